/**
 * Short names that the text gives in brackets: "the Brotherhood of the Salt (*HSS*)", "the Salvation Bloc (*BSP-7*)". What stands so
 * after the name of a body is a name, and so is the same word later in the text, whatever else they look like. So is the surname of
 * whoever was named in full: "accuse *Guerbaye* of …".
 */
import type { Draft } from '../../draft/draft.js';
import { isAllCapitals, isCapitalised, type Lookup } from '../lookup.js';
import type { Name } from './name.js';
import { NameSpans, withLonger } from './spans.js';

/** Tokens of a short name at most: "BSP", "-", "7". */
const MOST_TOKENS = 3;

/** The names with the short ones added, in the order of the text. */
export function withShortNames(draft: Draft, lookup: Lookup, names: readonly Name[]): readonly Name[] {
  const given = new Map<string, Name>();
  const isTaken = new Uint8Array(draft.tokens.length);
  for (const name of names) isTaken.fill(1, name.firstToken, name.endToken);
  for (const name of names) {
    if (name.kind === 'person' || name.kind === 'country' || name.kind === 'place') continue;
    const first = name.endToken + 1;
    if (lookup.wordAt(name.endToken) !== '(' || first >= draft.tokens.length || !isAllCapitals(draft, first))
      continue;
    const end = closingAfter(lookup, first);
    if (end > first) given.set(lookup.wordAt(first), shortName(name, first, end));
  }
  const surnames = surnamesOf(draft, lookup, names);
  if (given.size === 0 && surnames.size === 0) return names;
  const spans = new NameSpans(names, draft.tokens.length);
  const added: Name[] = [];
  for (let token = 0; token < draft.tokens.length; token++) {
    const person = isTaken[token] ? undefined : surnames.get(lookup.wordAt(token));
    if (person !== undefined && person.endToken <= token && isAlone(draft, isTaken, token))
      added.push(surname(person, token));
    const model = given.get(lookup.wordAt(token));
    if (!model || !isAllCapitals(draft, token)) continue;
    const end = token + model.endToken - model.firstToken;
    if (!isSame(lookup, token, model) || isInLonger(spans, token, end)) continue;
    added.push({ ...model, firstToken: token, endToken: end });
  }
  // "(*BSP-7*)": of what was seen of it a part is no name.
  return withLonger(names, added, draft.tokens.length);
}

/** By their last word: people named in full, for whom it may stand later in the text. */
function surnamesOf(draft: Draft, lookup: Lookup, names: readonly Name[]): Map<string, Name> {
  const surnames = new Map<string, Name>();
  for (const name of names) {
    const last = name.endToken - 1;
    if (name.kind !== 'person' || last <= name.firstToken || !isCapitalised(draft, last)) continue;
    const word = lookup.wordAt(last);
    const isKnown = lookup.entryAt(last) !== null || lookup.nounAt(last) !== null;
    if (word.length >= SHORTEST_SURNAME && !isKnown && !surnames.has(word)) surnames.set(word, name);
  }
  return surnames;
}

/** Shorter ones are common words too often. */
const SHORTEST_SURNAME = 5;

/** "accused *Guerbaye*": a capital with none beside it that is a name. */
const isAlone = (draft: Draft, isTaken: Uint8Array, token: number) =>
  isCapitalised(draft, token) && !isTaken[token - 1] && !isTaken[token + 1];

const surname = (full: Name, token: number): Name => ({
  ...full,
  firstToken: token,
  endToken: token + 1,
  senses: [],
  titles: [],
  because: 'surname of one named before',
});

function shortName(long: Name, firstToken: number, endToken: number): Name {
  return {
    ...long,
    firstToken,
    endToken,
    senses: [],
    titles: [],
    because: 'acronym',
    isTold: true,
    isWeak: false,
  };
}

function closingAfter(lookup: Lookup, first: number): number {
  for (let end = first + 1; end <= first + MOST_TOKENS; end++) if (lookup.wordAt(end) === ')') return end;
  return -1;
}

/** Whether a name of just this stretch stands there already, or one that goes beyond it. */
const isInLonger = (spans: NameSpans, firstToken: number, endToken: number) =>
  spans.some(
    firstToken,
    endToken,
    one =>
      one.firstToken < firstToken ||
      endToken < one.endToken ||
      (one.firstToken === firstToken && one.endToken === endToken),
  );

function isSame(lookup: Lookup, token: number, model: Name): boolean {
  for (let at = model.firstToken; at < model.endToken; at++)
    if (lookup.wordAt(token + at - model.firstToken) !== lookup.wordAt(at)) return false;
  return true;
}

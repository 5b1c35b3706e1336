/**
 * Places that only the gazetteer sees: "in *Angers*", "near *Tyumen*". The tags take an unknown name for a verb or a plural, and the
 * recogniser follows them; but what stands with a capital after "in" inside a sentence, and is called as a town is, is the town.
 */
import type { Draft } from '../../draft/draft.js';
import { isCapitalised, type Lookup } from '../lookup.js';
import type { KnownPlaces } from './known-places.js';
import type { Name } from './name.js';
import { describeName } from './names.js';

/** Inhabitants from which a town is believed though nobody else saw it. */
const LEAST = 10_000;

/** The names, those places added, in the order of the text. */
export function withPlacesIn(
  draft: Draft,
  lookup: Lookup,
  names: readonly Name[],
  places: KnownPlaces,
): readonly Name[] {
  const isTaken = new Uint8Array(draft.tokens.length);
  for (const { firstToken, endToken } of names) isTaken.fill(1, firstToken, endToken);
  const added: Name[] = [];
  for (const [firstToken, { endToken, isWeak, weight }] of places) {
    if (isWeak || weight < LEAST || !STANDS_IN.test(lookup.wordAt(firstToken - 1))) continue;
    if (!isFree(draft, lookup, isTaken, firstToken, endToken)) continue;
    const name = describeName(draft, lookup, { firstToken, endToken }, places);
    if (name?.kind === 'place') added.push(name);
  }
  return added.length === 0 ? names : [...names, ...added].sort((a, b) => a.firstToken - b.firstToken);
}

const STANDS_IN = /^(in|near|outside)$/;

/** Capitals that no name covers, none before or after them that may belong to a longer one, and no word of the lexicon. */
function isFree(
  draft: Draft,
  lookup: Lookup,
  isTaken: Uint8Array,
  firstToken: number,
  endToken: number,
): boolean {
  const { sentences, length } = draft.tokens;
  for (let token = firstToken; token < endToken; token++) {
    const isWord =
      lookup.isDiscarded(token) || lookup.nameAt(token) !== null || lookup.nounAt(token) !== null;
    if (isTaken[token] === 1 || isWord || !isCapitalised(draft, token)) return false;
  }
  const isInside = endToken < length && sentences[endToken] === sentences[firstToken];
  return !isInside || (isTaken[endToken] === 0 && !isCapitalised(draft, endToken));
}

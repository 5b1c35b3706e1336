/**
 * Noun phrases that could be someone or something in the news: their bounds, their head, and what stands around the head
 * that tells whose they are. Trees may attach wrongly, so what stands directly before the head is read as well.
 */
import type { Draft } from '../../draft/draft.js';
import { Deprel, Upos } from '../../grammar/labels.js';
import type { Candidate, Nominal } from '../candidate.js';
import type { Lookup } from '../lookup.js';
import { phraseEnd, phraseStart } from './bounds.js';
import {
  areDoing,
  CROWD,
  isBeforeSum,
  isBeforeVerb,
  isCrowd,
  isHeadOfHit,
  isPlural,
  mayHead,
  peopleAt,
  singularOf,
} from './heads.js';
import { NON_ACTORS } from './non-actors.js';
import { describeNominal, readPhraseBeside } from './surroundings.js';
import { unlistedAt } from './unlisted.js';

/** Bodies only where it is told whose: "*Turkish* intelligence", not "the intelligence was wrong". */
const NEEDS_OWNER: ReadonlySet<string> = new Set(['intelligence']);

/** The nominal headed by `token`, or null when the word heads none. `isInName` rows belong to names. */
export function findNominal(
  draft: Draft,
  lookup: Lookup,
  token: number,
  isInName: (token: number) => boolean,
): Candidate | null {
  const { uposes, sentences } = draft.tokens;
  if (!mayHead(draft, lookup, token, isInName)) return null;
  const hit = lookup.nounAt(token);
  const isHead = hit === null || isHeadOfHit(draft, token, hit.firstToken, hit.endToken);
  if (hit && !isHead) return null;
  const firstOfHead = hit ? hit.firstToken : token;
  const endOfHead = hit ? hit.endToken : token + 1;
  const sense = hit?.phrase.senses.find(one => one.type === 'noun') ?? null;
  const entry = sense?.type === 'noun' ? sense.noun : null;
  const people = peopleAt(lookup, token);
  const word = draft.lemma(token);
  // "in *front* of the delegates"
  if (word === 'front' && lookup.wordAt(token - 1) === 'in' && lookup.wordAt(token + 1) === 'of') return null;
  if (entry === null && people === null && uposes[token] === Upos.ADJ) return null;
  const isCompound =
    draft.tokens.deprels[token] === Deprel.compound &&
    !areDoing(draft, lookup, token) &&
    !isBeforeSum(draft, token) &&
    !isBeforeVerb(draft, token);
  if (isCompound && (hit !== null || people !== null)) return null;
  const isCounted = isCrowd(draft, token);
  const isBackground =
    isCompound || (entry === null && people === null && !isCounted && NON_ACTORS.has(word));
  const start = isCompound
    ? token
    : afterVerb(draft, phraseStart(draft, firstOfHead, token, isInName), firstOfHead);
  const firstToken = entry?.kind === 'person' ? withNationality(draft, lookup, start, isInName) : start;
  const nominal = describeNominal(draft, lookup, firstToken, firstOfHead, token, endOfHead);
  if (
    NEEDS_OWNER.has(word) &&
    nominal.countries.length === 0 &&
    nominal.owner < 0 &&
    hit !== null &&
    hit.endToken - hit.firstToken === 1
  )
    return null;
  if (entry?.kind === 'person') readPhraseBeside(draft, endOfHead, entry.isRelational, nominal);
  nominal.noun = entry ? singularOf(hit!.phrase.text, entry) : isCounted ? CROWD : word;
  nominal.entry = entry;
  if (entry === null && people === null && !isCounted && !isBackground)
    nominal.unlisted = unlistedAt(draft, lookup, token);
  if (people?.country && !nominal.countries.includes(people.country)) nominal.countries.push(people.country);
  if (people?.actor) nominal.actor = people.actor;
  const plural =
    isPlural(draft, token) || (sense?.type === 'noun' && sense.plural) || people?.plural === true;
  return {
    form: 'nominal',
    firstToken,
    endToken:
      (plural ? endOfHomes(draft, lookup, endOfHead, nominal) : null) ??
      phraseEnd(draft, firstOfHead, endOfHead),
    headToken: token,
    headFirst: token,
    headEnd: token + 1,
    sentence: sentences[token]!,
    plural,
    name: null,
    nominal,
    pronoun: null,
    time: null,
    isBackground,
    referents: [],
  };
}

/** "envoys *from Chile and Bolivia*|": two countries right after those who are from them belong to their phrase; null for none. */
function endOfHomes(
  draft: Draft,
  lookup: Lookup,
  endOfHead: number,
  { inHeads, ofHeads }: Nominal,
): number | null {
  const last = inHeads.at(-1);
  if (inHeads.length < 2 || ofHeads.length > 0 || last === undefined) return null;
  if (draft.tokens.leftEdges[inHeads[0]!] !== endOfHead) return null;
  const isCountry = (token: number) => lookup.nameAt(token)?.phrase.senses[0]?.type === 'country';
  return inHeads.every(isCountry) ? lookup.nameAt(last)!.endToken : null;
}

/** "*Kosovar* judoka Ana Ruiz": the tree may hang a nationality on the name. */
function withNationality(
  draft: Draft,
  lookup: Lookup,
  start: number,
  isInName: (token: number) => boolean,
): number {
  const hit = start > 0 && !isInName(start - 1) ? lookup.nameAt(start - 1) : null;
  if (hit?.endToken !== start || hit.phrase.senses[0]?.type !== 'adjective') return start;
  const { sentences, heads } = draft.tokens;
  return sentences[start - 1] === sentences[start] && heads[start - 1]! >= start ? hit.firstToken : start;
}

function afterVerb(draft: Draft, first: number, firstOfHead: number): number {
  for (let token = firstOfHead - 1; token > first + 1; token--)
    if (draft.tokens.deprels[token - 1] === Deprel.compound && isBeforeVerb(draft, token - 1))
      return token + 1;
  return first;
}

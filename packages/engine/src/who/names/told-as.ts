/** What a name is said to be at some distance: "a party *called* Nova Liga", "Nova Liga *is a* party", "a *cook in Lima*, Ana Ruiz,". */
import type { Draft } from '../../draft/draft.js';
import { Deprel, Upos } from '../../grammar/labels.js';
import { isCapitalised, type Lookup } from '../lookup.js';
import { findLastCue } from './cues.js';
import { headNounFrom } from './described.js';
import type { Candidate } from './kind-rule.js';
import type { KindGuess } from './name.js';

/** "a party *called* Nova Liga", "a gang *known as* the Hats", "a man *named* Abu Sahl" */
export function byCalled(draft: Draft, lookup: Lookup, { firstToken }: Candidate): KindGuess | null {
  const end = endOfCalled(draft, lookup, firstToken);
  if (end < 0) return null;
  const hit = lookup.nounAt(end - 1);
  const sense = hit?.endToken === end ? hit.phrase.senses[0] : undefined;
  if (sense?.type !== 'noun' || sense.plural) return null;
  const { kind, sector } = sense.noun;
  if (kind === 'country' || kind === 'other') return null;
  return {
    kind,
    sector: kind === 'person' ? null : sector,
    because: `"${lookup.wordAt(end - 1)}" called so`,
  };
}

/** Where the noun ends before "called", "named" or "known as" and a name that begins at `firstToken`; -1 for none. */
export function endOfCalled(draft: Draft, lookup: Lookup, firstToken: number): number {
  let at = firstToken - 1;
  if (/^["“”'‘’]+$/.test(draft.norm(at))) at--;
  if (lookup.wordAt(at) === 'the') at--;
  if (lookup.wordAt(at) === 'as') {
    if (!AS.test(lookup.wordAt(at - 1))) return -1;
    at--;
  } else if (!CALLED.test(lookup.wordAt(at))) return -1;
  const { uposes, heads, deprels } = draft.tokens;
  if (at <= 0 || uposes[at - 1] !== Upos.NOUN) return -1;
  // "The president *named* Ana Ruiz interior minister": who names is not called so.
  const isSubject = heads[at - 1] === at && deprels[at - 1] === Deprel.nsubj;
  // "Chad's *parliament* named Ana Ruiz on Monday": the tree may take the verb for a participle.
  const isNaming = lookup.wordAt(at) === 'named' && isBodyAt(lookup, at - 1);
  return (isSubject || isNaming) && !opensWithArticle(draft, lookup, at - 1, /^(an?|another|one)$/) ? -1 : at;
}

function isBodyAt(lookup: Lookup, token: number): boolean {
  const sense = lookup.nounAt(token)?.phrase.senses[0];
  return sense?.type === 'noun' && (sense.noun.kind === 'organisation' || sense.noun.isTitle);
}

const CALLED = /^(called|named|dubbed|nicknamed|styled)$/;
const AS = /^(known|identified|described)$/;

/** "Nova Liga *is a party* in the south": people and bodies only, since "Lima is a city" needs no telling. */
export function byBeing(
  draft: Draft,
  lookup: Lookup,
  { firstToken, endToken, place }: Candidate,
): KindGuess | null {
  if (
    !BEING.test(lookup.wordAt(endToken)) ||
    draft.tokens.sentences[endToken] !== draft.tokens.sentences[firstToken]
  )
    return null;
  let first = endToken + 1;
  while (draft.tokens.uposes[first] === Upos.ADV) first++;
  if (!/^an?$/.test(lookup.wordAt(first))) return null;
  const noun = headNounFrom(draft, lookup, first + 1);
  if (noun === null || (noun.kind !== 'organisation' && noun.kind !== 'group' && noun.kind !== 'person'))
    return null;
  if (noun.kind === 'person' && (place !== null || findLastCue(lookup, firstToken, endToken) !== null))
    return null;
  return { ...noun, because: 'is said to be one' };
}

/** "*Reykjavik-based* Frostkael", "Meridian*, based in* Lagos": a body, where no given name tells a person. */
export function byHome(_draft: Draft, lookup: Lookup, { firstToken, endToken }: Candidate): KindGuess | null {
  const isAfter =
    lookup.wordAt(firstToken - 2) === '-' &&
    /^(based|listed|headquartered)$/.test(lookup.wordAt(firstToken - 1));
  const isBefore =
    lookup.wordAt(endToken) === ',' &&
    /^(based|headquartered|registered|incorporated)$/.test(lookup.wordAt(endToken + 1)) &&
    lookup.wordAt(endToken + 2) === 'in';
  return isAfter || isBefore ? { kind: 'organisation', because: 'is told to be based somewhere' } : null;
}

const BEING = /^(is|was|became|remains)$/;

/** How far before a name the noun that it fills is looked for. */
const REACH = 7;

/** "a *bus driver in Lima*, Hedvika Tuomars, said": after a person's noun and its phrase, between commas. */
export function byPersonBefore(
  draft: Draft,
  lookup: Lookup,
  { firstToken, endToken }: Candidate,
): KindGuess | null {
  const after = lookup.wordAt(endToken);
  if (lookup.wordAt(firstToken - 1) !== ',' || (after !== ',' && after !== '.') || endToken - firstToken < 2)
    return null;
  for (let token = firstToken - 2; token > firstToken - REACH && token >= 0; token--) {
    if (draft.tokens.uposes[token] === Upos.VERB || lookup.wordAt(token) === ',') return null;
    const hit = lookup.nounAt(token);
    const sense = hit?.phrase.senses[0];
    if (sense?.type !== 'noun') continue;
    if (sense.plural || sense.noun.kind !== 'person') continue;
    if (isCapitalised(draft, hit!.firstToken) && !isAfterArticle(lookup, hit!.firstToken)) return null;
    return opensWithArticle(draft, lookup, hit!.firstToken)
      ? { kind: 'person', because: `fills the place of "${hit!.phrase.text}"` }
      : null;
  }
  return null;
}

/** "swore in *Tumelo Rama* as prime minister": a name that is given an office. */
export function byOfficeGiven(
  _draft: Draft,
  lookup: Lookup,
  { firstToken, endToken }: Candidate,
): KindGuess | null {
  if (lookup.wordAt(endToken) !== 'as' || endToken - firstToken < 2) return null;
  for (let token = endToken + 1; token < endToken + MOST_BEFORE_OFFICE; token++) {
    const hit = lookup.nounAt(token);
    const sense = hit?.phrase.senses[0];
    if (sense?.type !== 'noun') continue;
    return sense.noun.isTitle && !sense.plural
      ? { kind: 'person', because: `is given the office of "${hit!.phrase.text}"` }
      : null;
  }
  return null;
}

/** "as *its new* chairman" */
const MOST_BEFORE_OFFICE = 5;

const isAfterArticle = (lookup: Lookup, token: number) => /^(an?|the)$/.test(lookup.wordAt(token - 1));

/** Whether the phrase of a noun begins with an article: "*a* young Peruvian bus driver". */
function opensWithArticle(
  draft: Draft,
  lookup: Lookup,
  firstOfNoun: number,
  articles = /^(an?|the|another)$/,
): boolean {
  for (let token = firstOfNoun - 1; token >= 0 && token > firstOfNoun - REACH; token--) {
    if (articles.test(lookup.wordAt(token))) return true;
    const upos = draft.tokens.uposes[token];
    const isInside =
      upos === Upos.ADJ || upos === Upos.NOUN || upos === Upos.PROPN || lookup.wordAt(token) === '-';
    if (!isInside) return false;
  }
  return false;
}

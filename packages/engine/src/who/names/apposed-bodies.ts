/**
 * Names made of everyday words, which only what follows tells: "*Caring Hands Lesotho*, a church charity,", "*Homes Now*, a housing
 * campaign in Lusaka,". Tags and recogniser see a part of them or nothing; but a run of capitals that is then said to be a body is
 * the name of that body, from end to end.
 */
import type { Draft } from '../../draft/draft.js';
import { Upos } from '../../grammar/labels.js';
import { isCapitalised, type Lookup } from '../lookup.js';
import { isPlaceOfWork } from '../roles/premises.js';
import type { KnownPlaces } from './known-places.js';
import type { Name } from './name.js';
import { describeName } from './names.js';
import { NameSpans, withLonger } from './spans.js';

/** How long such a name may be, and the phrase that tells what it is. */
const MOST_IN_NAME = 7;
const MOST_IN_PHRASE = 12;

/** "*a* housing campaign", "*his* party" */
const OPENS_PHRASE = /^(an?|his|her|their)$/;

/** The names, those that the text says to be bodies whole, in the order of the text. */
export function withApposedBodies(
  draft: Draft,
  lookup: Lookup,
  names: readonly Name[],
  places: KnownPlaces,
): readonly Name[] {
  const spans = new NameSpans(names, draft.tokens.length);
  const added: Name[] = [];
  for (let comma = 1; comma + 2 < draft.tokens.length; comma++) {
    const called = lookup.wordAt(comma) === ',' ? nameAfter(draft, lookup, spans, places, comma) : null;
    if (called !== null) added.push(called);
    if (lookup.wordAt(comma) !== ',' || !OPENS_PHRASE.test(lookup.wordAt(comma + 1))) continue;
    if (!isCapitalised(draft, comma - 1) || !tellsBody(draft, lookup, comma + 1)) continue;
    const firstToken = startOfRun(draft, lookup, spans, comma);
    if (comma - firstToken < 2 || isWhole(spans, firstToken, comma)) continue;
    const name = describeName(draft, lookup, { firstToken, endToken: comma }, places);
    if (name === null || name.senses.length > 0 || name.titles.length > 0) continue;
    if (name.kind !== 'group') name.kind = 'organisation';
    name.isTold = true;
    added.push(name);
  }
  for (let token = 1; token + 1 < draft.tokens.length; token++) {
    const called = nameGiven(draft, lookup, spans, places, token);
    if (called !== null) added.push(called);
  }
  return withLonger(names, added, draft.tokens.length);
}

/** "men calling *themselves the Night Ferry*", "whom villagers *call the Hats*": a run of capitals that is said to be what a group is called. */
function nameGiven(
  draft: Draft,
  lookup: Lookup,
  spans: NameSpans,
  places: KnownPlaces,
  token: number,
): Name | null {
  const isOwn = /^(itself|themselves)$/.test(lookup.wordAt(token)) && CALLING.test(draft.lemma(token - 1));
  const hasArticle = lookup.wordAt(token + 1) === 'the';
  const isOthers = CALLING.test(draft.lemma(token)) && draft.tokens.uposes[token] === Upos.VERB && hasArticle;
  if (!isOwn && !isOthers) return null;
  const first = hasArticle ? token + 2 : token + 1;
  let end = first;
  while (end < draft.tokens.length && end - first < MOST_IN_NAME && isCapitalised(draft, end)) end++;
  // "called the *Hats* a danger"
  const isClosed = isOwn || /^[,.;)]$/.test(lookup.wordAt(end));
  if (end === first || !isClosed || isWhole(spans, first, end)) return null;
  // "calling itself the Committee *of* Elders": a name that goes on is known better.
  const isKnown = ({ endToken, senses }: Name) => senses.length > 0 || endToken > end;
  if (spans.some(first, end, isKnown)) return null;
  if (lookup.nounAt(first)?.endToken === end || lookup.nameAt(first) !== null) return null;
  const name = describeName(draft, lookup, { firstToken: first, endToken: end }, places);
  if (name === null || name.senses.length > 0) return null;
  if (name.kind !== 'organisation') name.kind = 'group';
  name.titles = [];
  name.gender = null;
  name.isTold = true;
  return name;
}

const CALLING = /^(call|style|dub|nickname)$/;

/** "a rights *lobby*, *Drum Voices*, said": a run of capitals between commas, after what it is. */
function nameAfter(
  draft: Draft,
  lookup: Lookup,
  spans: NameSpans,
  places: KnownPlaces,
  comma: number,
): Name | null {
  const hit = lookup.nounAt(comma - 1);
  const sense = hit?.endToken === comma ? hit.phrase.senses[0] : undefined;
  if (sense?.type !== 'noun' || sense.plural || isCapitalised(draft, comma - 1)) return null;
  if ((sense.noun.kind !== 'organisation' && sense.noun.kind !== 'group') || sense.noun.sector === null)
    return null;
  const first = lookup.wordAt(comma + 1) === 'the' ? comma + 2 : comma + 1;
  let end = first;
  while (end < draft.tokens.length && end - first < MOST_IN_NAME && isCapitalised(draft, end)) end++;
  const isClosed = /^[,.;]$/.test(lookup.wordAt(end));
  if (end - first < 2 || !isClosed || spans.some(first, end, () => true)) return null;
  const name = describeName(draft, lookup, { firstToken: first, endToken: end }, places);
  if (name === null || name.senses.length > 0 || name.titles.length > 0) return null;
  name.kind = sense.noun.kind;
  name.sector = sense.noun.sector;
  name.isTold = true;
  return name;
}

const isWhole = (spans: NameSpans, firstToken: number, endToken: number) =>
  spans.some(firstToken, endToken, one => one.endToken === endToken && one.firstToken <= firstToken);

/** ", a church *charity*,": a body or place of work, its phrase closed before any verb. */
function tellsBody(draft: Draft, lookup: Lookup, article: number): boolean {
  const { uposes, sentences, length } = draft.tokens;
  let isBody = false;
  for (let token = article + 1; token < Math.min(article + MOST_IN_PHRASE, length); token++) {
    if (sentences[token] !== sentences[article]) return false;
    const word = lookup.wordAt(token);
    if (/^[,.;]$/.test(word) || (isBody && /^(whose|that|which|who)$/.test(word))) return isBody;
    if (uposes[token] === Upos.VERB || uposes[token] === Upos.AUX) return false;
    if (isBody) continue;
    const hit = lookup.nounAt(token);
    if (uposes[token] === Upos.ADP) return false;
    if (hit !== null && hit.endToken === token + 1)
      isBody = endsPhrase(draft, token) && isBodyNoun(lookup, token);
    else if (uposes[token] === Upos.NOUN && endsPhrase(draft, token))
      isBody = isPlaceOfWork(lookup.wordAt(token));
  }
  return false;
}

const endsPhrase = ({ tokens: { uposes } }: Draft, token: number) =>
  uposes[token + 1] !== Upos.NOUN && uposes[token + 1] !== Upos.PROPN && uposes[token + 1] !== Upos.PART;

function isBodyNoun(lookup: Lookup, token: number): boolean {
  if (isPlaceOfWork(lookup.wordAt(token))) return true;
  const sense = lookup.nounAt(token)!.phrase.senses[0];
  if (sense?.type !== 'noun' || sense.plural) return false;
  return sense.noun.kind === 'organisation' || sense.noun.kind === 'group';
}

/** Where the run of capitals before `end` begins: small words may join it, and no sentence opens with an adverb's capital. */
function startOfRun(draft: Draft, lookup: Lookup, spans: NameSpans, end: number): number {
  const { sentences, uposes } = draft.tokens;
  const first = Math.max(draft.sentences[sentences[end]!]!.firstToken, end - MOST_IN_NAME);
  let start = end;
  for (let token = end - 1; token >= first; token--) {
    // "Grandmothers *for the* Glacier"
    const isArticle = lookup.wordAt(token) === 'the' && /^(for|of)$/.test(lookup.wordAt(token - 1));
    const before = isArticle ? token - 2 : token - 1;
    const isJoint = JOINTS.test(lookup.wordAt(token)) && before >= first && isCapitalised(draft, before);
    // "*Ana Ruiz* of Harbour Securities, a brokerage"
    if (isJoint && spans.some(before, before + 1, ({ kind }) => kind === 'person')) break;
    // "*Palm Telecom* and Harbour Towers, an Egyptian firm": two names, the second one described.
    const isBodyBefore = ({ kind, endToken, firstToken }: Name) =>
      endToken === token && endToken - firstToken > 1 && (kind === 'organisation' || kind === 'group');
    if (lookup.wordAt(token) === 'and' && spans.some(before, before + 1, isBodyBefore)) break;
    if (isCapitalised(draft, token)) start = token;
    else if (!isJoint) break;
  }
  const opens = start === draft.sentences[sentences[end]!]!.firstToken;
  const isSmallWord = uposes[start] === Upos.DET || (opens && NO_FIRST.has(uposes[start]!));
  return isSmallWord ? start + 1 : start;
}

const JOINTS = /^(of|for|and|&|the|'s|-|de|del|la)$/;
const NO_FIRST: ReadonlySet<number> = new Set([
  Upos.ADP,
  Upos.ADV,
  Upos.SCONJ,
  Upos.CCONJ,
  Upos.PRON,
  Upos.AUX,
  Upos.PART,
]);

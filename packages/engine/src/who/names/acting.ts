/**
 * Names of bodies that only their surroundings tell: "the *Night Ferry* said", "a spokesman for *Wind for All*", "claimed by the
 * *Hats*". No list has them, their words are everyday words, and the recogniser takes them for things or sees nothing; but what
 * speaks, has a spokesman or claims an attack is somebody, and with an article no person.
 */
import type { Draft } from '../../draft/draft.js';
import { Upos, Xpos } from '../../grammar/labels.js';
import { isAllCapitals, isCapitalised, type Lookup } from '../lookup.js';
import { ACTS_OF_WILL } from '../nominals/unlisted.js';
import { countryBefore } from './countries.js';
import type { KnownPlaces } from './known-places.js';
import type { Name } from './name.js';
import { describeName } from './names.js';

/** The names, those that act told as bodies and those that nobody saw added, in the order of the text. */
export function withActingNames(
  draft: Draft,
  lookup: Lookup,
  names: readonly Name[],
  places: KnownPlaces,
): readonly Name[] {
  for (const name of names) {
    if (mayBeBody(lookup, name) && isBody(draft, lookup, name)) tellBody(name);
    else if (isOfState(draft, lookup, name)) {
      tellBody(name);
      name.country ??= countryBefore(lookup, name.firstToken);
    }
  }
  const isTaken = new Uint8Array(draft.tokens.length);
  for (const { firstToken, endToken } of names) isTaken.fill(1, firstToken, endToken);
  const added: Name[] = [];
  for (const sentence of draft.sentences) {
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      if (isTaken[token] || !isWordOfName(draft, lookup, token)) continue;
      let endToken = token + 1;
      while (endToken < sentence.endToken && !isTaken[endToken] && isWordOfName(draft, lookup, endToken))
        endToken++;
      if (isTaken[endToken] || isTaken[token - 1]) {
        token = endToken;
        continue;
      }
      const span = { firstToken: token, endToken };
      token = endToken;
      if (isSomeNoun(lookup, span) || !isBody(draft, lookup, span)) continue;
      const name = describeName(draft, lookup, span, places);
      if (name === null || name.senses.length > 0) continue;
      if (mayBeBody(lookup, name)) tellBody(name);
      added.push(name);
    }
  }
  return added.length === 0 ? names : [...names, ...added].sort((a, b) => a.firstToken - b.firstToken);
}

/** "*Kuwait's Burgan Catering* feeds the army": what is a country's, has two words or more and does something. */
function isOfState(draft: Draft, lookup: Lookup, { kind, senses, firstToken, endToken }: Name): boolean {
  if (kind !== 'other' || senses.length > 0 || endToken - firstToken < 2) return false;
  const mark = lookup.wordAt(firstToken - 1);
  if ((mark !== "'s" && mark !== "'") || countryBefore(lookup, firstToken) === null) return false;
  const { uposes, sentences, length } = draft.tokens;
  let verb = endToken;
  while (verb < length && verb < endToken + 3 && (uposes[verb] === Upos.AUX || uposes[verb] === Upos.ADV))
    verb++;
  return verb < length && sentences[verb] === sentences[firstToken] && uposes[verb] === Upos.VERB;
}

interface Span {
  firstToken: number;
  endToken: number;
}

function tellBody(name: Name): void {
  name.kind = 'organisation';
  name.titles = [];
  name.gender = null;
  name.isWeak = false;
  name.because = 'acts as a body';
}

/** Neither lexicon nor text says what it is, and no gazetteer where. */
function mayBeBody(lookup: Lookup, { senses, isTold, kind, country, firstToken, titles }: Name): boolean {
  if (senses.length > 0 || kind === 'organisation' || kind === 'group' || kind === 'country') return false;
  if (kind === 'other') return true;
  if (isTold) return false;
  if (kind === 'place') return country === null;
  const isGiven = lookup.entryAt(firstToken)?.isGivenName === true && lookup.wordAt(firstToken - 1) !== 'the';
  return titles.length === 0 && !isGiven;
}

function isWordOfName(draft: Draft, lookup: Lookup, token: number): boolean {
  const { uposes, sentences } = draft.tokens;
  if (!isCapitalised(draft, token) || lookup.isDiscarded(token)) return false;
  const isFirst = token === draft.sentences[sentences[token]!]!.firstToken;
  const upos = uposes[token];
  return !isFirst && (upos === Upos.NOUN || upos === Upos.PROPN || upos === Upos.ADJ || upos === Upos.NUM);
}

/** "the *Government*", "*Monday*", "the *Foreign Minister*" */
function isSomeNoun(lookup: Lookup, { firstToken, endToken }: Span): boolean {
  for (let token = firstToken; token < endToken; token++) {
    const isNoun = lookup.nounAt(token) !== null || lookup.nameAt(token) !== null;
    if (!isNoun && lookup.entryAt(token)?.isNoName !== true) return false;
  }
  return true;
}

function isBody(draft: Draft, lookup: Lookup, { firstToken, endToken }: Span): boolean {
  const hasArticle = lookup.wordAt(firstToken - 1) === 'the';
  const before = hasArticle ? firstToken - 2 : firstToken - 1;
  const { sentences } = draft.tokens;
  const isInside = before >= 0 && sentences[before] === sentences[firstToken];
  const isPersonless = hasArticle || isAcronym(draft, firstToken, endToken);
  if (isInside && hasOfficer(lookup, before, isPersonless)) return true;
  if (!isPersonless) return false;
  return (
    (isInside && isDoneBy(draft, lookup, before)) || speaksNext(draft, endToken) || isAccused(draft, before)
  );
}

const isAcronym = (draft: Draft, firstToken: number, endToken: number) =>
  endToken - firstToken === 1 && isAllCapitals(draft, firstToken);

/** "the *members of*": what has them is a body; "a *spokesman for*" may speak for a person too. */
function hasOfficer(lookup: Lookup, link: number, isPersonless: boolean): boolean {
  if (!/^(for|of)$/.test(lookup.wordAt(link))) return false;
  const officer = lookup.wordAt(link - 1);
  return OFFICERS.test(officer) || (isPersonless && SPEAKERS.test(officer));
}

const OFFICERS =
  /^(leaders?|members?|fighters|activists|militants|chair(man|woman)|treasurer|secretary-general)$/;
const SPEAKERS = /^(spokes(man|woman|person|people)|founders?|supporters|commanders?|lawyers?|boss|head)$/;

/** "was *claimed by*", "*organised by*" */
function isDoneBy(draft: Draft, lookup: Lookup, link: number): boolean {
  if (lookup.wordAt(link) !== 'by' || link < 1) return false;
  return (
    draft.tokens.xposes[link - 1] === Xpos.VBN &&
    /^(claim|organise|organize|stage|issue|sign|kill|attack|ambush|kidnap|abduct|seize|accuse|found|publish|call|bomb|sue)$/.test(
      draft.lemma(link - 1),
    )
  );
}

/** "… *said*", "… *has denied*", "… *will appeal*" */
function speaksNext(draft: Draft, end: number): boolean {
  const { uposes, sentences, length } = draft.tokens;
  let verb = end;
  while (verb < length && verb < end + 3 && (uposes[verb] === Upos.AUX || uposes[verb] === Upos.ADV)) verb++;
  return (
    verb < length &&
    sentences[verb] === sentences[end - 1] &&
    uposes[verb] === Upos.VERB &&
    ACTS_OF_WILL.has(draft.lemma(verb))
  );
}

/** "*accused* the Hats of …", "*outlawed* the Ninth Column" */
function isAccused(draft: Draft, before: number): boolean {
  return (
    before >= 0 &&
    draft.tokens.uposes[before] === Upos.VERB &&
    /^(accuse|blame|sue|outlaw|ban|fine|urge|join|quit|disband|denounce|praise|thank)$/.test(
      draft.lemma(before),
    )
  );
}

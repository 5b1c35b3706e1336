/**
 * Places that the gazetteer does not have: a name where the words around it leave nothing but a place ("the village of Tandai",
 * "near Metula", "Ak-Sai district", "in Gwange"). They have no coordinates, and a country only where the text gives one.
 */
import type { Draft } from '../draft/draft.js';
import { TokenFlag } from '../draft/tokens.js';
import { isCapital } from '../gazetteer/toponyms.js';
import { firstEndingAfter } from '../grammar/attachment.js';
import { Upos } from '../grammar/labels.js';
import type { Evidence } from './evidence.js';
import {
  KINDS_OF_PLACE,
  NO_UNKNOWN_PLACE,
  OPENERS,
  ORGANISATION_HEADS,
  PERSON_LEADS,
  PLACE_NOUNS,
  QUALIFIERS,
  SITE_NOUNS,
  TITLE_NOUNS,
} from './vocabulary.js';

export interface UnknownName {
  firstToken: number;
  endToken: number;
}

/** How many words the name of an unknown place may have. */
const LONGEST = 4;

/** Prepositions that only a place or a thing in space follows. */
const NEAR = new Set(['near', 'outside']);
/** Prepositions that much else follows too. */
const IN = new Set(['in', 'at', 'off']);

/** Unknown places in text order; `taken` tells of the words that belong to other names. */
export function findUnknownNames(evidence: Evidence, taken: (token: number) => boolean): UnknownName[] {
  const { draft } = evidence;
  const found: UnknownName[] = [];
  if (draft.tokens.uposes.length === 0) return found;
  for (let token = 1; token < draft.tokens.length; token++) {
    if (!startsName(evidence, token) || taken(token)) continue;
    const endToken = nameEnd(evidence, token, taken);
    if (isPlaceByContext(evidence, token, endToken)) found.push({ firstToken: token, endToken });
    token = endToken - 1;
  }
  return found;
}

function startsName(evidence: Evidence, token: number): boolean {
  const { text, tokens } = evidence.draft;
  const named = tokens.uposes[token] === Upos.PROPN || evidence.nameEnd(token) > 0;
  return named && isCapital(text.charCodeAt(tokens.starts[token]!));
}

/** To the end of "Ain al-Hilweh", "Ak-Sai", "Kim Chaek Square". */
function nameEnd(evidence: Evidence, firstToken: number, taken: (token: number) => boolean): number {
  let end = firstToken + 1;
  const named = Math.min(evidence.nameEnd(firstToken), firstToken + LONGEST);
  while (end < named && !taken(end)) end++;
  for (let token = end; token < firstToken + LONGEST + 3; token++) {
    if (!continuesLine(evidence, token) || taken(token)) break;
    if (evidence.draft.norm(token) === '-' || LINKS.has(evidence.draft.norm(token))) continue;
    const touching = evidence.draft.tokens.starts[token] === evidence.draft.tokens.ends[token - 1];
    if (!startsName(evidence, token) && !(touching && evidence.norm(token - 1) === '-')) break;
    end = token + 1;
  }
  return end;
}

/** Small words inside names: "Ain al-Hilweh", "Santa Rosa de Lima". */
const LINKS = new Set(['al', 'el', 'de', 'del', 'la', 'al-', 'e']);

function continuesLine({ draft }: Evidence, token: number): boolean {
  const { length, sentences, flags } = draft.tokens;
  if (token >= length || sentences[token] !== sentences[token - 1]) return false;
  return (flags[token]! & TokenFlag.LineBefore) === 0;
}

/** Whether the words around a name say that it is a place, whatever it is called. */
export function isPlaceByContext(evidence: Evidence, firstToken: number, endToken: number): boolean {
  // Part of a longer name.
  if (firstToken > 0 && startsName(evidence, firstToken - 1) && continuesLine(evidence, firstToken))
    return false;
  const last = evidence.norm(endToken - 1);
  const first = evidence.norm(firstToken);
  if (endToken - firstToken > LONGEST + 2 || NO_UNKNOWN_PLACE.has(first) || NO_UNKNOWN_PLACE.has(last))
    return false;
  if (PERSON_LEADS.has(first) || TITLE_NOUNS.has(last) || ORGANISATION_HEADS.has(last)) return false;
  if (/ism$|ist$|ists$|ic$|ish$/.test(last) || !isNameLike(evidence, firstToken, endToken)) return false;
  if (isSeized(evidence, firstToken)) return true;
  if (evidence.isKnownParty(firstToken)) return false;
  if (isOfKind(evidence, firstToken) || isFollowedByKind(evidence, endToken)) return true;
  const lead = leadBefore(evidence, firstToken);
  if (NEAR.has(lead) && !followsNoun(evidence, endToken)) return true;
  if (evidence.isNamed(firstToken)) return false;
  if (isSite(last) && endToken - firstToken > 1) return lead !== '' || isOnRoad(evidence, firstToken);
  if (followsNoun(evidence, endToken)) return false;
  return IN.has(lead) && evidence.norm(firstToken - 1) !== 'the';
}

function isSite(norm: string): boolean {
  return PLACE_NOUNS.has(norm) || SITE_NOUNS.has(norm);
}

/** "on Hutchins Road", "along Fore Street" */
function isOnRoad(evidence: Evidence, firstToken: number): boolean {
  const before = evidence.norm(firstToken - 1);
  // "through Tehran's Azadi Square"
  if (before === "'s" || before === '’s') return evidence.isPlaceWord(firstToken - 2);
  return ON.has(before);
}

const ON = new Set(['on', 'along', 'down', 'across', 'between', 'through']);

/** Letters only, no acronym, no digits: "NATO" and "F-16" are no villages. */
function isNameLike({ draft }: Evidence, firstToken: number, endToken: number): boolean {
  for (let token = firstToken; token < endToken; token++) {
    const form = draft.form(token);
    if (/\d/.test(form) || (form.length > 1 && form === form.toUpperCase() && form !== '-')) return false;
  }
  return draft.form(firstToken).length > 2;
}

/** "shelled Tandai": nobody shells a person. */
function isSeized(evidence: Evidence, firstToken: number): boolean {
  return /^(shelled|shelling|besieg|bombard|recaptur|retook|overran)/.test(evidence.norm(firstToken - 1));
}

/** "the village of Tandai", "the town Tandai", "the port of Muuga" */
function isOfKind(evidence: Evidence, firstToken: number): boolean {
  const of = evidence.norm(firstToken - 1) === 'the' ? firstToken - 2 : firstToken - 1;
  return evidence.norm(of) === 'of' && KINDS_WITH_NAMES.has(evidence.norm(of - 1));
}

/** Kinds of place that "of" joins with a name of their own, and what only places have; "the island of peace" has no capital. */
const KINDS_WITH_NAMES = new Set([
  ...['village', 'town', 'city', 'district', 'port', 'hamlet', 'settlement', 'suburb', 'neighbourhood'],
  ...['neighborhood', 'island', 'province', 'region', 'commune', 'municipality', 'valley', 'outskirts'],
  ...['people', 'residents', 'inhabitants', 'villagers', 'banks', 'mayor', 'hospital', 'shores', 'streets'],
  ...[
    'villages',
    'towns',
    'north',
    'south',
    'east',
    'west',
    'northeast',
    'northwest',
    'southeast',
    'southwest',
  ],
]);

/** "Ak-Sai district", "Gardermoen airport" */
function isFollowedByKind(evidence: Evidence, endToken: number): boolean {
  const after = evidence.norm(endToken);
  return FOLLOWING_KINDS.has(after) || (KINDS_OF_PLACE.has(after) && after !== 'state' && after !== 'states');
}

const FOLLOWING_KINDS = new Set([
  ...['airport', 'river', 'valley', 'crossing', 'checkpoint', 'jail', 'prison', 'bridge', 'refugee', 'lake'],
  ...['hills', 'mountains', 'dam', 'pass', 'airbase', 'prefecture', 'governorate', 'oblast', 'neighbourhood'],
  ...['camp', 'peninsula', 'reservoir', 'marsh', 'plateau', 'motorway', 'hamlet', 'settlement', 'station'],
]);

/** "in Olympic trials": the name only describes what follows. */
function followsNoun(evidence: Evidence, endToken: number): boolean {
  const { draft } = evidence;
  if (endToken >= draft.tokens.length || !continuesLine(evidence, endToken)) return false;
  const upos = draft.tokens.uposes[endToken];
  return (
    upos === Upos.NOUN ||
    upos === Upos.ADJ ||
    upos === Upos.PROPN ||
    upos === Upos.NUM ||
    evidence.norm(endToken) === "'s" ||
    evidence.norm(endToken) === '&'
  );
}

/** The preposition that leads to a name, past an article and "southern"; '' for none. */
function leadBefore(evidence: Evidence, firstToken: number): string {
  let at = firstToken - 1;
  while (at > firstToken - 3 && (evidence.norm(at) === 'the' || QUALIFIERS.has(evidence.norm(at)))) at--;
  const norm = evidence.norm(at);
  if (!NEAR.has(norm) && !IN.has(norm)) return '';
  return OPENERS.has(norm) || NEAR.has(norm) || IN.has(norm) ? norm : '';
}

/** The country that the words beside a name give: "Tandai, Solomon Islands", "Karachi's Malir jail"; null for none. */
export function countryBeside(draft: Draft, { firstToken, endToken }: UnknownName): string | null {
  const { places } = draft;
  const after = places[firstEndingAfter(places, endToken)];
  const near = after !== undefined && after.firstToken - endToken <= LONGEST_LINK;
  if (near && after.country !== null && leadsOn(draft, endToken, after.firstToken)) return after.country;
  const before = places[firstEndingAfter(places, firstToken) - 1];
  const owned = before !== undefined && firstToken - before.endToken <= LONGEST_OWNING;
  return owned && leadsOn(draft, before.endToken, firstToken, OWNING) ? before.country : null;
}

/** "the Moldovan border town of Tandai" */
const LONGEST_OWNING = 4;

/** "Vakaga prefecture, in the north-east of the Central African Republic" */
const LONGEST_LINK = 9;

const CONTAINING = new Set([
  ...[
    ',',
    '(',
    '-',
    'in',
    'of',
    'the',
    'north',
    'south',
    'east',
    'west',
    'northeast',
    'northwest',
    'southeast',
  ],
  ...['southern', 'northern', 'eastern', 'western', 'central', 'southwest', 'district', 'province', 'region'],
  ...['prefecture', 'governorate', 'village', 'town', 'camp', 'airport', 'port'],
  ...['refugee', 'crossing', 'jail', 'prison', 'valley', 'hills', 'city'],
]);
const OWNING = new Set([
  "'s",
  '’s',
  "'",
  'town',
  'village',
  'city',
  'port',
  'district',
  'border',
  'of',
  'region',
]);

/** Whether only words of a set stand from `start` to before `end`, and at least one, in one line. */
function leadsOn(draft: Draft, start: number, end: number, words: ReadonlySet<string> = CONTAINING): boolean {
  const { flags } = draft.tokens;
  for (let token = start; token <= end; token++) {
    if ((flags[token]! & TokenFlag.LineBefore) !== 0) return false;
    if (token < end && !words.has(draft.norm(token))) return false;
  }
  return end > start;
}

/** The country that most of a document's places lie in or belong to; null where no one country stands out. */
export function mainCountry(draft: Draft): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { country } of draft.places) {
    if (country === null) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    all++;
  }
  for (const [country, count] of counts) if (count >= 2 && count * 10 >= all * SHARE) return country;
  return null;
}

/** In tenths. */
const SHARE = 6;

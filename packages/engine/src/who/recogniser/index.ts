/**
 * The names of a document as the trained recogniser sees them. It is told what the rules of `names/` found and may move their
 * bounds, change what they name, add and drop; a name that the lexicon knows whole stays what it is there.
 */
import type { Draft } from '../../draft/draft.js';
import { Upos } from '../../grammar/labels.js';
import { isAllCapitals, isCapitalised, type Lookup } from '../lookup.js';
import { findLastCue, firstCueOf } from '../names/cues.js';
import type { KnownPlaces } from '../names/known-places.js';
import type { Name } from '../names/name.js';
import { describeName } from '../names/names.js';
import { HONORIFICS } from '../names/titles.js';
import { RANKS } from '../roles/ranks.js';
import { NameFeatures } from './features.js';
import { decodeNames, type NameModel } from './model.js';
import { NAME_TYPES, type NameSpan, type NameType } from './tags.js';

export { type NameModel, prepareNames } from './model.js';

/** The names in the order of the text. */
export function recogniseNames(
  draft: Draft,
  lookup: Lookup,
  ruled: readonly Name[],
  places: KnownPlaces,
  model: NameModel,
): Name[] {
  const features = new NameFeatures(draft, lookup, ruled, places);
  const names: Name[] = [];
  let row = 0;
  for (const { firstToken, endToken } of draft.sentences) {
    const from = row;
    while (row < ruled.length && ruled[row]!.firstToken < endToken) row++;
    const spans = decodeNames(model, features, firstToken, endToken);
    names.push(...reconcile(draft, lookup, ruled.slice(from, row), spans, places));
  }
  names.sort((a, b) => a.firstToken - b.firstToken);
  agreeWithFullNames(lookup, names);
  return names;
}

/**
 * "Zhanat Orazgeldina … *Orazgeldina*", "Burdekin Basin Resources … *Burdekin*": one word of a name told in full is of the same kind,
 * unless the lexicon or the text says what else it is.
 */
function agreeWithFullNames(lookup: Lookup, names: Name[]): void {
  const models = new Map<string, Name>();
  const bodies = new Map<string, Name>();
  const told = new Map<string, Name>();
  for (const name of names) {
    const { firstToken, endToken, kind } = name;
    const words = wordsOf(lookup, name);
    if (name.isTold && (kind === 'organisation' || kind === 'group')) told.set(words, name);
    const same = told.get(words);
    // "the lecturers' union *KULA* … *KULA* said"
    if (same !== undefined && !name.isTold && name.senses.length === 0) {
      name.kind = same.kind;
      name.titles = [];
      name.because = 'a body told before';
      continue;
    }
    if (endToken - firstToken > 1) {
      if (kind === 'person') {
        for (let token = firstToken; token < endToken; token++) addModel(models, lookup.wordAt(token), name);
      } else if (kind === 'organisation' || kind === 'group') addBody(lookup, models, bodies, name);
      continue;
    }
    const inShort =
      lookup.wordAt(firstToken - 1) === 'the' ? bodies.get(lookup.wordAt(firstToken)) : undefined;
    const model = inShort ?? models.get(lookup.wordAt(firstToken));
    if (!model || name.senses.length > 0 || name.isTold || name.kind === model.kind) continue;
    // A dictionary knows the word: "Georgia" after "Georgia Ruiz" may be the state.
    if (model.kind !== 'person' && !inShort && lookup.entryAt(firstToken) !== null) continue;
    name.kind = model.kind;
    name.country = null;
    name.sector = null;
    name.because = 'part of a name told in full';
  }
}

function wordsOf(lookup: Lookup, { firstToken, endToken }: Name): string {
  let words = lookup.wordAt(firstToken);
  for (let token = firstToken + 1; token < endToken; token++) words += ` ${lookup.wordAt(token)}`;
  return words;
}

/** By its first word, and with "the" by its head: "*the Column*", after "the Column of the South"; not "the National". */
function addBody(lookup: Lookup, models: Map<string, Name>, bodies: Map<string, Name>, name: Name): void {
  const { firstToken, endToken } = name;
  addModel(models, lookup.wordAt(firstToken), name);
  const hasPhrase = /^(of|for|in)$/.test(lookup.wordAt(firstToken + 1));
  addModel(bodies, lookup.wordAt(hasPhrase ? firstToken : endToken - 1), name);
}

/** Who was named in full last is meant. */
function addModel(models: Map<string, Name>, word: string, name: Name): void {
  if (word.length > 2) models.set(word, name);
}

/** What the rules and the recogniser say of one sentence, made one. */
function reconcile(
  draft: Draft,
  lookup: Lookup,
  ruled: readonly Name[],
  spans: readonly NameSpan[],
  places: KnownPlaces,
): Name[] {
  const kept = ruled.filter(name => isKept(lookup, name, spans));
  const found = spans
    .map(span => namePart(draft, lookup, withoutNoun(draft, lookup, widened(draft, lookup, span, ruled))))
    .map(span => withoutHome(lookup, span, ruled))
    .filter(span => !kept.some(name => overlaps(name, span)) && mayBeName(draft, lookup, span))
    .map(span => {
      const same = ruled.find(name => name.firstToken === span.firstToken && name.endToken === span.endToken);
      const seen = isInPlace(lookup, span, places) ? 'LOC' : NAME_TYPES[span.type]!;
      const type = seen === 'LOC' && isSomeone(lookup, span, places) ? 'PER' : seen;
      return retold(same ?? describeName(draft, lookup, span, places), type, places);
    });
  return [...kept, ...found.filter(name => name !== null)];
}

/** "in *Pedro Juan Caballero*": a place that the gazetteer knows by the whole name, though people are called so. */
function isInPlace(lookup: Lookup, { firstToken, endToken }: NameSpan, places: KnownPlaces): boolean {
  const place = places.get(firstToken);
  return (
    place !== undefined &&
    place.endToken === endToken &&
    !place.isWeak &&
    endToken - firstToken > 1 &&
    /^(in|near|outside)$/.test(lookup.wordAt(firstToken - 1))
  );
}

/** "euros to *Sevil Qasımzadə*, whose newspaper": two words that no gazetteer has, and a person's relative. */
function isSomeone(lookup: Lookup, { firstToken, endToken }: NameSpan, places: KnownPlaces): boolean {
  if (endToken - firstToken < 2 || places.has(firstToken) || lookup.wordAt(endToken) !== ',') return false;
  if (findLastCue(lookup, firstToken, endToken) !== null || firstCueOf(lookup, firstToken, endToken) !== null)
    return false;
  return /^(who|whose|whom)$/.test(lookup.wordAt(endToken + 1));
}

/** What the lexicon knows or the text tells stays, unless the recogniser sees a longer name around it: "*Al-Arabiya* Street". */
function isKept(lookup: Lookup, name: Name, spans: readonly NameSpan[]): boolean {
  if (name.senses.length === 0 && !name.isTold) return false;
  return !spans.some(
    span =>
      span.firstToken <= name.firstToken &&
      name.endToken <= span.endToken &&
      span.endToken - span.firstToken > name.endToken - name.firstToken &&
      // "*Rabbi* Kotel Dadon" is a longer name only by its title.
      !isTitleMore(lookup, name, span) &&
      !isTradeMore(lookup, name, span),
  );
}

/** "*Drummer* Lê Minh Tâm" */
function isTradeMore(lookup: Lookup, { firstToken, endToken, because }: Name, span: NameSpan): boolean {
  const hit = lookup.nounAt(span.firstToken);
  const isTrade = hit?.firstToken === span.firstToken && hit.endToken === firstToken;
  return isTrade && span.endToken === endToken && because.startsWith('described as ');
}

function isTitleMore(lookup: Lookup, { firstToken, endToken, titles }: Name, span: NameSpan): boolean {
  const title = titles.at(-1);
  if (title === undefined || span.endToken !== endToken || title.firstToken !== span.firstToken) return false;
  return endToken - firstToken > 1 && !HONORIFICS.has(lookup.wordAt(title.firstToken));
}

/** "*Tall* al-Marzuq": a capital inside a sentence that no dictionary knows is part of the name it stands in. */
function widened(draft: Draft, lookup: Lookup, span: NameSpan, ruled: readonly Name[]): NameSpan {
  const around = ruled.find(name => name.firstToken <= span.firstToken && span.endToken <= name.endToken);
  if (!around) return span;
  const first = draft.sentences[draft.tokens.sentences[span.firstToken]!]!.firstToken;
  const belongs = (token: number) =>
    token !== first &&
    isCapitalised(draft, token) &&
    lookup.nounAt(token) === null &&
    lookup.nameAt(token) === null;
  let { firstToken, endToken } = span;
  while (firstToken > around.firstToken && belongs(firstToken - 1)) firstToken--;
  while (endToken < around.endToken && belongs(endToken)) endToken++;
  return { ...span, firstToken, endToken };
}

/** "the *lecturers' union* ULAG", "*bank* Lindqvist": nouns in small letters before a name describe it. */
function withoutNoun(draft: Draft, lookup: Lookup, span: NameSpan): NameSpan {
  let first = span.firstToken;
  while (first < span.endToken && !isCapitalised(draft, first)) first++;
  if (first === span.firstToken || first === span.endToken) return span;
  const hit = lookup.nounAt(first - 1);
  const isNoun = hit?.endToken === first && hit.phrase.senses.some(one => one.type === 'noun');
  return isNoun ? { ...span, firstToken: first } : span;
}

/** "Haddad Textiles *of Sfax*": a firm by the last word of its name, and the town that it is from. */
function withoutHome(lookup: Lookup, span: NameSpan, ruled: readonly Name[]): NameSpan {
  const firm = ruled.find(
    ({ firstToken, endToken, sector }) =>
      firstToken === span.firstToken &&
      endToken < span.endToken &&
      sector === 'BUS' &&
      lookup.wordAt(endToken) === 'of',
  );
  const isHome = ruled.some(
    ({ firstToken, endToken, kind }) =>
      kind === 'place' && firstToken === (firm?.endToken ?? 0) + 1 && endToken === span.endToken,
  );
  return firm && isHome ? { ...span, endToken: firm.endToken } : span;
}

/** "Arvo Lääts*, chief of staff*", "*the Islamist opposition party* Wifaq", "*Captain* Bubacar Sanhá": less than the recogniser saw. */
function namePart(draft: Draft, lookup: Lookup, { firstToken, endToken, type }: NameSpan): NameSpan {
  let first = firstToken;
  let end = endToken;
  for (let token = firstToken + 1; token + 1 < end; token++)
    if (lookup.wordAt(token) === ',' && !isCapitalised(draft, token + 1)) end = token;
  for (let token = firstToken + 1; token + 1 < end; token++) {
    const hit = isCapitalised(draft, token) ? null : lookup.nounAt(token);
    const sense = hit?.endToken === token + 1 ? hit.phrase.senses[0] : undefined;
    const isBody =
      sense?.type === 'noun' && (sense.noun.kind === 'organisation' || sense.noun.kind === 'group');
    if (isBody && isCapitalised(draft, token + 1)) first = token + 1;
  }
  const rank = lookup.nounAt(first);
  if (
    NAME_TYPES[type] === 'PER' &&
    rank?.firstToken === first &&
    rank.endToken < end &&
    RANKS.has(rank.phrase.text)
  )
    first = rank.endToken;
  // "followed Ana Ruiz *home*"
  const isPerson = NAME_TYPES[type] === 'PER';
  while (isPerson && end - first > 1 && isSmallWord(draft, lookup, end - 1)) end--;
  // "*Kanak* nickel workers", "the *Salzburg* inn owners": the next noun goes with what follows.
  if (end - first > 1 && opensCompound(draft, lookup, end - 1)) end--;
  return { firstToken: first, endToken: end, type };
}

/** A common noun in small letters before another. */
function opensCompound(draft: Draft, lookup: Lookup, token: number): boolean {
  const { uposes, sentences, length } = draft.tokens;
  if (isCapitalised(draft, token) || token + 1 >= length || sentences[token + 1] !== sentences[token])
    return false;
  return (
    uposes[token + 1] === Upos.NOUN &&
    lookup.nounAt(token + 1) !== null &&
    lookup.supersenseOf(draft.lemma(token)) !== '' &&
    lookup.wordAt(token - 1) !== '-'
  );
}

/** No part of a name by its letters: "Eun-*bi*" is one. */
const isSmallWord = (draft: Draft, lookup: Lookup, token: number) =>
  draft.tokens.uposes[token] !== Upos.PROPN &&
  !isCapitalised(draft, token) &&
  /^\p{L}/u.test(lookup.wordAt(token)) &&
  lookup.wordAt(token - 1) !== '-';

/** "*Vandals* daubed the memorial": the capital of a common word at the beginning of a sentence tells nothing. */
function mayBeName(draft: Draft, lookup: Lookup, { firstToken, endToken }: NameSpan): boolean {
  const { uposes, sentences } = draft.tokens;
  // "a *labour* union": part of a noun.
  const noun = isCapitalised(draft, firstToken) ? null : lookup.nounAt(firstToken);
  if (noun !== null && noun.endToken > endToken) return false;
  const isFirst = firstToken === draft.sentences[sentences[firstToken]!]!.firstToken;
  return (
    !isFirst ||
    endToken - firstToken > 1 ||
    uposes[firstToken] === Upos.PROPN ||
    isAllCapitals(draft, firstToken)
  );
}

const overlaps = (a: NameSpan | Name, b: NameSpan | Name) =>
  a.firstToken < b.endToken && b.firstToken < a.endToken;

/** Kinds that agree with a type; the first is taken where the rules say another. */
const KINDS: Readonly<Record<NameType, readonly Name['kind'][]>> = {
  PER: ['person'],
  ORG: ['organisation', 'group'],
  LOC: ['place', 'country'],
  MISC: ['other', 'group'],
  NORP: ['other', 'group'],
};

function retold(name: Name | null, type: NameType, places: KnownPlaces): Name | null {
  if (name === null || KINDS[type].includes(name.kind) || name.senses.length > 0) return name;
  // "the Coral Coast *Divers' Guild*" begins as places do, and its own words say that it is none.
  // "a gang, the *Mirai-kai*", "freight railroad *Birch & Lake*" are what the text says.
  if (type !== 'ORG' && name.isTold && KINDS.ORG.includes(name.kind)) return name;
  const kind = KINDS[type][0]!;
  const isPerson = kind === 'person';
  const place = kind === 'place' ? places.get(name.firstToken) : undefined;
  const placed = place?.endToken === name.endToken ? place.country : null;
  return {
    ...name,
    kind,
    country: isPerson ? null : (name.country ?? placed),
    sector: name.kind === 'group' || name.kind === 'organisation' ? null : name.sector,
    titles: isPerson ? name.titles : [],
    because: `recognised as ${type}`,
  };
}

/**
 * The names of a document: chunks cut where a title, a nationality or a name of the lexicon ends inside them ("Iraqi President
 * | Barham Salih"), each told what it names.
 */
import type { Draft } from '../../draft/draft.js';
import { Deprel, Upos } from '../../grammar/labels.js';
import type { Sense } from '../lexicon/index.js';
import type { Hit, Lookup } from '../lookup.js';
import { findChunks } from './chunks.js';
import { guessKind } from './kinds.js';
import type { KnownPlaces } from './known-places.js';
import type { Name } from './name.js';
import {
  endOfField,
  isSmallAdjective,
  isTitleAhead,
  type TitleSpan,
  titleEnd,
  titlesBefore,
  titlesEndingAt,
} from './titles.js';

/** All names, in the order of the text. */
export function findNames(draft: Draft, lookup: Lookup, places: KnownPlaces): Name[] {
  const pieces: Piece[] = [];
  for (const sentence of draft.sentences) {
    for (const chunk of findChunks(draft, lookup, sentence.firstToken, sentence.endToken)) {
      cutChunk(draft, lookup, chunk.firstToken, chunk.endToken, sentence.firstToken, pieces);
    }
  }
  const surnames = surnamesOf(lookup, pieces);
  const names = pieces
    .map(piece => nameOf(draft, lookup, piece, surnames, places))
    .filter(name => name !== null);
  agreeOnKinds(lookup, names);
  agreeInLists(draft, names);
  return names;
}

/** A stretch of a chunk that is one name. */
interface Piece {
  firstToken: number;
  endToken: number;
  titles: TitleSpan[];
}

function cutChunk(
  draft: Draft,
  lookup: Lookup,
  firstToken: number,
  endToken: number,
  sentenceStart: number,
  pieces: Piece[],
): void {
  let titles = titlesBefore(draft, lookup, firstToken, sentenceStart);
  let token = firstToken;
  const field = endOfField(draft, lookup, firstToken, endToken, sentenceStart);
  if (field) {
    titles = [field];
    token = field.endToken;
  }
  while (token < endToken) {
    const title = titleEnd(draft, lookup, token, endToken);
    if (title > token) {
      if (title < endToken || titles.length === 0) titles.push({ firstToken: token, endToken: title });
      token = title;
      if (token === endToken) return;
      continue;
    }
    const end = pieceEnd(draft, lookup, token, endToken);
    const isNamed = end > token && !(end === token + 1 && end < endToken && isSmallAdjective(lookup, token));
    if (isNamed)
      pieces.push({
        firstToken: token,
        endToken: end,
        titles: titles.filter(one => one.endToken === token || one !== titles.at(-1)),
      });
    token = Math.max(end, token + 1);
    if (token < endToken && !isTitleAhead(draft, lookup, token, endToken)) titles = [];
  }
}

/** Where the name that begins at `token` ends inside its chunk. */
function pieceEnd(draft: Draft, lookup: Lookup, token: number, limit: number): number {
  const hit = lookup.nameAt(token);
  if (hit?.firstToken === token && hit.endToken < limit && standsApart(draft, lookup, hit, limit))
    return hit.endToken;
  let end = token + 1;
  if (hit?.firstToken === token) end = Math.min(hit.endToken, limit);
  // "Abdel Emir Rashid": after a given name an emir is a name.
  const isPerson = lookup.entryAt(token)?.isGivenName === true;
  for (; end < limit && !isPerson; end++) {
    // "Iraq's President Salih" is cut at the title, "Attorney General's Office" is not.
    if (isTitleAhead(draft, lookup, end, limit) && !endsOrganisation(lookup, limit)) return end;
  }
  return limit;
}

/** "US | Justice Department" stays whole, "Iran | President", "Iraqi | Prime Minister" and "Russian | Putin" do not. */
function standsApart(draft: Draft, lookup: Lookup, hit: Hit, limit: number): boolean {
  if (isTitleAhead(draft, lookup, hit.endToken, limit))
    return !endsOrganisation(lookup, limit) || lookup.wordAt(limit - 2) === 'of';
  const next = lookup.nameAt(hit.endToken);
  const sense = hit.phrase.senses[0]!;
  if (endsOrganisation(lookup, limit)) return false;
  if (next?.firstToken === hit.endToken && sense.type !== 'adjective' && sense.type !== 'member') return true;
  const entry = lookup.entryAt(hit.endToken);
  if (sense.type === 'adjective' || sense.type === 'member') return entry?.isGivenName === true;
  if (sense.type === 'country') return entry?.isGivenName === true || !mayGoOn(lookup, hit.endToken, limit);
  return (
    lookup.wordAt(hit.endToken) !== '-' &&
    hit.endToken - hit.firstToken > 1 &&
    !isOneName(lookup, hit.endToken, limit)
  );
}

/** "United States | Hamdullah Mohib", but "Iran *Air*", "China *Mobile*": one word more may belong to the name. */
function mayGoOn(lookup: Lookup, token: number, limit: number): boolean {
  const opensOffice = lookup.entryAt(token)?.firstCues.some(cue => cue.kind === 'organisation') ?? false;
  return (
    opensOffice ||
    limit - token === 1 ||
    (lookup.entryAt(limit - 1)?.lastCues.length ?? 0) > 0 ||
    lookup.nounAt(limit - 1) !== null
  );
}

function endsOrganisation(lookup: Lookup, limit: number): boolean {
  return (
    lookup.entryAt(limit - 1)?.lastCues.some(cue => cue.kind === 'organisation' || cue.kind === 'place') ??
    false
  );
}

/** "International Airport" after "Baghdad", "of Georgia" after "Bank". */
function isOneName(lookup: Lookup, token: number, limit: number): boolean {
  const word = lookup.wordAt(token);
  return (
    word === 'of' || word === 'for' || word === "'s" || (lookup.entryAt(limit - 1)?.lastCues.length ?? 0) > 0
  );
}

/** Last words of everyone named with a given name. */
function surnamesOf(lookup: Lookup, pieces: readonly Piece[]): Set<string> {
  const surnames = new Set<string>();
  for (const { firstToken, endToken, titles } of pieces) {
    const length = endToken - firstToken;
    if (length > 4 || lookup.nameAt(endToken - 1)?.phrase.senses[0]?.type === 'country') continue;
    const isFull =
      length > 1 &&
      lookup.entryAt(firstToken)?.isGivenName === true &&
      lookup.entryAt(endToken - 1)?.lastCues.length !== 1;
    if (isFull || titles.length > 0) surnames.add(lookup.wordAt(endToken - 1));
  }
  return surnames;
}

/** The name of just these tokens, described by the rules, for whoever knows its bounds better than they do; null for none. */
export function describeName(
  draft: Draft,
  lookup: Lookup,
  { firstToken, endToken }: { firstToken: number; endToken: number },
  places: KnownPlaces,
): Name | null {
  const sentence = draft.sentences[draft.tokens.sentences[firstToken]!]!;
  const titles = titlesEndingAt(draft, lookup, firstToken, sentence.firstToken);
  return nameOf(draft, lookup, { firstToken, endToken, titles }, NO_SURNAMES, places);
}

const NO_SURNAMES: ReadonlySet<string> = new Set();

function nameOf(
  draft: Draft,
  lookup: Lookup,
  piece: Piece,
  surnames: ReadonlySet<string>,
  places: KnownPlaces,
): Name | null {
  const { firstToken, endToken, titles } = trimmed(lookup, piece);
  if (endToken <= firstToken) return null;
  const hit = lookup.nameAt(firstToken);
  if (hit === null && isCommonNoun(lookup, firstToken, endToken, titles)) return null;
  const isWhole = hit !== null && hit.firstToken === firstToken && hit.endToken === endToken;
  const isTitled = titles.length > 0 && titles.at(-1)!.endToken === firstToken;
  if (isWhole && !(isTitled && mayBePerson(hit)) && !isOfAnother(lookup, firstToken, hit))
    return knownName(piece, hit.phrase.senses, firstToken, endToken);
  // "Iraqi *Kurds*": a part of what a people is called.
  if (hit !== null && !isWhole && hit.endToken === endToken && hit.phrase.senses[0]!.type === 'people')
    return null;
  const there = places.get(firstToken);
  const place = there?.endToken === endToken ? there : null;
  const guess = guessKind(draft, lookup, { firstToken, endToken, isTitled, surnames, place });
  const known = isWhole ? sharedBody(hit.phrase.senses) : null;
  const isBody = guess.kind === 'organisation' || guess.kind === 'group' || known !== null;
  const shared = isBody ? known : null;
  const kind = shared?.kind ?? guess.kind;
  const isPerson = kind === 'person';
  const lead =
    (hit?.firstToken === firstToken && !goesOn(lookup, hit) ? countryOf(hit.phrase.senses[0]!) : null) ??
    (isBody ? countryInside(lookup, firstToken, endToken) : null);
  return {
    firstToken,
    endToken,
    kind,
    senses: [],
    country:
      guess.country ??
      (isPerson
        ? null
        : ((isBody
            ? (countryBefore(lookup, firstToken) ?? countryDescribed(draft, lookup, firstToken, places))
            : null) ?? lead)),
    placeCountry: isBody ? countryOfPlaceInside(lookup, places, firstToken, endToken) : null,
    sector: shared?.sector ?? guess.sector ?? null,
    gender: isPerson ? (lookup.entryAt(firstToken)?.gender ?? null) : null,
    titles: isPerson ? titles : [],
    isWeak: guess.isWeak,
    isTold: guess.isTold || shared !== null,
    because: guess.because,
  };
}

/** "*Zambia's* Riverside Alliance", though there is a Riverside elsewhere; "the *Zambian* Catholics". */
function countryBefore(lookup: Lookup, firstToken: number): string | null {
  const mark = lookup.wordAt(firstToken - 1);
  const before = lookup.nameAt(firstToken - 1)?.phrase.senses.find(one => one.type === 'adjective');
  if (before?.type === 'adjective') return before.country.code;
  if (mark !== "'s" && mark !== "'") return null;
  const sense = lookup.nameAt(firstToken - 2)?.phrase.senses[0];
  return sense?.type === 'country' || sense?.type === 'capital' ? sense.country.code : null;
}

/** "*Zambia's* Congress" is a parliament, as all others of the name are. */
function sharedBody(senses: readonly Sense[]): Pick<Name, 'kind' | 'sector'> | null {
  const [first] = senses;
  if (first?.type !== 'actor') return null;
  const { sector, kind } = first.actor;
  if (kind !== 'organisation' && kind !== 'group') return null;
  return senses.every(one => one.type === 'actor' && one.actor.sector === sector) ? { kind, sector } : null;
}

/** How far before a name the words that describe it may begin. */
const DESCRIPTION_REACH = 5;

/** "*Canadian* miner Birch Summit", "*Turku* shipping house Lindqvist": a nationality or town before the noun before the name. */
function countryDescribed(
  draft: Draft,
  lookup: Lookup,
  firstToken: number,
  places: KnownPlaces,
): string | null {
  const noun = lookup.nounAt(firstToken - 1);
  const isNoun =
    noun?.endToken === firstToken && noun.phrase.senses.some(one => one.type === 'noun' && !one.plural);
  if (!isNoun) return null;
  const { uposes, sentences } = draft.tokens;
  for (let token = firstToken - 2; token >= firstToken - DESCRIPTION_REACH && token >= 0; token--) {
    if (sentences[token] !== sentences[firstToken]) return null;
    const sense = lookup
      .nameAt(token)
      ?.phrase.senses.find(one => one.type === 'adjective' || one.type === 'capital');
    if (sense) return countryOf(sense);
    const place = places.get(token);
    if (place && !place.isWeak && place.endToken === token + 1 && place.weight >= KNOWN) return place.country;
    if (uposes[token] !== Upos.NOUN && uposes[token] !== Upos.ADJ) return null;
  }
  return null;
}

/** "*Zambia's* Congress", when the lexicon knows the Congress of other countries alone; "*Kenyan* Catholics" are not those of the world. */
function isOfAnother(lookup: Lookup, firstToken: number, { phrase: { senses } }: Hit): boolean {
  const owner = countryBefore(lookup, firstToken);
  return (
    owner !== null &&
    senses.every(
      sense =>
        sense.type === 'actor' &&
        (sense.actor.kind === 'organisation' || sense.actor.kind === 'group') &&
        sense.actor.country !== owner &&
        !BODIES_OF_STATES.has(sense.actor.country ?? ''),
    )
  );
}

/** "*Europe's* NATO members": one body, whoever speaks of it as theirs. */
const BODIES_OF_STATES: ReadonlySet<string> = new Set(['IGO', 'UNO', 'EUR']);

/** "*National Front* for a Free Coast" is another than the "National Front" of the lexicon. */
function goesOn(lookup: Lookup, hit: Hit): boolean {
  const next = lookup.wordAt(hit.endToken);
  return hit.phrase.senses[0]!.type === 'actor' && (next === 'for' || next === 'of');
}

/** Inhabitants from which a town in the name of a body tells its country. */
const KNOWN = 20_000;

/** "Supreme Court of *Honduras*", "Union of *Uruguayan* Meatpackers": the country that the words inside tell. */
function countryInside(lookup: Lookup, firstToken: number, endToken: number): string | null {
  let found: string | null = null;
  for (let token = firstToken; token < endToken; token++) {
    const hit = lookup.nameAt(token);
    const sense = hit?.phrase.senses[0];
    if (sense && sense.type !== 'actor' && sense.type !== 'member' && sense.type !== 'noun')
      found = countryOf(sense);
  }
  return found;
}

/** "*Kayseri* Holding", "Chamber of *Maracay*": used where the text tells no country, since many towns share a name. */
function countryOfPlaceInside(
  lookup: Lookup,
  places: KnownPlaces,
  firstToken: number,
  endToken: number,
): string | null {
  for (let token = firstToken; token < endToken; token++) {
    const place = places.get(token);
    const isNamed =
      token === firstToken || /^(of|in|for|greater|lower|upper)$/.test(lookup.wordAt(token - 1));
    if (isNamed && place && !place.isWeak && place.weight >= KNOWN && place.endToken <= endToken)
      return place.country;
  }
  return null;
}

/** "the *Army*", "the *Ministry*": a noun phrase with a capital. */
function isCommonNoun(
  lookup: Lookup,
  firstToken: number,
  endToken: number,
  titles: readonly TitleSpan[],
): boolean {
  const noun = lookup.nounAt(firstToken);
  return (
    noun !== null &&
    noun.firstToken === firstToken &&
    noun.endToken === endToken &&
    titles.length === 0 &&
    !lookup.entryAt(firstToken)?.isGivenName
  );
}

/** A country is nobody's surname; "General Paris" is a person. */
function mayBePerson(hit: Hit): boolean {
  const { type } = hit.phrase.senses[0]!;
  return type !== 'country' && type !== 'actor' && type !== 'seat';
}

/** Hyphens and small words at the edges are no part of a name. */
function trimmed(lookup: Lookup, piece: Piece): Piece {
  let { firstToken, endToken } = piece;
  while (endToken > firstToken && ['-', "'s", "'", 'of', 'and', '.'].includes(lookup.wordAt(endToken - 1)))
    endToken--;
  while (firstToken < endToken && ['-', "'s", "'", 'of', 'and'].includes(lookup.wordAt(firstToken)))
    firstToken++;
  return { ...piece, firstToken, endToken };
}

/** A name of the lexicon; null for a bare nationality adjective, which describes what follows. */
function knownName(
  piece: Piece,
  senses: readonly Sense[],
  firstToken: number,
  endToken: number,
): Name | null {
  const named = senses.filter(
    sense => sense.type !== 'adjective' && sense.type !== 'member' && sense.type !== 'people',
  );
  if (named.length === 0) return null;
  const sense = named[0]!;
  const isPerson = sense.type === 'actor' && sense.actor.kind === 'person';
  return {
    firstToken,
    endToken,
    kind: kindOf(sense),
    senses: named,
    // What someone is on the day of publication is found with the person: `lexicon/people.ts`.
    country: isPerson ? null : countryOf(sense),
    placeCountry: null,
    sector: sense.type === 'actor' && !isPerson ? sense.actor.sector : null,
    gender: null,
    titles: piece.titles,
    isWeak: false,
    isTold: false,
    because: 'in the lexicon',
  };
}

function kindOf(sense: Sense): Name['kind'] {
  switch (sense.type) {
    case 'country':
      return sense.country.status === 'region' ? 'place' : 'country';
    case 'capital':
      return 'place';
    case 'seat':
      return 'organisation';
    case 'actor':
      return sense.actor.kind;
    default:
      return 'other';
  }
}

export function countryOf(sense: Sense): string | null {
  switch (sense.type) {
    case 'noun':
      return null;
    case 'actor':
    case 'member':
      return sense.actor.country;
    default:
      return sense.country.code;
  }
}

/** One name, one kind: where a rule told little, what was told of the same words elsewhere in the text stands. */
function agreeOnKinds(lookup: Lookup, names: readonly Name[]): void {
  const byWords = new Map<string, Name>();
  const bySurname = new Map<string, Name>();
  for (const name of names) {
    const words = wordsOf(lookup, name);
    const known = byWords.get(words);
    if (name.kind !== 'other' && (!known || (known.isWeak && !name.isWeak))) byWords.set(words, name);
    const isFull = name.kind === 'person' && name.endToken - name.firstToken > 1;
    const surname = lookup.wordAt(name.endToken - 1);
    if (isFull && (!bySurname.has(surname) || bySurname.get(surname)!.isWeak)) bySurname.set(surname, name);
  }
  for (const name of names) {
    if (!name.isWeak || name.senses.length > 0) continue;
    const isShort = name.endToken - name.firstToken === 1;
    const told = byWords.get(wordsOf(lookup, name));
    const model =
      (told && !told.isWeak ? told : null) ??
      (isShort ? bySurname.get(lookup.wordAt(name.firstToken)) : null) ??
      told;
    if (!model || model === name) continue;
    name.kind = model.kind;
    name.country ??= model.kind === 'person' ? null : model.country;
    name.sector ??= model.kind === 'person' ? null : model.sector;
    name.gender ??= model.gender;
  }
}

function wordsOf(lookup: Lookup, { firstToken, endToken }: Name): string {
  let words = lookup.wordAt(firstToken);
  for (let token = firstToken + 1; token < endToken; token++) words += ` ${lookup.wordAt(token)}`;
  return words;
}

/** "Mapai, *Rafi* and the Labour Party": what nothing tells of is as what it is listed with. */
function agreeInLists(draft: Draft, names: readonly Name[]): void {
  const { heads, deprels } = draft.tokens;
  const nameAt = new Map<number, Name>();
  for (const name of names)
    for (let token = name.firstToken; token < name.endToken; token++) nameAt.set(token, name);
  for (const name of names) {
    if (name.kind !== 'other' || name.senses.length > 0) continue;
    for (let token = name.firstToken; token < name.endToken; token++) {
      const model = deprels[token] === Deprel.conj ? nameAt.get(heads[token]!) : undefined;
      if (model && model !== name && model.kind !== 'country') name.kind = model.kind;
    }
  }
}

/** The names of a document, each told what it names. */
import type { Draft } from '../../draft/draft.js';
import { countryOf, type Sense } from '../lexicon/index.js';
import type { Hit, Lookup } from '../lookup.js';
import { agreeInLists, agreeOnKinds } from './agreement.js';
import { countryBefore, countryDescribed, countryInside, countryOfPlaceInside } from './countries.js';
import { guessKind } from './kinds.js';
import { type KnownPlaces, tellsCountry } from './known-places.js';
import type { KindGuess, Name, TitleSpan } from './name.js';
import { isEveryday } from './namesakes.js';
import { findPieces, type Piece, surnamesOf, trimmed } from './pieces.js';
import { titlesEndingAt } from './titles.js';

/** All names, in the order of the text. */
export function findNames(draft: Draft, lookup: Lookup, places: KnownPlaces): Name[] {
  const pieces = findPieces(draft, lookup);
  const surnames = surnamesOf(lookup, pieces);
  const names = pieces
    .map(piece => nameOf(draft, lookup, piece, surnames, places))
    .filter(name => name !== null);
  agreeOnKinds(lookup, names);
  agreeInLists(draft, names);
  return names;
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
  const isTownHere = hit !== null && isTown(lookup, places, hit);
  const isOther = isTownHere || (hit !== null && isOfAnother(lookup, firstToken, hit));
  if (isWhole && !(isTitled && mayBePerson(hit)) && !isOther)
    return knownName(piece, hit.phrase.senses, firstToken, endToken);
  // "Iraqi *Kurds*": a part of what a people is called.
  if (hit !== null && !isWhole && hit.endToken === endToken && hit.phrase.senses[0]!.type === 'people')
    return null;
  const there = places.get(firstToken);
  const place = there?.endToken === endToken ? there : null;
  const guess = guessKind(draft, lookup, { firstToken, endToken, isTitled, surnames, place });
  const known = isWhole && !isTownHere ? sharedBody(hit.phrase.senses) : null;
  const isBody = guess.kind === 'organisation' || guess.kind === 'group' || known !== null;
  const shared = isBody ? known : null;
  const kind = shared?.kind ?? guess.kind;
  const isPerson = kind === 'person';
  const lead =
    (hit?.firstToken === firstToken &&
    !goesOn(lookup, hit) &&
    !isField(lookup, hit) &&
    !isOtherTrade(hit, guess)
      ? countryOf(hit.phrase.senses[0]!)
      : null) ?? (isBody ? countryInside(lookup, firstToken, endToken) : null);
  // "*Maricopa* County"
  const isPlaceOfPlace = kind === 'place' && endToken - firstToken > 1;
  const placeInside =
    isBody || isPlaceOfPlace ? countryOfPlaceInside(lookup, places, firstToken, endToken) : null;
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
            : null) ??
          lead ??
          (isPlaceOfPlace ? placeInside : null))),
    placeCountry: isBody ? placeInside : isPerson ? countryOfSee(lookup, places, firstToken, endToken) : null,
    sector: shared?.sector ?? guess.sector ?? null,
    gender: isPerson ? (lookup.entryAt(firstToken)?.gender ?? null) : null,
    titles: isPerson ? titles : [],
    isWeak: guess.isWeak,
    isTold: guess.isTold || shared !== null,
    because: guess.because,
  };
}

/** "Archbishop *Nikola of Tuzla*": bishops and princes are called by where they sit. */
function countryOfSee(
  lookup: Lookup,
  places: KnownPlaces,
  firstToken: number,
  endToken: number,
): string | null {
  for (let token = firstToken + 1; token < endToken - 1; token++)
    if (lookup.wordAt(token) === 'of') return countryOfPlaceInside(lookup, places, token, endToken);
  return null;
}

/** "*Zambia's* Congress" is a parliament, as all others of the name are. */
function sharedBody(senses: readonly Sense[]): Pick<Name, 'kind' | 'sector'> | null {
  const [first] = senses;
  if (first?.type !== 'actor') return null;
  const { sector, kind } = first.actor;
  if (kind !== 'organisation' && kind !== 'group') return null;
  return senses.every(one => one.type === 'actor' && one.actor.sector === sector) ? { kind, sector } : null;
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

/** "in *Qom*": a people that is called as a town is lives in no town of its name. */
function isTown(
  lookup: Lookup,
  places: KnownPlaces,
  { phrase: { senses }, firstToken, endToken }: Hit,
): boolean {
  const place = places.get(firstToken);
  return (
    place?.endToken === endToken &&
    tellsCountry(place) &&
    /^(in|near|outside)$/.test(lookup.wordAt(firstToken - 1)) &&
    senses.every(sense => sense.type === 'actor' && sense.actor.kind === 'group')
  );
}

/** "*Europe's* NATO members": one body, whoever speaks of it as theirs. */
const BODIES_OF_STATES: ReadonlySet<string> = new Set(['IGO', 'UNO', 'EUR']);

/** "*National Front* for a Free Coast" is another than the "National Front" of the lexicon. */
function goesOn(lookup: Lookup, hit: Hit): boolean {
  const next = lookup.wordAt(hit.endToken);
  return hit.phrase.senses[0]!.type === 'actor' && (next === 'for' || next === 'of');
}

/** "*Azov* Basin Trade Bank": a firm that is called as an armed group is, and none of its. */
function isOtherTrade({ phrase: { senses } }: Hit, { sector }: KindGuess): boolean {
  const [sense] = senses;
  return sector === 'BUS' && sense?.type === 'actor' && ARMED.has(sense.actor.sector ?? '');
}

const ARMED: ReadonlySet<string> = new Set(['MIL', 'REB', 'PRM', 'CRM']);

/** Papers and firms of all countries are called alike. */
const OFTEN_NAMED: ReadonlySet<string> = new Set(['JRN', 'BUS']);

/** "the *Labour* Court" is none of the party's, and any country may have a "*National Unity* Coalition". */
function isField(lookup: Lookup, hit: Hit): boolean {
  const { phrase, firstToken, endToken } = hit;
  const [sense] = phrase.senses;
  if (sense?.type !== 'actor') return false;
  if (isEveryday(lookup, hit)) return true;
  // "*Khabar* Nigar" is another paper than the "Khabar" of the lexicon.
  return OFTEN_NAMED.has(sense.actor.sector ?? '') || lookup.fieldBefore(endToken, firstToken) !== null;
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

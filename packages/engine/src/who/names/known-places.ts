/** Names that the gazetteer has. Only that they are there counts here; which place they are is found by `where/`. */
import { ROW_MASK } from '@readout/lexicon';
import type { Draft } from '../../draft/draft.js';
import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import { findToponyms, type Toponym } from '../../gazetteer/toponyms.js';
import { countryOf } from '../lexicon/index.js';
import type { Lookup } from '../lookup.js';

export interface KnownPlace {
  endToken: number;
  /** ISO 3166 alpha-3 of the largest place of the name. */
  country: string | null;
  /** Inhabitants of the largest, or what stands for them. */
  weight: number;
  /** Mostly a common word: "Reading". */
  isWeak: boolean;
}

export type KnownPlaces = ReadonlyMap<number, KnownPlace>;

/** Inhabitants from which a town tells what country a text or the name of a body is of. */
const TOWN = 20_000;

export const tellsCountry = ({ isWeak, weight }: KnownPlace): boolean => !isWeak && weight >= TOWN;

/** How many times larger than the place in a country spoken of the largest of the name may be. */
const MUCH_LARGER = 15;

/** PLOVER's code of a place's country: GeoNames has ISO 3166's "XKX" for Kosovo. */
function countryAt(gazetteer: Gazetteer, row: number): string | null {
  const country = gazetteer.country(row);
  return country === 'XKX' ? 'KOS' : country;
}

/** The known places by their first token; empty without a gazetteer. Of several, the one in a country that the text names. */
export function findKnownPlaces(draft: Draft, gazetteer: Gazetteer | null, lookup: Lookup): KnownPlaces {
  const places = new Map<number, KnownPlace>();
  if (gazetteer === null) return places;
  const named = countriesNamed(lookup);
  const toponyms = findToponyms(draft, gazetteer).filter(({ adjective, key }) => !adjective && key >= 0);
  const supports = supportsOf(gazetteer, lookup, toponyms);
  for (const { firstToken, endToken, key, weak } of toponyms) {
    const told = isAmericanState(lookup, firstToken) ? AMERICAN : countryAfter(lookup, endToken);
    const row =
      told === null
        ? rowBeside(gazetteer, key, rowIn(gazetteer, key, named), named, supports)
        : rowIn(gazetteer, key, told);
    const [country = countryAt(gazetteer, row)] = told ?? [];
    places.set(firstToken, {
      endToken,
      country,
      weight: gazetteer.weights[row]!,
      isWeak: weak,
    });
  }
  return places;
}

/** "the *Georgia* town of Waycross": `lookup.ts` has left the country out. */
const isAmericanState = (lookup: Lookup, token: number) =>
  lookup.wordAt(token) === 'georgia' && lookup.nameAt(token) === null;
const AMERICAN: ReadonlySet<string> = new Set(['USA']);

/** "Baraka *in eastern Congo*", "Hamilton*, New Zealand*": what is said outright stands; null where nothing is. */
function countryAfter(lookup: Lookup, endToken: number): ReadonlySet<string> | null {
  let token = KINDS.test(lookup.wordAt(endToken)) ? endToken + 1 : endToken;
  const isIn = lookup.wordAt(token) === 'in';
  if (!isIn && lookup.wordAt(token) !== ',') return null;
  token++;
  while (isIn && LEANING.test(lookup.wordAt(token))) token++;
  const sense = lookup.nameAt(token)?.phrase.senses.find(one => one.type === 'country');
  if (sense?.type !== 'country' || sense.country.status !== 'state') return null;
  // "in Lagos, Nigeria's minister said"
  const after = lookup.wordAt(lookup.nameAt(token)!.endToken);
  return isIn || /^[,.;)]$|^$/.test(after) ? new Set([sense.country.code]) : null;
}

const KINDS = /^(island|province|district|region|county|city|town|village|state|governorate|prefecture)$/;
const LEANING = /^(the|(north|south|east|west|centr)[\w-]*|upper|lower|rural|neighbouring|neighboring)$/;

/** From how many inhabitants a place tells of which country a text speaks, though it does not name it. */
const TELLING = 300_000;
/** The key of what is no place: groups that the lexicon knows. */
const NO_PLACE = -1;

/** What else the text speaks of, by country: large towns, provinces and known groups, by their keys. */
function supportsOf(
  gazetteer: Gazetteer,
  lookup: Lookup,
  toponyms: readonly Toponym[],
): Map<string, Set<number>> {
  const supports = new Map<string, Set<number>>();
  const add = (country: string | null, key: number) => {
    if (country === null) return;
    const keys = supports.get(country);
    if (keys) keys.add(key);
    else supports.set(country, new Set([key]));
  };
  for (const { key, weak } of toponyms) {
    const row = gazetteer.firstRow(key);
    const isTelling = gazetteer.weights[row]! >= TELLING || gazetteer.feature(row) === 'ADM1';
    if (!weak && isTelling) add(countryAt(gazetteer, row), key);
  }
  for (const { phrase } of lookup.names) {
    const [first] = phrase.senses;
    if (first?.type === 'actor' && first.actor.person === null && phrase.senses.length === 1)
      add(first.actor.country, NO_PLACE);
  }
  return supports;
}

/** "*Bor*" beside Jonglei, "*Punjab*" beside Lahore: the place of the name in a country that something else tells. */
function rowBeside(
  gazetteer: Gazetteer,
  key: number,
  row: number,
  named: ReadonlySet<string>,
  supports: ReadonlyMap<string, ReadonlySet<number>>,
): number {
  const isTold = (country: string | null) => {
    const keys = country === null ? undefined : supports.get(country);
    return keys !== undefined && (keys.size > 1 || !keys.has(key));
  };
  const country = countryAt(gazetteer, row);
  if (supports.size === 0 || named.has(country ?? '') || isTold(country)) return row;
  const least = gazetteer.weights[row]! / MUCH_LARGER;
  const { postings, postingStarts } = gazetteer;
  for (let at = postingStarts[key]!; at < postingStarts[key + 1]!; at++) {
    const other = postings[at]! & ROW_MASK;
    const isLarge = gazetteer.weights[other]! >= least || gazetteer.feature(other) === 'ADM1';
    if (isLarge && isTold(countryAt(gazetteer, other))) return other;
  }
  return row;
}

/** "Hamilton", where the text speaks of New Zealand and not of Canada. */
function rowIn(gazetteer: Gazetteer, key: number, countriesNamed: ReadonlySet<string>): number {
  const first = gazetteer.firstRow(key);
  if (countriesNamed.size === 0 || countriesNamed.has(countryAt(gazetteer, first) ?? '')) return first;
  const least = gazetteer.weights[first]! / MUCH_LARGER;
  const { postings, postingStarts } = gazetteer;
  for (let at = postingStarts[key]!; at < postingStarts[key + 1]!; at++) {
    const row = postings[at]! & ROW_MASK;
    if (!countriesNamed.has(countryAt(gazetteer, row) ?? '')) continue;
    // The capital of a small country is smaller than many of its namesakes, and of provinces not all have their people counted.
    const feature = gazetteer.feature(row);
    if (gazetteer.weights[row]! >= least || feature === 'PPLC' || feature === 'ADM1') return row;
  }
  return first;
}

/** Codes of the countries that the text names or tells by an adjective. */
export function countriesNamed(lookup: Lookup): Set<string> {
  const codes = new Set<string>();
  for (const { phrase } of lookup.names) {
    for (const sense of phrase.senses) {
      const code = sense.type === 'actor' || sense.type === 'member' ? null : countryOf(sense);
      if (code) codes.add(code);
    }
  }
  return codes;
}

/** Codes of the countries of the places that tell one. */
export function countriesOf(places: KnownPlaces): Set<string> {
  const codes = new Set<string>();
  for (const place of places.values())
    if (place.country !== null && tellsCountry(place)) codes.add(place.country);
  return codes;
}

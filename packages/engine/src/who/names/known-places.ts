/** Names that the gazetteer has. Only that they are there counts here; which place they are is found by `where/`. */
import { ROW_MASK } from '@readout/lexicon';
import type { Draft } from '../../draft/draft.js';
import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import { findToponyms } from '../../gazetteer/toponyms.js';
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

/** The known places by their first token; empty without a gazetteer. Of several, the one in a country that the text names. */
export function findKnownPlaces(draft: Draft, gazetteer: Gazetteer | null, lookup: Lookup): KnownPlaces {
  const places = new Map<number, KnownPlace>();
  if (gazetteer === null) return places;
  const named = countriesNamed(lookup);
  for (const { firstToken, endToken, key, adjective, weak } of findToponyms(draft, gazetteer)) {
    if (adjective || key < 0) continue;
    const row = rowIn(gazetteer, key, named);
    places.set(firstToken, {
      endToken,
      country: gazetteer.country(row),
      weight: gazetteer.weights[row]!,
      isWeak: weak,
    });
  }
  return places;
}

/** "Hamilton", where the text speaks of New Zealand and not of Canada. */
function rowIn(gazetteer: Gazetteer, key: number, countriesNamed: ReadonlySet<string>): number {
  const first = gazetteer.firstRow(key);
  if (countriesNamed.size === 0 || countriesNamed.has(gazetteer.country(first) ?? '')) return first;
  const least = gazetteer.weights[first]! / MUCH_LARGER;
  const { postings, postingStarts } = gazetteer;
  for (let at = postingStarts[key]!; at < postingStarts[key + 1]!; at++) {
    const row = postings[at]! & ROW_MASK;
    if (countriesNamed.has(gazetteer.country(row) ?? '') && gazetteer.weights[row]! >= least) return row;
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

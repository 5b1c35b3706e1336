/** Names that the gazetteer has. Only that they are there counts here; which place they are is found by `where/`. */
import type { Draft } from '../../draft/draft.js';
import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import { findToponyms } from '../../gazetteer/toponyms.js';

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

/** The known places by their first token; empty without a gazetteer. */
export function findKnownPlaces(draft: Draft, gazetteer: Gazetteer | null): KnownPlaces {
  const places = new Map<number, KnownPlace>();
  if (gazetteer === null) return places;
  for (const { firstToken, endToken, key, adjective, weak } of findToponyms(draft, gazetteer)) {
    if (adjective || key < 0) continue;
    const row = gazetteer.firstRow(key);
    places.set(firstToken, {
      endToken,
      country: gazetteer.country(row),
      weight: gazetteer.weights[row]!,
      isWeak: weak,
    });
  }
  return places;
}

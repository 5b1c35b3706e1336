/**
 * What a document is recognised by among others: rare words of its text and title, rare words side by side, the words of names more
 * than others, who takes part in what kind of event, and the places where it happened. Whether a word occurs counts, not how often:
 * counting made stories on like subjects flow together. The sixty heaviest features are kept, as a vector of length one.
 */
import type { Reading } from '@readout/engine';
import { combined, hashOf } from '../hashing.js';
import { wordsOf } from '../words.js';
import { RARE, stemOf } from './word-weights.js';

/** Features kept of a document. */
export const MOST_FEATURES = 60;

/** Parallel columns, sorted by key. Weights are 65,535ths, and the sum of their squares is one. */
export interface Features {
  keys: Uint32Array;
  weights: Uint16Array;
}

/** In hundredths, as the table's: words of no more weight say nothing of the subject. */
const LEAST_WEIGHT = 200;
const LEAST_WEIGHT_IN_PAIR = 250;
const EVENT_WEIGHT = 250;
const PLACE_WEIGHT = 250;
const NAME_TIMES = 1.5;
const NUMBER_TIMES = 0.7;

/** Only so much of a text is looked at: a report has said what it is about by then. In UTF-16 code units. */
const LOOKED_AT = 50_000;

export function featuresOf(reading: Reading, wordWeights: ReadonlyMap<string, number>): Features {
  const weights = new Map<number, number>();
  const { text, title } = reading.document;
  addWords(weights, text.slice(0, LOOKED_AT), wordWeights, namedStems(reading));
  if (title) addWords(weights, title.slice(0, LOOKED_AT), wordWeights, new Set());
  addEvents(weights, reading);
  for (const { role, geonamesId } of reading.places) {
    if (role === 'location' && geonamesId !== null)
      raise(weights, hashOf(`place ${geonamesId}`), PLACE_WEIGHT);
  }
  return heaviest(weights);
}

function namedStems({ document: { text }, mentions }: Reading): Set<string> {
  const stems = new Set<string>();
  for (const { form, start, end } of mentions) {
    if (form !== 'name' || start >= LOOKED_AT) continue;
    const name = text.slice(start, end);
    const words = wordsOf(name);
    for (let i = 0; i < words.starts.length; i++)
      stems.add(stemOf(name.slice(words.starts[i]!, words.ends[i]!).toLowerCase()));
  }
  return stems;
}

function addWords(
  weights: Map<number, number>,
  text: string,
  wordWeights: ReadonlyMap<string, number>,
  named: ReadonlySet<string>,
): void {
  const { starts, ends } = wordsOf(text);
  let before = 0;
  let weightBefore = 0;
  for (let i = 0; i < starts.length; i++) {
    const stem = stemOf(text.slice(starts[i]!, ends[i]!).toLowerCase());
    const weight = Math.min(RARE, wordWeights.get(stem) ?? RARE);
    const key = hashOf(stem);
    if (weight >= LEAST_WEIGHT && stem.length > 1) {
      const times = (named.has(stem) ? NAME_TIMES : 1) * (/^\d+$/.test(stem) ? NUMBER_TIMES : 1);
      raise(weights, key, Math.round(weight * times));
    }
    if (weight > LEAST_WEIGHT_IN_PAIR && weightBefore > LEAST_WEIGHT_IN_PAIR)
      raise(weights, combined(before, key), (weight + weightBefore) >> 1);
    before = key;
    weightBefore = weight;
  }
}

function addEvents(weights: Map<number, number>, { entities, events }: Reading): void {
  const names = new Map(entities.map(({ id, name }) => [id, name.toLowerCase().split(' ').at(-1)!]));
  for (const { type, actors, recipients } of events) {
    for (const { entity } of [...actors, ...recipients])
      raise(weights, hashOf(`${type} ${names.get(entity)}`), EVENT_WEIGHT);
  }
}

function raise(weights: Map<number, number>, key: number, weight: number): void {
  if ((weights.get(key) ?? 0) < weight) weights.set(key, weight);
}

function heaviest(weights: ReadonlyMap<number, number>): Features {
  const kept = [...weights].sort(([a, heavy], [b, other]) => other - heavy || a - b).slice(0, MOST_FEATURES);
  kept.sort(([a], [b]) => a - b);
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return {
    keys: Uint32Array.from(kept, ([key]) => key),
    weights: Uint16Array.from(kept, ([, weight]) => Math.floor((weight / length) * 65535)),
  };
}

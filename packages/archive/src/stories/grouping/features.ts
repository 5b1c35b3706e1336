/**
 * What a document is recognised by among others: rare words of its text and title, rare words side by side, the words of names more
 * than others, who takes part in what kind of event, and the places where it happened. Whether a word occurs counts, not how often:
 * counting made stories on like subjects flow together. The sixty heaviest features are kept, four bytes each: two documents take one
 * feature for another once in ten thousand pairs, and weights are exact to a hundredth of the heaviest.
 */
import type { Reading } from '@readout/engine';
import { remembered } from '../../remembered.js';
import { combined, hashOf } from '../hashing.js';
import { wordsOf } from '../words.js';
import { RARE, stemOf } from './word-weights.js';

/** Features kept of a document. */
export const MOST_FEATURES = 60;

/** Each feature is a number: 25 bits of its hash and, lowest, 7 bits of its weight. They are sorted, each hash once. */
export type Features = Uint32Array;

export const WEIGHT_BITS = 7;
const HEAVIEST = 2 ** WEIGHT_BITS - 1;
/** The table's hundredths in a step of a weight that is kept: a rare word of a name has all but the heaviest. */
const STEP = 8.3;

/** In hundredths, as the table's: words of no more weight say nothing of the subject. */
const LEAST_WEIGHT = 200;
const LEAST_WEIGHT_IN_PAIR = 250;
const EVENT_WEIGHT = 250;
const PLACE_WEIGHT = 250;
const NAME_TIMES = 1.5;
const NUMBER_TIMES = 0.7;

/** Only so much of a text is looked at: a report has said what it is about by then. In UTF-16 code units. */
const LOOKED_AT = 50_000;

/** What a word is as a feature; `weight` in the table's hundredths. */
interface StoryWord {
  stem: string;
  key: number;
  weight: number;
  isNumber: boolean;
}

/** Features of Readings, with a table of word weights. */
export function featuresWith(wordWeights: ReadonlyMap<string, number>): (reading: Reading) => Features {
  const wordOf = remembered((written): StoryWord => {
    const stem = stemOf(written.toLowerCase());
    const weight = Math.min(RARE, wordWeights.get(stem) ?? RARE);
    return { stem, key: hashOf(stem), weight, isNumber: /^\d+$/.test(stem) };
  });
  return reading => {
    const { text, title } = reading.document;
    const weights = new Map<number, number>();
    const words = storyWordsOf(text, wordOf);
    addWords(weights, words.words, namedStems(reading, words));
    if (title) addWords(weights, storyWordsOf(title, wordOf).words, new Set());
    addEvents(weights, reading);
    for (const { role, geonamesId } of reading.places) {
      if (role === 'location' && geonamesId !== null)
        raise(weights, hashOf(`place ${geonamesId}`), PLACE_WEIGHT);
    }
    return heaviest(weights);
  };
}

interface StoryWords {
  starts: Int32Array;
  words: StoryWord[];
}

function storyWordsOf(whole: string, wordOf: (written: string) => StoryWord): StoryWords {
  const text = whole.slice(0, LOOKED_AT);
  const { starts, ends } = wordsOf(text);
  return { starts, words: Array.from(starts, (start, i) => wordOf(text.slice(start, ends[i]!))) };
}

/** Stems of the words that begin in a name. */
function namedStems({ mentions }: Reading, { starts, words }: StoryWords): Set<string> {
  const stems = new Set<string>();
  for (const { form, start, end } of mentions) {
    if (form !== 'name') continue;
    for (let word = firstFrom(starts, start); word < starts.length && starts[word]! < end; word++)
      stems.add(words[word]!.stem);
  }
  return stems;
}

/** The first of the rising numbers that is not less. */
function firstFrom(numbers: Int32Array, least: number): number {
  let start = 0;
  let end = numbers.length;
  while (start < end) {
    const middle = (start + end) >>> 1;
    if (numbers[middle]! < least) start = middle + 1;
    else end = middle;
  }
  return start;
}

function addWords(
  weights: Map<number, number>,
  words: readonly StoryWord[],
  named: ReadonlySet<string>,
): void {
  let before = 0;
  let weightBefore = 0;
  for (const { stem, key, weight, isNumber } of words) {
    if (weight >= LEAST_WEIGHT && stem.length > 1) {
      const times = (named.has(stem) ? NAME_TIMES : 1) * (isNumber ? NUMBER_TIMES : 1);
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

/** Of features that are one in the bits that are kept, the heavier counts. */
function heaviest(weights: ReadonlyMap<number, number>): Features {
  const turned = new Uint32Array(weights.size);
  let count = 0;
  for (const [hash, weight] of weights) {
    const step = Math.min(HEAVIEST, Math.round(weight / STEP));
    turned[count++] = (HEAVIEST - step) * 2 ** (32 - WEIGHT_BITS) + (hash >>> WEIGHT_BITS);
  }
  turned.sort();
  const kept = new Uint32Array(Math.min(count, MOST_FEATURES));
  const seen = new Set<number>();
  for (let place = 0; place < count && seen.size < MOST_FEATURES; place++) {
    const feature = asFeature(turned[place]!);
    const key = feature >>> WEIGHT_BITS;
    if (seen.has(key)) continue;
    kept[seen.size] = feature;
    seen.add(key);
  }
  return kept.subarray(0, seen.size).sort();
}

/** From weight turned round and hash to hash and weight. */
function asFeature(turned: number): number {
  return (turned << WEIGHT_BITS) | (HEAVIEST - (turned >>> (32 - WEIGHT_BITS)));
}

/** The features sorted anew, the heaviest first; ties go to the lower hash. */
export function byWeight(features: Features): Features {
  const turned = features.map(
    feature => (HEAVIEST - (feature & HEAVIEST)) * 2 ** (32 - WEIGHT_BITS) + (feature >>> WEIGHT_BITS),
  );
  return turned.sort().map(asFeature);
}

/** The sum of the squares of the weights. */
export function squaresOf(features: Features): number {
  let sum = 0;
  for (const feature of features) sum += (feature & HEAVIEST) ** 2;
  return sum;
}

/** The sum of the products of the weights that both have, of the first features of either. */
export function productsOf(
  first: Features,
  firstCount: number,
  second: Features,
  secondCount: number,
): number {
  let sum = 0;
  for (let i = 0, j = 0; i < firstCount && j < secondCount; ) {
    const a = first[i]! >>> WEIGHT_BITS;
    const b = second[j]! >>> WEIGHT_BITS;
    if (a === b) sum += (first[i]! & HEAVIEST) * (second[j]! & HEAVIEST);
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return sum;
}

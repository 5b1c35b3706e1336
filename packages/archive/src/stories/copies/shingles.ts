/**
 * What two texts have in common, counted in shingles: the hashes of every three words in a row, each once, sorted. Exact but for
 * hashes of different words that are equal, one pair in four thousand million.
 */
import { combined } from '../hashing.js';
import type { Words } from '../words.js';

/** Words in a shingle. */
const SHINGLE = 3;

/** The hash of the shingle at each word, in the order of the text; a shorter text is one shingle, an empty one none. */
export function shinglesInOrder({ hashes }: Words): Uint32Array {
  if (hashes.length === 0) return new Uint32Array(0);
  const shingles = new Uint32Array(Math.max(1, hashes.length - SHINGLE + 1));
  for (let i = 0; i < shingles.length; i++) {
    let shingle = 0;
    for (let k = i; k < Math.min(i + SHINGLE, hashes.length); k++) shingle = combined(shingle, hashes[k]!);
    shingles[i] = shingle;
  }
  return shingles;
}

/** Sorted, each once. */
export function shingleSet(inOrder: Uint32Array): Uint32Array {
  const sorted = inOrder.slice().sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i]!;
  }
  return sorted.slice(0, kept);
}

/**
 * How many numbers two sorted sets share; where that is less than `needed`, any number below `needed`, as counting stops when it can
 * no longer be reached.
 */
export function sharedCount(first: Uint32Array, second: Uint32Array, needed = 0): number {
  let shared = 0;
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const a = first[i]!;
    const b = second[j]!;
    if (a === b) shared++;
    if (a <= b) i++;
    if (b <= a) j++;
    if (a !== b && shared + Math.min(first.length - i, second.length - j) < needed) break;
  }
  return shared;
}

/** Of texts shorter than this many shingles, an excerpt cannot be told from a phrase that anybody may use. */
const LEAST_EXCERPT = 12;
/** Share of all shingles (Jaccard) at which two texts are versions of one text. */
const LEAST_JACCARD = 0.4;
/** Share of the shorter text's shingles (containment) at which it is an excerpt of the longer one. */
const LEAST_CONTAINMENT = 0.6;
/** Very short texts must be all but equal. */
const LEAST_JACCARD_SHORT = 0.8;

/** Whether two texts are versions of one text: edited, cut, or set in other words of the house. */
export function areCopies(first: Uint32Array, second: Uint32Array): boolean {
  const shorter = Math.min(first.length, second.length);
  if (shorter === 0) return false;
  const both = first.length + second.length;
  const jaccard = shorter < LEAST_EXCERPT ? LEAST_JACCARD_SHORT : LEAST_JACCARD;
  const asVersions = (jaccard * both) / (1 + jaccard);
  const needed = shorter < LEAST_EXCERPT ? asVersions : Math.min(asVersions, LEAST_CONTAINMENT * shorter);
  return sharedCount(first, second, needed) >= needed;
}

/**
 * The keys under which copies of a text are looked for. Two kinds:
 *
 * - *Anchors*: of every 31 shingles in a row the one with the least hash (winnowing: Schleimer, Wilkerson and Aiken, 2003). Any run
 *   of 33 words that two texts share gives them a common anchor, however much else differs: truncations and excerpts are found so.
 *   One shingle in sixteen is an anchor.
 * - *Bands*: MinHash by one permutation (Li, Owen and Zhang, 2012), 32 minima in eight bands of four. Texts alike as wholes share a
 *   band; texts that share only what a house puts under every report do not.
 *
 * All seeds are fixed.
 */
import { combined, mixed } from '../hashing.js';
import type { Words } from '../words.js';
import { shingleSet, shinglesInOrder } from './shingles.js';

const WINDOW = 31;
const BINS = 32;
const ROWS = 4;
const BANDS = BINS / ROWS;

/** What is known of a text when its copies are looked for. */
export interface Sketch {
  /** Two hashes of all words in their order; null for a text without words. */
  whole: { key: number; check: number } | null;
  anchors: Uint32Array;
  bands: Uint32Array;
}

export function sketchOf(words: Words): Sketch {
  const inOrder = shinglesInOrder(words);
  return { whole: wholeOf(words), anchors: anchorsOf(inOrder), bands: bandsOf(shingleSet(inOrder)) };
}

function wholeOf({ hashes }: Words): Sketch['whole'] {
  if (hashes.length === 0) return null;
  let key = hashes.length;
  let check = 0x1b873593;
  for (let i = 0; i < hashes.length; i++) {
    key = combined(key, hashes[i]!);
    check = (Math.imul(check, 0x2c1b3c6d) ^ hashes[i]!) >>> 0;
  }
  return { key, check };
}

/** The anchors of a text, each once; at least one unless the text is empty. */
export function anchorsOf(inOrder: Uint32Array): Uint32Array {
  const anchors = new Set<number>();
  const ranks = inOrder.map(mixed);
  let least = -1;
  for (let end = 1; end <= ranks.length; end++) {
    const start = end - WINDOW;
    if (start < 0 && end < ranks.length) continue;
    if (least < Math.max(0, start)) {
      least = Math.max(0, start);
      for (let i = least + 1; i < end; i++) if (ranks[i]! <= ranks[least]!) least = i;
    } else if (ranks[end - 1]! <= ranks[least]!) least = end - 1;
    anchors.add(inOrder[least]!);
  }
  return Uint32Array.from(anchors);
}

/** The key of each band of the MinHash of a set of shingles; none for the empty set. */
export function bandsOf(set: Uint32Array): Uint32Array {
  if (set.length === 0) return new Uint32Array(0);
  const minima = new Uint32Array(BINS).fill(0xffffffff);
  for (const shingle of set) {
    const hash = mixed(shingle ^ 0x5bd1e995);
    const bin = hash >>> 27;
    const value = hash & 0x7ffffff;
    if (value < minima[bin]!) minima[bin] = value;
  }
  fillEmptyBins(minima);
  const bands = new Uint32Array(BANDS);
  for (let band = 0; band < BANDS; band++) {
    let key = band + 1;
    for (let row = 0; row < ROWS; row++) key = combined(key, minima[band * ROWS + row]!);
    bands[band] = key;
  }
  return bands;
}

/** An empty bin borrows from the next that is not, with the distance added in, so that short texts can be compared too. */
function fillEmptyBins(minima: Uint32Array): void {
  const own = minima.slice();
  for (let bin = 0; bin < BINS; bin++) {
    let distance = 0;
    while (own[(bin + distance) % BINS] === 0xffffffff) distance++;
    if (distance > 0) minima[bin] = combined(own[(bin + distance) % BINS]!, distance);
  }
}

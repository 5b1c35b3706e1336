/**
 * What a document is grouped by: when it was published, what its copies are looked for by, and its features. A pure function of its
 * Reading, so that the thread that has read the document works it out, and the archive keeps it beside the Reading, in some 400 bytes:
 * grouping need not unpack Readings.
 */
import type { Reading } from '@readout/engine';
import { type Sketch, sketchOf } from './copies/sketch.js';
import { type Features, featuresWith } from './grouping/features.js';
import { readWordWeights } from './grouping/word-weights.js';
import { publicationTime } from './order.js';
import { wordsOf } from './words.js';

export interface StoryTraits {
  /** Milliseconds since 1970; Infinity when it is not known. */
  time: number;
  sketch: Sketch;
  features: Features;
}

let featuresOf: ((reading: Reading) => Features) | null = null;

/** The table of word weights is read at the first call. */
export function traitsOf(reading: Reading): StoryTraits {
  featuresOf ??= featuresWith(readWordWeights());
  return {
    time: publicationTime(reading.document.publishedAt),
    sketch: sketchOf(wordsOf(reading.document.text)),
    features: featuresOf(reading),
  };
}

/** To be raised whenever the traits of a Reading become others: those of another version are worked out again. */
const VERSION = 1;
/** Bytes: version, whether the text has words, numbers of bands and of features; then how many anchors, hashes of the text, the time. */
const HEAD = 24;

/** In the byte order of the machine's typed arrays, which is the little-endian one wherever Node.js runs. */
export function packTraits({ time, sketch: { whole, anchors, bands }, features }: StoryTraits): Uint8Array {
  const packed = new Uint8Array(HEAD + 4 * (bands.length + features.length + anchors.length));
  const head = new DataView(packed.buffer);
  packed.set([VERSION, whole === null ? 0 : 1, bands.length, features.length]);
  head.setUint32(4, anchors.length, true);
  head.setUint32(8, whole?.key ?? 0, true);
  head.setUint32(12, whole?.check ?? 0, true);
  head.setFloat64(16, time, true);
  const numbers = new Uint32Array(packed.buffer, HEAD);
  numbers.set(bands);
  numbers.set(features, bands.length);
  numbers.set(anchors, bands.length + features.length);
  return packed;
}

/** Null for what another version has packed, for what is damaged, and for nothing. */
export function unpackTraits(packed: Uint8Array | null): StoryTraits | null {
  if (packed === null || packed.length < HEAD || packed[0] !== VERSION) return null;
  const { buffer } = new Uint8Array(packed);
  const head = new DataView(buffer);
  const [bands, features] = [packed[2]!, packed[3]!];
  if (packed.length !== HEAD + 4 * (bands + features + head.getUint32(4, true))) return null;
  const numbers = new Uint32Array(buffer, HEAD);
  return {
    time: head.getFloat64(16, true),
    sketch: {
      whole: packed[1] === 0 ? null : { key: head.getUint32(8, true), check: head.getUint32(12, true) },
      anchors: numbers.subarray(bands + features),
      bands: numbers.subarray(0, bands),
    },
    features: numbers.subarray(bands, bands + features),
  };
}

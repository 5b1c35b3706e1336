/**
 * A Reading kept whole in few bytes: its JSON, deflated, without the text where the archive's own column gives it back exactly.
 * What is unpacked is the same JSON, byte for byte.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Reading } from '@readout/engine';

/** First byte: where the text is. */
const TEXT_APART = 0;
const TEXT_INSIDE = 1;

/** Half of a pair, or a NUL: such text does not come back from a column of UTF-8 as it was. */
const NOT_KEPT_BY_COLUMN = /\p{Surrogate}|\0/u;

/** Fast, since it is paid for each document: level 9 takes 4 times as long and saves a tenth. */
const LEVEL = 3;

export function packReading(reading: Reading): Uint8Array {
  const apart = !NOT_KEPT_BY_COLUMN.test(reading.document.text);
  const kept = apart ? { ...reading, document: { ...reading.document, text: '' } } : reading;
  const deflated = deflateRawSync(JSON.stringify(kept), { level: LEVEL });
  const packed = new Uint8Array(deflated.length + 1);
  packed[0] = apart ? TEXT_APART : TEXT_INSIDE;
  packed.set(deflated, 1);
  return packed;
}

/** `text` is what the column has. */
export function unpackReading(packed: Uint8Array, text: string): Reading {
  const reading = JSON.parse(inflateRawSync(packed.subarray(1)).toString()) as Reading;
  if (packed[0] === TEXT_APART) reading.document.text = text;
  return reading;
}

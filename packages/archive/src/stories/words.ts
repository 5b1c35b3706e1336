/**
 * The words of a text, as hashes with offsets: what copies are compared by and what stories are found by. A word is a run of
 * letters, digits and marks, in small letters; where it begins and ends is told in UTF-16 code units. Scripts that write no
 * spaces give one word for a whole clause, which is coarse and does no harm.
 */
import { fnvOffset, fnvPrime } from './hashing.js';

/** Columns of equal length, one row a word. */
export interface Words {
  hashes: Uint32Array;
  starts: Int32Array;
  ends: Int32Array;
}

/** For every UTF-16 code unit the unit that it counts as inside a word, 0 for what is no part of one. */
const folded = foldingTable();

export function wordsOf(text: string): Words {
  const room = (text.length >> 1) + 1;
  const hashes = new Uint32Array(room);
  const starts = new Int32Array(room);
  const ends = new Int32Array(room);
  let count = 0;
  let position = 0;
  while (position < text.length) {
    let unit = folded[text.charCodeAt(position)]!;
    if (unit === 0) {
      position++;
      continue;
    }
    const start = position;
    let hash = fnvOffset;
    while (unit !== 0) {
      hash = Math.imul(hash ^ unit, fnvPrime);
      position++;
      unit = position < text.length ? folded[text.charCodeAt(position)]! : 0;
    }
    hashes[count] = hash;
    starts[count] = start;
    ends[count] = position;
    count++;
  }
  return { hashes: hashes.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

/** Surrogates count as letters, each as itself: a pair is never split, and no table of the upper planes is needed. */
function foldingTable(): Uint16Array {
  const table = new Uint16Array(65536);
  const isWord = /^[\p{L}\p{N}\p{M}]$/u;
  for (let unit = 0; unit < 65536; unit++) {
    if (unit >= 0xd800 && unit < 0xe000) {
      table[unit] = unit;
      continue;
    }
    const character = String.fromCharCode(unit);
    if (!isWord.test(character)) continue;
    const small = character.toLowerCase();
    table[unit] = small.length === 1 ? small.charCodeAt(0) : unit;
  }
  return table;
}

/** The fingerprints of all documents of an archive, in 16 bytes each: asked for every document before it is read. */
import { Column } from '../paging/column.js';
import type { Pages } from '../paging/pages.js';

const FIRST_PLACES = 1 << 10;
const FULL = 0.5;
/** Numbers of 32 bits in a fingerprint: they are the row of a place. */
const WIDTH = 4;

/** An open-addressing table of 128-bit numbers; fingerprints are hashes already, so their low bits are the place to look. */
export class Fingerprints {
  #table: Column;
  #size = 0;
  readonly #wanted = new Int32Array(WIDTH);
  readonly #held = new Int32Array(WIDTH);

  constructor(private readonly pages: Pages) {
    this.#table = new Column(pages, 'i32');
    this.#table.length = FIRST_PLACES * WIDTH;
  }

  get size(): number {
    return this.#size;
  }

  /** True when it was not there before. */
  add(fingerprint: bigint): boolean {
    if (this.#size * WIDTH >= this.#table.length * FULL) this.#grow();
    for (let at = 0; at < WIDTH; at++)
      this.#wanted[at] = Number(BigInt.asIntN(32, fingerprint >> BigInt(32 * at)));
    // A place whose first number is zero is free.
    if (this.#wanted[0] === 0) this.#wanted[0] = 1;
    if (!put(this.#table, this.#wanted)) return false;
    this.#size++;
    return true;
  }

  #grow(): void {
    const before = this.#table;
    const table = new Column(this.pages, 'i32');
    table.length = before.length * 2;
    for (let row = 0; row < before.length; row += WIDTH) {
      if (before.get(row) === 0) continue;
      for (let at = 0; at < WIDTH; at++) this.#held[at] = before.get(row + at);
      put(table, this.#held);
    }
    before.length = 0;
    this.#table = table;
  }
}

/** False when it was there already. */
function put(table: Column, numbers: Int32Array): boolean {
  const mask = table.length / WIDTH - 1;
  for (let place = numbers[0]! & mask; ; place = (place + 1) & mask) {
    const row = place * WIDTH;
    const first = table.get(row);
    if (first === 0) {
      for (let at = 0; at < WIDTH; at++) table.set(row + at, numbers[at]!);
      return true;
    }
    if (first !== numbers[0]) continue;
    let same = 1;
    while (same < WIDTH && table.get(row + same) === numbers[same]) same++;
    if (same === WIDTH) return false;
  }
}

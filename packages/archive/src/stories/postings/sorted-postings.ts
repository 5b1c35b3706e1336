/**
 * Postings by the million, sorted by key, in columns of 6 bytes a posting:
 *
 * - `starts`, 65,537 numbers: where the rows with each value of the highest 16 bits begin, and where the last of them end,
 * - `rests`, for each row the lowest 16 bits, rising between two starts,
 * - `documents`, for each row the document.
 *
 * Key 0x0C02_0007 is looked for between `starts[0x0C02]` and `starts[0x0C03]`, as rest 7. New postings are chained in memory until there
 * are a thirty-second as many of them as are sorted, or many; then they are merged in, in place.
 */
import { Column } from '../../paging/column.js';
import type { Pages } from '../../paging/pages.js';
import { ChainedPostings } from './chained-postings.js';

const SLOTS = 2 ** 16;
/** Postings are merged when they are more than this, and more than a share of those that are sorted. */
const LEAST_MERGED = 2 ** 14;
const RECENT_SHARE = 1 / 32;
/** Most that are chained; a key and a row of them fit into a double. */
const MOST_MERGED = 2 ** 18;

export class SortedPostings {
  readonly #starts: Column;
  readonly #rests: Column;
  readonly #documents: Column;
  #recent = new ChainedPostings();
  /** The new ones as they are kept. */
  readonly #newKeys: Column;
  readonly #newDocuments: Column;

  constructor(
    pages: Pages,
    private readonly leastMerged = LEAST_MERGED,
  ) {
    this.#starts = new Column(pages, 'i32');
    this.#rests = new Column(pages, 'u16');
    this.#documents = new Column(pages, 'i32');
    this.#newKeys = new Column(pages, 'i32');
    this.#newDocuments = new Column(pages, 'i32');
  }

  append(key: number, document: number): void {
    this.#recent.append(key, document);
    const { count } = this.#recent;
    const sorted = this.#rests.length;
    if (count >= MOST_MERGED || (count > this.leastMerged && count > sorted * RECENT_SHARE)) this.#merge();
  }

  /** Calls `visit` with each document that has the key. */
  each(key: number, visit: (document: number) => void): void {
    if (this.#starts.length > 0) {
      const slot = key >>> 16;
      const rest = key & 0xffff;
      const end = this.#starts.get(slot + 1);
      let row = this.#firstOf(this.#starts.get(slot), end, rest);
      for (; row < end && this.#rests.get(row) === rest; row++) visit(this.#documents.get(row));
    }
    this.#recent.each(key, visit);
  }

  /** What has to be kept to go on another day. */
  columns(): Record<string, Column> {
    const { keys, documents, count } = this.#recent;
    this.#newKeys.length = count;
    this.#newDocuments.length = count;
    for (let row = 0; row < count; row++) {
      this.#newKeys.set(row, keys[row]! | 0);
      this.#newDocuments.set(row, documents[row]!);
    }
    return {
      starts: this.#starts,
      rests: this.#rests,
      documents: this.#documents,
      newKeys: this.#newKeys,
      newDocuments: this.#newDocuments,
    };
  }

  /** Goes on after the columns of new postings have been filled with what was kept. */
  resume(): void {
    for (let row = 0; row < this.#newKeys.length; row++)
      this.#recent.append(this.#newKeys.get(row) >>> 0, this.#newDocuments.get(row));
  }

  #merge(): void {
    const { keys, documents, count } = this.#recent;
    const order = new Float64Array(count);
    for (let row = 0; row < count; row++) order[row] = keys[row]! * MOST_MERGED * 2 + row;
    order.sort();
    for (let place = 0; place < count; place++) order[place] = order[place]! % (MOST_MERGED * 2);
    this.#mergeIn(order, keys, documents);
    this.#recent = new ChainedPostings();
  }

  /** From the end, so that no row is overwritten before it has been moved; `order` gives the new rows by their keys. */
  #mergeIn(order: Float64Array, keys: Uint32Array, documents: Int32Array): void {
    if (this.#starts.length === 0) this.#starts.length = SLOTS + 1;
    const had = this.#rests.length;
    this.#rests.length = had + order.length;
    this.#documents.length = had + order.length;
    let row = had;
    let from = order.length;
    for (let slot = SLOTS - 1; from > 0; slot--) {
      const start = this.#starts.get(slot);
      this.#starts.set(slot + 1, row + from);
      while (from > 0) {
        const key = keys[order[from - 1]!]!;
        if (key >>> 16 !== slot) break;
        const rest = key & 0xffff;
        for (; row > start && this.#rests.get(row - 1) > rest; row--) this.#move(row - 1, row - 1 + from);
        this.#rests.set(row + from - 1, rest);
        this.#documents.set(row + from - 1, documents[order[from - 1]!]!);
        from--;
      }
      if (from > 0) for (; row > start; row--) this.#move(row - 1, row - 1 + from);
    }
  }

  #move(row: number, to: number): void {
    this.#rests.set(to, this.#rests.get(row));
    this.#documents.set(to, this.#documents.get(row));
  }

  /** The first row from `start` on that is not less than `rest`, in rows that rise up to `end`. */
  #firstOf(start: number, end: number, rest: number): number {
    while (start < end) {
      const middle = (start + end) >>> 1;
      if (this.#rests.get(middle) < rest) start = middle + 1;
      else end = middle;
    }
    return start;
  }
}

/**
 * Postings, each a row (key, document), in the order of addition; those whose keys fall into one slot of `heads` are chained by `next`.
 * Quick to add to and to look into; 12 bytes a posting, and 2 to 4 for its slot: for few postings, or for a short time.
 */
import { mixed } from '../hashing.js';

export class ChainedPostings {
  keys = new Uint32Array(0);
  documents = new Int32Array(0);
  count = 0;
  #next = new Int32Array(0);
  #heads = new Int32Array(64).fill(-1);

  append(key: number, document: number): void {
    const row = this.count++;
    if (row >= this.keys.length) {
      this.keys = withRoom(this.keys, row + 1);
      this.documents = withRoom(this.documents, row + 1);
      this.#next = withRoom(this.#next, row + 1);
    }
    this.keys[row] = key;
    this.documents[row] = document;
    if (this.count > 2 * this.#heads.length) this.#widen();
    else this.#chain(row);
  }

  /** Calls `visit` with each document that has the key. */
  each(key: number, visit: (document: number) => void): void {
    const slot = mixed(key) & (this.#heads.length - 1);
    for (let row = this.#heads[slot]!; row >= 0; row = this.#next[row]!)
      if (this.keys[row] === key) visit(this.documents[row]!);
  }

  #chain(row: number): void {
    const slot = mixed(this.keys[row]!) & (this.#heads.length - 1);
    this.#next[row] = this.#heads[slot]!;
    this.#heads[slot] = row;
  }

  #widen(): void {
    this.#heads = new Int32Array(this.#heads.length * 2).fill(-1);
    for (let row = 0; row < this.count; row++) this.#chain(row);
  }
}

/** The array itself if it has room for `length` numbers, else a longer copy of it. */
function withRoom<Column extends Uint32Array | Int32Array>(column: Column, length: number): Column {
  if (length <= column.length) return column;
  const longer = column instanceof Uint32Array ? new Uint32Array(length * 2) : new Int32Array(length * 2);
  longer.set(column);
  return longer as Column;
}

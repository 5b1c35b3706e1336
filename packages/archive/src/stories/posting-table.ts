/**
 * Which documents have a key: an inverted index in typed arrays. A posting is a row (key, document); the postings whose keys fall
 * into one slot of `heads` are chained by `next`, newest first. 12 bytes a posting, and 2 to 4 for its slot.
 *
 * A key that more than `limit` documents have is *common*: too frequent to say anything, and the reason why candidates cost no more
 * than linear time. Whether a key is common depends on the documents alone and not on their order; `add` and `drop` tell the
 * caller when that changes, so that it can look again at what rested on the key.
 */
import { withRoom } from './columns.js';
import { mixed } from './hashing.js';

/** What one posting did to its key. */
export type Crossing = 'none' | 'now-common' | 'no-longer-common';

/** Parallel columns. */
export interface CommonKeys {
  keys: Uint32Array;
  counts: Uint32Array;
}

export class PostingTable {
  keys = new Uint32Array(0);
  documents = new Int32Array(0);
  count = 0;
  #next = new Int32Array(0);
  #heads = new Int32Array(1024).fill(-1);
  /** Documents of each common key. */
  readonly #common = new Map<number, number>();

  /** `isCounted` tells whether a document counts towards the limit; those that do not are passed over by `each`. */
  constructor(
    readonly limit: number,
    readonly isCounted: (document: number) => boolean = () => true,
  ) {}

  isCommon(key: number): boolean {
    return this.#common.has(key);
  }

  /** Adds a posting of a counted document. A document has a key once. */
  add(key: number, document: number): Crossing {
    this.append(key, document);
    return this.counted(key);
  }

  /** A document that already has postings under the key now counts. */
  counted(key: number): Crossing {
    const known = this.#common.get(key);
    if (known !== undefined) {
      this.#common.set(key, known + 1);
      return 'none';
    }
    const documents = this.#countOf(key);
    if (documents <= this.limit) return 'none';
    this.#common.set(key, documents);
    return 'now-common';
  }

  /** A document that has the key does not count any more. */
  drop(key: number): Crossing {
    const known = this.#common.get(key);
    if (known === undefined) return 'none';
    if (known - 1 > this.limit) {
      this.#common.set(key, known - 1);
      return 'none';
    }
    this.#common.delete(key);
    return 'no-longer-common';
  }

  /** Adds a posting without asking whether its key is common: for restoring, followed by `recount`. */
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

  /** Calls `visit` with each counted document that has the key. */
  each(key: number, visit: (document: number) => void): void {
    for (let row = this.#first(key); row >= 0; row = this.#next[row]!) {
      if (this.keys[row] === key && this.isCounted(this.documents[row]!)) visit(this.documents[row]!);
    }
  }

  /** The common keys and how many counted documents have each, those without postings among them. */
  saveCommon(): CommonKeys {
    return {
      keys: Uint32Array.from(this.#common.keys()),
      counts: Uint32Array.from(this.#common.values()),
    };
  }

  restoreCommon({ keys, counts }: CommonKeys): void {
    this.#common.clear();
    for (const [place, key] of keys.entries()) this.#common.set(key, counts[place]!);
  }

  /** Finds out afresh which keys are common. Linear in the postings. */
  recount(): void {
    this.#common.clear();
    if (!Number.isFinite(this.limit)) return;
    const sorted = new Uint32Array(this.count);
    let kept = 0;
    for (let row = 0; row < this.count; row++) {
      if (this.isCounted(this.documents[row]!)) sorted[kept++] = this.keys[row]!;
    }
    const keys = sorted.subarray(0, kept).sort();
    for (let start = 0; start < kept; ) {
      let end = start + 1;
      while (end < kept && keys[end] === keys[start]) end++;
      if (end - start > this.limit) this.#common.set(keys[start]!, end - start);
      start = end;
    }
  }

  #countOf(key: number): number {
    if (!Number.isFinite(this.limit)) return 0;
    let documents = 0;
    for (let row = this.#first(key); row >= 0; row = this.#next[row]!) {
      if (this.keys[row] === key && this.isCounted(this.documents[row]!)) documents++;
    }
    return documents;
  }

  #first(key: number): number {
    return this.#heads[mixed(key) & (this.#heads.length - 1)]!;
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

/**
 * Which documents have a key: an inverted index. A posting is a row (key, document).
 *
 * A key that more than `limit` documents have is *common*: too frequent to say anything, and the reason why candidates cost no more
 * than linear time. Whether a key is common depends on the documents alone and not on their order; `add` and `drop` tell the
 * caller when that changes, so that it can look again at what rested on the key.
 */

/** What one posting did to its key. */
export type Crossing = 'none' | 'now-common' | 'no-longer-common';

/** Where postings lie. */
export interface Postings {
  append(key: number, document: number): void;
  /** Calls `visit` with each document that has the key. */
  each(key: number, visit: (document: number) => void): void;
}

/** Parallel columns. */
export interface CommonKeys {
  keys: Uint32Array;
  counts: Uint32Array;
}

export class PostingTable {
  /** Documents of each common key. */
  readonly #common = new Map<number, number>();

  /** `isCounted` tells whether a document counts towards the limit; those that do not are passed over by `each`. */
  constructor(
    readonly postings: Postings,
    readonly limit: number,
    readonly isCounted: (document: number) => boolean,
  ) {}

  isCommon(key: number): boolean {
    return this.#common.has(key);
  }

  /** Adds a posting of a counted document. A document has a key once. */
  add(key: number, document: number): Crossing {
    this.postings.append(key, document);
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

  /** Calls `visit` with each counted document that has the key. */
  each(key: number, visit: (document: number) => void): void {
    this.postings.each(key, document => {
      if (this.isCounted(document)) visit(document);
    });
  }

  /** The common keys and how many counted documents have each, those without postings among them. */
  saveCommon(): CommonKeys {
    return {
      keys: Uint32Array.from(this.#common.keys()),
      counts: Uint32Array.from(this.#common.values()),
    };
  }

  restoreCommon({ keys, counts }: CommonKeys): void {
    for (const [place, key] of keys.entries()) this.#common.set(key, counts[place]!);
  }

  /** Finds out which keys are common from those of all postings of counted documents, which are sorted by it. */
  count(keys: Uint32Array): void {
    keys.sort();
    for (let start = 0; start < keys.length; ) {
      let end = start + 1;
      while (end < keys.length && keys[end] === keys[start]) end++;
      if (end - start > this.limit) this.#common.set(keys[start]!, end - start);
      start = end;
    }
  }

  #countOf(key: number): number {
    let documents = 0;
    this.each(key, () => documents++);
    return documents;
  }
}

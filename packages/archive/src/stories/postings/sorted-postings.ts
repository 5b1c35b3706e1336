/**
 * Postings by the million, sorted by key: 6 bytes a posting. They lie in 64 shards by the highest six bits of the key; a shard has
 *
 * - `starts`, 1,025 numbers: where the rows with each value of the next ten bits begin, and where the last of them end,
 * - `rests`, for each row the lowest 16 bits, rising between two starts,
 * - `documents`, for each row the document.
 *
 * Key 0x0C02_0007 is looked for in shard 3, between `starts[2]` and `starts[3]`, as rest 7. New postings are chained until there are a
 * thirty-second as many of them as are sorted; then they are merged in, shard by shard and in place, so that nothing is ever held twice.
 */
import { withRoom } from '../columns.js';
import { ChainedPostings } from './chained-postings.js';

const SHARDS = 64;
const SLOTS = 1024;
/** Postings are merged when they are more than this, and more than a share of those that are sorted. */
const LEAST_MERGED = 2 ** 14;
const RECENT_SHARE = 1 / 32;
/** Most that are merged at once: a key and a row of them fit into a double. */
const MOST_MERGED = 2 ** 20;
/** A shard is merged into often: it need not have much idle room. */
const GROWTH = 1 + RECENT_SHARE;

interface Shard {
  starts: Uint32Array;
  rests: Uint16Array;
  documents: Int32Array;
}

/** One part for each shard, or none; new postings by themselves. */
export interface SortedPostingsRows {
  starts: Uint32Array[];
  rests: Uint16Array[];
  documents: Int32Array[];
  newKeys: Uint32Array[];
  newDocuments: Int32Array[];
}

export class SortedPostings {
  readonly #shards: (Shard | undefined)[] = new Array(SHARDS);
  #sorted = 0;
  #recent = new ChainedPostings();

  constructor(private readonly leastMerged = LEAST_MERGED) {}

  append(key: number, document: number): void {
    this.#recent.append(key, document);
    const { count } = this.#recent;
    if (count >= MOST_MERGED || (count > this.leastMerged && count > this.#sorted * RECENT_SHARE))
      this.#merge();
  }

  /** Calls `visit` with each document that has the key. */
  each(key: number, visit: (document: number) => void): void {
    const shard = this.#shards[key >>> 26];
    if (shard !== undefined) {
      const { rests, documents, starts } = shard;
      const slot = (key >>> 16) & (SLOTS - 1);
      const rest = key & 0xffff;
      const end = starts[slot + 1]!;
      for (let row = firstOf(rests, starts[slot]!, end, rest); row < end && rests[row] === rest; row++)
        visit(documents[row]!);
    }
    this.#recent.each(key, visit);
  }

  /** Views of what is held here, good until the next change. */
  save(): SortedPostingsRows {
    const shards = this.#sorted === 0 ? [] : Array.from(this.#shards, shard => shard ?? EMPTY);
    const { keys, documents, count } = this.#recent;
    return {
      starts: shards.map(({ starts }) => starts),
      rests: shards.map(({ rests, starts }) => rests.subarray(0, starts[SLOTS] ?? 0)),
      documents: shards.map(({ documents, starts }) => documents.subarray(0, starts[SLOTS] ?? 0)),
      newKeys: [keys.subarray(0, count)],
      newDocuments: [documents.subarray(0, count)],
    };
  }

  /** Takes up what was saved, and keeps its arrays. */
  restore({ starts, rests, documents, newKeys, newDocuments }: SortedPostingsRows): void {
    for (let shard = 0; shard < starts.length; shard++) {
      if (starts[shard]!.length === 0) continue;
      this.#shards[shard] = { starts: starts[shard]!, rests: rests[shard]!, documents: documents[shard]! };
      this.#sorted += documents[shard]!.length;
    }
    for (const [part, keys] of newKeys.entries())
      for (const [row, key] of keys.entries()) this.append(key, newDocuments[part]![row]!);
  }

  #merge(): void {
    const { keys, documents, count } = this.#recent;
    const order = new Float64Array(count);
    for (let row = 0; row < count; row++) order[row] = keys[row]! * MOST_MERGED * 2 + row;
    order.sort();
    const sortedKeys = new Uint32Array(count);
    const sortedDocuments = new Int32Array(count);
    for (let place = 0; place < count; place++) {
      const row = order[place]! % (MOST_MERGED * 2);
      sortedKeys[place] = keys[row]!;
      sortedDocuments[place] = documents[row]!;
    }
    for (let start = 0; start < count; ) {
      const number = sortedKeys[start]! >>> 26;
      let end = start + 1;
      while (end < count && sortedKeys[end]! >>> 26 === number) end++;
      const shard = this.#shards[number] ?? {
        ...EMPTY,
        starts: new Uint32Array(SLOTS + 1),
      };
      this.#shards[number] = shard;
      mergeInto(shard, sortedKeys.subarray(start, end), sortedDocuments.subarray(start, end));
      start = end;
    }
    this.#sorted += count;
    this.#recent = new ChainedPostings();
  }
}

const EMPTY: Readonly<Shard> = {
  starts: new Uint32Array(0),
  rests: new Uint16Array(0),
  documents: new Int32Array(0),
};

/** From the end, so that no row is overwritten before it has been moved. */
function mergeInto(shard: Shard, keys: Uint32Array, newDocuments: Int32Array): void {
  const { starts } = shard;
  const had = starts[SLOTS]!;
  const rests = withRoom(shard.rests, had + keys.length, GROWTH);
  const documents = withRoom(shard.documents, had + keys.length, GROWTH);
  let row = had - 1;
  let slot = SLOTS - 1;
  let to = had + keys.length - 1;
  for (let from = keys.length - 1; from >= 0; from--, to--) {
    const place = keys[from]! & 0x3ffffff;
    for (; row >= 0; row--, to--) {
      while (starts[slot]! > row) slot--;
      if (slot * 65536 + rests[row]! <= place) break;
      rests[to] = rests[row]!;
      documents[to] = documents[row]!;
    }
    rests[to] = place & 0xffff;
    documents[to] = newDocuments[from]!;
  }
  for (let from = 0, slot = 0; slot < SLOTS; slot++) {
    while (from < keys.length && ((keys[from]! >>> 16) & (SLOTS - 1)) === slot) from++;
    starts[slot + 1]! += from;
  }
  shard.rests = rests;
  shard.documents = documents;
}

/** The first row from `start` on that is not less than `rest`, in rows that rise up to `end`. */
function firstOf(rests: Uint16Array, start: number, end: number, rest: number): number {
  while (start < end) {
    const middle = (start + end) >>> 1;
    if (rests[middle]! < rest) start = middle + 1;
    else end = middle;
  }
  return start;
}

/**
 * The names of documents as bytes, and which document has a name: 4 bytes and the name for each, and 6 to 12 for finding it. A name
 * of code units below 256 takes a byte for each of them, any other two; before it stand, in four bytes, its bytes and which it is.
 */
import { joined, type Parts, partsOf, withRoom } from './columns.js';
import { fnvOffset, fnvPrime, mixed } from './hashing.js';

/** Bytes of a chunk; the first ones are shorter. A longer name has one to itself. */
const CHUNK = 2 ** 20;
const FIRST_CHUNK = 2 ** 12;
const HEADER = 4;
const FULL = 2 / 3;

export interface NameRows {
  /** Chunks of names; in `places`, for each document, the number of the chunk, and where the name begins in it. */
  chunks: Uint8Array[];
  chunkNumbers: Parts<Uint16Array>;
  places: Parts<Uint32Array>;
}

export class Names {
  #count = 0;
  #chunks: Buffer[] = [];
  /** Bytes of the last chunk that are taken. */
  #taken = 0;
  #chunkNumbers = new Uint16Array(0);
  #places = new Uint32Array(0);
  #slots = new Int32Array(64).fill(-1);
  #found = 0;

  get count(): number {
    return this.#count;
  }

  /** How many different names can be found. */
  get size(): number {
    return this.#found;
  }

  /** Keeps the name of document number `count`. It is found from now on, and no other document of that name any more. */
  add(name: string): void {
    const document = this.#count++;
    const isWide = /[^\0-\xff]/.test(name);
    const bytes = isWide ? 2 * name.length : name.length;
    let chunk = this.#chunks.at(-1);
    if (chunk === undefined || this.#taken + HEADER + bytes > chunk.length) {
      const size = Math.min(CHUNK, FIRST_CHUNK * 2 ** Math.min(16, this.#chunks.length));
      chunk = Buffer.alloc(Math.max(size, HEADER + bytes));
      this.#chunks.push(chunk);
      this.#taken = 0;
    }
    this.#chunkNumbers = withRoom(this.#chunkNumbers, document + 1);
    this.#places = withRoom(this.#places, document + 1);
    this.#chunkNumbers[document] = this.#chunks.length - 1;
    this.#places[document] = this.#taken;
    chunk.writeUInt32LE(bytes * 2 + (isWide ? 1 : 0), this.#taken);
    chunk.write(name, this.#taken + HEADER, isWide ? 'utf16le' : 'latin1');
    this.#taken += HEADER + bytes;
    this.#putInPlace(name, document);
  }

  get(document: number): string {
    const chunk = this.#chunks[this.#chunkNumbers[document]!]!;
    const place = this.#places[document]!;
    const header = chunk.readUInt32LE(place);
    const start = place + HEADER;
    return chunk.toString((header & 1) === 1 ? 'utf16le' : 'latin1', start, start + (header >>> 1));
  }

  /** The document of this name; null if there is none. */
  find(name: string): number | null {
    const document = this.#slots[this.#slotOf(name)]!;
    return document < 0 ? null : document;
  }

  /** Views of what is held here, good until the next change. */
  save(): NameRows {
    const last = this.#chunks.length - 1;
    return {
      chunks: this.#chunks.map((chunk, number) => (number === last ? chunk.subarray(0, this.#taken) : chunk)),
      chunkNumbers: partsOf(this.#chunkNumbers, this.#count),
      places: partsOf(this.#places, this.#count),
    };
  }

  /** Takes up what was saved; only documents that `isFound` can be found. */
  restore({ chunks, chunkNumbers, places }: NameRows, isFound: (document: number) => boolean): void {
    this.#chunks = chunks.map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength),
    );
    const last = this.#chunks.pop();
    if (last !== undefined) this.#chunks.push(Buffer.concat([last], Math.max(CHUNK, last.length)));
    this.#taken = last?.length ?? 0;
    this.#chunkNumbers = joined(chunkNumbers, this.#chunkNumbers);
    this.#places = joined(places, this.#places);
    this.#count = this.#places.length;
    for (let document = 0; document < this.#count; document++)
      if (isFound(document)) this.#putInPlace(this.get(document), document);
  }

  #putInPlace(name: string, document: number): void {
    if (this.#found >= this.#slots.length * FULL) this.#widen();
    const slot = this.#slotOf(name);
    if (this.#slots[slot]! < 0) this.#found++;
    this.#slots[slot] = document;
  }

  /** Where the name is, or would be. */
  #slotOf(name: string): number {
    const mask = this.#slots.length - 1;
    let slot = hashOfName(name) & mask;
    while (this.#slots[slot]! >= 0 && this.get(this.#slots[slot]!) !== name) slot = (slot + 1) & mask;
    return slot;
  }

  #widen(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (const document of before) {
      if (document < 0) continue;
      let slot = hashOfName(this.get(document)) & mask;
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = document;
    }
  }
}

function hashOfName(name: string): number {
  let hash = fnvOffset;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), fnvPrime);
  return mixed(hash);
}

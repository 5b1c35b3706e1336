/**
 * The names of documents as bytes, and which document has a name. A name of code units below 256 takes a byte for each of them, any other
 * two; before it stand, in four bytes, its bytes and which it is. Documents of a name are found in a table of slots by its hash, each
 * number raised by one, as 0 is a free slot.
 */

import { Column } from '../paging/column.js';
import type { Pages } from '../paging/pages.js';
import { fnvOffset, fnvPrime, mixed } from './hashing.js';

const HEADER = 4;
const FIRST_SLOTS = 64;
const FULL = 2 / 3;

export class Names {
  readonly #bytes: Column;
  /** For each document where its name begins, and the hash of it. */
  readonly #places: Column;
  readonly #hashes: Column;
  #slots: Column;
  /** How many slots are taken: one number. */
  readonly #found: Column;
  #buffer = Buffer.alloc(256);

  constructor(private readonly pages: Pages) {
    this.#bytes = new Column(pages, 'u8');
    this.#places = new Column(pages, 'i32');
    this.#hashes = new Column(pages, 'i32');
    this.#slots = new Column(pages, 'i32');
    this.#found = new Column(pages, 'i32');
  }

  get count(): number {
    return this.#places.length;
  }

  /** How many different names can be found. */
  get size(): number {
    return this.#found.length === 0 ? 0 : this.#found.get(0);
  }

  /** Keeps the name of document number `count`. It is found from now on, and no other document of that name any more. */
  add(name: string): void {
    const document = this.count;
    const isWide = /[^\0-\xff]/.test(name);
    const bytes = isWide ? 2 * name.length : name.length;
    this.#makeRoom(bytes);
    this.#buffer.write(name, 0, isWide ? 'utf16le' : 'latin1');
    this.#places.push(this.#bytes.length);
    const header = bytes * 2 + (isWide ? 1 : 0);
    for (let byte = 0; byte < HEADER; byte++) this.#bytes.push((header >>> (8 * byte)) & 0xff);
    for (let at = 0; at < bytes; at++) this.#bytes.push(this.#buffer[at]!);
    const hash = hashOfName(name);
    this.#hashes.push(hash);
    this.#putInPlace(name, hash, document);
  }

  get(document: number): string {
    const place = this.#places.get(document) >>> 0;
    this.#bytes.read(place, HEADER, this.#buffer);
    const header = this.#buffer.readUInt32LE(0);
    const bytes = header >>> 1;
    this.#makeRoom(bytes);
    this.#bytes.read(place + HEADER, bytes, this.#buffer);
    return this.#buffer.toString((header & 1) === 1 ? 'utf16le' : 'latin1', 0, bytes);
  }

  /** The document of this name; null if there is none. */
  find(name: string): number | null {
    if (this.#slots.length === 0) return null;
    const taken = this.#slots.get(this.#slotOf(name, hashOfName(name)));
    return taken === 0 ? null : taken - 1;
  }

  /** What has to be kept to go on another day. */
  columns(): Record<string, Column> {
    return {
      bytes: this.#bytes,
      places: this.#places,
      hashes: this.#hashes,
      slots: this.#slots,
      found: this.#found,
    };
  }

  #makeRoom(bytes: number): void {
    if (bytes > this.#buffer.length) this.#buffer = Buffer.alloc(bytes);
  }

  #putInPlace(name: string, hash: number, document: number): void {
    if (this.size >= this.#slots.length * FULL) this.#widen();
    const slot = this.#slotOf(name, hash);
    if (this.#slots.get(slot) === 0) {
      const found = this.size + 1;
      this.#found.length = 1;
      this.#found.set(0, found);
    }
    this.#slots.set(slot, document + 1);
  }

  /** Where the name is, or would be. */
  #slotOf(name: string, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const taken = this.#slots.get(slot);
      if (taken === 0) return slot;
      const document = taken - 1;
      if (this.#hashes.get(document) === hash && this.get(document) === name) return slot;
    }
  }

  #widen(): void {
    const before = this.#slots;
    const slots = new Column(this.pages, 'i32');
    slots.length = Math.max(FIRST_SLOTS, before.length * 2);
    const mask = slots.length - 1;
    for (let from = 0; from < before.length; from++) {
      const taken = before.get(from);
      if (taken === 0) continue;
      let slot = this.#hashes.get(taken - 1) & mask;
      while (slots.get(slot) !== 0) slot = (slot + 1) & mask;
      slots.set(slot, taken);
    }
    before.length = 0;
    this.#slots = slots;
  }
}

/** 32 bits with a sign. */
function hashOfName(name: string): number {
  let hash = fnvOffset;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), fnvPrime);
  return mixed(hash) | 0;
}

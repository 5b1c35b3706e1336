import type { Strings } from '../draft/strings.js';

/** A text made of words that collide costs no more than this many comparisons a word. */
const MOST_PROBES = 32;

/**
 * Interns the norms of one document's words (lower case, apostrophes straightened) without making a string for a word
 * that the document has had before: an open-addressing table from a hash of the code units to numbers in `Strings`.
 */
export class Norms {
  #slots = new Int32Array(1024);
  #used = 0;

  constructor(
    readonly text: string,
    readonly strings: Strings,
  ) {}

  /** The number of the norm of `text.slice(start, end)`. */
  intern(start: number, end: number): number {
    let hash = end - start;
    for (let i = start; i < end; i++) {
      const unit = lowered(this.text.charCodeAt(i));
      if (unit < 0) return this.strings.intern(normOf(this.text.slice(start, end)));
      hash = (Math.imul(hash, 31) + unit) | 0;
    }
    return this.#find(start, end, hash);
  }

  #find(start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    let probes = 0;
    for (let id = this.#slots[slot]!; id !== 0; id = this.#slots[slot]!) {
      if (this.#equals(start, end, this.strings.get(id))) return id;
      if (++probes === MOST_PROBES) return this.strings.intern(normOf(this.text.slice(start, end)));
      slot = (slot + 1) & mask;
    }
    const id = this.strings.intern(normOf(this.text.slice(start, end)));
    this.#slots[slot] = id;
    if (++this.#used * 2 > this.#slots.length) this.#grow();
    return id;
  }

  #equals(start: number, end: number, norm: string): boolean {
    if (norm.length !== end - start) return false;
    for (let i = 0; i < norm.length; i++) {
      if (norm.charCodeAt(i) !== lowered(this.text.charCodeAt(start + i))) return false;
    }
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 4);
    const mask = this.#slots.length - 1;
    for (const id of old) {
      if (id === 0) continue;
      const norm = this.strings.get(id);
      let hash = norm.length;
      for (let i = 0; i < norm.length; i++) hash = (Math.imul(hash, 31) + norm.charCodeAt(i)) | 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = id;
    }
  }
}

/** The word in lower case, apostrophes straightened. */
export function normOf(form: string): string {
  return form.toLowerCase().replace(/[’‘ʼ]/g, "'");
}

/** The code unit as it stands in a norm, or -1 where only `normOf` knows. */
function lowered(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  return unit === 0x2019 || unit === 0x2018 ? 0x27 : -1;
}

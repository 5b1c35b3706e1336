/**
 * A column of numbers that grows, in pages: only those looked at last are in memory. It knows which of its parts have changed since they
 * were saved, so that no others need be saved again.
 */
import { PAGE_BYTES, type PageOwner, type Pages } from './pages.js';

/** Four kinds and no more, so that looking into one stays quick: what can be any 32 bits is kept as Int32. */
export type Numbers = Uint8Array | Uint16Array | Int32Array | Float64Array;

const KINDS = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array, f64: Float64Array } as const;
export type Kind = keyof typeof KINDS;

/** Pages in a part: what is saved as one. */
const PART_PAGES = 16;
const PART_BYTES = PART_PAGES * PAGE_BYTES;

/** Of a page: looked at since the hand came by; not as in the overflow; not as it was saved. */
const USED = 1;
const DIRTY = 2;
const UNSAVED = 4;

export class Column implements PageOwner {
  #length = 0;
  /** Bytes of a number. */
  readonly width: number;
  readonly #shift: number;
  readonly #mask: number;
  readonly #numbers: (Numbers | null)[] = [];
  readonly #frames: number[] = [];
  readonly #places: number[] = [];
  readonly #flags: number[] = [];

  constructor(
    private readonly pages: Pages,
    readonly kind: Kind,
  ) {
    this.width = KINDS[kind].BYTES_PER_ELEMENT;
    this.#shift = Math.log2(PAGE_BYTES / this.width);
    this.#mask = 2 ** this.#shift - 1;
  }

  get length(): number {
    return this.#length;
  }

  /** Zeros are put at the end, or numbers taken from there. */
  set length(length: number) {
    if (length === this.#length) return;
    const pages = Math.ceil(length / (this.#mask + 1));
    while (this.#numbers.length > pages) this.#dropLastPage();
    for (let row = length; row < Math.min(this.#length, pages * (this.#mask + 1)); row++) this.set(row, 0);
    // The part that was the last, unless it was full, and the one that is it now are of other lengths than before.
    const isFull = (this.#length * this.width) % PART_BYTES === 0;
    if (this.#numbers.length > 0 && (length < this.#length || !isFull))
      this.#flags[this.#numbers.length - 1]! |= UNSAVED;
    while (this.#numbers.length < pages) {
      this.#numbers.push(null);
      this.#frames.push(-1);
      this.#places.push(-1);
      this.#flags.push(UNSAVED);
    }
    this.#length = length;
  }

  /** The number at a row below `length`. */
  get(row: number): number {
    const page = row >>> this.#shift;
    const numbers = this.#numbers[page] ?? this.#load(page);
    this.#flags[page]! |= USED;
    return numbers[row & this.#mask]!;
  }

  set(row: number, value: number): void {
    const page = row >>> this.#shift;
    const numbers = this.#numbers[page] ?? this.#load(page);
    if (numbers[row & this.#mask] === value) return;
    numbers[row & this.#mask] = value;
    this.#flags[page] = USED | DIRTY | UNSAVED;
  }

  push(value: number): void {
    const row = this.#length;
    if (row >>> this.#shift === this.#numbers.length) this.length = row + 1;
    else this.#length++;
    const page = row >>> this.#shift;
    const numbers = this.#numbers[page] ?? this.#load(page);
    numbers[row & this.#mask] = value;
    this.#flags[page] = USED | DIRTY | UNSAVED;
  }

  /** Copies the numbers from `start` on to the beginning of `into`, `count` of them. */
  read(start: number, count: number, into: Uint8Array | Uint32Array): void {
    for (let done = 0; done < count; ) {
      const row = start + done;
      const page = row >>> this.#shift;
      const numbers = this.#numbers[page] ?? this.#load(page);
      this.#flags[page]! |= USED;
      const first = row & this.#mask;
      const end = Math.min(this.#mask + 1, first + count - done);
      for (let at = first; at < end; at++) into[done++] = numbers[at]!;
    }
  }

  get parts(): number {
    return Math.ceil(this.#numbers.length / PART_PAGES);
  }

  /** Whether the part has changed since it was saved or put. */
  isUnsaved(part: number): boolean {
    const end = Math.min(this.#flags.length, (part + 1) * PART_PAGES);
    for (let page = part * PART_PAGES; page < end; page++)
      if ((this.#flags[page]! & UNSAVED) !== 0) return true;
    return false;
  }

  /** The bytes of a part, which counts as saved from now on. */
  savedPart(part: number): Uint8Array {
    const bytes = new Uint8Array(Math.min(PART_BYTES, this.#length * this.width - part * PART_BYTES));
    for (let at = 0; at < bytes.length; at += PAGE_BYTES) {
      const page = part * PART_PAGES + at / PAGE_BYTES;
      const { buffer, byteOffset } = this.#numbers[page] ?? this.#load(page);
      bytes.set(new Uint8Array(buffer, byteOffset, Math.min(PAGE_BYTES, bytes.length - at)), at);
      this.#flags[page]! &= ~UNSAVED;
    }
    return bytes;
  }

  /** Puts the next part of what was saved behind those that were put before. */
  putPart(bytes: Uint8Array): void {
    const first = this.#numbers.length;
    if (this.#length % (this.#mask + 1) !== 0 || bytes.length > PART_BYTES || bytes.length % this.width !== 0)
      throw new Error('The parts of a column do not fit together.');
    this.length += bytes.length / this.width;
    for (let page = first; page < this.#numbers.length; page++) {
      const { buffer, byteOffset } = this.#load(page);
      const at = (page - first) * PAGE_BYTES;
      new Uint8Array(buffer, byteOffset, PAGE_BYTES).set(bytes.subarray(at, at + PAGE_BYTES));
      this.#flags[page] = USED | DIRTY;
    }
  }

  wasUsed(page: number): boolean {
    const flags = this.#flags[page]!;
    this.#flags[page] = flags & ~USED;
    return (flags & USED) !== 0;
  }

  giveUp(page: number, bytes: Uint8Array): void {
    if ((this.#flags[page]! & DIRTY) !== 0) this.#places[page] = this.pages.put(this.#places[page]!, bytes);
    this.#flags[page]! &= ~DIRTY;
    this.#numbers[page] = null;
    this.#frames[page] = -1;
  }

  #load(page: number): Numbers {
    if (page >= this.#numbers.length || page < 0)
      throw new RangeError(`There are ${this.#length} numbers in the column, and one behind was asked for.`);
    // Before anything else is asked of the pages, which might take the frame away again.
    const { frame, bytes } = this.pages.takeFrame(this, page);
    const place = this.#places[page]!;
    if (place >= 0) this.pages.fetch(place, bytes);
    else bytes.fill(0);
    const numbers: Numbers = new KINDS[this.kind](bytes.buffer, bytes.byteOffset, this.#mask + 1);
    this.#numbers[page] = numbers;
    this.#frames[page] = frame;
    this.#flags[page]! |= USED;
    return numbers;
  }

  #dropLastPage(): void {
    this.#numbers.pop();
    this.#flags.pop();
    const [frame, place] = [this.#frames.pop()!, this.#places.pop()!];
    if (frame >= 0) this.pages.releaseFrame(frame);
    if (place >= 0) this.pages.releasePlace(place);
  }
}

/** Columns under names of which the first part is the same: "anchors.starts". */
export function named(name: string, columns: Record<string, Column>): Record<string, Column> {
  return Object.fromEntries(Object.entries(columns).map(([own, column]) => [`${name}.${own}`, column]));
}

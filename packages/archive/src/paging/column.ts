/** A column of numbers that grows, in pages: only those looked at last are in memory. */
import { PAGE_BYTES, type PageOwner, type Pages } from './pages.js';

/** Four kinds and no more, so that looking into one stays quick: what can be any 32 bits is kept as Int32. */
export type Numbers = Uint8Array | Uint16Array | Int32Array | Float64Array;

const KINDS = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array, f64: Float64Array } as const;
export type Kind = keyof typeof KINDS;

/** Of a page: looked at since the hand came by; not as in the overflow. */
const USED = 1;
const DIRTY = 2;

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
    while (this.#numbers.length < pages) {
      this.#numbers.push(null);
      this.#frames.push(-1);
      this.#places.push(-1);
      this.#flags.push(0);
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
    this.#flags[page] = USED | DIRTY;
  }

  push(value: number): void {
    const row = this.#length;
    if (row >>> this.#shift === this.#numbers.length) this.length = row + 1;
    else this.#length++;
    const page = row >>> this.#shift;
    const numbers = this.#numbers[page] ?? this.#load(page);
    numbers[row & this.#mask] = value;
    this.#flags[page] = USED | DIRTY;
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

  get bytes(): number {
    return this.#length * this.width;
  }

  /** All bytes of the column, in pieces of at most a page; each holds until the next is asked for. */
  *pieces(): Generator<Uint8Array> {
    for (let page = 0; page < this.#numbers.length; page++) {
      const { buffer, byteOffset } = this.#numbers[page] ?? this.#load(page);
      yield new Uint8Array(buffer, byteOffset, Math.min(PAGE_BYTES, this.bytes - page * PAGE_BYTES));
    }
  }

  /** Fills the column, which loses what it had, with so many bytes; `read` fills each piece that it is given, as they came from `pieces`. */
  fill(bytes: number, read: (piece: Uint8Array) => void): void {
    if (bytes % this.width !== 0)
      throw new Error(`${bytes} bytes are no whole numbers of ${this.width} bytes.`);
    this.length = 0;
    this.length = bytes / this.width;
    for (let page = 0; page < this.#numbers.length; page++) {
      const { buffer, byteOffset } = this.#load(page);
      read(new Uint8Array(buffer, byteOffset, Math.min(PAGE_BYTES, bytes - page * PAGE_BYTES)));
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

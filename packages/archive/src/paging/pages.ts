/**
 * Memory of a fixed size for columns of any length: they are cut into pages, of which the ones looked at last lie in frames; the others are
 * put where there is room, and fetched when they are looked at again. Which page gives way is found by a hand that goes round the frames
 * and passes over, once, those that were looked at since it came by last (the clock algorithm: Corbató, 1968).
 */

export const PAGE_BYTES = 2 ** 14;
/** Frames are made so many at a time. */
const FRAMES_AT_ONCE = 16;
/** Bytes in frames, unless told otherwise. */
const MOST_BYTES = 64 * 2 ** 20;

/** Where pages are put that have no frame: numbered places, each of the size of a page. Both calls throw when that cannot be done. */
export interface Overflow {
  write(place: number, page: Uint8Array): void;
  /** Fills `page` with what was written to the place. */
  read(place: number, page: Uint8Array): void;
}

/** Whose page lies in a frame. */
export interface PageOwner {
  /** Whether it was looked at since this was asked last. */
  wasUsed(page: number): boolean;
  /** The page loses its frame, whose bytes are as the owner left them. */
  giveUp(page: number, bytes: Uint8Array): void;
}

export class Pages {
  readonly #frames: Uint8Array<ArrayBuffer>[] = [];
  readonly #owners: (PageOwner | null)[] = [];
  readonly #ownerPages: number[] = [];
  readonly #freeFrames: number[] = [];
  readonly #freePlaces: number[] = [];
  #places = 0;
  #hand = 0;

  /** Without an overflow there is no bound, and all pages have frames. */
  constructor(
    private readonly overflow: Overflow | null = null,
    private readonly mostBytes = MOST_BYTES,
  ) {}

  /** A frame for a page; its bytes are whatever they were before. */
  takeFrame(owner: PageOwner, page: number): { frame: number; bytes: Uint8Array<ArrayBuffer> } {
    if (this.#freeFrames.length === 0) {
      if (this.overflow === null || this.#frames.length * PAGE_BYTES < this.mostBytes) this.#makeFrames();
      else this.#freeFrames.push(this.#emptied());
    }
    const frame = this.#freeFrames.pop()!;
    this.#owners[frame] = owner;
    this.#ownerPages[frame] = page;
    return { frame, bytes: this.#frames[frame]! };
  }

  releaseFrame(frame: number): void {
    this.#owners[frame] = null;
    this.#freeFrames.push(frame);
  }

  /** Puts a page into a place, a new one where it is negative. Returns the place. */
  put(place: number, bytes: Uint8Array): number {
    const to = place >= 0 ? place : (this.#freePlaces.pop() ?? this.#places++);
    this.overflow!.write(to, bytes);
    return to;
  }

  fetch(place: number, bytes: Uint8Array): void {
    this.overflow!.read(place, bytes);
  }

  releasePlace(place: number): void {
    this.#freePlaces.push(place);
  }

  #makeFrames(): void {
    const slab = new ArrayBuffer(FRAMES_AT_ONCE * PAGE_BYTES);
    for (let frame = FRAMES_AT_ONCE - 1; frame >= 0; frame--) {
      this.#freeFrames.push(this.#frames.length);
      this.#frames.push(new Uint8Array(slab, frame * PAGE_BYTES, PAGE_BYTES));
      this.#owners.push(null);
      this.#ownerPages.push(-1);
    }
  }

  /** All frames have owners when this is called. */
  #emptied(): number {
    for (;;) {
      const frame = this.#hand;
      this.#hand = (this.#hand + 1) % this.#frames.length;
      const owner = this.#owners[frame]!;
      const page = this.#ownerPages[frame]!;
      if (owner.wasUsed(page)) continue;
      owner.giveUp(page, this.#frames[frame]!);
      this.#owners[frame] = null;
      return frame;
    }
  }
}

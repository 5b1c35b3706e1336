/** The rows of filters that were asked for lately, so that a page costs a look at fifty rows and not at all of them. */
export class RowCache {
  readonly #rows = new Map<string, Uint32Array>();
  #bytes = 0;

  /** `most`: bytes to hold. */
  constructor(private readonly most: number) {}

  get(key: string, make: () => Uint32Array): Uint32Array {
    const found = this.#rows.get(key);
    if (found !== undefined) {
      // The latest stand last.
      this.#rows.delete(key);
      this.#rows.set(key, found);
      return found;
    }
    const made = make();
    this.#rows.set(key, made);
    this.#bytes += made.byteLength + 2 * key.length;
    for (const [oldest, rows] of this.#rows) {
      if (this.#bytes <= this.most || oldest === key) break;
      this.#rows.delete(oldest);
      this.#bytes -= rows.byteLength + 2 * oldest.length;
    }
    return made;
  }
}

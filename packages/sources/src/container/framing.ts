/** Takes a stream of bytes apart at lines and lengths. */
export class Frames {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();
  #ended = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#iterator = source[Symbol.asyncIterator]();
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const { value, done } = await this.#iterator.next();
    if (done) this.#ended = true;
    else this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
    return !done;
  }

  /** Through the next `mark`, or null when it does not come within `most` bytes or the stream ends before it. */
  async until(mark: string, most: number): Promise<Uint8Array | null> {
    for (let from = 0; ; ) {
      const at = Buffer.from(this.#rest.buffer, this.#rest.byteOffset, this.#rest.length).indexOf(
        mark,
        from,
        'latin1',
      );
      if (at >= 0) return this.#cut(at + mark.length);
      if (this.#rest.length > most) return null;
      from = Math.max(0, this.#rest.length - mark.length + 1);
      if (!(await this.#more())) return null;
    }
  }

  /** The next `length` bytes in chunks, fewer where the stream ends. */
  async *take(length: number): AsyncGenerator<Uint8Array> {
    for (let left = length; left > 0; ) {
      if (this.#rest.length === 0 && !(await this.#more())) return;
      const chunk = this.#cut(Math.min(left, this.#rest.length));
      left -= chunk.length;
      yield chunk;
    }
  }

  /** Passes over line ends; false when the stream ends there. */
  async skipLineEnds(): Promise<boolean> {
    for (;;) {
      let at = 0;
      while (at < this.#rest.length && (this.#rest[at] === 13 || this.#rest[at] === 10)) at++;
      this.#cut(at);
      if (this.#rest.length > 0) return true;
      if (!(await this.#more())) return false;
    }
  }

  #cut(length: number): Uint8Array {
    const cut = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return cut;
  }
}

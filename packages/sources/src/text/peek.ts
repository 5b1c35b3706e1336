/** A stream of bytes that can be looked into before it is read. */
import { shownBytes } from '../limits.js';
import { SourceError } from '../problem.js';

export class Chunks implements AsyncIterable<Uint8Array> {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #head: Uint8Array = new Uint8Array();
  #ended = false;
  /** What broke the stream while it was looked into: told behind what came before. */
  #failure: { error: unknown } | null = null;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#iterator = source[Symbol.asyncIterator]();
  }

  /** The first bytes without taking them away: `least` of them or all there are, and whatever came with them. */
  async peek(least: number): Promise<Uint8Array> {
    while (this.#head.length < least && !this.#ended) {
      try {
        const { value, done } = await this.#iterator.next();
        if (done) this.#ended = true;
        else this.#head = this.#head.length === 0 ? value : Buffer.concat([this.#head, value]);
      } catch (error) {
        this.#failure = { error };
        this.#ended = true;
      }
    }
    return this.#head;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      const head = this.#head;
      this.#head = new Uint8Array();
      if (head.length > 0) yield head;
      while (!this.#ended) {
        const { value, done } = await this.#iterator.next();
        if (done) this.#ended = true;
        else yield value;
      }
      if (this.#failure !== null) throw this.#failure.error;
    } finally {
      await this.close();
    }
  }

  /** Lets go of what the bytes come from. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#iterator.return?.();
  }

  /**
   * Everything, for what cannot be read in pieces.
   *
   * @throws SourceError when it is more than `most` bytes.
   */
  async readAll(most: number): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of this) {
      size += piece.length;
      if (size > most) throw tooLarge(most);
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  }
}

export function tooLarge(most: number): SourceError {
  return new SourceError(
    `is larger than the ${shownBytes(most)} that are read in one piece: split it, or raise the limit`,
  );
}

/** A stream of what is already there. */
export async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

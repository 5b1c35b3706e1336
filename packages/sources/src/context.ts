/** What all readers of one source share. */
import type { Limits } from './limits.js';
import { shownBytes } from './limits.js';
import type { Client } from './network/client.js';
import type { ReadOptions } from './options.js';
import type { Item, Piece } from './piece.js';
import { SourceError } from './problem.js';

export interface Context {
  options: ReadOptions;
  limits: Limits;
  budget: Budget;
  /** Fetches; null where the network is not to be used. */
  client: Client | null;
  /** Reads a piece of a piece. */
  read(piece: Piece): AsyncGenerator<Item>;
}

/** Counts what one source has unpacked to. */
export class Budget {
  #expanded = 0;
  #pieces = 0;

  constructor(private readonly limits: Limits) {}

  /** @throws SourceError when the source holds more pieces than is allowed. */
  countPiece(): void {
    if (++this.#pieces > this.limits.pieces) {
      throw new SourceError(
        `holds more than ${this.limits.pieces} pieces: unpack it yourself, or raise the limit`,
      );
    }
  }

  /**
   * The stream, as long as it is no larger than its packed size warrants.
   *
   * @param packed how many bytes have been unpacked so far
   */
  async *guarded(stream: AsyncIterable<Uint8Array>, packed: () => number): AsyncGenerator<Uint8Array> {
    const { expansionRatio, expansionFloor, expandedBytes } = this.limits;
    let size = 0;
    for await (const chunk of stream) {
      size += chunk.length;
      this.#expanded += chunk.length;
      if (size > expansionFloor && size > packed() * expansionRatio) {
        throw new SourceError(
          `unpacks to more than ${expansionRatio} times its size, as only archives made to do harm do: leave it out, or raise the limit`,
        );
      }
      if (this.#expanded > expandedBytes) {
        throw new SourceError(
          `unpacks to more than ${shownBytes(expandedBytes)}: unpack it yourself, or raise the limit`,
        );
      }
      yield chunk;
    }
  }
}

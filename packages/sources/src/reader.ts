/** Sources in, documents out. */
import { createReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import { Budget, type Context } from './context.js';
import { type File, filesAt, MissingError } from './files.js';
import { type Found, withinLength } from './found.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { Client, drop } from './network/client.js';
import type { ReadOptions } from './options.js';
import type { Item, Piece } from './piece.js';
import { reasonOf, SourceError } from './problem.js';
import { readPiece } from './read.js';
import { documentOfLine } from './text/json-lines.js';
import { Chunks } from './text/peek.js';

const WEB_ADDRESS = /^https?:\/\//i;
const STANDARD_INPUT = 'standard input';

/** Reads sources one after the other and keeps count of how far it is. Nothing is held but the document at hand. */
export class SourceReader {
  readonly #limits: Limits;
  #client: Client | null = null;
  #taken = 0;
  #total: number | null | undefined;

  /** Each source is a path of a file or folder, a web address, or "-" for standard input. */
  constructor(
    private readonly sources: readonly string[],
    private readonly options: ReadOptions = {},
  ) {
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    if (options.network) this.#client = new Client(options.network);
  }

  /** How much of the input has been taken in, from 0 to 1; null while its size is unknown. */
  get fraction(): number | null {
    const total = this.#total;
    if (total === undefined || total === null) return null;
    return total === 0 ? 1 : Math.min(1, this.#taken / total);
  }

  /**
   * Adds up sizes, so that `fraction` can be told; before or while sources are read.
   *
   * @throws SourceError, its message a sentence that names the source, when a source is not there or a folder has nothing to read.
   */
  async measure(): Promise<void> {
    let total: number | null = 0;
    for (const source of this.sources) {
      if (source === '-' || WEB_ADDRESS.test(source)) {
        total = null;
        continue;
      }
      try {
        for await (const file of filesAt(source)) {
          if (!('path' in file)) continue;
          total = total === null || file.size === null ? null : total + file.size;
        }
      } catch (error) {
        if (!(error instanceof MissingError))
          throw new SourceError(`${source} ${reasonOf(error, 'a source')}`);
        throw new SourceError(
          `There is no file or folder ${source}: check the name and the folder you are in`,
        );
      }
    }
    this.#total = total;
  }

  /** Everything in the sources, lines of JSON as they are, so that they can be parsed in another thread. */
  async *items(): AsyncGenerator<Item> {
    try {
      for (const source of this.sources) yield* this.#itemsOf(source);
    } finally {
      await this.#client?.close();
    }
  }

  /** Everything in the sources. A document that the engine would refuse is a refusal here already. */
  async *found(): AsyncGenerator<Found> {
    const { checkInput } = await import('@readout/engine/internals');
    const { mapping } = this.options;
    for await (const item of this.items()) {
      const found = 'json' in item ? documentOfLine(item, checkInput, mapping) : item;
      yield withinLength(found, this.#limits.characters);
    }
  }

  async *#itemsOf(source: string): AsyncGenerator<Item> {
    const context = this.#context();
    try {
      if (source === '-') yield* readPiece(standardInputPiece(this.#counted(process.stdin)), context);
      else if (WEB_ADDRESS.test(source)) yield* this.#fetched(source, context);
      else {
        for await (const file of filesAt(source)) {
          if ('reason' in file) yield file;
          else yield* readPiece(this.#pieceOf(file), context);
        }
      }
    } catch (error) {
      yield { origin: source, reason: reasonOf(error, 'a source') };
    }
  }

  #context(): Context {
    const context: Context = {
      options: this.options,
      limits: this.#limits,
      budget: new Budget(this.#limits),
      client: this.#client,
      read: piece => readPiece(piece, context),
    };
    return context;
  }

  async *#fetched(address: string, context: Context): AsyncGenerator<Item> {
    if (this.#client === null) {
      throw new SourceError(
        'is on the network, and nothing is fetched unless network use is allowed: allow it, or save it as a file',
      );
    }
    const { body, url, mediaType, charset } = await this.#client.get(address);
    try {
      const chunks = new Chunks(body);
      const name = basename(new URL(url).pathname);
      yield* readPiece({ ...bare(address, chunks), name, url, mediaType, charset }, context);
    } finally {
      await drop(body);
    }
  }

  #pieceOf({ path, size, named }: File): Piece {
    const chunks = new Chunks(this.#counted(createReadStream(path)));
    const name = basename(path);
    return {
      ...bare(path, chunks),
      name,
      stem: basename(path, extname(path)),
      path: size === null ? null : path,
      named,
    };
  }

  async *#counted(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      this.#taken += chunk.length;
      yield chunk;
    }
  }
}

function standardInputPiece(stream: AsyncIterable<Uint8Array>): Piece {
  return bare(STANDARD_INPUT, new Chunks(stream));
}

function bare(origin: string, chunks: Chunks): Piece {
  return {
    origin,
    chunks,
    name: '',
    stem: null,
    path: null,
    url: null,
    mediaType: null,
    charset: null,
    depth: 0,
    named: true,
  };
}

/**
 * Reads files, folders, web addresses and standard input ("-"), one after the other, in the order in which things stand in them.
 * What cannot be read is a refusal, and the rest is read all the same; nothing that a source holds is thrown.
 *
 * @throws TypeError when `options.network` has no contact.
 */
export function readSources(sources: readonly string[], options: ReadOptions = {}): AsyncIterable<Found> {
  return new SourceReader(sources, options).found();
}

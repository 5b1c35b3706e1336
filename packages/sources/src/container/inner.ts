/** Pieces inside a container: their labels, and their bytes, which must be passed over whether they are wanted or not. */
import { basename, extname } from 'node:path';
import type { Context } from '../context.js';
import { isCalledReport } from '../kind.js';
import type { Item, Piece } from '../piece.js';
import { SourceError, ToldError } from '../problem.js';
import { Chunks } from '../text/peek.js';

const LONGEST_LABEL = 500;

/**
 * A name from inside a container, made harmless: it is only ever shown, and never becomes a path. Without roots, drives, "..", and
 * control characters.
 */
export function labelOf(name: string): string {
  const parts = name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .split(/[/\\]/)
    .filter(
      (part, index) =>
        part !== '' && part !== '.' && part !== '..' && !(index === 0 && /^[a-z]:$/i.test(part)),
    );
  return parts.join('/').slice(0, LONGEST_LABEL) || 'nameless';
}

/** What packers and file systems leave beside the files: folders' own notes and hidden files. */
export function isClutter(label: string): boolean {
  return (
    label.split('/').some(part => part.startsWith('.') || part === '__MACOSX') ||
    /(^|\/)readme\.md$/i.test(label)
  );
}

/** Whether a file in a container or folder can be a report at all, by its name: one without an ending can. */
export function mayHoldReports(label: string): boolean {
  const ending = extname(label);
  return isCalledReport(label) || ending === '' || /^\.\d+$/.test(ending);
}

/** Reads a file that lies in a container under a name. */
export function readInner(outer: Piece, name: string, bytes: AsyncIterable<Uint8Array>, context: Context) {
  const label = labelOf(name);
  return readPart(
    outer,
    { label, name: basename(label), stem: basename(label, extname(label)) },
    bytes,
    context,
  );
}

/** Reads a part of a container, whatever it is called. */
export async function* readPart(
  outer: Piece,
  part: { label: string; name: string; stem: string | null } & Partial<
    Pick<Piece, 'url' | 'mediaType' | 'charset' | 'named'>
  >,
  bytes: AsyncIterable<Uint8Array>,
  context: Context,
): AsyncGenerator<Item> {
  const { label, ...about } = part;
  context.budget.countPiece();
  const origin = `${outer.origin}!${label}`;
  if (outer.depth >= context.limits.containerDepth) throw containerTooDeep(context.limits.containerDepth);
  const drained = new Drained(bytes);
  yield* context.read({
    path: null,
    url: null,
    mediaType: null,
    charset: null,
    named: false,
    ...about,
    origin,
    chunks: new Chunks(drained),
    depth: outer.depth + 1,
  });
  await drained.finish();
}

/** A stream that its reader may leave early and that is read to its end all the same, since what comes next lies behind it. */
class Drained implements AsyncIterable<Uint8Array> {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #failure: unknown = null;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#iterator = bytes[Symbol.asyncIterator]();
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return { next: () => this.#next() };
  }

  async #next(): Promise<IteratorResult<Uint8Array>> {
    try {
      return await this.#iterator.next();
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  }

  /** @throws ToldError when the stream broke while it was read; what breaks it now. */
  async finish(): Promise<void> {
    if (this.#failure !== null) throw new ToldError();
    while (!(await this.#next()).done);
  }
}

export function containerTooDeep(most: number): SourceError {
  return new SourceError(
    `holds archives more than ${most} deep inside one another: unpack it yourself, or raise the limit`,
  );
}

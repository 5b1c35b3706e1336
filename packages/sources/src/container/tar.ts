/** TAR: files one after the other. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Context } from '../context.js';
import type { Item, Piece } from '../piece.js';
import { SourceError, ToldError } from '../problem.js';
import { isClutter, labelOf, mayHoldReports, readInner } from './inner.js';

/** Links, devices and the like hold nothing to read and are passed over. */
export async function* readTar(piece: Piece, context: Context): AsyncGenerator<Item> {
  const { extract } = await import('tar-stream');
  const unpacker = extract();
  let failure: unknown = null;
  const feeding = pipeline(Readable.from(piece.chunks), unpacker).catch(error => {
    failure ??= error;
  });
  try {
    for await (const entry of unpacker) {
      const { type, name } = entry.header;
      const label = labelOf(name);
      if ((type !== 'file' && type !== 'contiguous-file') || isClutter(label) || !mayHoldReports(label)) {
        entry.resume();
        continue;
      }
      yield* readInner(piece, name, contentOf(entry as AsyncIterable<Uint8Array>), context);
    }
    await feeding;
    if (failure !== null) throw failure;
  } catch (error) {
    throw error instanceof ToldError ? error : explained(failure ?? error);
  } finally {
    unpacker.destroy();
  }
}

/** The bytes of a file; what breaks them is told in words. */
async function* contentOf(entry: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* entry;
  } catch (error) {
    throw explained(error);
  }
}

function explained(error: unknown): unknown {
  const { message } = error as Error;
  if (error instanceof SourceError || message === undefined) return error;
  if (/unexpected end/i.test(message)) {
    return new SourceError(
      'breaks off in the middle: what stands before was read; fetch or copy the file again',
    );
  }
  if (/invalid tar header|checksum/i.test(message)) {
    return new SourceError('is damaged: what stands before was read; fetch or copy the file again');
  }
  return error;
}

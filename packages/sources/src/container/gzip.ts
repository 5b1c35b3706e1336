/** GZ: one file, packed; a file may be several packed ones behind one another, as WARC files are. */
import { createGunzip } from 'node:zlib';
import type { Context } from '../context.js';
import type { Item, Piece } from '../piece.js';
import { SourceError } from '../problem.js';
import { driven } from '../text/driven.js';
import { Chunks } from '../text/peek.js';
import { containerTooDeep } from './inner.js';

/** What is inside keeps the origin of the packed file, whose one content it is. */
export async function* readGzip(piece: Piece, context: Context): AsyncGenerator<Item> {
  const { budget, limits } = context;
  if (piece.depth >= limits.containerDepth) throw containerTooDeep(limits.containerDepth);
  const name = piece.name.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '');
  let packed = 0;
  const unpacked = driven<Uint8Array>(createGunzip(), piece.chunks, bytes => {
    packed += bytes;
  });
  const chunks = new Chunks(explained(budget.guarded(unpacked, () => packed)));
  const stem = piece.stem?.replace(/\.[^.]*$/, '') ?? null;
  yield* context.read({ ...piece, name, stem, path: null, chunks, depth: piece.depth + 1 });
}

async function* explained(unpacked: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* unpacked;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') {
      throw new SourceError(
        'breaks off in the middle: what stands before was read; fetch or copy the file again',
      );
    }
    if (code?.startsWith('Z_')) {
      throw new SourceError(
        `is damaged (${(error as Error).message}): what stands before was read; fetch or copy the file again`,
      );
    }
    throw error;
  }
}

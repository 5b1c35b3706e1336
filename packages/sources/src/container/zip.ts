/** ZIP: read by its directory, which stands at its end; so it must lie on disk by itself or be held in memory. */
import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import type { Context } from '../context.js';
import type { Item, Piece } from '../piece.js';
import { reasonOf, SourceError, ToldError } from '../problem.js';
import { isClutter, labelOf, mayHoldReports, readInner } from './inner.js';

/** A file in it that cannot be read is refused by itself. */
export async function* readZip(piece: Piece, context: Context): AsyncGenerator<Item> {
  const zip = await openZip(piece, context);
  try {
    let packed = 0;
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize;
      // Files that share their packed bytes are how small archives unpack to petabytes.
      if (packed > zip.fileSize) {
        throw new SourceError(
          'holds files that lie over one another, as only archives made to do harm do: leave it out',
        );
      }
      yield* readEntry(zip, entry, piece, context);
    }
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw damaged(error);
  } finally {
    zip.close();
  }
}

async function openZip(piece: Piece, { limits }: Context): Promise<ZipFile> {
  const { default: yauzl } = await import('yauzl');
  // Names are decoded here, since they are only labels; the library would refuse the whole archive for one that is unsafe as a path.
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false };
  const held = piece.path === null ? await piece.chunks.readAll(limits.heldBytes) : null;
  await piece.chunks.close();
  try {
    return await (held === null
      ? yauzl.openPromise(piece.path!, options)
      : yauzl.fromBufferPromise(held, options));
  } catch (error) {
    throw damaged(error);
  }
}

function damaged(error: unknown): SourceError {
  return new SourceError(`is damaged (${(error as Error).message}): fetch or copy the archive again`);
}

const UTF8_NAMES = 0x800;

function nameOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  if (generalPurposeBitFlag & UTF8_NAMES) return new TextDecoder().decode(fileNameRaw);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw);
  } catch {
    return Buffer.from(fileNameRaw).toString('latin1');
  }
}

async function* readEntry(zip: ZipFile, entry: Entry, piece: Piece, context: Context): AsyncGenerator<Item> {
  const name = nameOf(entry);
  const label = labelOf(name);
  if (/[/\\]$/.test(name) || isLink(entry) || isClutter(label) || !mayHoldReports(label)) return;
  const origin = `${piece.origin}!${label}`;
  if (entry.isEncrypted()) {
    yield { origin, reason: 'is locked with a password: unpack it yourself' };
    return;
  }
  if (!entry.canDecodeFileData()) {
    yield { origin, reason: 'is packed in a way that is not read: unpack it yourself' };
    return;
  }
  let stream: Readable | null = null;
  try {
    stream = await zip.openReadStreamPromise(entry);
    yield* readInner(
      piece,
      name,
      context.budget.guarded(contentOf(stream), () => entry.compressedSize),
      context,
    );
  } catch (error) {
    if (!(error instanceof ToldError)) yield { origin, reason: reasonOf(error, 'a file of the archive') };
  } finally {
    stream?.destroy();
  }
}

/** The bytes of a file; what breaks them is told in words. */
async function* contentOf(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw damaged(error);
  }
}

/** A symbolic link of Unix, whose content is a path. */
function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  return versionMadeBy >> 8 === 3 && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

/**
 * The story index between two runs: a file beside the archive, with its columns as they are. The file holds nothing that the archive does
 * not: where it is missing, damaged or of other documents, the index is made again from them, which takes as long as putting them in took.
 * It is no table of the archive, as DuckDB would write all of it again in one piece, out of memory, for whatever had changed in it.
 *
 * A line of JSON that tells what follows; the bytes of the columns, one after the other, lowest byte first on all machines that this
 * runs on; the SHA-256 of all that. It is written under another name first, so that a file of this name is always a whole one.
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { Column } from '../paging/column.js';
import { writingTrouble } from '../store/transaction.js';

type Columns = Readonly<Record<string, Column>>;

/** Raised whenever what stands in the file means something else. */
const FORMAT = 1;
/** The line of JSON is never longer. */
const MOST_HEADER = 2 ** 16;
const DIGEST = 'sha256';
const DIGEST_BYTES = 32;

interface Header {
  format: number;
  /** Tells of which documents the index is: see `stamp.ts`. */
  stamp: string;
  /** Names of the columns, and their bytes. */
  columns: [string, number][];
}

/** Where the index of an archive is kept. */
export function statePath(archive: string): string {
  return `${archive}.stories`;
}

/** @throws ArchiveError when there is no room on the disk. */
export function writeState(archive: string, stamp: string, columns: Columns): void {
  const path = statePath(archive);
  // One process writes an archive at a time.
  const making = `${path}.new`;
  try {
    rmSync(making, { force: true });
    const file = openSync(making, 'wx');
    try {
      writeColumns(file, stamp, columns);
    } finally {
      closeSync(file);
    }
    renameSync(making, path);
  } catch (error) {
    rmSync(making, { force: true });
    throw writingTrouble(archive, error as Error);
  }
}

/** Fills the columns, which are empty. False when there is no such file of these documents; the columns are of no use then. */
export function readState(archive: string, stamp: string, columns: Columns): boolean {
  let file: number;
  try {
    file = openSync(statePath(archive), 'r');
  } catch {
    return false;
  }
  try {
    return readColumns(file, stamp, columns);
  } finally {
    closeSync(file);
  }
}

function writeColumns(file: number, stamp: string, columns: Columns): void {
  const hash = createHash(DIGEST);
  const put = (bytes: Uint8Array) => {
    hash.update(bytes);
    writeWhole(file, bytes);
  };
  const sizes = Object.entries(columns).map(([name, { bytes }]): [string, number] => [name, bytes]);
  const header: Header = { format: FORMAT, stamp, columns: sizes };
  put(Buffer.from(`${JSON.stringify(header)}\n`));
  for (const column of Object.values(columns)) for (const piece of column.pieces()) put(piece);
  writeWhole(file, hash.digest());
}

function readColumns(file: number, stamp: string, columns: Columns): boolean {
  const { size } = fstatSync(file);
  const start = Buffer.alloc(Math.min(size, MOST_HEADER));
  if (readSync(file, start, 0, start.length, 0) !== start.length) return false;
  const line = start.subarray(0, start.indexOf('\n') + 1);
  const header = headerIn(line.toString());
  if (header === null || header.stamp !== stamp) return false;
  const names = Object.keys(columns);
  if (header.columns.length !== names.length) return false;
  if (header.columns.some(([name, bytes], at) => name !== names[at] || bytes % columns[name]!.width !== 0))
    return false;
  const bytes = header.columns.reduce((sum, [, bytes]) => sum + bytes, 0);
  if (size !== line.length + bytes + DIGEST_BYTES) return false;
  const hash = createHash(DIGEST).update(line);
  let at = line.length;
  const read = (piece: Uint8Array) => {
    readWhole(file, piece, at);
    at += piece.length;
  };
  for (const [name, bytes] of header.columns)
    columns[name]!.fill(bytes, piece => {
      read(piece);
      hash.update(piece);
    });
  const digest = Buffer.alloc(DIGEST_BYTES);
  read(digest);
  return hash.digest().equals(digest);
}

/** Null when it is not one of this format. */
function headerIn(line: string): Header | null {
  let header: Partial<Header>;
  try {
    header = JSON.parse(line);
  } catch {
    return null;
  }
  return header !== null &&
    header.format === FORMAT &&
    Array.isArray(header.columns) &&
    header.columns.every(isSize)
    ? (header as Header)
    : null;
}

function isSize(entry: unknown): boolean {
  return Array.isArray(entry) && Number.isSafeInteger(entry[1]) && entry[1] >= 0;
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done);
}

function readWhole(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length; ) {
    const count = readSync(file, bytes, done, bytes.length - done, at + done);
    // Somebody has cut it off while it was read; the digest will not be right.
    if (count === 0) return;
    done += count;
  }
}

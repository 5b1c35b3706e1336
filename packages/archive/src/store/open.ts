/**
 * Opening an archive: one DuckDB file with one writer at a time, which DuckDB's own lock on the file sees to, or any number of
 * readers. A new archive is made under another name and then put in its place, so that a file of that name is always a whole one.
 */
import {
  closeSync,
  existsSync,
  linkSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { ArchiveError } from '../trouble.js';
import { checkNotNewer, migrate, SCHEMA_VERSION, schemaVersionOf } from './migrations.js';
import type { Writable } from './transaction.js';

export interface Archive extends Writable {
  /** The same archive over a connection of its own: what is read there neither waits for nor sees a transaction of this one. */
  beside(): Promise<Archive>;
  /** Closes the connection; of the archive that was opened, the file too. */
  close(): void;
}

/** Nothing outside the archive is read or written, whatever stands in a query, and nothing of this can be changed by one. */
const SEALED = {
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
};

/** Adding streams: what DuckDB holds beyond this goes to disk, but for what was written since the last checkpoint. */
const WRITING_MEMORY = '256MB';
const WRITING = { threads: '2', checkpoint_threshold: '32MB' };

export interface OpenOptions {
  /** Make the archive if it is not there (only for writing). */
  create?: boolean;
  /** Bytes that DuckDB may hold, as it writes them ("512MB"). */
  memory?: string;
}

/**
 * Opens the archive for adding to it, and brings an older one up to date.
 *
 * @throws ArchiveError when it is in use, newer than this Readout, or no archive.
 */
export async function openForWriting(path: string, options: OpenOptions = {}): Promise<Archive> {
  if (!existsSync(path)) {
    if (!options.create) throw missing(path);
    await createArchive(path);
  }
  const archive = await open(path, { ...WRITING, memory_limit: options.memory ?? WRITING_MEMORY });
  try {
    await migrate(archive);
    return archive;
  } catch (error) {
    archive.close();
    throw error;
  }
}

/**
 * Opens the archive for reading only: no query can change it or reach outside it.
 *
 * @throws ArchiveError when it is missing, being written, newer than this Readout, or no archive.
 */
export async function openForReading(
  path: string,
  options: Pick<OpenOptions, 'memory'> = {},
): Promise<Archive> {
  if (!existsSync(path)) throw missing(path);
  const config = { access_mode: 'READ_ONLY', ...(options.memory ? { memory_limit: options.memory } : {}) };
  let archive = await open(path, config);
  try {
    const version = await schemaVersionOf(archive.connection, path);
    checkNotNewer(version, path);
    if (version < SCHEMA_VERSION) {
      archive.close();
      (await openForWriting(path)).close();
      archive = await open(path, config);
    }
    return archive;
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function open(path: string, config: Record<string, string>): Promise<Archive> {
  if (existsSync(path)) checkIsDatabase(path);
  let instance: DuckDBInstance;
  try {
    instance = await DuckDBInstance.create(path, { ...config, ...SEALED });
  } catch (error) {
    throw openingTrouble(path, (error as Error).message);
  }
  const connection = await instance.connect();
  const limit = config.memory_limit;
  // Whoever reads may run any query; who writes runs none but ours, and sets the limit again.
  const isWriting = config.access_mode !== 'READ_ONLY' && limit !== undefined;
  if (!isWriting) await connection.run('SET lock_configuration = true');
  return archiveOver(path, instance, connection, {
    letGo: async () => {
      if (isWriting && isCheckpointed(path)) await flushAllocator(connection, limit);
    },
    closeFile: () => instance.closeSync(),
  });
}

/**
 * After a checkpoint DuckDB's allocator keeps the pages that were freed (500 MB of them were seen at 200,000 documents). It gives all of them
 * back when a limit is set, also to what it was: 10 to 60 ms.
 */
async function flushAllocator(connection: DuckDBConnection, limit: string): Promise<void> {
  // More may be in use than the limit allows to set; then there is nothing to give back.
  await connection.run(`SET memory_limit = '${limit.replaceAll("'", "''")}'`).catch(() => {});
}

/** A checkpoint empties the log that is written ahead. */
function isCheckpointed(path: string): boolean {
  return (statSync(`${path}.wal`, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

function archiveOver(
  path: string,
  instance: DuckDBInstance,
  connection: DuckDBConnection,
  { letGo, closeFile }: { letGo: () => Promise<void>; closeFile: () => void },
): Archive {
  return {
    path,
    connection,
    beside: async () => archiveOver(path, instance, await instance.connect(), { letGo, closeFile: () => {} }),
    letGo,
    close() {
      connection.closeSync();
      closeFile();
    },
  };
}

/** Where DuckDB's files say what they are. Other files it would take for something else to be opened, by their names. */
const MAGIC = { at: 8, bytes: Buffer.from('DUCK') };

function checkIsDatabase(path: string): void {
  const found = Buffer.alloc(MAGIC.bytes.length);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, found, 0, found.length, MAGIC.at);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ArchiveError(`${path} cannot be opened (${code}): check its name and its permissions.`);
  }
  if (!found.equals(MAGIC.bytes))
    throw new ArchiveError(`${path} is no archive of Readout: name another file with --archive.`);
}

function missing(path: string): ArchiveError {
  return new ArchiveError(
    `There is no archive ${path}: make one with "readout add SOURCES --archive ${path}", or name another with --archive.`,
  );
}

function openingTrouble(path: string, message: string): Error {
  if (/lock on file/i.test(message)) {
    const holder = /held in (\S+)[^(]*\(PID (\d+)\)/.exec(message);
    const who = holder ? `process ${holder[2]} (${basename(holder[1]!)})` : 'another process';
    return new ArchiveError(
      `${path} is in use by ${who}: wait until it is done or stop it, and try again. One process writes an archive at a time, and nobody reads it meanwhile.`,
    );
  }
  if (/newer version|different version|storage version/i.test(message)) {
    return new ArchiveError(
      `${path} was written by another version of DuckDB (${message}): use the version of Readout that wrote it.`,
    );
  }
  return new ArchiveError(`${path} cannot be opened: ${message}`);
}

/** Makes an empty archive. When another process makes it at the same moment, one of the two is kept. */
async function createArchive(path: string): Promise<void> {
  const folder = dirname(resolve(path));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new ArchiveError(
      `There is no folder ${folder} to put ${path} into: make it, or name another with --archive.`,
    );
  }
  removeLeftovers(folder, basename(path));
  const making = `${path}.new-${process.pid}`;
  rmSync(making, { force: true });
  try {
    const archive = await open(making, {});
    try {
      await migrate(archive);
      await archive.connection.run('CHECKPOINT');
    } finally {
      archive.close();
    }
    putInPlace(making, path);
  } finally {
    rmSync(making, { force: true });
    rmSync(`${making}.wal`, { force: true });
  }
}

function putInPlace(making: string, path: string): void {
  try {
    linkSync(making, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    // A file system without hard links.
    if (!existsSync(path)) renameSync(making, path);
  }
}

/** Archives that a process which is gone was making. */
function removeLeftovers(folder: string, name: string): void {
  for (const entry of readdirSync(folder)) {
    if (!entry.startsWith(`${name}.new-`)) continue;
    const process = /^\d+/.exec(entry.slice(name.length + '.new-'.length))?.[0];
    if (process !== undefined && !isRunning(Number(process))) rmSync(join(folder, entry), { force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

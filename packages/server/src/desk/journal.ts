/**
 * A file of records, one JSON object a line, that is only ever added to. What was appended is on disk (fsync) before it is answered for;
 * several appends that come together share one. A process that is killed leaves at most one line that is not whole, which was never
 * answered for and is cut off when the file is opened. Who holds the file stands in a lock file beside it.
 *
 * Simple for now: nothing is ever taken out; a million decisions are some 800 MB to read at the start.
 */
import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';

/** A file that cannot be used; the message says what to do. */
export class JournalError extends Error {
  override name = 'JournalError';
}

export interface Journal<Entry extends object> {
  readonly path: string;
  /** What was there when it was opened. */
  readonly entries: readonly Entry[];
  /** Resolves when it is on disk. */
  append(entry: Entry): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

interface Header {
  readout: string;
  version: number;
}

/** `kind` and `version` stand in the first line. `secret`: only the owner of the process may read it. */
export async function openJournal<Entry extends object>(
  path: string,
  { kind, version, secret = false }: { kind: string; version: number; secret?: boolean },
): Promise<Journal<Entry>> {
  const unlock = await lock(path);
  try {
    const mode = secret ? 0o600 : 0o644;
    const header = { readout: kind, version };
    const { entries, end } = await readEntries<Entry>(path, header);
    const file = await open(path, constants.O_RDWR | constants.O_CREAT, mode);
    try {
      if (secret) await checkSecret(path, await file.stat());
      await file.truncate(end);
      if (end === 0) await writeWhole(file, headerLine(header), 0);
      await file.datasync();
      const size = (await file.stat()).size;
      return new OpenJournal(path, entries, file, size, unlock);
    } catch (error) {
      await file.close();
      throw error;
    }
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function checkSecret(path: string, { mode }: Stats): Promise<void> {
  // Windows has no such modes.
  if (process.platform === 'win32' || (mode & 0o077) === 0) return;
  throw new JournalError(
    `${path} holds passwords, and others may read it: "chmod 600 ${basename(path)}" mends that.`,
  );
}

async function writeWhole(file: FileHandle, text: string, at: number): Promise<number> {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length)
    written += (await file.write(bytes, written, bytes.length - written, at + written)).bytesWritten;
  return bytes.length;
}

/** The entries, and where the last whole line ends. */
async function readEntries<Entry>(path: string, header: Header): Promise<{ entries: Entry[]; end: number }> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { entries: [], end: 0 };
    throw new JournalError(
      `${path} cannot be read (${(error as NodeJS.ErrnoException).code}): check its permissions.`,
    );
  }
  const entries: Entry[] = [];
  let end = 0;
  let line = 0;
  for (let next = bytes.indexOf(10); next >= 0; next = bytes.indexOf(10, end)) {
    line++;
    const read = parsed(bytes.toString('utf8', end, next));
    if (line === 1) checkHeader(path, read as Header | null, header);
    else if (read === null)
      throw new JournalError(
        `${path}, line ${line}: this is no record, so the file has been changed by something else. Put a copy back, or take the line out if you know what it was.`,
      );
    else entries.push(read as Entry);
    end = next + 1;
  }
  // What is cut off here can only be the beginning of our own first line.
  const rest = bytes.toString('utf8', end);
  if (line === 0 && !headerLine(header).startsWith(rest)) checkHeader(path, null, header);
  return { entries, end };
}

function parsed(line: string): object | null {
  try {
    const value = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function headerLine({ readout, version }: Header): string {
  return `${JSON.stringify({ readout, version })}\n`;
}

function checkHeader(path: string, found: Header | null, { readout, version }: Header): void {
  if (found?.readout !== readout)
    throw new JournalError(
      `${path} is no file of this kind ("${readout}"): move it away, or name another archive.`,
    );
  if (found.version !== version)
    throw new JournalError(
      `${path} has version ${found.version}, and this Readout knows version ${version}: use the Readout that wrote it.`,
    );
}

class OpenJournal<Entry extends object> implements Journal<Entry> {
  #waiting: { line: string; done(): void; fail(error: Error): void }[] = [];
  #writing: Promise<void> | null = null;
  #isClosed = false;
  /** After a failed write nobody can tell what is on disk: nothing more is taken. */
  #failure: Error | null = null;

  constructor(
    readonly path: string,
    readonly entries: readonly Entry[],
    private readonly file: FileHandle,
    private size: number,
    private readonly unlock: () => Promise<void>,
  ) {}

  append(entry: Entry): Promise<void> {
    if (this.#isClosed)
      return Promise.reject(new JournalError(`${this.path} is closed: the server is stopping.`));
    if (this.#failure !== null) return Promise.reject(this.#failure);
    return new Promise((done, fail) => {
      this.#waiting.push({ line: `${JSON.stringify(entry)}\n`, done, fail });
      this.#writing ??= this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        this.size += await writeWhole(this.file, batch.map(({ line }) => line).join(''), this.size);
        await this.file.datasync();
        for (const { done } of batch) done();
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        this.#failure = new JournalError(
          `${this.path} cannot be written (${code}): make room on its disk and start the server again. What was answered for is kept.`,
        );
        for (const { fail } of [...batch, ...this.#waiting.splice(0)]) fail(this.#failure);
      }
    }
    this.#writing = null;
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#writing;
    await this.file.close();
    await this.unlock();
  }
}

/** Lock files of this process. In a container, one that was killed had the same id. */
const held = new Set<string>();

/** One process at a time; the lock of one that is gone is taken over. */
async function lock(path: string): Promise<() => Promise<void>> {
  const at = `${resolve(path)}.lock`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await writeFile(at, String(process.pid), { flag: 'wx' });
      held.add(at);
      return async () => {
        held.delete(at);
        await rm(at, { force: true });
      };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST')
        throw new JournalError(`${at} cannot be made (${code}): check the permissions of its folder.`);
      const holder = Number(await readFile(at, 'utf8').catch(() => ''));
      if (holder === process.pid ? held.has(at) : holder > 0 && isRunning(holder))
        throw new JournalError(`${path} is in use by process ${holder}: stop that server, and try again.`);
      // A lock that is just being written is empty for a moment.
      if (holder === 0 && Date.now() - (await stat(at).catch(() => ({ mtimeMs: 0 }))).mtimeMs < 1000)
        await new Promise(done => setTimeout(done, 200));
      else await rm(at, { force: true });
    }
  }
  throw new JournalError(`${path} is in use by another process: stop that server, and try again.`);
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The files that a path names, those of a folder by name. */
import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isClutter, mayHoldReports } from './container/inner.js';
import type { Refusal } from './found.js';
import { reasonOf, SourceError } from './problem.js';

export interface File {
  path: string;
  /** In bytes; null when it is no plain file but something like a pipe. */
  size: number | null;
  /** Named by the caller, not found in a folder. */
  named: boolean;
}

/** A path at which there is nothing. */
export class MissingError extends SourceError {
  override name = 'MissingError';
}

/**
 * One folder is held at a time on the way down, however many files there are.
 *
 * @throws SourceError when there is nothing at the path or a folder has nothing to read.
 */
export async function* filesAt(path: string): AsyncGenerator<File | Refusal> {
  const stats = await statusOf(path);
  if (!stats.isDirectory()) {
    yield { path, size: stats.isFile() ? stats.size : null, named: true };
    return;
  }
  const root = await realpath(path);
  let isEmpty = true;
  for await (const found of filesIn(path, root)) {
    isEmpty = false;
    yield found;
  }
  if (isEmpty)
    throw new SourceError('holds no file of a kind that is read: "readout code --help" names them');
}

async function statusOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = reasonOf(error, 'a file or folder');
    throw code === 'ENOENT' || code === 'ENOTDIR' ? new MissingError(reason) : new SourceError(reason);
  }
}

async function* filesIn(folder: string, root: string): AsyncGenerator<File | Refusal> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { origin: folder, reason: reasonOf(error, 'a folder') };
    return;
  }
  // By code unit: the same order on every machine.
  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (isClutter(entry.name)) continue;
    if (entry.isSymbolicLink()) yield* refusedLink(path, root);
    else if (entry.isDirectory()) yield* filesIn(path, root);
    else if (entry.isFile() && mayHoldReports(entry.name)) {
      yield { path, size: (await lstat(path)).size, named: false };
    }
  }
}

/** What a link leads to inside the folder is read where it lies; a link out of it might lead anywhere. */
async function* refusedLink(path: string, root: string): AsyncGenerator<Refusal> {
  let target: string;
  try {
    target = await realpath(path);
  } catch (error) {
    const loops = (error as NodeJS.ErrnoException).code === 'ELOOP';
    const reason = loops
      ? 'is a link that leads to itself: take it out'
      : 'is a link that leads nowhere: take it out';
    yield { origin: path, reason };
    return;
  }
  if (await isAncestor(target, path)) {
    yield { origin: path, reason: 'is a link to a folder that it lies in: it is not followed' };
  } else if (target !== root && !target.startsWith(root + sep)) {
    yield { origin: path, reason: 'is a link that leads out of the folder: name what it leads to' };
  }
}

async function isAncestor(target: string, path: string): Promise<boolean> {
  const folder = await realpath(join(path, '..'));
  return folder === target || folder.startsWith(target + sep);
}

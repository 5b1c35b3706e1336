/** What the words on the command line name: files, folders, or standard input. */
import { readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../usage.js';

export interface Source {
  /** As it is named in messages. */
  name: string;
  /** Null for standard input. */
  path: string | null;
  /** In bytes; null when it cannot be known before it is read. */
  size: number | null;
}

export const STANDARD_INPUT: Source = { name: 'standard input', path: null, size: null };

const READABLE = /\.(txt|md|jsonl)$/i;
/** A folder of reports may tell about itself. */
const NOT_REPORTS = /^readme\.md$/i;

/**
 * Files in the order given, those of a folder by name.
 *
 * @throws UsageError when something is missing or a folder has nothing to read.
 */
export function sourcesOf(positionals: readonly string[]): Source[] {
  if (positionals.length === 0) {
    if (process.stdin.isTTY)
      throw new UsageError('There is nothing to read: name a file or folder, or pipe text in.');
    return [STANDARD_INPUT];
  }
  return positionals.flatMap(path => (path === '-' ? [STANDARD_INPUT] : sourcesAt(path)));
}

function sourcesAt(path: string): Source[] {
  const stats = statusOf(path);
  if (!stats.isDirectory()) return [{ name: path, path, size: stats.isFile() ? stats.size : null }];
  const found = filesIn(path);
  if (found.length === 0)
    throw new UsageError(`The folder ${path} holds no .txt, .md or .jsonl file to read.`);
  return found;
}

function statusOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new UsageError(`There is no file or folder ${path}: check the name and the folder you are in.`);
    }
    throw new UsageError(`${path} cannot be read (${code}): check its permissions.`);
  }
}

function filesIn(folder: string): Source[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  // By code unit: the same order on every machine.
  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  return entries.flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : filesIn(path);
    if (!entry.isFile() || !READABLE.test(entry.name) || NOT_REPORTS.test(entry.name)) return [];
    return [{ name: path, path, size: statSync(path).size }];
  });
}

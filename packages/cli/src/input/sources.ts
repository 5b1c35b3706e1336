/** What the words on the command line name, checked before the work begins: files, folders, or standard input. */
import { type ReadOptions, SourceError, SourceReader } from '@readout/sources';
import { UsageError } from '../usage.js';

/**
 * A reader of the sources, or of standard input where none is named.
 *
 * @throws UsageError when something is missing or a folder has nothing to read.
 */
export async function openSources(
  positionals: readonly string[],
  options: ReadOptions,
): Promise<SourceReader> {
  if (positionals.length === 0 && process.stdin.isTTY) {
    throw new UsageError('There is nothing to read: name a file or folder, or pipe text in.');
  }
  const reader = new SourceReader(positionals.length === 0 ? ['-'] : positionals, options);
  try {
    await reader.measure();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new UsageError(`${error.message}.`);
  }
  return reader;
}

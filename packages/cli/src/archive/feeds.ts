/** The feeds that a call names: by their addresses, or in OPML files. */
import { readFile } from 'node:fs/promises';
import { DEFAULT_LIMITS, feedsOfOpml, SourceError } from '@readout/sources';
import { UsageError } from '../usage.js';

const WEB_ADDRESS = /^https?:\/\//i;

/** Each once, in the order in which they are named. @throws UsageError when a file cannot be read or names none. */
export async function feedsNamed(positionals: readonly string[]): Promise<string[]> {
  if (positionals.length === 0)
    throw new UsageError('Name feeds by their addresses, or an OPML file: readout watch feeds.opml.');
  const feeds = new Set<string>();
  for (const named of positionals) {
    if (WEB_ADDRESS.test(named)) {
      if (!URL.canParse(named))
        throw new UsageError(`${named} is no web address: look for what is missing in it.`);
      feeds.add(named);
    } else for (const feed of await feedsInFile(named)) feeds.add(feed);
  }
  return [...feeds];
}

async function feedsInFile(path: string): Promise<string[]> {
  try {
    const feeds = await feedsOfOpml(await readFile(path), DEFAULT_LIMITS);
    if (feeds.length === 0) throw new SourceError('names no feed: export it again');
    return feeds;
  } catch (error) {
    if (error instanceof SourceError) throw new UsageError(`${path} ${error.message}.`);
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`${path} is no web address, and no file that can be read (${code}).`);
  }
}

/** What is meant by the flags that the commands which read documents share. */
import { availableParallelism } from 'node:os';
import type { ActorLexicon, EventDictionary } from '@readout/lexicon';
import { wholeNumberOf } from '../flags.js';
import type { Defaults } from '../jobs/task.js';
import { UsageError } from '../usage.js';

const MOST_THREADS = 64;

/** How many threads read. @throws UsageError when it is no such number. */
export function threadsOf(written: string | undefined, standard: number): number {
  return wholeNumberOf('--jobs', written, { most: MOST_THREADS }) ?? standard;
}

/** As many threads as there are cores, within bounds. */
export function allCores(): number {
  return Math.min(availableParallelism(), MOST_THREADS);
}

export interface OwnEntries {
  /** To lie on the lexicon that ships. */
  lexicon?: ActorLexicon;
  /** In place of the event dictionary that ships. */
  events?: EventDictionary;
}

/** The user's own lexicon and event dictionary, compiled; both flags name folders. @throws UsageError when one cannot be used. */
export async function ownEntriesOf({
  lexicon,
  dictionary,
}: {
  lexicon?: string | undefined;
  dictionary?: string | undefined;
}): Promise<OwnEntries> {
  const own: OwnEntries = {};
  if (lexicon !== undefined) own.lexicon = await (await import('../lexicon/own.js')).loadOwnLexicon(lexicon);
  if (dictionary !== undefined)
    own.events = await (await import('../lexicon/dictionary.js')).loadOwnEvents(dictionary);
  return own;
}

/** Publication date and publisher of documents that do not tell theirs. @throws UsageError when the date is impossible. */
export async function defaultsOf({
  published,
  publisher,
}: {
  published?: string | undefined;
  publisher?: string | undefined;
}): Promise<Defaults> {
  return { published: await publishedOf(published), publisher: publisher ?? null };
}

async function publishedOf(written: string | undefined): Promise<string | null> {
  if (written === undefined) return null;
  const { checkDate } = await import('@readout/engine/internals');
  try {
    return checkDate(written, '--published');
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}

/** What `add` and `reread` read with: threads, and the lexicon, event dictionary and gazetteer that the call names. */
import { availableParallelism } from 'node:os';
import type { ReaderOptions } from '@readout/archive';
import { MOST_THREADS } from '../commands/run.js';
import { countOf } from '../flags.js';

export interface ReaderValues {
  jobs?: string | undefined;
  lexicon?: string | undefined;
  dictionary?: string | undefined;
  gazetteer?: string | undefined;
}

/** @throws UsageError when one of them cannot be used. */
export async function readerOptionsOf(values: ReaderValues): Promise<ReaderOptions & { jobs: number }> {
  const { jobs, lexicon, dictionary, gazetteer } = values;
  const options: ReaderOptions & { jobs: number } = {
    jobs:
      jobs === undefined
        ? Math.min(availableParallelism(), MOST_THREADS)
        : countOf('--jobs', jobs, MOST_THREADS),
    gazetteer: gazetteer ?? null,
  };
  if (lexicon !== undefined) {
    const { loadOwnLexicon } = await import('../lexicon/own.js');
    options.lexicon = await loadOwnLexicon(lexicon);
  }
  if (dictionary !== undefined) {
    const { loadOwnEvents } = await import('../lexicon/dictionary.js');
    options.events = await loadOwnEvents(dictionary);
  }
  return options;
}

/** What is read with for an archive: the lexicon, event dictionary and gazetteer that the call names, and threads. */
import type { ReaderOptions } from '@readout/archive';
import { allCores, ownEntriesOf, threadsOf } from '../input/options.js';

interface ReaderValues {
  lexicon?: string | undefined;
  dictionary?: string | undefined;
  gazetteer?: string | undefined;
}

/** @throws UsageError when one of them cannot be used. */
export async function readerOptionsOf(values: ReaderValues): Promise<ReaderOptions> {
  return { gazetteer: values.gazetteer ?? null, ...(await ownEntriesOf(values)) };
}

/** With threads, as many as there are cores where the call does not say. @throws UsageError as above. */
export async function threadedReaderOf(
  values: ReaderValues & { jobs?: string | undefined },
): Promise<ReaderOptions & { jobs: number }> {
  const jobs = threadsOf(values.jobs, allCores());
  return { jobs, ...(await readerOptionsOf(values)) };
}

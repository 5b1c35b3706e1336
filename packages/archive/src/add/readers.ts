/** The pool of threads that read documents for an archive. */
import { createPool, type Pool } from '../pool/pool.js';
import { ArchiveError } from '../trouble.js';
import { type Prepared, type PrepareTask, prepareWith } from './prepare.js';
import { type ReaderOptions, readerWith } from './reader.js';

/** While the writer commits a batch, the threads read on. */
const AT_HAND = 16;

export function createReaders(
  threads: number,
  { gazetteer, lexicon, events }: ReaderOptions,
): Promise<Pool<PrepareTask, Prepared>> {
  const data: ReaderOptions = { gazetteer, lexicon, events };
  return createPool({
    threads,
    atHand: AT_HAND,
    script: new URL('./thread.js', import.meta.url),
    data,
    makeWork: async () => prepareWith(await readerWith(data)),
    refuse: message => new ArchiveError(message),
  });
}

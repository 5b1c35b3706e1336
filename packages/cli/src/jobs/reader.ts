/** The reader of a job, with the gazetteer, the lexicon and the event dictionary that the call names. */
import { readerWith } from '@readout/archive/reader';
import { ArchiveError } from '@readout/archive/trouble';
import type { Reader } from '@readout/engine';
import type { EventDictionary } from '@readout/lexicon';
import { UsageError } from '../usage.js';
import type { Job } from './task.js';

type Given = Pick<Job, 'gazetteer' | 'lexicon'> & { events?: EventDictionary | undefined };

/** @throws UsageError when the gazetteer cannot be read or is none. */
export async function readerOf(given: Given): Promise<Reader> {
  try {
    return await readerWith(given);
  } catch (error) {
    throw error instanceof ArchiveError ? new UsageError(error.message) : error;
  }
}

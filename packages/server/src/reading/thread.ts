/** A thread that reads for the server. */
import { serve } from '@readout/archive/pool';
import { type ReaderOptions, readerWith } from '@readout/archive/reader';
import { ArchiveError } from '@readout/archive/trouble';
import { type ReadResult, type ReadTask, workWith } from './work.js';

await serve<ReaderOptions, ReadTask, ReadResult>(
  async options => workWith(await readerWith(options)),
  (error): error is Error => error instanceof ArchiveError,
);

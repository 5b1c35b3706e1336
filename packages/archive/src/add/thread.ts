/** A thread that reads documents for an archive. */
import { serve } from '../pool/serve.js';
import { ArchiveError } from '../trouble.js';
import { type Prepared, type PrepareTask, prepareWith } from './prepare.js';
import { type ReaderOptions, readerWith } from './reader.js';

await serve<ReaderOptions, PrepareTask, Prepared>(
  async options => prepareWith(await readerWith(options)),
  (error): error is Error => error instanceof ArchiveError,
);

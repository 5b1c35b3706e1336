/** Publication date and publisher from the command line, for documents that do not tell their own. */
import type { DocumentInput, Reader } from '@readout/engine';
import { UsageError } from '../usage.js';
import type { Defaults } from './task.js';

/**
 * Asks the engine, which knows what a date is, with a document that has nothing else to it.
 *
 * @throws UsageError when the date is impossible.
 */
export function checkPublished(reader: Pick<Reader, 'read'>, publishedAt: string | null): void {
  try {
    if (publishedAt !== null) reader.read({ text: '', publishedAt });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message.replace('publishedAt', '--published'));
  }
}

/** What is no document at all is left for the engine to refuse. */
export function withDefaults(document: unknown, { published, publisher }: Defaults): DocumentInput {
  const given = document as DocumentInput;
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return given;
  return { ...given, publishedAt: given.publishedAt ?? published, publisher: given.publisher ?? publisher };
}

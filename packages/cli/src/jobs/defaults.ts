/** Publication date and publisher from the command line, for documents that do not tell their own. */
import type { DocumentInput } from '@readout/engine';
import type { Defaults } from './task.js';

/** What is no document at all is left for the engine to refuse. */
export function withDefaults(document: unknown, { published, publisher }: Defaults): DocumentInput {
  const given = document as DocumentInput;
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return given;
  return { ...given, publishedAt: given.publishedAt ?? published, publisher: given.publisher ?? publisher };
}

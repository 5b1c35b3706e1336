/** Reading a document with two event dictionaries. */
import type { Reader } from '@readout/engine';
import { compareReadings } from '../diff/compare.js';
import { checkPublished, withDefaults } from './defaults.js';
import { guarded } from './guard.js';
import type { ExplainOptions, Work } from './task.js';

/** @throws UsageError when the publication date in the options is impossible. */
export function diffWork(
  older: Pick<Reader, 'read'>,
  newer: Pick<Reader, 'read'>,
  options: ExplainOptions,
): Work {
  checkPublished(older, options.published);
  return guarded(given => {
    const document = withDefaults(given, options);
    const diff = compareReadings(older.read(document), newer.read(document));
    return { output: JSON.stringify(diff), summary: null };
  });
}

/** Reading a document with two event dictionaries. */
import type { Reader } from '@readout/engine';
import { compareReadings } from '../diff/compare.js';
import { withDefaults } from './defaults.js';
import { guarded } from './guard.js';
import type { ExplainOptions, Work } from './task.js';

export function diffWork(
  older: Pick<Reader, 'read'>,
  newer: Pick<Reader, 'read'>,
  options: ExplainOptions,
): Work {
  return guarded(given => {
    const document = withDefaults(given, options);
    const diff = compareReadings(older.read(document), newer.read(document));
    return { output: JSON.stringify(diff), summary: null };
  });
}

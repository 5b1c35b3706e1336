/** Answering a relation question. */
import type { Reader, RelationInput } from '@readout/engine';
import { guarded } from './guard.js';
import type { Work } from './task.js';

export function relateWork(reader: Pick<Reader, 'relate'>): Work {
  return guarded(question => ({
    output: `${JSON.stringify(reader.relate(question as RelationInput))}\n`,
    summary: null,
  }));
}

/** Answering a relation question. */
import type { Reader, RelationInput } from '@readout/engine';
import { guarded } from './guard.js';
import type { RelateOptions, Work } from './task.js';

export function relateWork(reader: Pick<Reader, 'relate'>, options: RelateOptions): Work {
  return guarded(question => ({
    output: `${JSON.stringify(reader.relate(question as RelationInput, options))}\n`,
    summary: null,
  }));
}

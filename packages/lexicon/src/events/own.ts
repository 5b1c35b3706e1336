/** `--dictionary`: a user's own event dictionary in place of the entries that ship. */
import { createHash } from 'node:crypto';
import type { Lexicon } from '../index.js';
import type { EventDictionary } from './types.js';

export { compileOwnEvents, entryFilesOf } from './compile.js';
export { DictionaryProblem } from './problem.js';

/** The lexicon with this event dictionary, under a version that tells it from others. */
export function withEvents(base: Lexicon, events: EventDictionary): Lexicon {
  const hash = createHash('sha256').update(JSON.stringify(events)).digest('hex');
  return { ...base, version: `${base.version}+events-${hash.slice(0, 12)}`, events };
}

/**
 * Readout's dictionaries as data. The readable sources are in `data/`; `compile/` turns them into the plain JSON whose types
 * stand here, and the engine prepares its indexes from that.
 */
import type { ActorLexicon } from './actors/types.js';
import type { EventDictionary } from './events/types.js';
import type { LabelLexicon } from './labels/types.js';
import type { StatementCues } from './statements/types.js';

export * from './actors/packed.js';
export { fold, needsExactCase, wordsOf } from './actors/phrases.js';
export type * from './actors/senses.js';
export type * from './actors/types.js';
export * from './events/types.js';
export * from './gazetteer/format.js';
export type * from './labels/types.js';
export type * from './statements/types.js';

export interface Lexicon {
  /** Tells two lexicons apart: `readout-` and the first 12 hexadecimal digits of the SHA-256 of the compiled sections and gazetteer. */
  version: string;
  actors: ActorLexicon;
  events: EventDictionary;
  statements: StatementCues;
  labels: LabelLexicon;
}

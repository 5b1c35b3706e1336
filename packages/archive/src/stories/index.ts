/** Copies, stories and happenings: pure functions and an index in memory; nothing here knows of a database. */
export { CopyIndex } from './copies/copy-index.js';
export { differencesOf } from './differences.js';
export { stemOf } from './grouping/word-weights.js';
export { happeningsOf } from './happenings/happenings.js';
export {
  createStoryIndex,
  restoreStoryIndex,
  type StoryIndex,
  type StoryIndexOptions,
} from './story-index.js';
export type * from './types.js';
export { wordsOf } from './words.js';

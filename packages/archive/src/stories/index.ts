/** Copies, stories and happenings: pure functions and an index in pages; nothing here knows of a database or a file. */
export { CopyIndex } from './copies/copy-index.js';
export { differencesOf } from './differences.js';
export { stemOf } from './grouping/word-weights.js';
export { happeningsOf } from './happenings/happenings.js';
export {
  createStoryIndex,
  type StoryIndex,
  type StoryIndexOptions,
} from './story-index.js';
export type * from './types.js';
export { wordsOf } from './words.js';

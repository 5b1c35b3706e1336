/** Readout's engine: text in, Reading out. Pure: no files, no network, the same answer every time, in Node and in a browser. */
export type { DocumentInput } from './draft/draft.js';
export { createReader, type Reader, type ReadOptions } from './reader.js';
export { type OwnLabel, type Profile, profileOf, type Source } from './reading/profile.js';
export type { Reading, Relation, RelationInput } from './reading/schema.js';
export type { Ingredients } from './resources.js';

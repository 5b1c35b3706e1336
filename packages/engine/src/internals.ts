/** What the workshop, `explain` and the tests need of the engine's inside. Not for users: it may change with any release. */
export * from './draft/draft.js';
export * from './draft/layers.js';
export * from './draft/sentences.js';
export * from './draft/stage.js';
export * from './draft/tokens.js';
export * from './draft/tree.js';
export { writeConllu } from './grammar/conllu.js';
export * from './grammar/feats.js';
export * from './grammar/labels.js';
export * from './grammar/lemmas.js';
export { STAGES } from './reader.js';
export { checkInput } from './reading/input.js';
export { prepareResources, type Resources } from './resources.js';
export * from './text/boundaries.js';
export * from './text/index.js';
export * from './text/norms.js';
export * from './weights.js';
export { explainEvents } from './what/index.js';

/** The readable actor lexicon: compiling and checking it. Reads files, so it is for Node; the engine needs none of it. */
import { fileURLToPath } from 'node:url';

export { type CheckResult, checkActors, type Finding } from './check/index.js';
export { compileActors, filesOf } from './compile.js';
export { layOver, type Overlay } from './overlay.js';
export { LexiconError } from './source.js';

/** The sources of the lexicon that ships. */
export const SHIPPED_ACTORS = fileURLToPath(new URL('../../data/actors', import.meta.url));

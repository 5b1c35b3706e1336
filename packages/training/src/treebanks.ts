import { fileURLToPath } from 'node:url';

/** Where the treebanks lie when no folder is given: beside the checkout. */
export const TREEBANKS = fileURLToPath(new URL('../../../../shared/bench/language', import.meta.url));

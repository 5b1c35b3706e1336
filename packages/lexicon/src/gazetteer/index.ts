/** Building gazetteers from GeoNames' dump; for Node only. */
import { fileURLToPath } from 'node:url';

export { type BadLine, Dump, type DumpOptions } from './dump.js';
export type { Packed } from './places.js';

/** The readable sources of our own places, which every gazetteer has. */
export const PLACES = fileURLToPath(new URL('../../data/places', import.meta.url));

import { readFileSync } from 'node:fs';
import type { Lexicon } from '../index.js';

/** The lexicon that ships with Readout. */
export async function loadLexicon(): Promise<Lexicon> {
  return JSON.parse(readFileSync(new URL('../lexicon.json', import.meta.url), 'utf8')) as Lexicon;
}

/** The compiled gazetteer that ships with Readout: see `gazetteer/format.ts`. */
export async function loadGazetteer(): Promise<Uint8Array> {
  return readFileSync(new URL('../gazetteer.bin', import.meta.url));
}

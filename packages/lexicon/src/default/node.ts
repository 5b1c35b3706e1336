import { readFileSync } from 'node:fs';
import type { Lexicon } from '../index.js';

/** The lexicon that ships with Readout. */
export async function loadLexicon(): Promise<Lexicon> {
  const read = (name: string, encoding: 'utf8' | 'latin1') =>
    readFileSync(new URL(`../${name}`, import.meta.url), encoding);
  const lexicon = JSON.parse(read('lexicon.json', 'utf8')) as Lexicon;
  // ASCII throughout: see `actors/packed.ts`.
  lexicon.actors.packed = read('actors.txt', 'latin1');
  return lexicon;
}

/** The compiled gazetteer that ships with Readout: see `gazetteer/format.ts`. */
export async function loadGazetteer(): Promise<Uint8Array> {
  return readFileSync(new URL('../gazetteer.bin', import.meta.url));
}

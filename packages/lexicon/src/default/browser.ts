import type { Lexicon } from '../index.js';

/** The lexicon that ships with Readout. */
export async function loadLexicon(): Promise<Lexicon> {
  return (await fetch(new URL('../lexicon.json', import.meta.url))).json() as Promise<Lexicon>;
}

/** The compiled gazetteer that ships with Readout: see `gazetteer/format.ts`. */
export async function loadGazetteer(): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(new URL('../gazetteer.bin', import.meta.url))).arrayBuffer());
}

import type { Lexicon } from '../index.js';

/** The lexicon that ships with Readout. */
export async function loadLexicon(): Promise<Lexicon> {
  const [lexicon, actors] = await Promise.all([
    fetch(new URL('../lexicon.json', import.meta.url)),
    fetch(new URL('../actors.txt', import.meta.url)),
  ]);
  const read = (await lexicon.json()) as Lexicon;
  read.actors.packed = await actors.text();
  return read;
}

/** The compiled gazetteer that ships with Readout: see `gazetteer/format.ts`. */
export async function loadGazetteer(): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(new URL('../gazetteer.bin', import.meta.url))).arrayBuffer());
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openWeights, packWeights } from '@readout/engine/internals';

/** Where the weights that ship are kept. */
export const WEIGHTS_FILE = fileURLToPath(new URL('../../../weights-en/en.weights', import.meta.url));

/** Puts `sections` into the weights file, in place of those of the same name; the others stay as they are. */
export function replaceSections(sections: ReadonlyMap<string, Uint8Array>): void {
  const all = new Map<string, Uint8Array>();
  if (existsSync(WEIGHTS_FILE)) {
    const weights = openWeights(readFileSync(WEIGHTS_FILE));
    for (const name of weights.names) all.set(name, weights.section(name));
  }
  for (const [name, bytes] of sections) all.set(name, bytes);
  writeFileSync(WEIGHTS_FILE, packWeights(new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)))));
}

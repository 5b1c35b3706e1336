import { readFileSync } from 'node:fs';

export { WEIGHTS_NAME } from './name.js';

/** The weights for English: format in the engine's `grammar/weights.ts`. */
export async function loadWeights(): Promise<Uint8Array> {
  return readFileSync(new URL('../en.weights', import.meta.url));
}

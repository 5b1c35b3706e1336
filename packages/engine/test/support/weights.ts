import { readFileSync } from 'node:fs';

/** The weights that ship, for the tests that are about them. */
export function weightsFile(): Uint8Array {
  return readFileSync(new URL('../../../weights-en/en.weights', import.meta.url));
}

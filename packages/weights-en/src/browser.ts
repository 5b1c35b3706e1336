export { WEIGHTS_NAME } from './name.js';

/** The weights for English: format in the engine's `grammar/weights.ts`. */
export async function loadWeights(): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(new URL('../en.weights', import.meta.url))).arrayBuffer());
}

/** The weights by which the likeliest sector and country of an actor are told. */
export async function loadActorWeights(): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(new URL('../actors.weights', import.meta.url))).arrayBuffer());
}

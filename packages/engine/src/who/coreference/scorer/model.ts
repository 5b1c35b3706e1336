/** The learned weights of the scorer. Trained by `packages/training/src/coreference`. */
import { openWeights } from '../../../weights.js';
import { COREFERENCE_FEATURES } from './templates.js';

export const COREFERENCE_FORMAT = 1;

/** By feature. @throws TypeError when the weights are of another format, or for other features. */
export function prepareCoreference(bytes: Uint8Array): Int8Array {
  const weights = openWeights(bytes);
  const settings = weights.section('coreference/settings');
  const [format, features] = new Int32Array(settings.buffer, settings.byteOffset, 2);
  if (format !== COREFERENCE_FORMAT || features !== COREFERENCE_FEATURES) {
    throw new TypeError(
      `The coreference in the weights file has format ${format} and ${features} features, this engine reads format ${COREFERENCE_FORMAT} and ${COREFERENCE_FEATURES}: use the weights package of the engine's version.`,
    );
  }
  const table = weights.section('coreference/weights');
  return new Int8Array(table.buffer, table.byteOffset, table.byteLength);
}

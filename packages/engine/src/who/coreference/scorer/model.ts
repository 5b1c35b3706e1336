/** The learned weights as numbers, decoded once. */
import { COREFERENCE_FEATURES } from './templates.js';
import { COREFERENCE_WEIGHTS } from './weights.js';

export const SCORER_WEIGHTS = Int8Array.from(atob(COREFERENCE_WEIGHTS), unit => unit.charCodeAt(0));

/** @throws RangeError when the table was written for other features. */
export function checkWeights({ length }: Int8Array): void {
  if (length === COREFERENCE_FEATURES) return;
  throw new RangeError(
    `There are ${length} weights of coreference for ${COREFERENCE_FEATURES} features: run packages/training/dist/coreference/train.js.`,
  );
}

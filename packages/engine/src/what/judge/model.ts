/** The learned weights of the judge. Trained by `packages/training/src/judge`. */
import { openWeights } from '../../weights.js';
import { bucketOf, JUDGE_FEATURES } from './features.js';

export const JUDGE_FORMAT = 1;

/** How many rows the table of confidences has: a sum of weights is cut into so many steps around 0. */
export const CONFIDENCE_STEPS = 128;
/** The width of a step, in the unit of the weights. */
export const STEP = 4;

export interface JudgeModel {
  /** By feature's bucket, in `JUDGE_SCALE` to the logit. */
  readonly weights: Int8Array;
  /** What passages are about, by bucket (`topic.ts`). */
  readonly topics: Int8Array;
  /** By step of the sum of weights: hundredths of certainty that the proposal is an event of its type. */
  readonly confidences: Uint8Array;
  /** Hundredths from which a proposal is an event, without and with an objection of the rules. */
  readonly least: number;
  readonly leastAgainst: number;
}

/** A weight of 1 in the table's integers. */
export const JUDGE_SCALE = 24;

/** @throws TypeError when the weights are of another format, or for other features. */
export function prepareJudge(bytes: Uint8Array): JudgeModel {
  const file = openWeights(bytes);
  const settings = file.section('judge/settings');
  const [format, features, least, leastAgainst] = new Int32Array(settings.buffer, settings.byteOffset, 4);
  if (format !== JUDGE_FORMAT || features !== JUDGE_FEATURES) {
    throw new TypeError(
      `The judge of events in the weights file has format ${format} and ${features} features, this engine reads format ${JUDGE_FORMAT} and ${JUDGE_FEATURES}: use the weights package of the engine's version.`,
    );
  }
  const int8 = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
    new Int8Array(buffer, byteOffset, byteLength);
  return {
    weights: int8(file.section('judge/weights')),
    topics: int8(file.section('judge/topics')),
    confidences: file.section('judge/confidences'),
    least: least!,
    leastAgainst: leastAgainst!,
  };
}

/** The sum of the weights of some features. */
export function sumOf({ weights }: Pick<JudgeModel, 'weights'>, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += weights[bucketOf(feature)]!;
  return sum;
}

/** The row of the table of confidences for a sum of weights. */
export function stepOf(sum: number): number {
  return Math.max(0, Math.min(CONFIDENCE_STEPS - 1, (CONFIDENCE_STEPS >> 1) + Math.floor(sum / STEP)));
}

/** What weighs most in the judge's decision, for `explain`. */
import { bucketOf } from './features.js';
import { JUDGE_SCALE, type JudgeModel } from './model.js';

export interface Ground {
  feature: string;
  /** What it adds to the logit. */
  weight: number;
}

export interface Grounds {
  pro: Ground[];
  contra: Ground[];
}

const MOST = 4;
/** Less than this much weight is not worth telling. */
const LEAST = 0.15;

/** The heaviest features on each side, heaviest first. */
export function groundsOf({ weights }: Pick<JudgeModel, 'weights'>, features: readonly string[]): Grounds {
  const grounds = [...new Set(features)]
    .map(feature => ({ feature, weight: weights[bucketOf(feature)]! / JUDGE_SCALE }))
    .filter(({ weight }) => Math.abs(weight) >= LEAST)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return {
    pro: grounds.filter(({ weight }) => weight > 0).slice(0, MOST),
    contra: grounds.filter(({ weight }) => weight < 0).slice(0, MOST),
  };
}

/**
 * Logistic regression over sparse features: stochastic gradient steps, sized for each weight by its own history (AdaGrad), with decay for
 * the weights of an example; the mean of the later epochs is kept.
 */
import { shuffle } from '../random.js';
import type { Example } from './examples.js';

export interface Options {
  epochs: number;
  rate: number;
  decay: number;
}

export function learn(
  examples: readonly Pick<Example, 'features' | 'isRight'>[],
  size: number,
  { epochs, rate, decay }: Options,
  random: () => number,
): Float64Array {
  const weights = new Float64Array(size);
  const sums = new Float64Array(size);
  const squares = new Float64Array(size).fill(0.1);
  const order = examples.map((_, row) => row);
  let kept = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const row of order) {
      const { features, isRight } = examples[row]!;
      const gradient = shareOf(logitOf(weights, features)) - (isRight ? 1 : 0);
      for (const feature of features) {
        const slope = gradient + decay * weights[feature]!;
        squares[feature]! += slope * slope;
        weights[feature]! -= (rate * slope) / Math.sqrt(squares[feature]!);
      }
    }
    if (epoch < epochs / 2) continue;
    kept++;
    for (let i = 0; i < size; i++) sums[i]! += weights[i]!;
  }
  return sums.map(sum => sum / kept);
}

export function logitOf(weights: Float64Array | Int8Array, features: Int32Array): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature]!;
  return sum;
}

export const shareOf = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Weights as the weights file has them: integers, `scale` to 1. */
export const rounded = (learned: Float64Array | Float32Array, scale: number): Int8Array =>
  Int8Array.from(learned, weight => Math.max(-127, Math.min(127, Math.round(weight * scale))));

/**
 * A log-linear ranking of options: the right ones together are made as likely as can be. Stochastic gradient steps, sized for
 * each weight by its own history (AdaGrad), with decay for the weights of an example.
 */
import { shuffle } from '../random.js';
import type { Example } from './examples.js';

export interface Options {
  epochs: number;
  rate: number;
  decay: number;
}

export function learn(
  examples: readonly Example[],
  size: number,
  { epochs, rate, decay }: Options,
  random: () => number,
): Float64Array {
  const weights = new Float64Array(size);
  const sums = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-2);
  const order = examples.map((_, row) => row);
  let steps = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const row of order) step(examples[row]!, weights, squares, rate, decay);
    // The mean over the later epochs varies less than any of them.
    if (epoch < epochs / 2) continue;
    steps++;
    for (let i = 0; i < size; i++) sums[i]! += weights[i]!;
  }
  return sums.map(sum => sum / steps);
}

function step(
  { options, right }: Example,
  weights: Float64Array,
  squares: Float64Array,
  rate: number,
  decay: number,
): void {
  const scores = options.map(features => features.reduce((sum, feature) => sum + weights[feature]!, 0));
  const most = Math.max(...scores);
  const shares = scores.map(score => Math.exp(score - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const totalRight = right.reduce((sum, row) => sum + shares[row]!, 0);
  options.forEach((features, row) => {
    const wanted = right.includes(row) ? shares[row]! / totalRight : 0;
    const gradient = shares[row]! / total - wanted;
    if (Math.abs(gradient) < 1e-4) return;
    for (const feature of features) {
      const slope = gradient + decay * weights[feature]!;
      squares[feature]! += slope * slope;
      weights[feature]! -= (rate * slope) / Math.sqrt(squares[feature]!);
    }
  });
}

/**
 * Log-linear choices: stochastic gradient steps, sized for each weight by its own history (AdaGrad), with decay for the weights of an
 * example. Where several choices are right, the sum of their shares is to be large.
 */
import { COUNTRY_ROWS, SECTOR_ROWS, SECTORS } from '@readout/engine/internals';
import { shuffle } from '../random.js';
import type { CountryExample, SectorExample } from './examples.js';

export interface Options {
  epochs: number;
  rate: number;
  decay: number;
  /** How often what the rules say is hidden, and how often the words: each for itself. */
  hide: number;
}

export function learnSectors(
  examples: readonly SectorExample[],
  { epochs, rate, decay, hide }: Options,
  random: () => number,
): Float32Array {
  const width = SECTORS.length;
  const weights = new Float32Array(SECTOR_ROWS * width);
  const squares = new Float32Array(SECTOR_ROWS * width).fill(1);
  const sums = new Float64Array(width);
  const order = examples.map((_, row) => row);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { views, right, weight } = examples[at]!;
      const rows = views[(random() < hide ? 1 : 0) + (random() < hide ? 2 : 0)]!;
      sums.fill(0);
      for (const row of rows) for (let i = 0; i < width; i++) sums[i]! += weights[row * width + i]!;
      const slopes = slopesOf(sums, right);
      for (let i = 0; i < width; i++) {
        if (Math.abs(slopes[i]!) < LEAST) continue;
        for (const row of rows) {
          const w = row * width + i;
          const slope = weight * slopes[i]! + decay * weights[w]!;
          squares[w]! += slope * slope;
          weights[w]! -= (rate * slope) / Math.sqrt(squares[w]!);
        }
      }
    }
  }
  return weights;
}

export function learnCountries(
  examples: readonly CountryExample[],
  { epochs, rate, decay }: Options,
  random: () => number,
): Float64Array {
  const weights = new Float64Array(COUNTRY_ROWS);
  const squares = new Float64Array(COUNTRY_ROWS).fill(1);
  const order = examples.map((_, row) => row);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { choices, right, weight } = examples[at]!;
      const sums = Float64Array.from(choices, rows => rows.reduce((sum, row) => sum + weights[row]!, 0));
      slopesOf(sums, right).forEach((share, i) => {
        if (Math.abs(share) < LEAST) return;
        for (const row of choices[i]!) {
          const slope = weight * share + decay * weights[row]!;
          squares[row]! += slope * slope;
          weights[row]! -= (rate * slope) / Math.sqrt(squares[row]!);
        }
      });
    }
  }
  return weights;
}

/** Steps smaller than this are not worth taking. */
const LEAST = 2e-3;

/** The slope of the loss for each choice's sum of weights: its share, less its share among those that are right. */
function slopesOf(sums: Float64Array, right: readonly number[]): Float64Array {
  const most = Math.max(...sums);
  const shares = sums.map(sum => Math.exp(sum - most));
  const all = shares.reduce((sum, one) => sum + one, 0);
  const good = Math.max(
    1e-12,
    right.reduce((sum, row) => sum + shares[row]!, 0),
  );
  const slopes = shares.map(share => share / all);
  for (const row of right) slopes[row]! -= shares[row]! / good;
  return slopes;
}

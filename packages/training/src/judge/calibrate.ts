/**
 * Confidence from the sum of weights: a logistic curve fitted to proposals that the weights were not trained on (Platt 1999), and how far
 * what is said to be sure is right (expected calibration error over ten bins of equal width; Guo et al. 2017).
 */
import { shareOf } from './learn.js';

/** The weights' logit of a proposal, and whether it was right. */
export interface Judged {
  logit: number;
  isRight: boolean;
}

export interface Curve {
  slope: number;
  offset: number;
}

/** By Newton's method on the log-likelihood. */
export function fitCurve(judged: readonly Judged[]): Curve {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    for (const { logit, isRight } of judged) {
      const share = shareOf(slope * logit + offset);
      const miss = share - (isRight ? 1 : 0);
      const spread = share * (1 - share);
      g0 += miss;
      g1 += miss * logit;
      h00 += spread;
      h01 += spread * logit;
      h11 += spread * logit * logit;
    }
    const determinant = h00 * h11 - h01 * h01;
    offset -= (h11 * g0 - h01 * g1) / determinant;
    slope -= (h00 * g1 - h01 * g0) / determinant;
  }
  return { slope, offset };
}

const BINS = 10;

/** The mean distance, weighted by size, between the confidence of a bin and the share that is right in it. */
export function calibrationError(judged: readonly { confidence: number; isRight: boolean }[]): number {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, isRight } of judged) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))]!;
    bin.count++;
    bin.confidence += confidence;
    bin.right += isRight ? 1 : 0;
  }
  return (
    bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / Math.max(1, judged.length)
  );
}

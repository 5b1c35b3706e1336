/**
 * How sure a share of a sample is. Wilson's score interval (Edwin B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", 1927), which keeps to 0 and 1 and holds for small samples; after Brown, Cai and DasGupta (2001), who compare intervals.
 */

export interface Interval {
  low: number;
  high: number;
}

/** Of `right` out of `count`; null when nothing was counted. `level` is the confidence, such as 0.95. */
export function wilsonInterval(right: number, count: number, level: number): Interval | null {
  if (count === 0) return null;
  const z = normalQuantile(1 - (1 - level) / 2);
  const share = right / count;
  const shrunk = 1 + (z * z) / count;
  const centre = (share + (z * z) / (2 * count)) / shrunk;
  const half = (z / shrunk) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  // At the ends rounding would leave a hair.
  return {
    low: right === 0 ? 0 : Math.max(0, centre - half),
    high: right === count ? 1 : Math.min(1, centre + half),
  };
}

/**
 * The number below which a normal variable stays with this probability, right to 1e-9 of itself: Peter J. Acklam's rational approximation. 0 < probability < 1.
 */
function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1))
    throw new TypeError(`A probability lies between 0 and 1, both excluded, not ${probability}.`);
  const tail = 0.02425;
  if (probability < tail) return tailQuantile(Math.sqrt(-2 * Math.log(probability)));
  if (probability > 1 - tail) return -tailQuantile(Math.sqrt(-2 * Math.log(1 - probability)));
  const q = probability - 0.5;
  const r = q * q;
  return (q * polynomial(CENTRE_ABOVE, r)) / (polynomial(CENTRE_BELOW, r) * r + 1);
}

function tailQuantile(q: number): number {
  return polynomial(TAIL_ABOVE, q) / (polynomial(TAIL_BELOW, q) * q + 1);
}

/** Coefficients from the highest power down. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}

const CENTRE_ABOVE = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
];
const CENTRE_BELOW = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
];
const TAIL_ABOVE = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const TAIL_BELOW = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];

/**
 * The arithmetic of the tagger and parser, twice: `fast.ts` (WebAssembly SIMD, from `kernels/kernels.ts`) and `plain.ts`, the
 * reference it must equal bit for bit and the way out where WebAssembly SIMD is missing.
 *
 * Both work on one block of memory; addresses are bytes from its start and divisible by 16. "Quantised" numbers are int16;
 * products of int16 are summed in int32, which is exact in any order as long as it does not overflow (the trainer sees to
 * that). Single-precision steps are done number by number in one fixed order.
 */
export interface Kernels {
  readonly kind: 'fast' | 'plain';
  readonly memory: ArrayBuffer;
  /** out[r][m] = (Σ over k of x[r][k] · w[k][m]) · scales[m] + biases[m]; w is [width / 8][depth / 2][8][2]; width divisible by 8. */
  multiply(
    x: number,
    w: number,
    scales: number,
    biases: number,
    out: number,
    rows: number,
    depth: number,
    width: number,
  ): void;
  /**
   * One direction of an LSTM over up to four sentences in step; `lanes` holds their first rows, then their lengths (0 for a
   * free lane), as int32. See `plain.ts` for the layout of the rest.
   */
  lstm(
    lanes: number,
    u: number,
    stride: number,
    column: number,
    w: number,
    scales: number,
    y: number,
    target: number,
    scratch: number,
    units: number,
    step: number,
  ): void;
  /** values = max(values, 0). */
  relu(values: number, count: number): void;
  /** out = max(a + b, 0). */
  addRelu(a: number, b: number, out: number, count: number): void;
  /** out = a · scale as int16, ties to even, saturating. */
  quantise(a: number, out: number, count: number, scale: number): void;
  /** out[i][j] = dependents[i] · heads[j] for `rows` dependents and `rows + 1` heads, the root first. */
  score(dependents: number, heads: number, out: number, rows: number, depth: number): void;
}

/** Quantised activations are in units of 1 / ACTIVATION_SCALE: 1.0 is 8192, and ±4 the most that fits. */
export const ACTIVATION_SCALE = 8192;

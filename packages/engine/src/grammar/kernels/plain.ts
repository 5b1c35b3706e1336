import { ACTIVATION_SCALE, type Kernels } from './kernels.js';

const { fround } = Math;

/** Adding and taking away 1.5 · 2^23 rounds a single-precision number to the nearest integer, ties to even. */
const ROUNDER = 12582912;

/** The reference: what the WebAssembly kernels must equal bit for bit, written to be read. */
export function createPlainKernels(bytes: number): Kernels {
  const memory = new ArrayBuffer(bytes);
  const int16 = new Int16Array(memory);
  const int32 = new Int32Array(memory);
  const float = new Float32Array(memory);
  return {
    kind: 'plain',
    memory,

    multiply(x, w, scales, biases, out, rows, depth, width) {
      for (let r = 0; r < rows; r++) {
        for (let m = 0; m < width; m++) {
          let sum = 0;
          for (let k = 0; k < depth; k++) {
            const weight = int16[w / 2 + weightAt(k, m, depth)]!;
            sum = (sum + int16[x / 2 + r * depth + k]! * weight) | 0;
          }
          const scaled = fround(fround(sum) * float[scales / 4 + m]!);
          float[out / 4 + r * width + m] = fround(scaled + float[biases / 4 + m]!);
        }
      }
    },

    // u: float, `stride` a row, the gates' columns from `column`: input, forget, cell, output, `units` each, the sigmoid gates
    // halved; w: as in `multiply`, units in and 4 · units out; y: int16, 2 · units a row, written from `target`. `scratch` is the fast kernel's.
    lstm(lanes, u, stride, column, w, scales, y, target, _scratch, units, step) {
      for (let lane = 0; lane < 4; lane++) {
        const first = int32[lanes / 4 + lane]!;
        const length = int32[lanes / 4 + 4 + lane]!;
        let hidden = new Int16Array(units);
        const cells = new Float32Array(units);
        for (let t = 0; t < length; t++) {
          const row = first + (step > 0 ? t : length - 1 - t);
          const next = new Int16Array(units);
          for (let unit = 0; unit < units; unit++) {
            const gate = (number: number) => {
              const m = number * units + unit;
              let sum = 0;
              for (let k = 0; k < units; k++) {
                sum = (sum + hidden[k]! * int16[w / 2 + weightAt(k, m, units)]!) | 0;
              }
              return tanh(
                fround(
                  fround(fround(sum) * float[scales / 4 + m]!) + float[u / 4 + row * stride + column + m]!,
                ),
              );
            };
            const input = fround(fround(gate(0) * 0.5) + 0.5);
            const forget = fround(fround(gate(1) * 0.5) + 0.5);
            const open = fround(fround(gate(3) * 0.5) + 0.5);
            cells[unit] = fround(fround(forget * cells[unit]!) + fround(input * gate(2)));
            next[unit] = rounded(fround(fround(open * tanh(cells[unit]!)) * ACTIVATION_SCALE));
            int16[y / 2 + row * 2 * units + target + unit] = next[unit]!;
          }
          hidden = next;
        }
      }
    },

    relu(values, count) {
      for (let i = 0; i < count; i++) float[values / 4 + i] = max(float[values / 4 + i]!, 0);
    },

    addRelu(a, b, out, count) {
      for (let i = 0; i < count; i++)
        float[out / 4 + i] = max(fround(float[a / 4 + i]! + float[b / 4 + i]!), 0);
    },

    quantise(a, out, count, scale) {
      for (let i = 0; i < count; i++) int16[out / 2 + i] = rounded(fround(float[a / 4 + i]! * fround(scale)));
    },

    score(dependents, heads, out, rows, depth) {
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j <= rows; j++) {
          const sums = [0, 0, 0, 0];
          for (let k = 0; k < depth; k++) {
            const product = fround(
              float[dependents / 4 + i * depth + k]! * float[heads / 4 + j * depth + k]!,
            );
            sums[k & 3] = fround(sums[k & 3]! + product);
          }
          float[out / 4 + i * (rows + 1) + j] = fround(
            fround(sums[0]! + sums[1]!) + fround(sums[2]! + sums[3]!),
          );
        }
      }
    },
  };
}

/** Where the weight from input `k` to output `m` stands: [outputs / 8][inputs / 2][8][2]. */
function weightAt(k: number, m: number, depth: number): number {
  return (m >> 3) * depth * 8 + (k >> 1) * 16 + (m & 7) * 2 + (k & 1);
}

/** As WebAssembly's pmin, one instruction: the first unless the second is strictly less. */
function min(a: number, b: number): number {
  if (b < a) return b;
  return a;
}

/** As WebAssembly's pmax: the first unless the second is strictly greater, so that max(-0, 0) is -0. */
function max(a: number, b: number): number {
  if (a < b) return b;
  return a;
}

/** tanh by Lambert's continued fraction cut at the seventh term, which is within 3e-5; beyond ±4.97 it is ±1. */
function tanh(value: number): number {
  const x = min(max(value, fround(-4.97)), fround(4.97));
  const s = fround(x * x);
  let over = fround(s + 378);
  over = fround(fround(over * s) + 17325);
  over = fround(fround(over * s) + 135135);
  let under = fround(fround(s * 28) + 3150);
  under = fround(fround(under * s) + 62370);
  under = fround(fround(under * s) + 135135);
  return min(max(fround(fround(x * over) / under), -1), 1);
}

function rounded(value: number): number {
  if (value >= 32767) return 32767;
  if (value <= -32768) return -32768;
  return fround(fround(value + ROUNDER) - ROUNDER);
}

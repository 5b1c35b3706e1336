import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maybeCreateFastKernels } from '../../src/grammar/kernels/fast.js';
import type { Kernels } from '../../src/grammar/kernels/kernels.js';
import { createPlainKernels } from '../../src/grammar/kernels/plain.js';

const BYTES = 1 << 18;
const fast = maybeCreateFastKernels(BYTES) as Kernels;
const plain = createPlainKernels(BYTES);

/** The same pseudo-random numbers in both memories: int16 in the lower half, floats in (-4, 4) in the upper. */
function fill(seed: number): void {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const int16 = new Int16Array(plain.memory, 0, BYTES / 4);
  const float = new Float32Array(plain.memory, BYTES / 2, BYTES / 8);
  for (let i = 0; i < int16.length; i++) int16[i] = Math.floor(next() * 1200) - 600;
  for (let i = 0; i < float.length; i++) float[i] = next() * 8 - 4;
  new Uint8Array(fast.memory).set(new Uint8Array(plain.memory));
}

function expectSameMemory(): void {
  expect(Buffer.from(fast.memory, 0, BYTES).equals(Buffer.from(plain.memory, 0, BYTES))).toBe(true);
}

const FLOATS = BYTES / 2;
const run = (act: (kernels: Kernels) => void) => {
  act(fast);
  act(plain);
  expectSameMemory();
};

describe('the fast kernels equal the plain ones bit for bit', () => {
  test('WebAssembly SIMD is there, so that the comparison means something', () => {
    expect(fast.kind).toBe('fast');
  });

  const seeds = fc.integer({ min: 1, max: 2 ** 31 });

  test('multiply, for any number of rows', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 1, max: 11 }),
        fc.integer({ min: 1, max: 20 }),
        (seed, rows, half) => {
          fill(seed);
          run(k => k.multiply(1024, 8192, FLOATS, FLOATS + 1024, FLOATS + 8192, rows, half * 2, 24));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('lstm, forward and backward, over stretches of different lengths', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        (seed, lengths, back) => {
          fill(seed);
          for (const { memory } of [fast, plain]) {
            const lanes = new Int32Array(memory, 64, 8);
            let row = 0;
            lengths.forEach((length, lane) => {
              lanes[lane] = row;
              lanes[4 + lane] = length;
              row += length;
            });
          }
          const scratch = FLOATS + 65536;
          run(k => {
            k.lstm(
              64,
              FLOATS,
              64,
              back ? 32 : 0,
              4096,
              FLOATS + 16384,
              32768,
              back ? 8 : 0,
              scratch,
              8,
              back ? -1 : 1,
            );
            new Uint8Array(k.memory).fill(0, scratch, scratch + 8 * 88);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  test('relu, addRelu, quantise, score', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 9 }), (seed, rows) => {
        fill(seed);
        run(k => k.addRelu(FLOATS, FLOATS + 4096, FLOATS + 8192, rows * 8));
        run(k => k.relu(FLOATS + 256, rows * 4));
        run(k => k.quantise(FLOATS, 128, rows * 8, 16384));
        run(k => k.score(FLOATS + 16384, FLOATS + 20480, FLOATS + 32768, rows, 12));
      }),
      { numRuns: 40 },
    );
  });
});

test('tanh of the recurrence is within 3e-5 of the real one', () => {
  // One unit group, no recurrence: the cell gate's input goes through tanh twice and two open gates.
  for (const x of [-9, -4.9, -2, -0.3, 0, 0.01, 0.7, 1.5, 3.2, 4.96, 20]) {
    plainMemory();
    const u = new Float32Array(plain.memory, FLOATS, 32);
    u.fill(20).fill(x, 16, 24);
    new Int32Array(plain.memory, 64, 8).set([0, 0, 0, 0, 1, 0, 0, 0]);
    plain.lstm(64, FLOATS, 32, 0, 4096, FLOATS + 4096, 32768, 0, FLOATS + 65536, 8, 1);
    const y = new Int16Array(plain.memory, 32768, 1)[0]! / 8192;
    expect(Math.abs(y - Math.tanh(Math.tanh(x)))).toBeLessThan(2e-4);
  }
});

function plainMemory(): void {
  new Uint8Array(plain.memory).fill(0);
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTree } from '../../src/grammar/decode.js';

/** Whether `heads` (-1 the root) is a tree with one root. */
function isTree(heads: readonly number[]): boolean {
  if (heads.filter(head => head < 0).length !== 1) return false;
  return heads.every((_, word) => {
    let up = word;
    for (let steps = 0; up >= 0; steps++) {
      if (steps > heads.length) return false;
      up = heads[up]!;
    }
    return true;
  });
}

function total(scores: readonly number[], heads: readonly number[]): number {
  return heads.reduce((sum, head, word) => sum + scores[word * (heads.length + 1) + head + 1]!, 0);
}

/** The best of all trees with one root, by trying them all. */
function bestTotal(scores: readonly number[], count: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Array<number>(count).fill(-1);
  const choose = (word: number): void => {
    if (word === count) {
      if (isTree(heads)) best = Math.max(best, total(scores, heads));
      return;
    }
    for (let head = -1; head < count; head++) {
      heads[word] = head;
      if (head !== word) choose(word + 1);
    }
  };
  choose(0);
  return best;
}

const matrices = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).chain(count =>
    fc
      .array(fc.integer({ min: -50, max: 50 }), {
        minLength: count * (count + 1),
        maxLength: count * (count + 1),
      })
      .map(scores => ({ count, scores })),
  );

function decode(scores: readonly number[], count: number): number[] {
  const heads = new Int32Array(count);
  decodeTree(Float32Array.from(scores), count, heads, 0);
  return [...heads];
}

test('always a tree with one root', () => {
  fc.assert(
    fc.property(matrices(1, 30), ({ count, scores }) => isTree(decode(scores, count))),
    { numRuns: 300 },
  );
});

test('the best tree, given which word the root goes to', () => {
  fc.assert(
    fc.property(matrices(2, 5), ({ count, scores }) => {
      const heads = decode(scores, count);
      const root = heads.indexOf(-1);
      const fixed = scores.map((score, at) =>
        at % (count + 1) === 0 && at / (count + 1) !== root ? -1e6 : score,
      );
      expect(total(scores, heads)).toBe(bestTotal(fixed, count));
    }),
    { numRuns: 200 },
  );
});

test('equal scores give the same tree each time', () => {
  const scores = new Array<number>(12 * 13).fill(1);
  expect(decode(scores, 12)).toEqual(decode(scores, 12));
});

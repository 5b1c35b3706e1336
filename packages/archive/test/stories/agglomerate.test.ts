import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agglomerate, type Link } from '../../src/stories/grouping/agglomerate.js';

const link = (first: number, second: number, likeness: number): Link => ({ first, second, likeness });

describe('agglomeration', () => {
  it.each<[string, number, Link[], number[][]]>([
    ['nothing', 0, [], []],
    ['no links', 2, [], [[0], [1]]],
    ['a pair', 2, [link(0, 1, 10)], [[0, 1]]],
    ['a pair too unlike', 2, [link(0, 1, 9)], [[0], [1]]],
    [
      'a chain is not joined end to end',
      4,
      [link(0, 1, 12), link(1, 2, 11), link(2, 3, 12)],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    ['what excludes outweighs', 3, [link(0, 1, 30), link(1, 2, 20), link(0, 2, -1000)], [[0, 1], [2]]],
    ['a tie goes to the lowest', 3, [link(0, 1, 10), link(1, 2, 10)], [[0, 1], [2]]],
  ])('%s', (_, count, links, expected) => {
    expect(agglomerate(count, links, 10)).toEqual(expected);
  });

  it('equals plain average link, and does not depend on the order of links', () => {
    const links = fc.uniqueArray(fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 40 })), {
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    });
    fc.assert(
      fc.property(links, drawn => {
        const sparse = drawn
          .filter(([a, b]) => a !== b)
          .map(([a, b, likeness]) => link(Math.min(a, b), Math.max(a, b), likeness));
        const expected = plainAverageLink(10, sparse, 10);
        expect(agglomerate(10, sparse, 10)).toEqual(expected);
        expect(agglomerate(10, sparse.toReversed(), 10)).toEqual(expected);
      }),
    );
  });
});

/** All pairs of clusters in every round. */
function plainAverageLink(count: number, links: readonly Link[], threshold: number): number[][] {
  const clusters = Array.from({ length: count }, (_, node) => [node]);
  const likeness = (a: number, b: number) =>
    links.find(({ first, second }) => first === Math.min(a, b) && second === Math.max(a, b))?.likeness ?? 0;
  for (;;) {
    let best = { average: 0, first: -1, second: -1 };
    for (const [first, one] of clusters.entries()) {
      for (const [second, other] of clusters.entries()) {
        if (second <= first) continue;
        const sum = one
          .flatMap(a => other.map(b => likeness(a, b)))
          .reduce((total, value) => total + value, 0);
        const average = sum / (one.length * other.length);
        if (average > best.average) best = { average, first, second };
      }
    }
    if (best.first < 0 || best.average < threshold) return clusters;
    clusters[best.first] = [...clusters[best.first]!, ...clusters[best.second]!].sort((a, b) => a - b);
    clusters.splice(best.second, 1);
  }
}

import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readJsonLines } from '../../src/evaluate/articles.js';
import { bCubed, STORIES, type StoryArticle, storiesOf } from '../../src/evaluate/stories.js';

type Item = readonly [gold: string, found: string];
const score = (...items: Item[]) =>
  bCubed(
    items,
    ([gold]) => gold,
    ([, found]) => found,
  );

describe('B³', () => {
  it.each<[string, Item[], number, number]>([
    [
      'all right',
      [
        ['a', '1'],
        ['a', '1'],
        ['b', '2'],
      ],
      1,
      1,
    ],
    [
      'all together',
      [
        ['a', '1'],
        ['a', '1'],
        ['b', '1'],
        ['b', '1'],
      ],
      0.5,
      1,
    ],
    [
      'each alone',
      [
        ['a', '1'],
        ['a', '2'],
        ['b', '3'],
        ['b', '4'],
      ],
      1,
      0.5,
    ],
    [
      'one astray',
      [
        ['a', '1'],
        ['a', '1'],
        ['a', '2'],
        ['b', '2'],
      ],
      0.75,
      2 / 3,
    ],
  ])('%s', (_, items, precision, recall) => {
    const scored = score(...items);
    expect(scored.precision).toBeCloseTo(precision, 10);
    expect(scored.recall).toBeCloseTo(recall, 10);
  });

  it('takes means over the items that count, groups over all', () => {
    const items: Item[] = [
      ['a', '1'],
      ['b', '1'],
    ];
    const counted = bCubed(
      items,
      ([gold]) => gold,
      ([, found]) => found,
      ([gold]) => gold === 'a',
    );
    expect(counted).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
  });
});

describe('stories of annotated articles', () => {
  if (!existsSync(STORIES)) console.log(`Skipped: there is no ${STORIES}.`);
  it.skipIf(!existsSync(STORIES))('of the first topics reach a B³ F1 of 0.75', async () => {
    const articles = readJsonLines<StoryArticle>(STORIES).filter(({ topic }) => Number(topic) <= 4);
    const stories = await storiesOf(articles);
    const { f1 } = bCubed(
      articles,
      ({ subtopic }) => subtopic,
      ({ id }) => stories.get(id)!,
    );
    expect(f1).toBeGreaterThanOrEqual(0.75);
  });
});

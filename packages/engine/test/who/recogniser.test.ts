/** The recogniser of names: its tags, and names that no list has. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReader } from '../../src/reader.js';
import {
  mayBegin,
  mayEnd,
  mayFollow,
  NAME_TYPES,
  type NameSpan,
  TAGS,
  tagsOf,
} from '../../src/who/recogniser/tags.js';

const spans = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }), fc.nat(NAME_TYPES.length - 1)), {
    maxLength: 12,
  })
  .map(steps => {
    let at = 0;
    return steps.map(([gap, length, type]): NameSpan => {
      const firstToken = at + gap;
      at = firstToken + length;
      return { firstToken, endToken: at, type };
    });
  });

describe('tags', () => {
  test('of any spans follow each other as they may', () => {
    fc.assert(
      fc.property(spans, some => {
        const tags = tagsOf(some, 0, (some.at(-1)?.endToken ?? 0) + 2);
        expect(mayBegin(tags[0]!)).toBe(true);
        for (let i = 1; i < tags.length; i++) expect(mayFollow(tags[i - 1]!, tags[i]!)).toBe(true);
        expect(mayEnd(tags.at(-1)!)).toBe(true);
      }),
    );
  });

  test('are as many as there are types and places', () => expect(TAGS).toBe(1 + 4 * NAME_TYPES.length));
});

describe('names that no list has', async () => {
  const reader = await createReader();
  test.each<[text: string, name: string, kind: string]>([
    ['Lawyers for Yelvira Tomachek asked the court in Brenagh to free her.', 'Yelvira Tomachek', 'person'],
    ['The contract went to Brovanta Systems, which builds radios.', 'Brovanta Systems', 'organisation'],
    ['Fighting went on in Qasr Dhumair on Monday.', 'Qasr Dhumair', 'place'],
    ['He told Radio Kivara that the road was open.', 'Radio Kivara', 'organisation'],
    ['Orla Gannaway and Tevin Maroa signed the paper.', 'Tevin Maroa', 'person'],
  ])('%s', (text, name, kind) => {
    const { entities } = reader.read({ text });
    expect(entities.map(one => [one.name, one.kind])).toContainEqual([name, kind]);
  });
});

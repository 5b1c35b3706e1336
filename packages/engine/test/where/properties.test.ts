/** Times and places on mangled text: never an exception, spans in order and inside the text, time that grows with the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedReader } from '../support/reader.js';

const pieces = fc.constantFrom(
  'on Sunday',
  'March',
  '3',
  '-',
  '5,',
  '2023',
  'the',
  'last',
  'three',
  'weeks',
  'ago',
  'a',
  'half',
  'year',
  'since',
  '10:35',
  'p.m.',
  'next',
  'quarter',
  'third',
  'of',
  'every',
  'Monday',
  '1990s',
  "'90s",
  'late',
  'early',
  'Baghdad',
  ',',
  'Iraq',
  "'s",
  '(',
  ')',
  '—',
  'New',
  'York',
  'County',
  'San',
  'Jack',
  'London',
  '\n\n',
  '.',
  'U.S.',
  'to',
  'and',
  'KYIV',
  '2/30/2023',
  '99:99',
  '0600',
  'GMT',
  '\ud83d\ude00',
);

describe('times and places on any text', () => {
  it('keeps its spans in order and inside the text', async () => {
    const reader = await sharedReader();
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 60 }),
        fc.constantFrom('2023-07-02', '2000-02-29', null),
        (words, publishedAt) => {
          const text = words.join(' ');
          const draft = reader.draft({ text, publishedAt }, 'where');
          for (const layer of [draft.times, draft.places]) {
            let end = 0;
            for (const item of layer) {
              expect(item.start).toBeGreaterThanOrEqual(end);
              expect(item.end).toBeGreaterThan(item.start);
              expect(item.endToken).toBeGreaterThan(item.firstToken);
              end = item.end;
            }
            expect(end).toBeLessThanOrEqual(text.length);
          }
          for (const { from, to, value } of draft.times) {
            expect(value).not.toBe('');
            if (from !== null && to !== null) expect(from <= to).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

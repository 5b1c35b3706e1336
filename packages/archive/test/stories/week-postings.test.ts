import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Pages } from '../../src/paging/pages.js';
import { WeekPostings } from '../../src/stories/grouping/week-postings.js';

it('postings of a week are the same whether they were dropped meanwhile or not', () => {
  const step = fc.record({
    week: fc.integer({ min: -2, max: 6 }),
    keys: fc.uniqueArray(fc.nat(9)),
    drop: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.nat(40), (steps, mostHeld) => {
      const active = new Set<number>();
      const keysOf = (document: number) => Uint32Array.from(steps[document]!.keys);
      const [held, dropped] = [Number.POSITIVE_INFINITY, mostHeld].map(
        most => new WeekPostings(keysOf, document => active.has(document), new Pages(), most),
      ) as [WeekPostings, WeekPostings];
      for (const [document, { week, keys, drop }] of steps.entries()) {
        active.add(document);
        for (const weeks of [held, dropped]) {
          const postings = weeks.of(week);
          weeks.put(document, week);
          for (const key of keys) postings.add(key, document);
        }
        if (drop) active.delete(document);
        for (let key = 0; key < 10; key++) {
          const [one, other] = [held, dropped].map(weeks => {
            const found: number[] = [];
            weeks.of(week).each(key, document => found.push(document));
            return found.sort((a, b) => a - b);
          });
          expect(other).toEqual(one);
        }
      }
    }),
  );
});

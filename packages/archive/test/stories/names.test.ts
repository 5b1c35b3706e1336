import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Pages } from '../../src/paging/pages.js';
import { Names } from '../../src/stories/names.js';
import { copyColumns } from '../paging/paged.js';

const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', '\ud800', '\udc00x', 'ÿ', 'Ā', '\0', 'x'.repeat(9000)),
  fc.nat(8).map(number => `https://www.paper.example/${number}`),
);

it('names are given back, and the last document of a name is found', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 300 }), fc.array(name, { maxLength: 20 }), (all, later) => {
      const names = new Names(new Pages());
      for (const one of all) names.add(one);
      const restored = new Names(new Pages());
      copyColumns(names.columns(), restored.columns());
      for (const one of later) restored.add(one);
      for (const [held, expected] of [
        [names, all],
        [restored, [...all, ...later]],
      ] as const) {
        expect(Array.from({ length: held.count }, (_, document) => held.get(document))).toEqual(expected);
        expect(held.size).toBe(new Set(expected).size);
        for (const one of [...expected, 'other'])
          expect(held.find(one)).toBe(expected.includes(one) ? expected.lastIndexOf(one) : null);
      }
    }),
  );
});

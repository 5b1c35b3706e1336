import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Column, type Kind } from '../../src/paging/column.js';
import { PAGE_BYTES, Pages } from '../../src/paging/pages.js';
import { copyColumns, fewPages } from './paged.js';

/** Numbers that each kind can hold, and rows on both sides of a page's end. */
const LARGEST: Record<Kind, number> = { u8: 2 ** 8 - 1, u16: 2 ** 16 - 1, i32: 2 ** 31 - 1, f64: 2 ** 53 };
const kind = fc.constantFrom<Kind>('u8', 'u16', 'i32', 'f64');
const step = fc.oneof(
  fc.record({
    put: fc.double({ min: 0, max: 1, noNaN: true }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({ push: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ length: fc.nat(5 * PAGE_BYTES) }),
);

describe('columns in pages', () => {
  it('hold what was put into them, whatever has to give way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2), step), { maxLength: 80 }),
        fc.array(kind, { minLength: 3, maxLength: 3 }),
        (steps, kinds) => {
          // As few frames as there ever are, for three columns of up to forty pages each.
          const { pages } = fewPages(1);
          const columns = kinds.map(kind => new Column(pages, kind));
          const plain: number[][] = kinds.map(() => []);
          for (const [which, step] of steps) {
            const [column, numbers, largest] = [columns[which]!, plain[which]!, LARGEST[kinds[which]!]];
            if ('length' in step) {
              column.length = step.length;
              while (numbers.length < step.length) numbers.push(0);
              numbers.length = step.length;
            } else if ('push' in step) {
              column.push(Math.floor(step.push * largest));
              numbers.push(Math.floor(step.push * largest));
            } else if (numbers.length > 0) {
              const row = Math.floor(step.at * (numbers.length - 1));
              column.set(row, Math.floor(step.put * largest));
              numbers[row] = Math.floor(step.put * largest);
            }
          }
          const restored = columns.map(({ kind }) => new Column(new Pages(), kind));
          copyColumns({ ...columns }, { ...restored });
          for (const [which, numbers] of plain.entries())
            for (const column of [columns[which]!, restored[which]!]) {
              expect(column.length).toBe(numbers.length);
              const wrong = numbers.findIndex((number, row) => column.get(row) !== number);
              expect(wrong).toBe(-1);
            }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('know no rows beyond their length', () => {
    const column = new Column(new Pages(), 'u16');
    expect(() => column.get(0)).toThrow(RangeError);
    column.length = 1;
    expect(column.get(0)).toBe(0);
    expect(() => column.set(PAGE_BYTES, 1)).toThrow(RangeError);
  });

  it('keep the pages that are looked at most in memory', () => {
    const { pages, overflow } = fewPages(16);
    const column = new Column(pages, 'u8');
    for (let page = 0; page < 60; page++) {
      column.length = (page + 1) * PAGE_BYTES;
      column.set(page * PAGE_BYTES, 1);
      column.set(0, page);
    }
    expect(overflow.written).toBeLessThan(60);
    expect(Array.from({ length: 60 }, (_, page) => column.get(page * PAGE_BYTES))).toEqual([
      59,
      ...Array(59).fill(1),
    ]);
  });
});

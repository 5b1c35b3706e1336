import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pages } from '../../src/paging/pages.js';
import { ChainedPostings } from '../../src/stories/postings/chained-postings.js';
import { type Postings, PostingTable } from '../../src/stories/postings/posting-table.js';
import { SortedPostings } from '../../src/stories/postings/sorted-postings.js';
import { copyColumns, fewPages } from '../paging/paged.js';

/** Few keys, at both ends of shards and slots, so that many postings share one. */
const key = fc.oneof(
  fc.constantFrom(0, 1, 0xffff, 0x10000, 0x3ffffff, 0x4000000, 0x7fffffff, 0x80000000, 0xffffffff),
  fc.nat(50).map(number => number * 0x4fffff1),
);
const added = fc.array(key, { maxLength: 60 });

function documentsOf(postings: Postings, wanted: number): number[] {
  const found: number[] = [];
  postings.each(wanted, document => found.push(document));
  return found.sort((a, b) => a - b);
}

function filled(postings: Postings, keys: readonly number[]): void {
  for (const [document, one] of keys.entries()) postings.append(one, document);
}

function expectAll(postings: Postings, keys: readonly number[]): void {
  for (const wanted of [...keys, 7, 0x10001]) {
    const expected = [...keys.entries()].filter(([, one]) => one === wanted).map(([document]) => document);
    expect(documentsOf(postings, wanted)).toEqual(expected);
  }
}

describe.each<[string, () => Postings]>([
  ['chained', () => new ChainedPostings()],
  ['sorted, and never merged', () => new SortedPostings(new Pages())],
  ['sorted, and merged all the time', () => new SortedPostings(new Pages(), 0)],
  ['sorted, and merged now and then', () => new SortedPostings(fewPages(16).pages, 9)],
])('postings that are %s', (_, create) => {
  it('give the documents of a key', () => {
    fc.assert(
      fc.property(added, keys => {
        const postings = create();
        filled(postings, keys);
        expectAll(postings, keys);
      }),
    );
  });
});

describe('sorted postings', () => {
  it('are the same after they were saved, and go on growing', () => {
    fc.assert(
      fc.property(added, added, fc.nat(12), (before, after, leastMerged) => {
        const first = new SortedPostings(new Pages(), leastMerged);
        filled(first, before);
        const second = new SortedPostings(new Pages(), leastMerged);
        copyColumns(first.columns(), second.columns());
        second.resume();
        expectAll(second, before);
        for (const [place, one] of after.entries()) second.append(one, before.length + place);
        expectAll(second, [...before, ...after]);
      }),
    );
  });
});

describe('a table of postings', () => {
  it('tells when a key becomes common, and when no longer', () => {
    const gone = new Set<number>();
    const table = new PostingTable(new ChainedPostings(), 2, document => !gone.has(document));
    expect([0, 1, 2, 3].map(document => table.add(5, document))).toEqual([
      'none',
      'none',
      'now-common',
      'none',
    ]);
    gone.add(0);
    expect(table.drop(5)).toBe('none');
    expect(table.isCommon(5)).toBe(true);
    gone.add(1);
    expect(table.drop(5)).toBe('no-longer-common');
    expect(table.isCommon(5)).toBe(false);
    gone.delete(1);
    expect(table.counted(5)).toBe('now-common');
  });

  it('counts afresh what it counted one by one', () => {
    fc.assert(
      fc.property(added, fc.nat(5), (keys, limit) => {
        const distinct = keys.map((one, document) => ({ one, document }));
        const [counted, afresh] = [0, 1].map(
          () => new PostingTable(new ChainedPostings(), limit, () => true),
        ) as [PostingTable, PostingTable];
        for (const { one, document } of distinct) counted.add(one, document);
        afresh.count(Uint32Array.from(keys));
        for (const one of keys) expect(afresh.isCommon(one)).toBe(counted.isCommon(one));
      }),
    );
  });
});

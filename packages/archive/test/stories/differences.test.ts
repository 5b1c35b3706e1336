import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../src/stories/differences.js';

const shown = (original: string, copy: string) =>
  differencesOf(original, copy).map(
    ({ kind, original: from, copy: to }) =>
      `${kind}: ${original.slice(from.start, from.end)} > ${copy.slice(to.start, to.end)}`,
  );

describe('what a copy changed', () => {
  it.each<[string, string, string[]]>([
    ['Three miners were rescued.', 'Three miners were rescued.', []],
    ['Three miners were rescued.', 'Four miners were rescued.', ['replaced: Three > Four']],
    ['Three miners were rescued.', 'Three miners were safely rescued.', ['inserted:  > safely']],
    ['The old mayor spoke.', 'The mayor spoke.', ['deleted: old > ']],
    ['He paid 1,200 francs.', 'He paid 1,300 francs.', ['replaced: 1,200 > 1,300']],
    ['', 'New.', ['inserted:  > New.']],
    ['Old.', '', ['deleted: Old. > ']],
    ['a b\nc', 'a  b c', []],
  ])('%j and %j', (original, copy, expected) => {
    expect(shown(original, copy)).toEqual(expected);
  });

  it('gives the copy when it is done to the original', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'été', '😀', '7'), { maxLength: 60 });
    const check = (from: string[], to: string[]) => {
      const [original, copy] = [from.join(' '), to.join(' ')];
      let made = '';
      let place = 0;
      for (const difference of differencesOf(original, copy)) {
        made += ` ${original.slice(place, difference.original.start)} `;
        made += copy.slice(difference.copy.start, difference.copy.end);
        place = difference.original.end;
      }
      made += ` ${original.slice(place)}`;
      expect(made.split(/\s+/).filter(Boolean)).toEqual(to);
    };
    fc.assert(fc.property(text, text, check));
    const long = fc.array(fc.nat(2000).map(String), { minLength: 300, maxLength: 500 });
    fc.assert(fc.property(long, long, check), { numRuns: 20 });
  });

  it('tells texts that have nothing in common as replaced, in time', () => {
    const words = (letter: string) =>
      Array.from({ length: 100_000 }, (_, i) => letter + (i % 50_000)).join(' ');
    const start = performance.now();
    expect(differencesOf(words('a'), words('b'))).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

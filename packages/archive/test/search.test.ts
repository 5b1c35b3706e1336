import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openForWriting, searchIn } from '../src/index.js';
import { catchUp, lagOf } from '../src/search/indexer.js';
import { MERGED_DOCUMENTS, MERGED_SEGMENTS } from '../src/search/merge.js';
import {
  eachPosting,
  lengthByte,
  lengthOfByte,
  SEGMENT_DOCUMENTS,
  SegmentBuilder,
} from '../src/search/segment.js';
import { snippetOf } from '../src/search/snippet.js';
import { countWords, folded, wordsOf } from '../src/search/words.js';
import { add, newPath, reading } from './archive.js';

test.each([
  ['Ministers', 'minister'],
  ['ministers’', 'minister'],
  ["Kenya's", 'kenya'],
  ['Zürich', 'zurich'],
  ['countries', 'country'],
  ['crises', 'crise'],
  ['press', 'press'],
  ['gas', 'gas'],
  ['Ἀθῆναι', 'αθηναι'],
  ['٣٠', '٣٠'],
])('%s is looked for as %s', (written, word) => {
  expect(folded(written)).toBe(word);
});

test('words have the offsets of what stands there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), text => {
      for (const { word, start, end } of wordsOf(text)) expect(folded(text.slice(start, end))).toBe(word);
    }),
  );
});

test('postings come back as they were put in', () => {
  const documents = fc.array(
    fc.record({
      gap: fc.integer({ min: 0, max: 300 }),
      words: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), documents, (segment, given) => {
      const builder = new SegmentBuilder(segment);
      const expected: string[] = [];
      let number = builder.first;
      for (const { gap, words } of given) {
        number += gap;
        const counted = countWords(words.join(' '));
        builder.put(number, counted);
        counted.words.forEach((word, at) => {
          expected.push(`${word} ${number} ${counted.counts[at]} ${lengthByte(counted.length)}`);
        });
        number++;
      }
      const found: string[] = [];
      for (const { term, postings } of builder.rows().terms)
        eachPosting(segment, postings!, (document, count, length) => {
          found.push(`${term} ${document} ${count} ${length}`);
        });
      expect(found.sort()).toEqual(expected.sort());
    }),
  );
});

test('the byte of a length is within a twelfth of it', () => {
  for (let length = 0; length < 100_000; length += 37)
    expect(Math.abs(lengthOfByte(lengthByte(length)) - length)).toBeLessThanOrEqual(length / 12 + 1);
});

describe('snippets', () => {
  const text = `The talks began late. ${'Nothing else was said of it. '.repeat(20)}The crossing at the border is open again.`;

  test('show where most of the words are', () => {
    const { text: shown, start, marks } = snippetOf(text, new Set(['border', 'crossing', 'late']));
    expect(text.slice(start, start + shown.length)).toBe(shown);
    expect(marks.map(mark => shown.slice(mark.start, mark.end))).toEqual(['crossing', 'border']);
  });

  test('are pieces of any text, cut between characters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('border ', 'x', '\u{1f30d}', 'crossing', '. '), { maxLength: 400 }),
        pieces => {
          const all = pieces.join('');
          const { text: shown, start, marks } = snippetOf(all, new Set(['border', 'crossing']));
          expect(all.slice(start, start + shown.length)).toBe(shown);
          expect(shown).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
          for (const mark of marks)
            expect(['border', 'crossing']).toContain(folded(shown.slice(mark.start, mark.end)));
        },
      ),
    );
  });
});

const REPORTS = [
  { id: 'a', text: 'The border crossing is open. The border is quiet.' },
  { id: 'b', text: 'Traders wait at a border, and wait, and nothing moves on the long road to the coast.' },
  { id: 'c', title: 'Crossings closed', text: 'Ministers met.' },
  { id: 'd', text: 'Nothing of the kind.' },
];

const search = (path: string, text: string, page: { limit?: number; offset?: number } = {}) =>
  reading(path, async archive => {
    const { hits, matches } = await searchIn(archive, { text, ...page });
    return { ids: hits.map(({ document }) => document).join(' '), matches };
  });

test('the best documents first, older versions left out', async () => {
  const path = newPath();
  await add(path, [{ id: 'd', text: 'An old border crossing.' }, ...REPORTS]);
  expect(await search(path, 'border crossing')).toEqual({ ids: 'a c b', matches: 4 });
  expect(await search(path, 'BORDERS', { limit: 1 })).toMatchObject({ ids: 'a' });
  expect(await search(path, 'BORDERS', { limit: 1, offset: 1 })).toMatchObject({ ids: 'b' });
  expect(await search(path, "'; DROP TABLE store.terms; --")).toEqual({ ids: '', matches: 0 });
  expect(await search(path, '…')).toEqual({ ids: '', matches: 0 });
});

test('scores are those of BM25, worked out plainly', async () => {
  const path = newPath();
  await add(path, REPORTS);
  const documents = REPORTS.map(({ title, text }) => countWords(title, text));
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const scoreOf = ({ words, counts, length }: (typeof documents)[number], query: readonly string[]) =>
    query.reduce((sum, word) => {
      const having = documents.filter(document => document.words.includes(word)).length;
      const count = counts[words.indexOf(word)] ?? 0;
      const rarity = Math.log(1 + (documents.length - having + 0.5) / (having + 0.5));
      return sum + (rarity * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / average));
    }, 0);
  const { hits } = await reading(path, archive => searchIn(archive, { text: 'border crossing wait' }));
  for (const { document, score } of hits) {
    const index = REPORTS.findIndex(({ id }) => id === document);
    // Lengths are kept in steps of a twelfth.
    expect(score).toBeCloseTo(scoreOf(documents[index]!, ['border', 'crossing', 'wait']), 1);
  }
});

test('what a killed run has not put into the index is found all the same, and put there by the next run', async () => {
  const path = newPath();
  await add(path, REPORTS);
  const archive = await openForWriting(path);
  await archive.connection.run('DELETE FROM store.terms');
  await archive.connection.run('DELETE FROM store.segments');
  archive.close();
  expect(await search(path, 'border crossing')).toMatchObject({ ids: 'a c b' });
  await add(path, []);
  expect(await reading(path, ({ connection }) => lagOf(connection))).toEqual({ missing: [], wrong: [] });
  expect(await search(path, 'border crossing')).toMatchObject({ ids: 'a c b' });
});

test('segments end where they should', () => {
  const builder = new SegmentBuilder(1);
  builder.put(2 * SEGMENT_DOCUMENTS - 1, countWords('last'));
  expect(builder.isFull).toBe(true);
  expect(() => builder.put(2 * SEGMENT_DOCUMENTS, countWords('next'))).toThrow(RangeError);
});

test('sixteen full segments are joined, and what is found is the same', async () => {
  const path = newPath();
  const archive = await openForWriting(path, { create: true });
  const { connection } = archive;
  const all = MERGED_DOCUMENTS + 3;
  await connection.run(`INSERT INTO store.documents (number, id, current, text)
    SELECT i, 'd' || i, true, CASE WHEN i % 20000 = 7 THEN 'border crossing' ELSE 'quiet' END FROM range(${all}) numbers(i)`);
  await catchUp(archive, await lagOf(connection));
  expect(await lagOf(connection)).toEqual({ missing: [], wrong: [] });
  const segments =
    'SELECT segment, first::INTEGER, next::INTEGER, words::INTEGER FROM store.segments ORDER BY 1';
  expect((await connection.runAndReadAll(segments)).getRows()).toEqual([
    [0, 0, MERGED_DOCUMENTS, MERGED_DOCUMENTS + 4],
    [MERGED_SEGMENTS, MERGED_DOCUMENTS, all, 3],
  ]);
  const { hits, matches } = await searchIn(archive, { text: 'crossing' });
  expect({ ids: hits.map(({ document }) => document), matches }).toEqual({
    ids: ['d60007', 'd40007', 'd20007', 'd7'],
    matches: 4,
  });
  expect((await searchIn(archive, { text: 'quiet' })).matches).toBe(all - 4);
  // A segment that is missing among those that would be joined is built, and then all are.
  await connection.run('DELETE FROM store.segments');
  await connection.run('DELETE FROM store.terms');
  expect((await searchIn(archive, { text: 'crossing' })).matches).toBe(4);
  archive.close();
});

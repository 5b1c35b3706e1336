import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareReading } from '../../src/bench/bare-reading.js';
import { randomFrom } from '../../src/bench/reports.js';
import {
  arrivingOf,
  createStoryIndex,
  type StoryIndex,
  type StoryIndexOptions,
} from '../../src/stories/story-index.js';
import type { StoryDocument } from '../../src/stories/types.js';
import { copyColumns, fewPages } from '../paging/paged.js';

/** Own short reports on four happenings; the first two are alike on purpose, the last two share a place. */
const reports: readonly (readonly [story: string, publishedAt: string | null, text: string])[] = [
  [
    'ferry',
    '2023-05-02',
    'The ferry Ruvia ran aground off Port Almado on Tuesday; all 212 passengers were rescued by fishermen.',
  ],
  [
    'ferry',
    '2023-05-02',
    'Fishermen rescued 212 passengers of the ferry Ruvia, which had run aground near Port Almado in the dark.',
  ],
  [
    'ferry',
    '2023-05-03',
    'An inquiry into the grounding of the Ruvia began in Port Almado. Captain Valdis says a pier lamp was dark.',
  ],
  [
    'ferry',
    '2023-05-03',
    'Captain Valdis blames a dark pier lamp at Port Almado for the grounding of the ferry Ruvia; fishermen agree.',
  ],
  [
    'other ferry',
    '2023-05-03',
    'The ferry Halvia burned in the harbour of Norsund on Wednesday; its crew of eleven reached the quay unhurt.',
  ],
  [
    'other ferry',
    '2023-05-04',
    'Eleven of the crew of the Halvia escaped when the ferry burned at the quay of Norsund harbour, police said.',
  ],
  [
    'budget',
    '2023-05-02',
    'Finance Minister Ondra Pell presented a budget to the assembly in Tarvel that raises the tax on salt.',
  ],
  [
    'budget',
    '2023-05-03',
    'The assembly in Tarvel debated the budget of Finance Minister Pell; salt traders protest against the tax.',
  ],
  [
    'strike',
    '2023-05-03',
    'Tram drivers in Tarvel stopped work at noon; their union, led by Mira Koss, asks for shorter shifts.',
  ],
  [
    'strike',
    '2023-05-04',
    'Trams stood still in Tarvel for a second day. Union leader Mira Koss said drivers want shorter shifts.',
  ],
  [
    'budget',
    '2023-07-20',
    'Traders in salt protest in Tarvel: Finance Minister Pell wants the assembly to raise their tax in his budget.',
  ],
  ['none', null, 'Beekeepers swapped queens.'],
  ['none', null, ''],
];

const documents: StoryDocument[] = reports.flatMap(([, publishedAt, text], number) => {
  const id = `r${number}`;
  const report = { id, reading: bareReading(id, text, { publishedAt }) };
  if (number % 3 !== 0) return [report];
  const copy = `${text} Read on, and write to us.`;
  const earlier = publishedAt && `${publishedAt.slice(0, 8)}01`;
  return [
    report,
    {
      id: `c${number}`,
      reading: bareReading(`c${number}`, copy, { publishedAt: number === 6 ? earlier : publishedAt }),
    },
  ];
});
const texts = new Map(documents.map(({ id, reading }) => [id, reading.document.text]));
const textOf = (id: string) => texts.get(id)!;

function placementsOf(index: StoryIndex) {
  return [...index.placements()].sort((a, b) => (a.document < b.document ? -1 : 1));
}

function grouped(order: readonly StoryDocument[], size = order.length) {
  const index = createStoryIndex({ textOf });
  for (let start = 0; start < order.length; start += size) index.add(order.slice(start, start + size));
  return index;
}

/** As if it had been kept and taken up again on another day. */
function restored(index: StoryIndex, options: StoryIndexOptions): StoryIndex {
  const later = createStoryIndex(options);
  copyColumns(index.columns(), later.columns());
  later.resume();
  return later;
}

describe('stories', () => {
  const index = grouped(documents);

  it('put reports on one happening together, and no others', () => {
    const stories = new Map<string, string[]>();
    for (const { document, story } of placementsOf(index))
      if (document.startsWith('r')) stories.set(story, [...(stories.get(story) ?? []), document]);
    const found = [...stories.values()].map(members => members.sort().join(' ')).sort();
    expect(found).toEqual(['r0 r1 r2 r3', 'r10', 'r11', 'r12', 'r4 r5', 'r6 r7', 'r8 r9'].sort());
  });

  it('tie a copy to its earliest version, by date and then by identity', () => {
    expect(index.findPlacement('r0')?.original).toBe('c0');
    expect(index.findPlacement('r6')).toEqual({ document: 'r6', original: 'c6', story: 'c6' });
    expect(index.versionsOf('r6')).toEqual(['c6', 'r6']);
    expect(index.documentsOf('c6')).toEqual(['c6', 'r6', 'r7']);
  });

  it('know nothing of documents that were never added', () => {
    expect(index.findPlacement('other')).toBeNull();
    expect(index.documentsOf('other')).toEqual([]);
    expect(index.documentsOf('r7')).toEqual([]);
  });

  it('change nothing when a document is added again', () => {
    const before = placementsOf(index);
    expect(index.add(documents)).toEqual({ placements: [], stories: [], gone: [] });
    expect(placementsOf(index)).toEqual(before);
  });
});

describe('any order of arrival', () => {
  const expected = placementsOf(grouped(documents));
  const order = fc.shuffledSubarray(documents, { minLength: documents.length });

  it('gives the same stories, alone or in batches', () => {
    fc.assert(
      fc.property(order, fc.integer({ min: 1, max: 8 }), (shuffled, size) => {
        expect(placementsOf(grouped(shuffled, size))).toEqual(expected);
      }),
    );
  });

  it('tells every change: what was told last is what holds', () => {
    fc.assert(
      fc.property(order, fc.integer({ min: 1, max: 5 }), (shuffled, size) => {
        const told = new Map<string, object>();
        const stories = new Set<string>();
        const index = createStoryIndex({ textOf });
        for (let start = 0; start < shuffled.length; start += size) {
          const changes = index.add(shuffled.slice(start, start + size));
          for (const placement of changes.placements) told.set(placement.document, placement);
          for (const story of changes.gone) stories.delete(story);
          for (const story of changes.stories) stories.add(story);
        }
        for (const placement of index.placements()) expect(told.get(placement.document)).toEqual(placement);
        expect(stories).toEqual(new Set(expected.map(({ story }) => story)));
      }),
    );
  });

  it('goes on from what was saved as if it had never stopped', () => {
    fc.assert(
      fc.property(order, fc.nat(documents.length), (shuffled, stop) => {
        const first = grouped(shuffled.slice(0, stop));
        const later = restored(first, { textOf });
        expect(placementsOf(later)).toEqual(placementsOf(first));
        later.add(shuffled.slice(stop));
        expect(placementsOf(later)).toEqual(expected);
        expect(later.size).toBe(documents.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('documents that are replaced', () => {
  /** Texts that any document may have for a time: those of the others, and their copies. */
  const pool = documents.map(({ reading }) => reading);
  const version = (id: string, source: number) => ({
    id,
    reading: { ...pool[source]!, document: { ...pool[source]!.document, id } },
  });

  /** Gives the texts of a set of documents that changes; ids are as in the end. */
  function replacing(steps: readonly (readonly [string, number])[], size: number) {
    const current = new Map<string, StoryDocument>();
    const index = createStoryIndex({ textOf: id => current.get(id)!.reading.document.text });
    const told = new Map<string, object>();
    const stories = new Set<string>();
    for (let start = 0; start < steps.length; start += size) {
      const batch = new Map<string, StoryDocument>();
      for (const [id, source] of steps.slice(start, start + size)) {
        const replaces = current.get(id)?.reading.document.text;
        batch.set(id, { ...version(id, source), ...(replaces === undefined ? {} : { replaces }) });
      }
      for (const [id, document] of batch) current.set(id, document);
      const changes = index.add(batch.values());
      for (const placement of changes.placements) told.set(placement.document, placement);
      for (const story of changes.gone) stories.delete(story);
      for (const story of changes.stories) stories.add(story);
    }
    return { index, current, told, stories };
  }

  const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat(pool.length - 1)), {
    maxLength: 24,
  });

  it('are grouped as if the last versions alone had been added', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 5 }), (sequence, size) => {
        const { index, current, told, stories } = replacing(sequence, size);
        const fresh = createStoryIndex({ textOf: id => current.get(id)!.reading.document.text });
        fresh.add(current.values());
        expect(placementsOf(index)).toEqual(placementsOf(fresh));
        expect(index.size).toBe(current.size);
        for (const placement of index.placements()) expect(told.get(placement.document)).toEqual(placement);
        expect(stories).toEqual(new Set([...fresh.placements()].map(({ story }) => story)));
        const later = restored(index, { textOf: id => current.get(id)!.reading.document.text });
        expect(placementsOf(later)).toEqual(placementsOf(fresh));
      }),
    );
  });

  it('are only asked for the texts that were foreseen', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 5 }), (sequence, size) => {
        const current = new Map<string, StoryDocument>();
        let foreseen = new Set<string>();
        const textOf = (id: string) => {
          expect(foreseen).toContain(id);
          return current.get(id)!.reading.document.text;
        };
        let index = createStoryIndex({ textOf });
        for (let start = 0; start < sequence.length; start += size) {
          const batch = new Map(
            sequence.slice(start, start + size).map(([id, source]) => [id, version(id, source)]),
          );
          const arriving: StoryDocument[] = [...batch.values()].map(document => {
            const replaces = current.get(document.id)?.reading.document.text;
            return replaces === undefined ? document : { ...document, replaces };
          });
          for (const document of arriving) current.set(document.id, document);
          // Without what it remembers of texts that it has compared.
          index = restored(index, { textOf });
          foreseen = new Set(index.textsFor(arrivingOf(arriving)));
          index.place(arrivingOf(arriving));
          foreseen = new Set(index.textsToSettle());
          index.settle();
        }
      }),
    );
  });

  it('tells when a passage that was in too many texts no longer is', () => {
    const shared = reports[0]![2];
    const crowd = Array.from({ length: 201 }, (_, number) => {
      const own = Array.from({ length: 80 }, (_, word) => `w${number}x${word}`).join(' ');
      return { id: `p${number}`, reading: bareReading(`p${number}`, `${shared} ${shared} ${own}`) };
    });
    const index = createStoryIndex({ textOf: id => crowd.find(one => one.id === id)!.reading.document.text });
    index.add(crowd);
    expect(index.isWhole).toBe(true);
    const replaces = crowd[3]!.reading.document.text;
    index.add([{ id: 'p3', reading: bareReading('p3', 'Another report, on bees.'), replaces }]);
    expect(index.isWhole).toBe(false);
  });
});

/** Reports of a few invented words each, so many on a subject that words become common. */
function crowd(count: number, seed: number, subjects: number, days: number): StoryDocument[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, number) => {
    const subject = Math.floor(random() * subjects);
    const word = (of: string, from: number) => `${of}${Math.floor(random() * from)}q`;
    const words = Array.from({ length: 40 }, () =>
      random() < 0.5 ? word(`sub${subject}x`, 12) : word('any', 4000),
    );
    const day = new Date(Date.UTC(2022, 0, 1 + Math.floor(random() * days))).toISOString().slice(0, 10);
    const id = `n${number}`;
    return { id, reading: bareReading(id, words.join(' '), { publishedAt: day }) };
  });
}

describe('many documents', () => {
  it('are grouped alike in any order, also where features become common', () => {
    const many = crowd(800, 5, 1, 8);
    for (const { id, reading } of many) texts.set(id, reading.document.text);
    const expected = placementsOf(grouped(many));
    expect(placementsOf(grouped(many.toReversed(), 100))).toEqual(expected);
    expect(placementsOf(grouped([...many.slice(300), ...many.slice(0, 300)], 37))).toEqual(expected);
  });

  it('are grouped alike when they jump about in time, and most of the index has no room in memory', () => {
    const many = crowd(1500, 11, 60, 400);
    for (const { id, reading } of many) texts.set(id, reading.document.text);
    const expected = placementsOf(grouped(many));
    const dayOf = ({ reading }: StoryDocument) => Date.parse(reading.document.publishedAt!) / 86_400_000;
    const jumping = many.toSorted((a, b) => ((dayOf(a) * 7) % 31) - ((dayOf(b) * 7) % 31));
    for (const size of [500, 41]) {
      // Fewer frames than the index has columns.
      const { pages, overflow } = fewPages(16);
      const index = createStoryIndex({ textOf, pages });
      for (let start = 0; start < jumping.length; start += size)
        index.add(jumping.slice(start, start + size));
      expect(placementsOf(index)).toEqual(expected);
      expect(overflow.written).toBeGreaterThan(100);
      expect(placementsOf(restored(index, { textOf, pages: fewPages(16).pages }))).toEqual(expected);
    }
  });

  it('take no more than linear time', () => {
    const many = crowd(4000, 9, 400, 20);
    for (const { id, reading } of many) texts.set(id, reading.document.text);
    const timeOf = (count: number) => {
      const start = performance.now();
      grouped(many.slice(0, count), 500);
      return performance.now() - start;
    };
    timeOf(400);
    const small = Math.min(timeOf(400), timeOf(400));
    expect(timeOf(4000) / small).toBeLessThan(40);
  });

  it('may be equal by the thousand, one with another date each', () => {
    const equal = Array.from({ length: 5000 }, (_, number) => {
      const publishedAt = new Date(Date.UTC(2022, 0, 1) - number * 1000).toISOString();
      return { id: `e${number}`, reading: bareReading(`e${number}`, reports[0]![2], { publishedAt }) };
    });
    for (const { id, reading } of equal) texts.set(id, reading.document.text);
    const index = grouped(equal, 500);
    expect(new Set([...index.placements()].map(({ original }) => original))).toEqual(new Set(['e4999']));
    expect(index.documentsOf('e4999')).toHaveLength(5000);
  });

  it('may be words of a megabyte, or a megabyte of words', () => {
    const hostile = ['x'.repeat(2 ** 20), 'a1 '.repeat(2 ** 18), '\ud800', '\u0000'.repeat(1000)];
    const index = grouped(
      hostile.map((text, number) => {
        texts.set(`h${number}`, text);
        return { id: `h${number}`, reading: bareReading(`h${number}`, text) };
      }),
    );
    expect(new Set([...index.placements()].map(({ story }) => story)).size).toBe(4);
  });
});

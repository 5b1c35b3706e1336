import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Planter } from '../../../training/src/stories/planted.js';
import { CopyIndex } from '../../src/stories/copies/copy-index.js';
import { areCopies, sharedCount, shingleSet, shinglesInOrder } from '../../src/stories/copies/shingles.js';
import { anchorsOf, bandsOf } from '../../src/stories/copies/sketch.js';
import { wordsOf } from '../../src/stories/words.js';

const wire = `The ferry Santa Ruvia ran aground off Port Almado early on Tuesday with 212 people on board, the harbour office said.
All passengers were taken off by fishing boats before noon. Two sailors were treated for cold. The captain, Oren Valdis, told a
local radio station that a lamp on the northern pier had been dark for a week. The port authority said that it had no report of
a broken lamp and that an inquiry would begin on Wednesday. Traffic between the islands was stopped until the evening.`;
const ownReport = `Fishermen in Port Almado tell how they steered towards a stranded ship in the dark on Tuesday. "We heard the horn
and went," said Ilva Dorne, who carried nineteen passengers in a boat made for six. The harbour office counts 212 rescued. Whether a
lamp on the pier was out is disputed: the captain says so, the port authority denies it, and the keeper did not wish to comment.`;
const house =
  'Read more on our pages about the islands. Write to the desk, or follow us for the news of the coast at any hour.';

function originals(texts: readonly string[]): number[] {
  const index = new CopyIndex(
    document => texts[document]!,
    (a, b) => a - b,
  );
  for (const text of texts) index.add(wordsOf(text));
  return texts.map((_, document) => index.originalOf(document));
}

describe('copies of a text', () => {
  it.each<[string, string, boolean]>([
    ['the same', wire, true],
    ['in capitals and without punctuation', wire.toUpperCase().replaceAll(/[.,]/g, ''), true],
    ['a corrected number', wire.replace('212', '221'), true],
    ['cut after two sentences', wire.slice(0, wire.indexOf('Two sailors')), true],
    ['with words of the house', `${house}\n${wire}\n${house}`, true],
    ['another headline', `Islands cut off\n\n${wire}`, true],
    [
      'some words changed',
      wire.replace('early', 'late').replace('before noon', 'by ten').replace('local', 'private'),
      true,
    ],
    ['an own report on the same', ownReport, false],
    ['nothing', '', false],
    ['words of the house alone', house, false],
  ])('%s', (_, text, isCopy) => {
    expect(originals([wire, text])).toEqual(isCopy ? [0, 0] : [0, 1]);
  });

  it('does not take empty texts or single words for copies of each other, unless they are equal', () => {
    expect(originals(['', '', 'No', 'Yes', 'no.'])).toEqual([0, 1, 2, 3, 2]);
  });

  it('keeps apart what only shares the words of the house, however often they come', () => {
    const texts = Array.from({ length: 500 }, (_, i) => {
      const own = Array.from({ length: 60 }, (_, k) => `w${i}x${k}`).join(' ');
      return `${own} ${house}`;
    });
    expect(originals(texts)).toEqual(texts.map((_, i) => i));
  });
});

describe('overlap', () => {
  const set = fc.uniqueArray(fc.nat(60), { maxLength: 30 }).map(values => Uint32Array.from(values).sort());

  it('counts what both sets have', () => {
    fc.assert(
      fc.property(set, set, (one, other) => {
        expect(sharedCount(one, other)).toBe([...one].filter(value => other.includes(value)).length);
      }),
    );
  });

  it('is symmetric', () => {
    fc.assert(fc.property(set, set, (one, other) => areCopies(one, other) === areCopies(other, one)));
  });

  it('gives a run of shared words a shared anchor', () => {
    const word = fc.stringMatching(/^[a-z]{3,6}$/);
    const words = (length: number) => fc.array(word, { minLength: length, maxLength: length });
    fc.assert(
      fc.property(words(33), fc.array(word), fc.array(word), (run, before, after) => {
        const anchors = (text: string[]) => anchorsOf(shinglesInOrder(wordsOf(text.join(' '))));
        const one = anchors([...before, ...run]);
        expect(anchors([...run, ...after]).some(anchor => one.includes(anchor))).toBe(true);
      }),
    );
  });

  it('gives equal sets equal bands', () => {
    const shingles = shingleSet(shinglesInOrder(wordsOf(wire)));
    expect(bandsOf(shingles)).toEqual(bandsOf(shingles.slice()));
    expect(bandsOf(new Uint32Array(0))).toHaveLength(0);
  });
});

describe('planted copies', () => {
  it('are found with a precision of 0.99 and a recall of 0.95, whatever their order', () => {
    const planted = [...new Planter(7).documents(1500)];
    const groupsIn = (order: readonly number[]) => {
      const found = originals(order.map(number => planted[number]!.text));
      const groups = new Map<number, number[]>();
      for (const [place, original] of found.entries())
        groups.set(original, [...(groups.get(original) ?? []), order[place]!]);
      return [...groups.values()].map(members => members.sort((a, b) => a - b)).sort(([a], [b]) => a! - b!);
    };
    const inOrder = planted.map((_, number) => number);
    const groups = groupsIn(inOrder);
    expect(groupsIn(inOrder.toReversed())).toEqual(groups);
    const pairs = groups.flatMap(members =>
      members.flatMap((a, i) => members.slice(i + 1).map(b => [a, b] as const)),
    );
    const right = pairs.filter(([a, b]) => planted[a]!.group === planted[b]!.group).length;
    const sizes = new Map<number, number>();
    for (const { group } of planted) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    const gold = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
    expect(right / pairs.length).toBeGreaterThanOrEqual(0.99);
    expect(right / gold).toBeGreaterThanOrEqual(0.95);
  });
});

describe('hostile texts', () => {
  it('takes a word of a megabyte, a megabyte of one word, and thousands of equal texts in its stride', () => {
    const texts = ['x'.repeat(2 ** 20), 'no '.repeat(2 ** 18), ...Array.from({ length: 20_000 }, () => wire)];
    const start = performance.now();
    expect(new Set(originals(texts)).size).toBe(3);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('costs no more than linear time', () => {
    const texts = [...new Planter(3).documents(3000)].map(({ text }) => text);
    originals(texts.slice(0, 300));
    const timeOf = (count: number) => {
      const start = performance.now();
      originals(texts.slice(0, count));
      return performance.now() - start;
    };
    const small = Math.min(timeOf(300), timeOf(300), timeOf(300));
    expect(timeOf(3000) / small).toBeLessThan(30);
  });
});

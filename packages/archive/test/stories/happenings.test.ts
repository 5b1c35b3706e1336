import { createReader } from '@readout/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { happeningsOf } from '../../src/stories/happenings/happenings.js';
import type { Happening, HappeningDocument } from '../../src/stories/types.js';
import { inStory } from './in-story.js';

const reader = await createReader();

/** A report read by the engine: `PUBLISHER: TEXT`, published on 2 July 2023. */
function report(id: string, line: string, original = id): HappeningDocument {
  const [publisher, text] = line.split(/: (.*)/s) as [string, string];
  return inStory(reader.read({ id, text, publisher, publishedAt: '2023-07-02' }), original);
}

const shelling = [
  report('wire', 'Agency: Kenyan troops shelled a village near Moyale on Friday, killing four people.'),
  report(
    'paper',
    'Paper: Kenyan troops shelled a village near Moyale on Friday, killing four people.',
    'wire',
  ),
  report(
    'radio',
    'Radio: Ethiopia said Kenyan troops had shelled a village near Moyale on Friday, killing six people.',
  ),
  report('state', 'State: Kenya denied that Kenyan troops had shelled a village near Moyale on Friday.'),
  report('other', 'Other: Kenyan troops shelled a village near Moyale on Friday.'),
  report('peace', 'Peace: Kenya thanked Ghana on Saturday.'),
];

const ofType = (happenings: readonly Happening[], type: string) =>
  happenings.filter(happening => happening.type === type);

describe('a happening', () => {
  const happenings = happeningsOf(shelling);
  const [attack, ...more] = ofType(happenings, 'ASSAULT');

  it('joins the mentions of one event, and no others', () => {
    expect(more).toEqual([]);
    expect(attack?.mentions.map(({ document }) => document)).toEqual([
      'other',
      'paper',
      'radio',
      'state',
      'wire',
    ]);
    expect(ofType(happenings, 'SUPPORT')[0]?.mentions).toHaveLength(1);
  });

  it('counts copies of one text once', () => {
    expect(attack?.independentPublishers).toBe(4);
    expect(attack?.publishers).toEqual(['Other', 'Agency', 'Radio', 'State']);
  });

  it('tells who asserts, who attributes and to whom, who denies', () => {
    expect(attack?.assertedBy).toEqual(['Other', 'Paper', 'Agency']);
    expect(attack?.attributedBy).toEqual([{ publisher: 'Radio', to: ['Ethiopia'] }]);
    expect(attack?.deniedBy).toEqual([{ publisher: 'State', speaker: 'Kenya', own: false }]);
  });

  it('tells how the accounts differ', () => {
    expect(attack?.numbers.dead).toEqual([
      { value: 4, documents: ['paper', 'wire'] },
      { value: 6, documents: ['radio'] },
    ]);
    expect(attack?.dates.map(({ value }) => value.from)).toEqual(['2023-06-30']);
  });

  it('keeps the voice of every mention', () => {
    expect(attack?.mentions.map(({ saidBy }) => saidBy?.map(({ name }) => name) ?? 'publisher')).toEqual([
      'publisher',
      'publisher',
      ['Ethiopia'],
      ['Kenya'],
      'publisher',
    ]);
  });

  it('is named by its first mention', () => {
    expect(attack?.id).toBe('other#v1');
  });
});

describe('events that are not one happening', () => {
  it.each<[string, string, string]>([
    ['other days', 'A: Peru thanked Ghana on Monday.', 'B: Peru thanked Ghana on Saturday.'],
    ['other parties', 'A: Peru thanked Ghana on Friday.', 'B: Chile thanked Ghana on Friday.'],
    ['the other way round', 'A: Peru thanked Ghana on Friday.', 'B: Ghana thanked Peru on Friday.'],
    [
      'other parties of one country',
      'A: Kenyan troops attacked a depot on Friday.',
      'B: Kenyan rebels attacked a depot on Friday.',
    ],
    [
      'other persons',
      'A: Defence Minister Amina Otieno thanked Peru on Friday.',
      'B: Finance Minister Ondra Pell thanked Peru on Friday.',
    ],
    ['another kind', 'A: Peru thanked Ghana on Friday.', 'B: Peru accused Ghana on Friday.'],
  ])('%s', (_, one, other) => {
    expect(happeningsOf([report('a', one), report('b', other)])).toHaveLength(2);
  });

  it.each<[string, string, string]>([
    ['the same words', 'A: Peru thanked Ghana on Friday.', 'B: Peru thanked Ghana on Friday.'],
    ['a party left out', 'A: Peru thanked Ghana on Friday.', 'B: Ghana was thanked on Friday.'],
    ['a night between', 'A: Peru thanked Ghana on Friday.', 'B: Peru thanked Ghana on Saturday.'],
  ])('but %s', (_, one, other) => {
    expect(happeningsOf([report('a', one), report('b', other)])).toHaveLength(1);
  });
});

describe('happenings', () => {
  it('do not depend on the order of documents, nor on one being there twice', () => {
    const expected = happeningsOf(shelling);
    const order = fc.shuffledSubarray([...shelling, shelling[2]!], { minLength: shelling.length + 1 });
    fc.assert(
      fc.property(order, documents => {
        expect(happeningsOf(documents)).toEqual(expected);
      }),
    );
  });

  it('count publishers that are not known text by text', () => {
    const unknown = [
      report('a', 'X: Peru thanked Ghana on Friday.'),
      report('b', 'X: Peru thanked Ghana on Friday.'),
    ].map(document => ({ ...document, publisher: null }));
    expect(happeningsOf(unknown)[0]).toMatchObject({
      independentPublishers: 2,
      publishers: [null],
      assertedBy: [null],
    });
  });

  it('of no documents are none', () => {
    expect(happeningsOf([])).toEqual([]);
  });

  it('of a thousand copies cost little', () => {
    const copies = Array.from({ length: 1000 }, (_, i) => ({
      ...shelling[0]!,
      id: `copy${i}`,
      original: 'copy0',
    }));
    const start = performance.now();
    const [attack] = ofType(happeningsOf(copies), 'ASSAULT');
    expect(attack?.independentPublishers).toBe(1);
    expect(attack?.mentions).toHaveLength(1000);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

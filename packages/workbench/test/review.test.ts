/** A correction as it is typed and as it is sent; the passage that it is made on; a story's lines. */
import type { HappeningAnswer, QueueItem } from '@readout/server/api';
import { expect, test } from 'vitest';
import { draftOf, fixOf, lineOf, NEW_DRAFT, partyOf, troubleWith } from '../src/pages/review/fix.js';
import { fixText } from '../src/pages/review/fix-text.js';
import { spansOfWords, stretchesOf } from '../src/pages/review/passage.js';
import { bodyOf, keyOf, waitingItems } from '../src/pages/review/queue.js';
import { cellsOf, linesOf } from '../src/pages/story/lines.js';
import { laterText } from '../src/text/numbers.js';

const BEFORE = 'Rain fell. ';
const SENTENCE = 'Police beat a clerk.';
const at = (words: string) => {
  const start = (BEFORE + SENTENCE).indexOf(words);
  return { start, end: start + words.length };
};
const ITEM = {
  row: {
    document: 'd',
    event: 'v1',
    type: 'ASSAULT',
    mode: 'beat',
    status: 'actual',
    voice: 'publisher',
    speaker: null,
    date: '2023-07-02',
    place_name: null,
    dead: null,
    injured: 1,
    arrested: null,
  },
  sentence: { start: BEFORE.length, end: BEFORE.length + SENTENCE.length, text: SENTENCE },
  context: { start: 0, end: BEFORE.length + SENTENCE.length, text: BEFORE + SENTENCE },
  actors: [{ name: 'Police', country: 'KEN', sector: 'COP', ...at('Police') }],
  recipients: [{ name: 'clerk', country: null, sector: 'CVL', ...at('a clerk') }],
  trigger: [at('beat')],
  review: { state: 'none', decisions: [] },
} as unknown as QueueItem;

test('a passage is cut at its parts, and is whole', () => {
  const stretches = stretchesOf(ITEM);
  expect(stretches.map(({ text }) => text).join('')).toBe(BEFORE + SENTENCE);
  expect(stretches.filter(({ part }) => part).map(({ text, part }) => `${part}: ${text}`)).toEqual([
    'actor: Police',
    'trigger: beat',
    'recipient: a clerk',
  ]);
  expect(stretches.map(({ inSentence }) => inSentence)).toEqual([false, true, true, true, true, true, true]);
});

test('words are found in the sentence before those around it, and at each place', () => {
  expect(spansOfWords(ITEM, 'beat')).toEqual([at('beat')]);
  expect(spansOfWords(ITEM, 'Rain')).toEqual([{ start: 0, end: 4 }]);
  expect(spansOfWords(ITEM, 'snow')).toEqual([]);
  expect(spansOfWords(ITEM, '  ')).toEqual([]);
  const text = 'Rain (heavy) fell.\nPolice beat a\nclerk. More rain (heavy) fell.';
  const place = {
    context: { start: 100, end: 100 + text.length, text },
    sentence: { start: 119, end: 100 + text.length, text: text.slice(19) },
  };
  expect(spansOfWords(place, 'a clerk')).toEqual([{ start: 131, end: 138 }]);
  expect(spansOfWords(place, '(heavy) fell.')).toEqual([
    { start: 150, end: 163 },
    { start: 105, end: 118 },
  ]);
});

test.each([
  [{ name: 'Kenyan police', country: 'KEN', sector: 'COP' }, 'Kenyan police [KEN COP]'],
  [{ name: 'rebels', country: null, sector: 'REB' }, 'rebels [- REB]'],
  [{ name: 'Chile', country: 'CHL', sector: null }, 'Chile [CHL]'],
  [{ name: 'the two [of them]', country: null, sector: null }, 'the two [of them]'],
])('a party on a line: %j', (party, line) => {
  expect(lineOf(party)).toBe(line);
  const { name, country, sector } = partyOf(line) as { name: string; country?: string; sector?: string };
  expect({ name, country: country ?? null, sector: sector ?? null }).toEqual(party);
});

test('only what differs is sent', () => {
  const before = draftOf(ITEM);
  expect(fixOf(ITEM, before, before, false)).toEqual({});
  expect(fixOf(ITEM, before, { ...before, type: 'COERCE', mode: '' }, false)).toEqual({
    type: 'COERCE',
    mode: null,
  });
  const fix = fixOf(
    ITEM,
    before,
    { ...before, injured: '', place: ' Nairobi ', voice: 'statement', speaker: 'a witness' },
    false,
  );
  expect(fix).toEqual({ voice: { by: 'statement', speaker: 'a witness' }, place: 'Nairobi', injured: null });
  expect(fixText(fix)).toBe('whose word claim by a witness; where Nairobi; injured not told');
});

test('an event that is added has a type and words', () => {
  expect(troubleWith(ITEM, NEW_DRAFT, true)).toBe('Choose a type.');
  expect(troubleWith(ITEM, { ...NEW_DRAFT, type: 'AID' }, true)).toContain('exactly as they stand');
  const draft = { ...NEW_DRAFT, type: 'AID', words: 'Rain fell', actors: 'Chile [CHL]\n\nthe crew' };
  expect(troubleWith(ITEM, draft, true)).toBeNull();
  expect(fixOf(ITEM, NEW_DRAFT, draft, true)).toMatchObject({
    type: 'AID',
    trigger: [{ start: 0, end: 9 }],
    actors: [{ name: 'Chile', country: 'CHL' }, { name: 'the crew' }],
    status: 'actual',
  });
  expect(troubleWith(ITEM, { ...draft, from: '2023-02-02', to: '2023-01-01' }, true)).toContain('first day');
});

test('what is sent names the event, except of one that is added', () => {
  const given = { fix: null, note: '', order: 'unsure', sample: null } as const;
  expect(bodyOf(ITEM, 'accept', given)).toEqual({
    document: 'd',
    event: 'v1',
    verdict: 'accept',
    order: 'unsure',
  });
  expect(bodyOf(ITEM, 'add', given)).not.toHaveProperty('event');
  expect(bodyOf(ITEM, 'reject', { ...given, sample: 'm1' })).toMatchObject({ order: 'random', sample: 'm1' });
  expect(waitingItems([ITEM], new Set([keyOf(ITEM)]))).toEqual([]);
});

test('reports differ where they give other values, not where one report names two parties', () => {
  const told = <Value>(value: Value, ...documents: string[]) => ({ value, documents });
  const happening = {
    actors: [told('Chile', 'a', 'b'), told('Peru', 'a', 'b')],
    recipients: [],
    dates: [told({ from: '2023-07-02', to: '2023-07-02' }, 'a'), told({ from: '2023-07-03', to: null }, 'b')],
    places: [told({ name: 'Lima', geonamesId: null, country: 'PER' }, 'a')],
    modes: [told(null, 'a'), told('visit', 'b')],
    numbers: { dead: [told(3, 'a'), told(5, 'b')], injured: [], arrested: [] },
    labels: [],
  } as unknown as HappeningAnswer;
  expect(
    linesOf(happening).map(({ name, differs, values }) => [name, differs, values.map(({ value }) => value)]),
  ).toEqual([
    ['Who', false, ['Chile', 'Peru']],
    ['When', true, ['2 Jul 2023', '3 Jul 2023 to …']],
    ['Where', false, ['Lima, PER']],
    ['How', false, ['visit']],
    ['Dead', true, ['3', '5']],
  ]);
});

test('a line becomes a cell for each report, and what is unlike most stands out', () => {
  const told = (value: string, ...documents: string[]) => ({ value, documents });
  const line = { name: 'Dead', values: [told('3', 'a', 'c'), told('5', 'b')], differs: true };
  expect(
    cellsOf(line, ['a', 'b', 'c', 'd']).map(({ values, standsOut }) => `${values}${standsOut ? '!' : ''}`),
  ).toEqual(['3', '5!', '3', '']);
  // Of two that differ the first stands as it is.
  expect(cellsOf({ ...line, values: [told('3', 'a'), told('5', 'b')] }, ['a', 'b'])[1]!.standsOut).toBe(true);
  expect(cellsOf({ ...line, differs: false }, ['a', 'b']).some(({ standsOut }) => standsOut)).toBe(false);
});

test.each([
  ['2023-07-01T06:00:00Z', '2023-07-01T06:10:00Z', ''],
  ['2023-07-01T06:00:00Z', '2023-07-01T11:00:00Z', '+5 h'],
  ['2023-07-01T06:00:00Z', '2023-07-02', '+1 d'],
  ['2023-07-01', '2023-07-01T23:00:00Z', ''],
  ['2023-07-01T06:00:00Z', '2023-07-09T06:00:00Z', '+8 d'],
  ['2023-07-02', '2023-07-01', ''],
])('from %s to %s is %j', (first, moment, expected) => {
  expect(laterText(first, moment)).toBe(expected);
});

/** Which rows a filter means, in the order of rows. Every condition is looked at over the columns of those that are left. */
import { foldedName, meantBy } from '@readout/archive';
import type { Filter, State } from '../api/filter.js';
import { dayNumber, type EventColumns, isReciprocal, NO_DAY } from './columns.js';

/** What coders have said, by row: set for those that have a decision. */
export interface ReviewStates {
  /** Changes whenever a decision is kept. */
  revision: number;
  stateOf(row: number): State;
}

type Test = (row: number) => boolean;

export function selectRows(columns: EventColumns, filter: Filter, reviews: ReviewStates): Uint32Array {
  const tests = testsOf(columns, filter, reviews);
  let [from, to] = [0, columns.length];
  if (filter.document !== undefined) {
    const at = columns.documents.byId.get(filter.document);
    if (at === undefined) return new Uint32Array(0);
    from = columns.documents.firstRow[at]!;
    to = columns.documents.firstRow[at + 1]!;
  }
  const [first, ...others] = tests;
  const rows = new Uint32Array(to - from);
  let count = 0;
  if (first === undefined) for (let row = from; row < to; row++) rows[count++] = row;
  else for (let row = from; row < to; row++) if (first(row)) rows[count++] = row;
  for (const test of others) {
    let kept = 0;
    for (let at = 0; at < count; at++) if (test(rows[at]!)) rows[kept++] = rows[at]!;
    count = kept;
  }
  // A part of a larger buffer would keep all of it in memory.
  return count < rows.length ? rows.slice(0, count) : rows;
}

function testsOf(columns: EventColumns, filter: Filter, reviews: ReviewStates): Test[] {
  const { type, mode, quad, status, voice, since, until, publisher, country, place, story } = filter;
  const { actor, recipient, party, minConfidence, maxConfidence, review } = filter;
  const tests: Test[] = [];
  const among = (name: 'type' | 'mode' | 'quad' | 'status' | 'voice', values: readonly string[]) => {
    const wanted = new Set(values.map(value => columns.dictionaries[name].findCode(value)));
    const column = columns[name];
    tests.push(row => wanted.has(column[row]!));
  };
  if (since !== undefined) {
    const first = dayNumber(since);
    tests.push(row => columns.day[row]! >= first);
  }
  if (until !== undefined) {
    const last = dayNumber(until);
    tests.push(row => columns.day[row]! <= last && columns.day[row] !== NO_DAY);
  }
  if (type !== undefined) among('type', type);
  if (quad !== undefined) among('quad', quad);
  if (status !== undefined) among('status', status);
  if (voice !== undefined) among('voice', [voice]);
  if (mode !== undefined) among('mode', [mode]);
  if (minConfidence !== undefined) tests.push(row => columns.confidence[row]! >= Math.fround(minConfidence));
  if (maxConfidence !== undefined) tests.push(row => columns.confidence[row]! <= Math.fround(maxConfidence));
  if (publisher !== undefined) {
    const code = columns.publishers.findCode(publisher);
    tests.push(row => columns.documents.publisher[columns.document[row]!] === code);
  }
  if (story !== undefined) {
    const code = columns.stories.findCode(story);
    tests.push(row => columns.documents.story[columns.document[row]!] === code);
  }
  if (country !== undefined) tests.push(placeTest(columns, columns.places.country, country));
  if (place !== undefined) tests.push(placeTest(columns, columns.places.geonames, place));
  if (actor !== undefined) {
    const mask = maskOf(columns, actor);
    tests.push(row => anyOf(columns, mask, columns.partyStart[row]!, columns.recipientStart[row]!));
  }
  if (recipient !== undefined) {
    const mask = maskOf(columns, recipient);
    tests.push(row => {
      const from = isReciprocal(columns, row) ? columns.partyStart[row]! : columns.recipientStart[row]!;
      return anyOf(columns, mask, from, columns.partyStart[row + 1]!);
    });
  }
  if (party !== undefined) {
    const mask = maskOf(columns, party);
    tests.push(row => anyOf(columns, mask, columns.partyStart[row]!, columns.partyStart[row + 1]!));
  }
  if (review !== undefined) {
    tests.push(row => {
      const state = reviews.stateOf(row);
      return review === 'some' ? state !== 'none' : state === review;
    });
  }
  return tests;
}

function placeTest<Value>({ place }: EventColumns, values: readonly (Value | null)[], wanted: Value): Test {
  const isWanted = Uint8Array.from([0, ...values.map(value => (value === wanted ? 1 : 0))]);
  return row => isWanted[place[row]!] === 1;
}

/** By party: whether it is meant by the words, as `readout events` takes them. */
function maskOf({ parties, countries }: EventColumns, words: string): Uint8Array {
  const mask = new Uint8Array(parties.name.length);
  const { country, cameo, name } = meantBy(words);
  const code = country === null ? null : countries.findCode(country);
  const pattern = name === null ? null : new RegExp(name, 'u');
  for (let at = 0; at < mask.length; at++) {
    const isMeant =
      (code !== null && parties.country[at] === code) ||
      (cameo !== null && parties.cameo[at]?.startsWith(cameo)) ||
      pattern?.test(foldedName(parties.name[at]!));
    if (isMeant) mask[at] = 1;
  }
  return mask;
}

function anyOf({ party }: EventColumns, mask: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (mask[party[at]!] === 1) return true;
  return false;
}

/** What to look at next. */
import { createHash } from 'node:crypto';
import { readingsNumbered } from '@readout/archive';
import type { Reading } from '@readout/engine';
import type { Filter } from '../../api/filter.js';
import type { QueueItem, Sample } from '../../api/review.js';
import type { Call, Handlers, House } from '../../app/house.js';
import { Trouble } from '../../app/trouble.js';
import { newId } from '../../desk/book.js';
import type { SampleRecord } from '../../desk/records.js';
import { checkFilter } from '../../served/written-filter.js';
import { anchorOf, findAnchored } from '../../table/columns.js';
import { bookOf, reviewOf } from './shown.js';
import { sentenceOf } from './snapshot.js';

export const queueHandlers: Handlers<'queue' | 'drawSample' | 'samples'> = {
  async queue({ house, query, caller }) {
    const { order, sample, blind, limit, ...filter } = query;
    const rows = sample === undefined ? orderedRows(house, filter, order) : sampledRows(house, sample);
    let done = 0;
    const next: number[] = [];
    let left = 0;
    for (const row of rows) {
      if (hasDecided(house, row, caller.name)) done++;
      else {
        left++;
        if (next.length < limit) next.push(row);
      }
    }
    return { items: await itemsOf(house, next, blind ? caller.name : null), left, done };
  },

  async drawSample({ house, body, caller }) {
    const { name, query, size } = body;
    const rows = house.archive.table.select(checkFilter(query));
    if (rows.length === 0) throw new Trouble('conflict', 'The query has no events to draw from: widen it.');
    const seed = body.seed ?? Math.floor(Math.random() * 2 ** 31);
    const { columns } = house.archive.table;
    const events = drawn(rows, size, seed).map((row): [string, string] => [
      columns.documents.id[columns.document[row]!]!,
      anchorOf(columns, row),
    ]);
    const record: SampleRecord = {
      ...{ kind: 'sample', id: newId(), name, query, frame: rows.length, seed, by: caller.name },
      ...{ at: new Date().toISOString(), events },
    };
    return sampleOf(house, await house.book.keep(record));
  },

  samples({ house }) {
    return { rows: house.book.samples.map(sample => sampleOf(house, sample)) };
  },
};

function orderedRows(house: House, filter: Filter, order: Call<'queue'>['query']['order']): Iterable<number> {
  const { table } = house.archive;
  if (order === 'unsure') return table.sorted(filter, 'confidence');
  const rows = table.select(filter);
  if (order === 'random') return drawn(rows, rows.length, 0);
  const { score, confidence, numbers } = table.columns;
  // What a wrong coding would do to a series: its weight in score and in lives, times how unlikely it is to be right.
  const weight = (row: number) =>
    (Math.abs(score[row]!) + 2 * Math.log2(1 + (numbers.get(row)?.dead ?? 0))) * (1.02 - confidence[row]!);
  return rows.slice().sort((left, right) => weight(right) - weight(left) || left - right);
}

function sampledRows({ archive, book }: House, id: string): number[] {
  const sample = book.findSample(id);
  if (sample === null) throw new Trouble('not-found', 'There is no such sample.');
  // Events that another engine has not found again are passed over.
  return sample.events
    .map(([document, anchor]) => findAnchored(archive.table.columns, document, anchor))
    .filter(row => row >= 0);
}

function hasDecided(house: House, row: number, coder: string): boolean {
  // Most events were decided by nobody, which is known without a look at the book.
  if (house.archive.table.reviews.stateOf(row) === 'none') return false;
  const event = bookOf(house, row);
  return event !== null && house.book.standing(event).some(decision => decision.coder === coder);
}

async function itemsOf(house: House, rows: readonly number[], seenBy: string | null): Promise<QueueItem[]> {
  const { table, reading } = house.archive;
  const { columns } = table;
  const numbers = [...new Set(rows.map(row => columns.documents.number[columns.document[row]!]!))];
  const readings = new Map(
    (await readingsNumbered(reading, numbers)).map(one => [one.document, one.reading]),
  );
  return rows.flatMap(row => {
    const found = readings.get(columns.documents.number[columns.document[row]!]!);
    const id = columns.dictionaries.event.values[columns.event[row]!];
    const event = found?.events.find(one => one.id === id);
    if (found === undefined || event === undefined) return [];
    const start = event.trigger[0]!.start;
    return [
      {
        row: table.row(row),
        sentence: sentenceOf(found, start),
        context: sentenceOf(found, start, 1),
        actors: partiesOf(found, event.actors),
        recipients: partiesOf(found, event.recipients),
        trigger: event.trigger,
        review: reviewOf(house, row, seenBy),
      },
    ];
  });
}

function partiesOf({ entities }: Reading, side: Reading['events'][number]['actors']): QueueItem['actors'] {
  return side.map(({ entity, start, end }) => {
    const { name, country, sector } = entities.find(({ id }) => id === entity)!;
    return { name, country, sector, start, end };
  });
}

function sampleOf({ book }: House, { kind: _, events, ...sample }: SampleRecord): Sample {
  const decided = new Map<string, number>();
  for (const [document, anchor] of events) {
    const event = book.findEvent(document, anchor);
    for (const { coder } of event === null ? [] : book.standing(event))
      decided.set(coder, (decided.get(coder) ?? 0) + 1);
  }
  return {
    ...sample,
    size: events.length,
    decided: [...decided].map(([coder, count]) => ({ coder, events: count })),
  };
}

/** So many of the rows at random, each set of them as likely as any other; the same for the same seed and rows. */
function drawn(rows: Uint32Array, size: number, seed: number): number[] {
  const pool = Uint32Array.from(rows);
  const random = randomFrom(seed);
  const count = Math.min(size, pool.length);
  for (let at = 0; at < count; at++) {
    const other = at + random(pool.length - at);
    [pool[at], pool[other]] = [pool[other]!, pool[at]!];
  }
  return [...pool.subarray(0, count)];
}

/** Whole numbers from 0 to below a bound, from SHA-256 in counter mode; no value more likely than another. */
function randomFrom(seed: number): (bound: number) => number {
  let block = Buffer.alloc(0);
  let at = 0;
  let counter = 0;
  const word = () => {
    if (at + 4 > block.length) {
      block = createHash('sha256').update(`${seed} ${counter++}`).digest();
      at = 0;
    }
    at += 4;
    return block.readUInt32LE(at - 4);
  };
  return bound => {
    const limit = 2 ** 32 - (2 ** 32 % bound);
    for (;;) {
      const value = word();
      if (value < limit) return value % bound;
    }
  };
}

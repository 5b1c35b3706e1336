/**
 * The report that the project began with (`../shared/articles/seed.txt`, published 2023-07-02): what a careful reader takes from it.
 * Each row: type and mode, who acts, on whom, and in whose voice it stands. Skipped where the shared folder is not beside the checkout.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../src/index.js';
import { sharedReader } from './support/reader.js';

const path = fileURLToPath(new URL('../../../../shared/articles/seed.txt', import.meta.url));
const isThere = existsSync(path);
if (!isThere)
  console.info('The seed report is not tested: there is no ../shared/articles/seed.txt beside the checkout.');

interface Row {
  type: string;
  mode?: string;
  /** A pattern for each name; countries by their code. */
  actors: RegExp[];
  recipients: RegExp[];
  /** Who vouches for it; left out, the publisher. */
  saidBy?: RegExp;
  status?: string;
  from?: string;
  place?: string;
}

const BAQERI = /Baqeri/;
const YARALLAH = /Yarallah/;
const IRAN = /^IRN$/;
const IRAQ = /^IRQ$/;
const IRGC = /Guards Corps|IRGC/;
const GROUPS = /groups/;

const ROWS: Row[] = [
  { type: 'AGREE', actors: [BAQERI], recipients: [IRAQ], status: 'actual' },
  {
    type: 'CONSULT',
    mode: 'visit',
    actors: [BAQERI],
    recipients: [YARALLAH],
    from: '2023-07-02',
    place: 'Baghdad',
  },
  { type: 'AID', actors: [IRAN], recipients: [IRAQ], saidBy: BAQERI },
  {
    type: 'ASSAULT',
    mode: 'drone',
    actors: [/^USA$/],
    recipients: [/Soleimani/, /Muhandis/],
    status: 'historical',
    from: '2020-01-03',
    place: 'Baghdad International Airport',
  },
  { type: 'REQUEST', mode: 'assist', actors: [BAQERI], recipients: [/IRNMIL/, /IRQMIL/], from: '2023-07-02' },
  { type: 'SUPPORT', actors: [YARALLAH], recipients: [IRAN] },
  { type: 'AGREE', actors: [YARALLAH], recipients: [IRAN] },
  { type: 'SUPPORT', actors: [IRAN, IRAQ], recipients: [], from: '2023-03-01' },
  { type: 'ASSAULT', actors: [IRGC], recipients: [GROUPS] },
  { type: 'THREATEN', mode: 'violence', actors: [IRGC], recipients: [GROUPS] },
  { type: 'THREATEN', actors: [IRAN], recipients: [/Kurdistan/] },
];

/** How many rows must come out right; the aim is all of them. */
const BAR = 11;

describe.skipIf(!isThere)('the seed report', () => {
  it('gives the events that a careful reader takes from it', async () => {
    const reading = (await sharedReader()).read({
      text: readFileSync(path, 'utf8'),
      publishedAt: '2023-07-02',
    });
    const missing = ROWS.filter(row => !reading.events.some(event => matches(reading, event, row)));
    const told = missing.map(row => `${row.type}/${row.mode ?? '*'} ${row.actors} > ${row.recipients}`);
    expect(ROWS.length - missing.length, `not found:\n${told.join('\n')}`).toBeGreaterThanOrEqual(BAR);
  });

  it('gives none of them a wrong voice', async () => {
    const reading = (await sharedReader()).read({
      text: readFileSync(path, 'utf8'),
      publishedAt: '2023-07-02',
    });
    const wrong = ROWS.filter(row => {
      const found = reading.events.filter(event => matches(reading, event, { ...row, saidBy: /.*/ }));
      return found.length > 0 && !found.some(event => isVoice(reading, event, row));
    });
    expect(wrong).toEqual([]);
  });
});

type ReadingEvent = Reading['events'][number];

function matches(reading: Reading, event: ReadingEvent, row: Row): boolean {
  if (event.type !== row.type || (row.mode !== undefined && event.mode !== row.mode)) return false;
  if (row.status !== undefined && event.status !== row.status) return false;
  if (row.from !== undefined && event.time?.from !== row.from) return false;
  if (row.place !== undefined && reading.places.find(({ id }) => id === event.place)?.name !== row.place)
    return false;
  return (
    isParties(reading, event.actors, row.actors) &&
    isParties(reading, event.recipients, row.recipients) &&
    isVoice(reading, event, row)
  );
}

function isParties(reading: Reading, parties: ReadingEvent['actors'], wanted: RegExp[]): boolean {
  return (
    parties.length === wanted.length &&
    wanted.every(one => parties.some(party => one.test(nameOf(reading, party.entity))))
  );
}

/** A country by its code, anybody else by name and code. */
function nameOf(reading: Reading, id: string): string {
  const { kind, name, country, sector } = reading.entities.find(entity => entity.id === id)!;
  return kind === 'country' ? String(country) : `${name} ${country ?? ''}${sector ?? ''}`;
}

function isVoice(reading: Reading, event: ReadingEvent, { saidBy }: Row): boolean {
  if (event.voice.by === 'publisher') return saidBy === undefined || saidBy.source === '.*';
  const { statement } = event.voice;
  const speaker = reading.statements.find(({ id }) => id === statement)?.speaker?.entity;
  return (
    saidBy !== undefined && speaker !== undefined && speaker !== null && saidBy.test(nameOf(reading, speaker))
  );
}

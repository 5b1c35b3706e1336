/** What an export has written, its importer reads back, the same in every format that has room for it. */
import type { Reading } from '@readout/engine';
import { beforeAll, describe, expect, test } from 'vitest';
import { oneCountryCode } from '../../src/codes/countries.js';
import { EXPORT_FORMATS, Ledger } from '../../src/exports/index.js';
import {
  detectTable,
  type EventRow,
  importTable,
  isBadLine,
  rowsOfReadings,
  type TableFormat,
} from '../../src/imports/index.js';
import { exported, readReports, streamOf } from '../support/readings.js';

type Table = Exclude<TableFormat, 'readings'>;

let readings: Reading[];
beforeAll(async () => {
  readings = await readReports();
});

/** In pieces of a few characters, as a file may come. */
async function* inPieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 7) yield text.slice(at, at + 7);
}

async function importedFrom(format: Table, text: string): Promise<EventRow[]> {
  const rows: EventRow[] = [];
  for await (const row of importTable(format, inPieces(text))) {
    if (isBadLine(row)) throw new Error(`${row.line}: ${row.reason}`);
    rows.push(row);
  }
  return rows;
}

async function rowsIn(given: readonly Reading[]): Promise<EventRow[]> {
  const rows: EventRow[] = [];
  for await (const row of rowsOfReadings(streamOf(given), {}, new Ledger())) rows.push(row);
  return rows;
}

describe.each<Table>(['gdelt-events', 'icews', 'phoenix', 'petrarch2', 'polecat', 'csv'])('%s', format => {
  test('is known by its first line', async () => {
    const { text } = await exported(EXPORT_FORMATS[format], readings);
    expect(detectTable(text.split('\n')[0]!)).toBe(format);
  });

  test('comes back', async () => {
    const include = new Set(['claimed', 'negated', 'hypothetical', 'future'] as const);
    const { text, ledger } = await exported(EXPORT_FORMATS[format], readings, { include });
    const rows = await importedFrom(format, text);
    expect(rows).toHaveLength(ledger.written);
    const types = new Set(readings.flatMap(({ events }) => events.map(({ type }) => type)));
    for (const row of rows) {
      expect(row.format).toBe(format);
      expect([...types, null]).toContain(row.type);
      expect(row.quad).toBeGreaterThan(0);
    }
    const arrest = rows.find(
      ({ type, date }) => type === 'COERCE' && (format === 'petrarch2' || date === '2023-07-01'),
    )!;
    expect(arrest.actors[0]!.sectors).toEqual(['COP']);
    expect(arrest.mode).toBe('arrest');
    if (format !== 'polecat') expect(arrest.cameo).toBe('173');
    const meeting = rows.find(({ type, actors }) => type === 'CONSULT' && actors[0]?.country === 'KEN')!;
    expect(meeting.recipients[0]?.country ?? meeting.actors[1]?.country).toBe('UGA');
    expect(meeting.date).toBe('2023-07-02');
    if (format !== 'petrarch2')
      expect(meeting.place).toMatchObject({ name: expect.stringContaining('Kampala'), country: 'UGA' });
    if (['gdelt-events', 'petrarch2', 'phoenix', 'csv'].includes(format)) {
      expect(meeting.url).toBe('https://www.lakeside.example/2023/otieno');
    }
  });
});

test('csv brings back what Readings have', async () => {
  const include = new Set(['claimed', 'negated', 'hypothetical', 'future'] as const);
  const rows: EventRow[] = [];
  for await (const row of rowsOfReadings(streamOf(readings), { include }, new Ledger())) rows.push(row);
  const back = await importedFrom('csv', (await exported(EXPORT_FORMATS.csv, readings)).text);
  const known = ({ id, documentId, date, type, mode, cameo, quad, actors, place }: EventRow) => ({
    id,
    documentId,
    date,
    type,
    mode,
    cameo,
    quad,
    countries: actors.map(({ country }) => (country === null ? null : oneCountryCode(country))),
    place: place?.name ?? null,
  });
  expect(back.map(known)).toEqual(rows.map(known));
});

test('rows of Readings leave claims out, as the tables do', async () => {
  const rows = await rowsIn(readings.slice(0, 1));
  expect(rows.map(({ type }) => type)).toEqual(['CONSULT', 'COERCE']);
  expect(rows[1]).toMatchObject({
    documentId: 'otieno-1',
    sentence: 4,
    text: 'Police arrested 12 protesters in Nairobi on Saturday.',
  });
});

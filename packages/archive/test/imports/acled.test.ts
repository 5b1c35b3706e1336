/** ACLED's table: lines written by hand as its columns are described, and what Readout's own export of them gives back. */
import { expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../src/exports/index.js';
import { detectTable, type EventRow, importTable, isBadLine } from '../../src/imports/index.js';
import { exported, readReports } from '../support/readings.js';

const HEADER =
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,inter2,country,location,latitude,longitude,source,notes';

async function importedFrom(text: string): Promise<EventRow[]> {
  const rows: EventRow[] = [];
  const chunks = (async function* () {
    yield text;
  })();
  for await (const row of importTable('acled', chunks)) {
    if (isBadLine(row)) throw new Error(`${row.line}: ${row.reason}`);
    rows.push(row);
  }
  return rows;
}

const rowOf = async (...cells: string[]) => (await importedFrom(`${HEADER}\n${cells.join(',')}\n`))[0]!;
const place = ['Kenya', 'Moyale', '3.52', '39.05', 'Lakeside Post', '"Shells fell, twice."'];

test('a battle, as it is downloaded', async () => {
  const row = await rowOf(
    ...['KEN1', '02 July 2023', '1', 'Battles', 'Armed clash'],
    ...['Military Forces of Ethiopia (2018-)', 'Oromia Guard; Border Unit', 'State forces'],
    ...['Moyale Youth', '3', ...place],
  );
  expect(row).toEqual({
    format: 'acled',
    line: 2,
    id: 'KEN1',
    documentId: null,
    url: null,
    publisher: 'Lakeside Post',
    sentence: null,
    date: '2023-07-02',
    actors: [
      { name: 'Military Forces of Ethiopia (2018-)', code: null, country: 'ETH', sectors: ['MIL'] },
      { name: 'Oromia Guard', code: null, country: null, sectors: [] },
      { name: 'Border Unit', code: null, country: null, sectors: [] },
    ],
    recipients: [{ name: 'Moyale Youth', code: null, country: null, sectors: ['PRM'] }],
    type: 'ASSAULT',
    mode: null,
    cameo: null,
    quad: 4,
    place: { name: 'Moyale', country: 'KEN', latitude: 3.52, longitude: 39.05 },
    text: 'Shells fell, twice.',
  });
});

test.each([
  ['Protests', 'Peaceful protest', 'Protesters', 'PROTEST', 'demo'],
  ['Protests', 'Protest with intervention', 'Protesters', 'PROTEST', 'demo'],
  ['Protests', 'Protest with intervention', 'State forces', 'ASSAULT', 'crowd-control'],
  ['Riots', 'Mob violence', '5', 'PROTEST', 'riot'],
  ['Explosions/Remote violence', 'Grenade', 'Rebel group', 'ASSAULT', 'explosives'],
  ['Violence against civilians', 'Attack', '2', 'ASSAULT', null],
  ['Strategic developments', 'Arrests', 'State forces', 'COERCE', 'arrest'],
  ['Strategic developments', 'Agreement', 'State forces', null, null],
])('%s, %s by %s: %s/%s', async (type, subType, inter, plover, mode) => {
  const row = await rowOf('X', '2023-07-02', '1', type, subType, 'Somebody', '', inter, '', '', ...place);
  expect(row).toMatchObject({ type: plover, mode, recipients: [] });
});

test.each([
  ['Protesters (Kenya)', 'KEN'],
  ['Police Forces of Kenya (2013-2022) Prison Guards', 'KEN'],
  ['Government of the Democratic Republic of Congo (2019-)', 'COD'],
  ['Police Forces of the Government of Kenya', 'KEN'],
  ['Kenya', 'KEN'],
  ['Unidentified Armed Group', null],
])('the country in %j is %s', async (name, country) => {
  const row = await rowOf('X', '2023-07-02', '1', 'Riots', 'Mob violence', name, '', '5', '', '', ...place);
  expect(row.actors[0]!.country).toBe(country);
});

test('a week or month is as exact as a month', async () => {
  for (const precision of ['2', '3']) {
    const cells = ['X', '2023-07-02', precision, 'Riots', 'Mob violence', 'Rioters (Kenya)', '', '5', '', ''];
    expect((await rowOf(...cells, ...place)).date).toBe('2023-07');
  }
});

test('what Readout writes comes back with its types, days and places', async () => {
  const { text, ledger } = await exported(EXPORT_FORMATS.acled, await readReports());
  expect(detectTable(text.split('\n')[0]!)).toBe('acled');
  const rows = await importedFrom(text);
  expect(rows).toHaveLength(ledger.written);
  const arrest = rows.find(({ type, date }) => type === 'COERCE' && date === '2023-07-01')!;
  expect(arrest).toMatchObject({ mode: 'arrest', quad: 4, place: { country: 'KEN' } });
});

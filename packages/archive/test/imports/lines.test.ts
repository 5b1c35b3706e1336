/** Lines written by hand as the tables have them, good and bad. Bad ones are told by number and reason, and nothing is thrown. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BadLine,
  type EventRow,
  type ImportOptions,
  importTable,
  isBadLine,
  type TableFormat,
} from '../../src/imports/index.js';
import { readRecords } from '../../src/imports/records.js';

type Table = Exclude<TableFormat, 'readings'>;
const TABLES: readonly Table[] = ['gdelt-events', 'icews', 'phoenix', 'petrarch2', 'polecat', 'acled', 'csv'];

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function importAll(
  format: Table,
  text: string,
  options?: ImportOptions,
): Promise<{ rows: EventRow[]; bad: BadLine[] }> {
  const rows: EventRow[] = [];
  const bad: BadLine[] = [];
  for await (const one of importTable(format, once(text), options))
    isBadLine(one) ? bad.push(one) : rows.push(one);
  return { rows, bad };
}

/** A line with these cells, by their numbers in the format's own counting from 1, the others empty. */
function line(count: number, cells: Record<number, string>): string {
  return Array.from({ length: count }, (_, at) => cells[at + 1] ?? '').join('\t');
}

const GDELT = {
  1: '410',
  2: '20230702',
  6: 'IRNGOV',
  7: 'IRAN',
  8: 'IRN',
  13: 'GOV',
  16: 'IGOUNO',
  17: 'UNITED NATIONS',
  19: 'UNO',
  23: 'IGO',
  27: '042',
  30: '1',
};

describe('GDELT', () => {
  test('2.0 and 1.0, told by their columns', async () => {
    const two = line(61, {
      ...GDELT,
      52: '4',
      53: 'Baghdad, Iraq',
      54: 'IZ',
      57: '33.3',
      58: '44.4',
      61: 'https://a.example/1',
    });
    const one = line(58, {
      ...GDELT,
      50: '4',
      51: 'Baghdad, Iraq',
      52: 'IZ',
      54: '33.3',
      55: '44.4',
      58: 'https://a.example/1',
    });
    const old = line(57, GDELT);
    const { rows, bad } = await importAll('gdelt-events', `${two}\n${one}\r\n${old}`);
    expect(bad).toEqual([]);
    expect(rows[0]).toEqual({
      format: 'gdelt-events',
      line: 1,
      id: '410',
      documentId: null,
      url: 'https://a.example/1',
      publisher: null,
      sentence: null,
      date: '2023-07-02',
      actors: [{ name: 'IRAN', code: 'IRNGOV', country: 'IRN', sectors: ['GOV'] }],
      recipients: [{ name: 'UNITED NATIONS', code: 'IGOUNO', country: 'UNO', sectors: [] }],
      type: 'CONSULT',
      mode: 'visit',
      cameo: '042',
      quad: 1,
      place: { name: 'Baghdad, Iraq', country: 'IRQ', latitude: 33.3, longitude: 44.4 },
      text: null,
    });
    expect(rows[1]).toEqual({ ...rows[0], line: 2 });
    expect(rows[2]).toEqual({ ...rows[0], line: 3, url: null, place: null });
  });

  test('a month without a day, a statement without a PLOVER type, CAMEO codes of countries', async () => {
    const { rows } = await importAll(
      'gdelt-events',
      line(61, { ...GDELT, 2: '', 3: '202307', 6: 'ROMMED', 8: 'ROM', 13: 'MED', 27: '010' }),
    );
    expect(rows[0]).toMatchObject({
      date: '2023-07',
      type: null,
      cameo: '010',
      quad: 1,
      actors: [{ country: 'ROU', sectors: ['JRN'] }],
    });
  });
});

test.each<[Table, string, string]>([
  ['gdelt-events', 'a\tb', 'has 2 columns; a GDELT event table has 61, 58 or 57, parted by tabs'],
  [
    'gdelt-events',
    line(61, { ...GDELT, 2: '20231345' }),
    'SQLDATE is "20231345", which is no date (2023-07-02)',
  ],
  [
    'gdelt-events',
    line(61, { ...GDELT, 27: '99' }),
    'EventCode is "99", which is no CAMEO code (two to four digits)',
  ],
  [
    'gdelt-events',
    line(61, { ...GDELT, 53: 'x', 57: 'north' }),
    'ActionGeo_Lat is "north", which is no number',
  ],
  [
    'icews',
    line(20, { 2: '2023-07-02', 7: '' }),
    'CAMEO Code is "", which is no CAMEO code (two to four digits)',
  ],
  ['phoenix', line(27, {}), 'has 27 columns; Phoenix has 26, parted by tabs'],
  [
    'petrarch2',
    '20230702\tIRN',
    "has 2 columns; PETRARCH2's output has 7, 8, 9, 10, 11, 12 or 13, parted by tabs",
  ],
  [
    'polecat',
    'Event ID\tName',
    'is no header of POLECAT: there is no column "Event Date", "Event Type", "Actor Name", "Recipient Name"',
  ],
  [
    'acled',
    'event_date,event_type',
    "is no header of ACLED's, which has event_date, event_type, sub_event_type, actor1, parted by commas",
  ],
  [
    'acled',
    'event_date,event_type,sub_event_type,actor1\n2023-07-02,Parades,Parade,Police',
    'event_type is "Parades", which is none of ACLED\'s',
  ],
  [
    'acled',
    'event_date,event_type,sub_event_type,actor1\n02/30/2023,Riots,Mob violence,Rioters',
    'event_date is "02/30/2023", which is no date (2023-07-02)',
  ],
  [
    'acled',
    'event_date,event_type,sub_event_type,actor1\n2023-07-02,Riots',
    'has 2 columns; its header has 4',
  ],
  [
    'csv',
    'when,who',
    'has no column for the type or the CAMEO code of events: name it in the mapping ("type=…" or "cameo=…")',
  ],
  ['csv', 'type,date\nSHOUT,2023-07-02', 'the type is "SHOUT", which is neither PLOVER\'s nor a CAMEO code'],
  ['csv', 'type,date\nASSAULT', 'has 1 columns; its header has 2'],
  ['csv', 'type,date\nASSAULT,2023-02-30', 'the date is "2023-02-30", which is no date (2023-07-02)'],
  ['csv', 'type,text\nASSAULT,"open', 'a quoted cell does not end'],
])('%s: a bad line and what is wrong with it', async (format, text, reason) => {
  const { rows, bad } = await importAll(format, text);
  expect(rows).toEqual([]);
  expect(bad).toEqual([{ line: text.split('\n').length, reason }]);
});

test('good lines round a bad one are read', async () => {
  const { rows, bad } = await importAll(
    'gdelt-events',
    [line(61, GDELT), 'torn', line(61, GDELT)].join('\n'),
  );
  expect(rows.map(row => row.line)).toEqual([1, 3]);
  expect(bad.map(row => row.line)).toEqual([2]);
});

test('ICEWS: quoted sectors in any order, blanks and nulls, both ways of dates, a lost zero', async () => {
  const text = [
    line(20, {
      1: '1',
      2: '2016-03-04',
      3: 'Army (Chile)',
      4: '"Government,Military"',
      5: 'Chile',
      7: '042',
      9: 'NULL',
      10: 'NULL',
      11: 'NULL',
      12: '77',
      13: '2',
      14: 'A Paper',
      18: 'Chile',
      19: '-33',
      20: '-70',
    }),
    line(20, {
      1: '2',
      2: '3/4/2016',
      3: 'Citizen (Russia)',
      4: 'General Population / Civilian / Social,Social',
      5: 'Russian Federation',
      7: '42',
      9: 'Chile',
      11: 'Chile',
    }),
  ].join('\n');
  const { rows, bad } = await importAll('icews', text);
  expect(bad).toEqual([]);
  expect(rows[0]).toMatchObject({
    date: '2016-03-04',
    actors: [{ country: 'CHL', sectors: ['MIL'] }],
    recipients: [],
    documentId: '77',
    sentence: 2,
    place: { name: 'Chile', country: 'CHL', latitude: -33 },
  });
  expect(rows[1]).toMatchObject({
    date: '2016-03-04',
    cameo: '042',
    actors: [{ country: 'RUS', sectors: ['CVL'] }],
    recipients: [{ country: 'CHL', sectors: [] }],
  });
});

test('POLECAT: columns by the header, surplus ones and trailing tabs, several actors and alternatives', async () => {
  const header = [
    'Event ID',
    'Event Date',
    'Event Type',
    'Event Mode',
    'Event Intensity',
    'Quad Code',
    'Actor Name',
    'Actor Country',
    'Primary Actor Sector',
    'Recipient Name',
    'Headline',
  ];
  const row = [
    'a7_ASSAULT_beat',
    '2021-04-02',
    'ASSAULT',
    'beat',
    '-7.5',
    'MATERIAL CONFLICT',
    'Police; Guards|Rangers',
    'CHL; None',
    'COP; None',
    'None',
    'None',
    '',
    '',
  ];
  const { rows, bad } = await importAll('polecat', `${header.join('\t')}\n${row.join('\t')}`);
  expect(bad).toEqual([]);
  expect(rows[0]).toMatchObject({
    documentId: 'a7',
    quad: 4,
    actors: [
      { name: 'Police', country: 'CHL', sectors: ['COP'] },
      { name: 'Guards', country: null, sectors: [] },
    ],
    recipients: [],
  });
});

test('PETRARCH2: with a URL and without, with texts and without', async () => {
  const text = [
    '20230702\tCHLGOV\tGHA\t051\t\ta_1\tWIRE',
    '20230702\tCHLGOV\t---\t051\t\ta_1;a_3\thttps://a.example\tNULL\tChile\t---\tthanked',
  ].join('\n');
  const { rows } = await importAll('petrarch2', text);
  expect(rows[0]).toMatchObject({ url: null, publisher: 'WIRE', documentId: 'a', sentence: 1, text: null });
  expect(rows[1]).toMatchObject({
    url: 'https://a.example',
    publisher: null,
    recipients: [],
    actors: [{ name: 'Chile' }],
    text: 'thanked',
  });
});

test('CSV: columns by mapping, several values, codes or names, a byte order mark', async () => {
  const text =
    '\ufeffDay,Who,Nation,Did,To whom,Said\n2023-07-02,"Army; Police",Chile; KSV,18,=x,"a ""word"",\nand more"\n';
  const mapping = {
    date: 'day',
    actor: 'who',
    actorCountry: 'nation',
    cameo: 'did',
    recipient: 'to whom',
    text: 'said',
  };
  const { rows, bad } = await importAll('csv', text, { mapping });
  expect(bad).toEqual([]);
  expect(rows).toMatchObject([
    {
      line: 2,
      actors: [
        { name: 'Army', country: 'CHL' },
        { name: 'Police', country: 'KOS' },
      ],
      recipients: [{ name: '=x' }],
      type: 'ASSAULT',
      cameo: '18',
      text: 'a "word",\nand more',
    },
  ]);
  const wrong = await importAll('csv', text, { mapping: { type: 'Kind' } });
  expect(wrong.bad[0]!.reason).toMatch(/^has no column "Kind" for type; it has "Day", "Who"/);
});

test.each(TABLES)(
  '%s: whatever comes, there are rows and reasons and no end to the program',
  async format => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\t',
        '\n',
        '\r',
        '"',
        ',',
        ';',
        'Event ID\tEvent Date',
        '20230702',
        '042',
        'type,date\n',
        '\u0000',
        '😀',
      ),
      fc.string({ maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 80 }), async parts => {
        const { bad } = await importAll(format, parts.join(''));
        for (const { line: at, reason } of bad) {
          expect(at).toBeGreaterThan(0);
          expect(reason).not.toBe('');
        }
      }),
    );
  },
);

test('a line without end takes no memory', async () => {
  async function* endless(): AsyncGenerator<string> {
    for (let at = 0; at < 40; at++) yield 'x'.repeat(100_000);
    yield `\n${line(61, GDELT)}\n`;
  }
  const found: (EventRow | BadLine)[] = [];
  for await (const one of importTable('gdelt-events', endless())) found.push(one);
  expect(found).toMatchObject([
    { line: 1, reason: expect.stringContaining('is longer than') },
    { line: 2, id: '410' },
  ]);
  for await (const one of readRecords(endless())) expect(one).toHaveProperty('line');
});

test('CSV: records as RFC 4180 writes them come back, however they are cut into pieces', async () => {
  const cell = fc.oneof(fc.constantFrom('', '"', '\n', '\r\n', ',', 'a'), fc.string());
  const records = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(records, fc.integer({ min: 1, max: 5 }), async (given, size) => {
      const text = given
        .map(cells => cells.map(one => `"${one.replaceAll('"', '""')}"`).join(','))
        .join('\r\n');
      async function* pieces(): AsyncGenerator<string> {
        for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
      }
      const back: string[][] = [];
      for await (const record of readRecords(pieces())) if ('cells' in record) back.push(record.cells);
      expect(back).toEqual(given);
    }),
  );
});

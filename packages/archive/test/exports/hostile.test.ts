/** Whatever strings a document brings: rows stay rows, XML and JSON stay well-formed, offsets stay true, nothing becomes a formula. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutGuard } from '../../src/exports/cells.js';
import { CodePoints } from '../../src/exports/codepoints.js';
import { COLUMNS } from '../../src/exports/columns.js';
import { EXPORT_FORMATS, type ExportName, Ledger } from '../../src/exports/index.js';
import { FileNames, fileNameOf } from '../../src/exports/names.js';
import { writeParquet } from '../../src/exports/parquet.js';
import { readRecords } from '../../src/imports/records.js';
import { bratProblems, LINE_END } from '../support/brat.js';
import { exported, readingOf, type Strings, streamOf } from '../support/readings.js';
import { ILLEGAL, readXml } from '../support/xml.js';

const PIECES = [
  '\t',
  '\n',
  '\r\n',
  '\r',
  '"',
  "'",
  ',',
  ';',
  '|',
  '=1+1',
  '+',
  '-',
  '@SUM(A1)',
  '<b>',
  '&amp;',
  ']]>',
  '\u0000',
  '\u0007',
  '\u000b',
  '\u0085',
  '\u2028',
  '\ufffe',
  '😀',
  '\ud83d',
  '\ude00',
  'é',
  '../',
  'DROP TABLE events; --',
  '\\',
  '%00',
  ' ',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 8 })
  .map(parts => parts.join(''));
/** As every Reading has it: spans do not split characters. */
const wholeCharacters = hostile.map(text => text.toWellFormed());
const strings: fc.Arbitrary<Strings> = fc.record({
  id: hostile.map(text => text || 'x'),
  title: hostile,
  publisher: hostile,
  url: hostile,
  name: hostile.map(text => text || 'x'),
  before: wholeCharacters,
  words: wholeCharacters.map(text => `w${text}w`),
  after: wholeCharacters,
});

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function recordsOf(text: string): Promise<string[][]> {
  const records: string[][] = [];
  for await (const record of readRecords(once(text))) {
    if ('cells' in record) records.push(record.cells);
    else throw new Error(record.reason);
  }
  return records;
}

describe('any strings', () => {
  test.each<[ExportName, number, number]>([
    ['gdelt-events', 61, 0],
    ['gdelt-mentions', 16, 0],
    ['icews', 20, 1],
    ['phoenix', 26, 0],
    ['petrarch2', 11, 0],
    ['polecat', 40, 1],
  ])('%s: one line of %i cells', async (name, cells, headers) => {
    await fc.assert(
      fc.asyncProperty(strings, async given => {
        const { text } = await exported(EXPORT_FORMATS[name], [readingOf(given)]);
        // Every line end of any reader, so that none of them sees more rows.
        const lines = text.split(LINE_END);
        expect(lines.pop()).toBe('');
        expect(lines).toHaveLength(headers + 1);
        for (const line of lines) expect(line.split('\t')).toHaveLength(cells);
      }),
    );
  });

  test.each<[ExportName, number]>([
    ['csv', COLUMNS.length],
    ['acled', 31],
  ])(
    '%s: RFC 4180, no cell is a formula, and taking the guard away gives the text',
    async (name, columns) => {
      await fc.assert(
        fc.asyncProperty(strings, async given => {
          const reading = readingOf(given);
          const [header, row, ...more] = await recordsOf(
            (await exported(EXPORT_FORMATS[name], [reading])).text,
          );
          expect(more).toEqual([]);
          expect(header).toHaveLength(columns);
          expect(row).toHaveLength(columns);
          for (const cell of row!) if (Number.isNaN(Number(cell))) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
          const publisher = row![header!.indexOf(name === 'csv' ? 'publisher' : 'source')]!;
          expect(withoutGuard(publisher)).toBe(given.publisher.toWellFormed());
        }),
      );
    },
  );

  test('csv keeps formulas when told to', async () => {
    const reading = readingOf({
      id: 'a',
      title: '=1+1',
      publisher: '',
      url: '',
      name: 'x',
      before: '',
      words: 'w',
      after: '',
    });
    expect((await exported(EXPORT_FORMATS.csv, [reading])).text).toContain(",'=1+1,");
    expect((await exported(EXPORT_FORMATS.csv, [reading], { keepFormulas: true })).text).toContain(',=1+1,');
  });

  test('jsonl, geojson, web-annotation: JSON, with the words', async () => {
    await fc.assert(
      fc.asyncProperty(strings, async given => {
        const reading = readingOf(given);
        const row = JSON.parse((await exported(EXPORT_FORMATS.jsonl, [reading])).text);
        expect(row).toMatchObject({ trigger: given.words, actor_names: [given.name] });
        const { features } = JSON.parse((await exported(EXPORT_FORMATS.geojson, [reading])).text);
        expect(features[0].geometry.coordinates).toEqual([36.25, -1.5]);
        const { first } = JSON.parse((await exported(EXPORT_FORMATS['web-annotation'], [reading])).text);
        const points = [...reading.document.text];
        for (const { target } of first.items) {
          for (const { source, selector } of target) {
            expect(URL.canParse(source)).toBe(true);
            const [{ exact }, { start, end }] = selector;
            expect(points.slice(start, end).join('')).toBe(exact);
          }
        }
      }),
    );
  });

  test('timeml, graphml: well-formed XML, the text kept but for what XML does not have', async () => {
    await fc.assert(
      fc.asyncProperty(strings, async given => {
        const reading = readingOf(given);
        const { files } = await exported(EXPORT_FORMATS.timeml, [reading]);
        const { text } = readXml([...files.values()][0]!);
        expect(text).toContain(reading.document.text.replace(ILLEGAL, ''));
        readXml((await exported(EXPORT_FORMATS.graphml, [reading])).text);
      }),
    );
  });

  test('brat: opens without a complaint; the text is unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(strings, async given => {
        const reading = readingOf(given);
        const { files } = await exported(EXPORT_FORMATS.brat, [reading]);
        const [, text, annotations] = [...files.values()];
        expect(text).toBe(reading.document.text);
        expect(bratProblems(annotations!, text!)).toEqual([]);
      }),
    );
  });

  test('names of files are names, and different for different documents', () => {
    fc.assert(
      fc.property(hostile, hostile, (left, right) => {
        expect(fileNameOf(left)).toMatch(/^[a-z0-9][a-z0-9_-]*$/);
        if (left !== right) expect(fileNameOf(left)).not.toBe(fileNameOf(right));
      }),
    );
    expect(fileNameOf('nul')).not.toBe('nul');
    expect(fileNameOf('Report')).not.toBe(fileNameOf('report'));
  });

  test('documents of one id have files of their own, however many there are', () => {
    const names = new FileNames();
    expect(['a', 'a', 'a-2', 'a'].map(id => names.nameFor(id))).toEqual(['a', 'a-2', 'a-2-2', 'a-3']);
    const many = new FileNames();
    const given = Array.from({ length: 50_000 }, () => many.nameFor('a'));
    expect(new Set(given).size).toBe(given.length);
  });

  test('code points: as counted one by one', () => {
    fc.assert(
      fc.property(wholeCharacters, text => {
        const counted = new CodePoints(text);
        let at = 0;
        for (const [index, character] of [...text].entries()) {
          expect(counted.at(at)).toBe(index);
          at += character.length;
        }
        expect(counted.at(at)).toBe([...text].length);
      }),
    );
  });
});

describe('read by DuckDB', () => {
  const folder = () => mkdtempSync(join(tmpdir(), "readout o'test "));
  const GIVEN: Strings = {
    id: "x'; DROP TABLE readout_parquet_rows; --",
    title: '=HYPERLINK("http://a.example")',
    publisher: 'A, "B"\nC',
    url: '',
    name: '😀; O’Neil',
    before: '',
    words: 'bombed\tit',
    after: '',
  };

  async function rowsOf(sql: string, values: string[]): Promise<Record<string, unknown>[]> {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    try {
      return (await connection.runAndReadAll(sql, values)).getRowObjectsJson();
    } finally {
      connection.closeSync();
    }
  }

  test('csv', async () => {
    const at = folder();
    try {
      const { text } = await exported(EXPORT_FORMATS.csv, [readingOf(GIVEN)]);
      writeFileSync(join(at, 'events.csv'), text);
      const [row, ...more] = await rowsOf('SELECT * FROM read_csv($1, header = true, all_varchar = true)', [
        join(at, 'events.csv'),
      ]);
      expect(more).toEqual([]);
      expect(row).toMatchObject({
        publisher: GIVEN.publisher,
        document_id: GIVEN.id,
        title: `'${GIVEN.title}`,
        trigger: GIVEN.words,
        dead: '3',
      });
    } finally {
      rmSync(at, { recursive: true });
    }
  });

  test('parquet, by date', async () => {
    const at = folder();
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    try {
      const dated = readingOf(GIVEN);
      const other = readingOf({ ...GIVEN, id: 'undated' });
      other.events[0]!.time = { value: null, from: null, to: null, source: null };
      const ledger = new Ledger();
      const out = join(at, 'parquet');
      await writeParquet(connection, streamOf([dated, other]), out, ledger);
      expect(ledger.written).toBe(2);
      const rows = await rowsOf(
        'SELECT * FROM read_parquet($1, hive_partitioning = true) ORDER BY document_id',
        [`${out}/*/*.parquet`],
      );
      expect(rows).toHaveLength(2);
      expect(rows.map(({ date }) => date)).toEqual([null, '2023-07-01']);
      const [, row] = rows;
      expect(row).toMatchObject({
        document_id: GIVEN.id,
        title: GIVEN.title,
        actor_names: [GIVEN.name],
        score: -9.5,
        dead: '3',
        latitude: -1.5,
      });
      expect(Object.keys(row!)).toEqual([...COLUMNS.map(({ name }) => name), 'date']);
      await writeParquet(connection, streamOf([dated]), join(at, 'months'), new Ledger(), {
        partition: 'month',
      });
      expect(
        await rowsOf(
          'SELECT "date" FROM read_parquet($1, hive_partitioning = true, hive_types_autocast = false)',
          [`${at}/months/*/*.parquet`],
        ),
      ).toEqual([{ date: '2023-07' }]);
    } finally {
      connection.closeSync();
      rmSync(at, { recursive: true });
    }
  });
});

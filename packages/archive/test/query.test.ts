import { beforeAll, expect, test } from 'vitest';
import {
  type EventsQuery,
  eventsIn,
  findReading,
  foldedName,
  meantBy,
  queryIn,
  type SeriesQuery,
  seriesIn,
} from '../src/index.js';
import { add, newPath, reading } from './archive.js';

const path = newPath();

beforeAll(async () => {
  const common = { publishedAt: '2023-07-02', publisher: 'Harbour Wire' };
  await add(path, [
    { ...common, id: 'a', text: 'Kenya thanked Uganda on Friday.' },
    { ...common, id: 'b', text: 'Ethiopian troops shelled a village near Moyale on 3 May 2023.' },
    {
      ...common,
      id: 'c',
      text: 'Kenya accused Ethiopia of violating a ceasefire on Saturday.',
      publisher: "O'Hara & Co",
    },
    { ...common, id: 'd', text: 'The foreign ministers of Chile and Peru met on Saturday.' },
    { ...common, id: 'e', text: 'Amina Otieno said that Uganda had arrested three Kenyan journalists.' },
  ]);
});

const events = (query: EventsQuery) =>
  reading(path, async archive => {
    const found = [];
    for await (const { document, type } of eventsIn(archive, query)) found.push(`${document} ${type}`);
    return found;
  });

test.each<[EventsQuery, string[]]>([
  [{ actor: 'KEN', recipient: 'UGA' }, ['a SUPPORT']],
  [{ actor: 'ETHMIL' }, ['b ASSAULT']],
  [{ actor: 'ethiopian troops' }, ['b ASSAULT']],
  [{ actor: 'Éthiopian  Troops' }, ['b ASSAULT']],
  [{ actor: 'troop' }, []],
  [{ actor: 'hiop' }, []],
  [{ actor: 'Ethiopia' }, ['b ASSAULT']],
  [{ actor: 'Kenya (' }, []],
  [{ since: '2023-05', until: '2023-05' }, ['b ASSAULT']],
  [{ since: '2022', until: '2023-06-15' }, ['b ASSAULT']],
  [{ types: ['SUPPORT', 'ASSAULT'] }, ['b ASSAULT', 'a SUPPORT']],
  [{ since: '2023-05-01', until: '2023-05-31' }, ['b ASSAULT']],
  [{ voice: 'statement' }, ['e COERCE']],
  [{ publisher: "O'Hara & Co" }, ['c ACCUSE']],
  [{ publisher: "x' OR true --" }, []],
  [{ actor: "x' OR true --" }, []],
  [{ minConfidence: 1 }, []],
  [{ types: ['SUPPORT'], statuses: ['negated'] }, []],
  [{ limit: 1 }, ['b ASSAULT']],
  [{ limit: 1, offset: 1 }, ['a SUPPORT']],
])('events asked for by %j', async (query, expected) => {
  expect(await events(query)).toEqual(expected);
});

test('of a meeting, the recipient is another party', async () => {
  expect(await events({ actor: 'CHL', recipient: 'PER' })).toEqual(['d CONSULT']);
  expect(await events({ actor: 'PER', recipient: 'CHL' })).toEqual(['d CONSULT']);
});

test('an event has its evidence and its codes', async () => {
  await reading(path, async archive => {
    for await (const event of eventsIn(archive, { actor: 'KEN', recipient: 'UGA' }))
      expect(event).toMatchObject({
        date: '2023-06-30',
        actors: ['Kenya'],
        actor_codes: ['KEN'],
        recipients: ['Uganda'],
        words: 'thanked',
        publisher: 'Harbour Wire',
        event: 'v1',
      });
  });
});

test('an impossible day is refused', async () => {
  await expect(events({ since: '2023-02-30' })).rejects.toThrow('since is "2023-02-30", which is not a day');
});

test('a series counts a dyad by period', async () => {
  const series = (query: SeriesQuery) => reading(path, archive => seriesIn(archive, query));
  expect(await series({ by: 'month', actor: 'KEN', recipient: 'UGA' })).toEqual([
    {
      period: '2023-06-01',
      actor: 'KEN',
      recipient: 'UGA',
      events: 1,
      score: 5,
      verbal_cooperation: 1,
      material_cooperation: 0,
      verbal_conflict: 0,
      material_conflict: 0,
    },
  ]);
  const both = await series({ by: 'year', types: ['CONSULT'] });
  expect(both.map(({ actor, recipient }) => `${actor} ${recipient}`)).toEqual(['CHL PER', 'PER CHL']);
  expect(await series({ by: 'day', since: '2024-01-01' })).toEqual([]);
});

test('a series counts an event where all of its time lies within one period', async () => {
  const vague = newPath();
  const common = { publishedAt: '2023-07-02', publisher: 'Harbour Wire' };
  await add(vague, [
    { ...common, id: 'year', text: 'Kenya sanctioned Uganda in 2019.' },
    { ...common, id: 'month', text: 'Kenya sanctioned Uganda in March 2021.' },
    { ...common, id: 'day', text: 'Kenya sanctioned Uganda on 4 May 2022.' },
  ]);
  const periods = (by: SeriesQuery['by']) =>
    reading(vague, async archive => (await seriesIn(archive, { by })).map(({ period }) => period));
  expect(await periods('year')).toEqual(['2019-01-01', '2021-01-01', '2022-01-01']);
  expect(await periods('month')).toEqual(['2021-03-01', '2022-05-01']);
  expect(await periods('week')).toEqual(['2022-05-02']);
  expect(await periods('day')).toEqual(['2022-05-04']);
});

test('a query that is none', async () => {
  await expect(ask(' \n')).rejects.toThrow('There is no query');
});

test.each([
  ['Oman', 'Roman legions', false],
  ['Mali', 'Somalia', false],
  ['Mali', "Mali's army", true],
  ['Côte', "Cote d'Ivoire", true],
  ['al-Shabaab', 'the al-Shabaab group', true],
  ['a.b', 'axb', false],
  ['U.S.', 'U.S. Army', true],
])('the words %j in the name %j: %s', (words, name, isMeant) => {
  expect(new RegExp(meantBy(words).name!, 'u').test(foldedName(name))).toBe(isMeant);
});

test('a Reading comes back whole', async () => {
  const stored = await reading(path, archive => findReading(archive, 'a'));
  expect(stored?.reading.document).toMatchObject({ id: 'a', text: 'Kenya thanked Uganda on Friday.' });
  expect(await reading(path, archive => findReading(archive, 'nobody'))).toBeNull();
});

const ask = (sql: string) =>
  reading(path, async archive => {
    const { columns, rows } = await queryIn(archive, sql);
    const all = [];
    for await (const page of rows) all.push(...page);
    return { columns, rows: all };
  });

test('a query of the user’s own', async () => {
  expect(await ask('SELECT id, version FROM documents ORDER BY id LIMIT 2')).toEqual({
    columns: ['id', 'version'],
    rows: [
      ['a', 1],
      ['b', 1],
    ],
  });
  expect((await ask('SHOW TABLES')).rows.flat()).toContain('events');
  expect((await ask('DESCRIBE events')).columns).toContain('column_type');
  expect((await ask('WITH x AS (SELECT 1 AS i) FROM x')).rows).toEqual([[1]]);
});

test.each([
  'DELETE FROM store.documents',
  'UPDATE store.documents SET id = 0',
  'INSERT INTO store.problems VALUES (1, 2, 3)',
  'DROP TABLE store.documents',
  'CREATE TABLE mine (i INTEGER)',
  'CREATE TEMP TABLE mine AS SELECT 1',
  "ATTACH '/tmp/other.duckdb'",
  "ATTACH ':memory:' AS other",
  'DETACH DATABASE main',
  "COPY (SELECT 1) TO '/tmp/out.csv'",
  "COPY store.problems FROM '/etc/passwd'",
  "EXPORT DATABASE '/tmp/out'",
  "IMPORT DATABASE '/tmp/out'",
  'INSTALL httpfs',
  "LOAD '/tmp/evil.so'",
  'SET enable_external_access = true',
  'SET lock_configuration = false',
  "SET temp_directory = '/tmp'",
  'RESET enable_external_access',
  "PRAGMA enable_profiling = 'json'",
  "PRAGMA profiling_output = '/tmp/out'",
  'CHECKPOINT',
  'VACUUM',
  'BEGIN',
  'SELECT 1; DELETE FROM store.documents',
  '',
  ';',
  "FROM read_csv('/etc/passwd')",
  "FROM read_text('/etc/passwd')",
  "FROM read_blob('/etc/*')",
  "FROM read_parquet('https://files.example/a.parquet')",
  "FROM '/etc/passwd'",
  "FROM glob('/etc/*')",
  "FROM read_json('/proc/self/environ')",
  "FROM sniff_csv('/etc/passwd')",
  "FROM query('DELETE FROM store.documents')",
  "SELECT getenv('HOME')",
  "FROM sqlite_scan('/tmp/a', 'b')",
  "EXPLAIN ANALYZE COPY (SELECT 1) TO '/tmp/out.csv'",
  'PREPARE p AS DELETE FROM store.documents',
  'EXECUTE p',
  'CALL dbgen(sf = 1)',
  'CREATE OR REPLACE SECRET s (TYPE s3)',
])('a query that reaches for more is refused: %s', async sql => {
  await expect(ask(sql)).rejects.toThrow(/refuses the query|is no query|one query at a time/);
  expect((await ask('SELECT count(*)::INTEGER FROM store.documents')).rows).toEqual([[5]]);
});

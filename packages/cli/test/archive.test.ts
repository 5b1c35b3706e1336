/** The commands that work on an archive, as a user types them. */
import { existsSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { openForWriting } from '@readout/archive';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderWith, linesOf, readout } from './program.js';

const REPORTS = [
  {
    id: 'thanks',
    text: 'Kenya thanked Uganda on Friday.',
    publisher: '=HYPERLINK("x")',
    title: '@Thanks, and "more"',
  },
  {
    id: 'shells',
    text: 'Ethiopian troops shelled a village near Moyale on 3 May 2023.',
    publisher: 'Harbour Wire',
  },
  { id: 'claim', text: 'Amina Otieno said that Uganda had arrested three Kenyan journalists.' },
].map(report => JSON.stringify({ ...report, publishedAt: '2023-07-02' }));

const folder = folderWith({
  'wire.jsonl': [...REPORTS, '{"text": 1}', 'no JSON', ''].join('\n'),
  'note.txt': 'Chile and Peru signed a treaty in Lima.',
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => readout(args, { cwd: folder });

beforeAll(async () => {
  const { status, stdout, stderr } = await run('add', 'wire.jsonl', '--jobs', '2');
  expect(stdout).toBe('3 documents added to readout.duckdb, 2 refused: see "readout problems".\n');
  expect(stderr).toContain('wire.jsonl!line 4: text is 1, not a string');
  expect(stderr).toContain('wire.jsonl!line 5: this line is not JSON');
  expect(status).toBe(1);
});

test('add: once is enough, however it is read', async () => {
  const again = await run('add', 'wire.jsonl', '--jobs', '1');
  expect(again.stdout).toContain('0 documents added to readout.duckdb, 3 already there, 2 refused');
  expect(await run('add', 'note.txt', '--archive', 'other.duckdb', '--published', '2023-07-02')).toEqual({
    status: 0,
    stdout: '1 document added to other.duckdb.\n',
    stderr: '',
  });
  const none = await run('add', 'note.txt', '--archive', 'other.duckdb', '--published', '2023-07-02');
  expect(none).toMatchObject({ status: 0, stdout: '0 documents added to other.duckdb, 1 already there.\n' });
});

test('problems', async () => {
  const { stdout, status } = await run('problems');
  expect(status).toBe(0);
  expect(stdout.split('\n').map(line => line.split(':')[0])).toEqual([
    'wire.jsonl!line 4',
    'wire.jsonl!line 5',
    '',
  ]);
  expect(JSON.parse((await run('problems', '--format', 'json')).stdout)).toHaveLength(2);
});

test('events: a table, and JSON by line', async () => {
  const { stdout } = await run('events', '--actor', 'KEN');
  expect(stdout).toMatch(
    /^date +type +actors .*\n─.*\n2023-06-30 +SUPPORT +Kenya +Uganda +actual +publisher/,
  );
  const lines = linesOf((await run('events', '--voice', 'statement', '--format', 'jsonl')).stdout);
  expect(lines).toMatchObject([{ type: 'COERCE', speaker: 'Amina Otieno', document: 'claim' }]);
});

test('events: nothing that a spreadsheet would run', async () => {
  const { stdout } = await run('events', '--type', 'SUPPORT', '--format', 'csv');
  const [, row] = stdout.split('\r\n');
  expect(row).toContain(`"'=HYPERLINK(""x"")"`);
  expect(row).toContain(`"'@Thanks, and ""more"""`);
  const sql = await run('sql', "SELECT '-1+1' AS a, -1 AS b, '\t=1' AS c", '--format', 'csv');
  expect(sql.stdout).toBe("a,b,c\r\n'-1+1,-1,'\t=1\r\n");
});

test('series, search, sql', async () => {
  const series = await run('series', '--actor', 'KEN', '--recipient', 'UGA', '--format', 'csv');
  expect(series.stdout.split('\r\n')[1]).toBe('2023-06-01,KEN,UGA,1,5,1,0,0,0');
  const search = await run('search', 'village', 'shell');
  expect(search.stdout).toContain('Harbour Wire · 2 Jul 2023 · shells\n');
  const sql = await run('sql', 'SELECT count(*)::INTEGER AS n FROM documents', '--format', 'json');
  expect(JSON.parse(sql.stdout)).toEqual([{ n: 3 }]);
});

test('a story, its copies and what happened according to whom', async () => {
  const text =
    'Kenyan troops shelled a village near Moyale on Friday, killing four people, residents said. Ethiopia closed the crossing at Moyale in the evening and called the shelling an act of war. Lorries waited until noon.';
  const lines = [
    { id: 'wire', publisher: 'Agency', publishedAt: '2023-07-01', title: 'Village shelled', text },
    { id: 'paper', publisher: 'The Paper', publishedAt: '2023-07-02', text: text.replace('four', 'five') },
    {
      id: 'state',
      publisher: 'State News',
      publishedAt: '2023-07-02',
      text: 'Kenya denied that Kenyan troops had shelled a village near Moyale on Friday. Lorries wait at the crossing at Moyale.',
    },
  ].map(line => JSON.stringify(line));
  const add = await readout(['add', '--archive', 'story.duckdb'], { cwd: folder, input: lines.join('\n') });
  expect(add.stdout).toBe('3 documents added to story.duckdb.\n');
  for (const id of ['wire', 'paper', 'state']) {
    const { stdout } = await run('story', id, '--archive', 'story.duckdb');
    expect(stdout).toMatch(
      /^Village shelled\n\nDocuments\n {2}1 Jul 2023 · Agency · Village shelled · wire\n/,
    );
    expect(stdout).toContain('2 Jul 2023 · The Paper · paper, a copy of wire\n      “four” became “five”\n');
    expect(stdout).toMatch(/ASSAULT {2}Kenyan troops → .*\n {6}Independent {3}2 publishers\n/);
    expect(stdout).toContain('Denied by     Kenya (State News)');
    expect(stdout).toContain('Dead          4 (Agency); 5 (The Paper)');
  }
  const story = JSON.parse(
    (await run('story', 'paper', '--archive', 'story.duckdb', '--format', 'json')).stdout,
  );
  expect(story.happenings[0].mentions).toContainEqual(
    expect.objectContaining({ document: 'state', stance: 'denies', speaker: 'Kenya' }),
  );
});

test('export: the events that are asked for, in a format of the field', async () => {
  const all = await run('export', '--archive', 'readout.duckdb', '--format', 'jsonl');
  expect(
    linesOf(all.stdout)
      .map(({ document_id }) => document_id)
      .sort(),
  ).toEqual(['claim', 'shells', 'thanks']);
  const some = await run('export', '--archive', 'readout.duckdb', '--format', 'jsonl', '--actor', 'KEN');
  expect(linesOf(some.stdout)).toMatchObject([{ document_id: 'thanks', type: 'SUPPORT' }]);
  const gdelt = await run(
    'export',
    '--archive',
    'readout.duckdb',
    '--format',
    'gdelt-events',
    '--type',
    'SUPPORT',
  );
  const cells = gdelt.stdout.trimEnd().split('\t');
  expect(cells).toHaveLength(61);
  expect(cells[59]).toMatch(/^20\d{12}$/);
});

test('import and compare: tables of others by their names', async () => {
  await writeFile(
    join(folder, 'coder.csv'),
    'document,date,actor_country,recipient_country,type\nthanks,2023-06-30,KEN,UGA,SUPPORT\n,x,,,\n',
  );
  const put = await run('import', 'csv', 'coder.csv', '--name', 'coder1');
  expect(put).toMatchObject({
    status: 1,
    stdout: '1 event of coder.csv put into readout.duckdb as "coder1".\n',
    stderr: expect.stringContaining('coder.csv:3:'),
  });
  const again = await run('import', 'auto', 'coder.csv', '--name', 'coder1');
  expect(again.stdout).toBe('1 event of coder.csv put into readout.duckdb as "coder1".\n');
  const tables = await run(
    'sql',
    'SELECT name, format, events, refused FROM other_tables',
    '--format',
    'jsonl',
  );
  expect(linesOf(tables.stdout)).toEqual([{ name: 'coder1', format: 'csv', events: 1, refused: 1 }]);
  const compared = await run(
    'compare',
    'readout',
    'coder1',
    '--archive',
    'readout.duckdb',
    '--format',
    'json',
  );
  expect(JSON.parse(compared.stdout)).toMatchObject({ aligned: 1 });
  const direct = await run(
    'compare',
    'coder.csv',
    'coder1',
    '--archive',
    'readout.duckdb',
    '--format',
    'json',
  );
  expect(JSON.parse(direct.stdout)).toMatchObject({ aligned: 1 });
  expect((await run('import', '--remove', '--name', 'coder1')).stdout).toContain('taken out');
  expect((await run('compare', 'readout', 'coder1', '--archive', 'readout.duckdb')).stderr).toContain(
    'There is no table "coder1" in the archive',
  );
});

test('add: columns with names of their own, Parquet, limits', async () => {
  await writeFile(
    join(folder, 'table.csv'),
    'body,day,paper\n"Chile thanked Ghana, twice.",02/07/2023,Mirror\n',
  );
  const named = ['--columns', 'text=body,publishedAt=day,publisher=paper', '--archive', 'table.duckdb'];
  expect((await run('add', 'table.csv', ...named)).stderr).toContain(
    'say whether its day or its month comes first',
  );
  expect((await run('add', 'table.csv', ...named, '--dates', 'day-first')).stdout).toContain(
    '1 document added',
  );
  const facts = await run(
    'sql',
    'SELECT publisher, published::VARCHAR AS day FROM documents',
    '--archive',
    'table.duckdb',
    '--format',
    'jsonl',
  );
  expect(linesOf(facts.stdout)).toEqual([{ publisher: 'Mirror', day: '2023-07-02' }]);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT 'Kenya thanked Uganda.' AS body, DATE '2023-07-02' AS day UNION ALL SELECT 'Peru met Chile.', NULL)
     TO '${join(folder, 'a[1].parquet').replaceAll("'", "''")}' (FORMAT parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
  const parquet = await run(
    'add',
    'a[1].parquet',
    '--columns',
    'text=body,publishedAt=day',
    '--archive',
    'parquet.duckdb',
  );
  expect(parquet).toMatchObject({ status: 0, stdout: '2 documents added to parquet.duckdb.\n' });
  const small = await run('add', 'note.txt', '--limits', 'documentBytes=10', '--archive', 'small.duckdb');
  expect(small).toMatchObject({ status: 2, stdout: expect.stringContaining('1 refused') });
});

test('reread and check', async () => {
  expect((await run('reread')).stdout).toBe(
    '0 documents of readout.duckdb read again, 3 up to date already.\n',
  );
  const archive = await openForWriting(join(folder, 'readout.duckdb'));
  await archive.connection.run("UPDATE store.engines SET version = '0.0.1'");
  await archive.connection.run('DELETE FROM store.segments');
  archive.close();
  const check = await run('archive', 'check');
  expect(check).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('search index did not fit the documents: repaired'),
  });
  expect((await run('archive', 'check')).stdout).toBe('readout.duckdb is as it must be.\n');
  const { stdout } = await run('reread', '--compare', '--jobs', '2');
  expect(stdout).toContain('3 documents of readout.duckdb read again, 0 up to date already.');
  expect(stdout).toContain('3 documents, 0 of them different.');
});

test('who holds the archive is told', async () => {
  const archive = await openForWriting(join(folder, 'held.duckdb'), { create: true });
  for (const command of [['add', 'note.txt'], ['events']]) {
    const { status, stderr } = await run(...command, '--archive', 'held.duckdb');
    expect(status).toBe(2);
    expect(stderr).toContain(`held.duckdb is in use by process ${process.pid} (`);
    expect(stderr).toContain('wait until it is done or stop it, and try again');
  }
  archive.close();
  expect((await run('events', '--archive', 'held.duckdb')).status).toBe(0);
});

test.each([
  [['events', '--type', 'ASULT'], '--type has no "ASULT". Did you mean "ASSAULT"?'],
  [['events', '--min-confidence', '7'], '--min-confidence is a share from 0 to 1'],
  [['events', '--since', '2023-02-30'], 'since is "2023-02-30", which is not a day in the calendar'],
  [['events', 'Kenya'], '"readout events" takes no argument "Kenya"'],
  [
    ['events', '--archive', 'nowhere.duckdb'],
    'There is no archive nowhere.duckdb: make one with "readout add',
  ],
  [['series', '--actor', 'Nowhereland'], '--actor is a country, such as KEN or Kenya'],
  [['events', '--country', 'ken'], '--country is a country, such as KEN or Kenya'],
  [
    ['events', '--since', '2023-07-05', '--until', '2023-06'],
    '--since 2023-07-05 comes after --until 2023-06',
  ],
  [['import', 'csv', 'wire.jsonl', '--name', 'readout'], '"readout" are the archive'],
  [['sql'], 'Give one query, in quotes'],
  [['sql', 'DELETE FROM store.documents'], 'is no query (DELETE)'],
  [['sql', "FROM read_text('note.txt')"], 'queries reach nothing outside the archive'],
  [['search'], 'Say what to look for'],
  [['story', 'nothing'], 'has no story "nothing"'],
  [['add', 'note.txt', '--columns', 'txt=body'], '--columns has no field "txt". Did you mean "text"?'],
  [['add', 'note.txt', '--limits', 'pdfPages=many'], '--limits pdfPages is a whole number'],
  [['add', 'note.txt', '--limits', 'pages=3'], '--limits has no "pages"'],
  [['add', 'note.txt', '--contact', 'desk@reader.example'], '--contact is for fetching: add --fetch'],
  [['add', 'https://news.example/', '--fetch'], 'add --contact with your mail address or web page'],
  [
    ['watch', 'https://news.example/rss', '--contact', 'me\r\nHost: x'],
    '--contact is a mail address or a web page',
  ],
  [['watch', 'note.txt', '--contact', 'desk@reader.example'], 'note.txt'],
  [['watch'], 'Name feeds by their addresses'],
  [['import', 'gdlet-events', 'note.txt'], 'Did you mean "gdelt-events"?'],
  [['import', 'csv', 'nowhere.csv'], 'nowhere.csv cannot be read'],
  [['import', 'csv', 'wire.jsonl', '--archive', 'wire.jsonl'], 'wire.jsonl is no archive of Readout'],
  [['export', '--format', 'csv', '--actor', 'KEN'], '--actor chooses events of an archive'],
  [['archive', 'chekc'], 'Did you mean "check"?'],
  [['add', 'note.txt', '--archive', 'wire.jsonl'], 'wire.jsonl is no archive of Readout'],
  [
    ['add', 'note.txt', '--archive', 'a.duckdb', '--gazetteer', 'nowhere.bin'],
    'The gazetteer nowhere.bin cannot be read',
  ],
] as [string[], string][])('%j is refused with what to do', async (args, message) => {
  const { status, stderr, stdout } = await run(...args);
  expect(stderr).toContain(message);
  expect(stdout).toBe('');
  expect(status).toBe(2);
  expect(existsSync(join(folder, 'nowhere.duckdb'))).toBe(false);
});

/** The commands that work on an archive, as a user types them. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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

test('a story that the archive groups', async () => {
  const archive = await openForWriting(join(folder, 'readout.duckdb'));
  await archive.connection.run(
    `INSERT INTO store.stories VALUES ('s1', 'Thanks', '2023-07-02', '2023-07-02', 2, 2)`,
  );
  await archive.connection.run(`INSERT INTO store.story_documents VALUES ('s1', 0), ('s1', 1)`);
  await archive.connection.run(`INSERT INTO store.copies VALUES (1, 0, 0.9, NULL)`);
  archive.close();
  for (const id of ['s1', 'shells']) {
    const { stdout } = await run('story', id);
    expect(stdout).toContain('2 Jul 2023 · Harbour Wire · shells, a copy of thanks\n');
  }
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
  [['series', '--actor', 'Kenya'], '--actor is the code of a country in capitals, such as KEN'],
  [['sql'], 'Give one query, in quotes'],
  [['sql', 'DELETE FROM store.documents'], 'is no query (DELETE)'],
  [['sql', "FROM read_text('note.txt')"], 'queries reach nothing outside the archive'],
  [['search'], 'Say what to look for'],
  [['story', 'nothing'], 'has no story "nothing"'],
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

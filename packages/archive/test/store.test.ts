import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { checkArchive, openForReading, openForWriting, readingsOf } from '../src/index.js';
import { MIGRATIONS, migrate, SCHEMA_VERSION } from '../src/store/migrations.js';
import { TABLES } from '../src/store/tables.js';
import { add, newPath, reading, rows } from './archive.js';

const REPORT = { id: 'a', text: 'Kenya thanked Uganda on Friday.', publishedAt: '2023-07-02' };

test('a new archive has the columns that are written', async () => {
  const path = newPath();
  (await openForWriting(path, { create: true })).close();
  const columns = await rows(
    path,
    `SELECT table_name AS name, list(column_name || ' ' || data_type ORDER BY column_index) AS columns
     FROM duckdb_columns() WHERE schema_name = 'store' AND table_name <> 'archive' GROUP BY 1`,
  );
  expect(Object.fromEntries(columns.map(({ name, columns }) => [name, columns]))).toEqual(
    Object.fromEntries(
      Object.entries(TABLES).map(([name, table]) => [
        name,
        Object.entries(table).map(column => column.join(' ')),
      ]),
    ),
  );
});

test.each(MIGRATIONS.map(({ about }, index) => [index + 1, about]))(
  'an archive of schema %i (%s) is brought up to date and keeps what it has',
  async version => {
    const path = newPath();
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    await migrate({ connection, path, letGo: async () => {} }, Number(version));
    await connection.run(`INSERT INTO store.problems VALUES (1, 'wire.jsonl!line 3', 'is empty')`);
    connection.closeSync();
    instance.closeSync();
    expect(await rows(path, 'SELECT origin FROM problems')).toEqual([{ origin: 'wire.jsonl!line 3' }]);
    expect(await rows(path, `SELECT value FROM store.archive WHERE name = 'schema'`)).toEqual([
      { value: String(SCHEMA_VERSION) },
    ]);
    await add(path, [REPORT]);
    const archive = await openForWriting(path);
    expect(await checkArchive(archive)).toEqual([]);
    archive.close();
  },
);

test('an archive of the schema before has the spans of its events when it is brought up to date', async () => {
  const path = newPath();
  await add(path, [
    REPORT,
    { ...REPORT, id: 'b', text: 'Kenya sanctioned Uganda in 2019.' },
    { ...REPORT, id: 'c', text: 'Kenya thanked Uganda.', publishedAt: null },
  ]);
  const spans = () => rows(path, 'SELECT id, span FROM dyads JOIN documents USING (document) ORDER BY id');
  const before = await spans();
  const archive = await openForWriting(path);
  await archive.connection.run('DROP VIEW dyads');
  await archive.connection.run('ALTER TABLE store.dyads DROP COLUMN span');
  await archive.connection.run('ALTER TABLE store.readings DROP COLUMN traits');
  await archive.connection.run('CREATE VIEW dyads AS SELECT * FROM store.dyads');
  await archive.connection.run('CREATE TABLE store.story_state (name VARCHAR, part INTEGER, bytes BLOB)');
  await archive.connection.run(
    `INSERT INTO store.story_state VALUES ('version', 0, '\\x04'::BLOB), ('times', 0, '\\x00'::BLOB)`,
  );
  await archive.connection.run(`DELETE FROM store.archive WHERE name = 'stories'`);
  await archive.connection.run(
    `UPDATE store.archive SET value = '${MIGRATIONS.findIndex(({ sql }) => sql.includes('COLUMN span'))}' WHERE name = 'schema'`,
  );
  archive.close();
  (await openForWriting(path)).close();
  expect(before).toEqual([
    { id: 'a', span: 0 },
    { id: 'b', span: 364 },
    { id: 'c', span: null },
  ]);
  expect(await spans()).toEqual(before);
  const later = await openForWriting(path);
  const version = await later.connection.runAndReadAll(
    `SELECT value FROM store.archive WHERE name = 'stories'`,
  );
  later.close();
  expect(version.getRows()).toEqual([['4']]);
});

test('an archive of a later version is refused with both numbers', async () => {
  const path = newPath();
  const archive = await openForWriting(path, { create: true });
  await archive.connection.run(
    `UPDATE store.archive SET value = '${SCHEMA_VERSION + 4}' WHERE name = 'schema'`,
  );
  archive.close();
  const message = `has schema ${SCHEMA_VERSION + 4}, and this Readout knows schemas up to ${SCHEMA_VERSION}`;
  await expect(openForWriting(path)).rejects.toThrow(message);
  await expect(openForReading(path)).rejects.toThrow(message);
});

test('an archive that has lost the number of its schema is refused', async () => {
  const path = newPath();
  const archive = await openForWriting(path, { create: true });
  await archive.connection.run('DELETE FROM store.archive');
  archive.close();
  await expect(openForWriting(path)).rejects.toThrow('does not say which schema it has');
});

test('what is no archive is left alone', async () => {
  const text = newPath();
  writeFileSync(text, 'A report, and no archive at all.');
  await expect(openForWriting(text, { create: true })).rejects.toThrow('is no archive of Readout');
  const other = newPath();
  const instance = await DuckDBInstance.create(other);
  const connection = await instance.connect();
  await connection.run('CREATE TABLE mine (i INTEGER)');
  connection.closeSync();
  instance.closeSync();
  await expect(openForWriting(other, { create: true })).rejects.toThrow('no archive of Readout');
  await expect(openForReading(newPath())).rejects.toThrow('There is no archive');
  await expect(openForWriting('/nowhere/at all/a.duckdb', { create: true })).rejects.toThrow(
    'There is no folder',
  );
});

test('a second process is told who holds the archive', async () => {
  const path = newPath();
  const archive = await openForWriting(path, { create: true });
  const script = `
    import { DuckDBInstance } from '@duckdb/node-api';
    try { await DuckDBInstance.create(process.argv[1]); } catch (error) { console.log(error.message); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], { cwd: process.cwd() });
  let told = '';
  child.stdout.on('data', chunk => {
    told += chunk;
  });
  await once(child, 'close');
  archive.close();
  expect(told).toContain(`PID ${process.pid}`);
});

test('nothing is left behind by making an archive, nor by one that was killed at it', async () => {
  const path = newPath();
  const gone = `${path}.new-999999999`;
  writeFileSync(gone, 'half');
  (await openForWriting(path, { create: true })).close();
  expect(readdirSync(dirname(path)).filter(name => name.startsWith(basename(path)))).toEqual([
    basename(path),
  ]);
  expect(existsSync(gone)).toBe(false);
  expect(statSync(path).size).toBeGreaterThan(0);
});

test('a failing batch leaves the archive as it was', async () => {
  const path = newPath();
  await add(path, [REPORT]);
  const archive = await openForWriting(path);
  const { Writer } = await import('../src/add/writer.js');
  const writer = await Writer.on(archive);
  const broken = { document: { text: 'x' }, identity: { id: 'b', idKey: 1n, fingerprint: 2n }, origin: 'o' };
  await expect(writer.add([{ ...broken, prepared: null } as never], [])).rejects.toThrow();
  archive.close();
  await reading(path, async ({ connection }) => {
    expect((await connection.runAndReadAll('SELECT id FROM documents')).getRows()).toEqual([['a']]);
  });
});

test('an archive is closed when it is closed, also when rows of it were not read to their end', async () => {
  const path = newPath();
  await add(path, [REPORT, { ...REPORT, id: 'b' }]);
  for (const stop of ['break', 'throw']) {
    const archive = await openForWriting(path);
    await archive.connection.run(`UPDATE store.documents SET title = $1`, [stop]);
    const read = async () => {
      for await (const _ of readingsOf(archive)) {
        if (stop === 'break') break;
        throw new Error('stopped');
      }
    };
    await read().catch(() => {});
    // What DuckDB has to write is written by then; with the result still open it would be written at some later time.
    archive.close();
    expect(existsSync(`${path}.wal`)).toBe(false);
  }
});

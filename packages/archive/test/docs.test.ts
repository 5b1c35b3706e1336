/** What docs/archive.md tells of views is what they are. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openForWriting } from '../src/index.js';
import { newPath, rows } from './archive.js';

test('docs/archive.md names every view and every column', async () => {
  const path = newPath();
  (await openForWriting(path, { create: true })).close();
  const columns = await rows(
    path,
    `SELECT table_name AS view, column_name AS name FROM duckdb_columns()
     WHERE schema_name = 'main' AND NOT internal ORDER BY ALL`,
  );
  expect(columns.length).toBeGreaterThan(100);
  const page = readFileSync(new URL('../../../docs/archive.md', import.meta.url), 'utf8');
  const told = page.split('\n').filter(line => line.startsWith('| `'));
  const missing = columns.filter(({ view, name }) => {
    const row = told.find(line => line.split('|')[1]!.includes(`\`${view}\``));
    const same = view === 'versions' ? told.find(line => line.startsWith('| `documents`')) : '';
    return !new RegExp(`\\b${name}\\b`).test(`${row?.split('|')[3]} ${same}`);
  });
  expect(missing).toEqual([]);
});

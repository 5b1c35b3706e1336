/** Where the story index puts what has no room in memory. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { Column } from '../../src/paging/column.js';
import { withPages } from '../../src/paging/overflow.js';
import { newPath } from '../archive.js';

const MEBIBYTES = 2 ** 20;

test('more than there is memory for is given back, and nothing is left of it', async () => {
  const path = newPath();
  const leftBeside = () => readdirSync(dirname(path)).filter(name => name.startsWith(basename(path)));
  const sum = await withPages({ path }, async pages => {
    const column = new Column(pages, 'f64');
    const count = (80 * MEBIBYTES) / 8;
    for (let row = 0; row < count; row++) column.push(row);
    if (process.platform !== 'win32') expect(leftBeside()).toEqual([]);
    let sum = 0;
    for (let row = 0; row < count; row += 100) sum += column.get(row);
    return sum;
  });
  const count = (80 * MEBIBYTES) / 800;
  expect(sum).toBe((100 * ((Math.ceil(count) - 1) * Math.ceil(count))) / 2);
  expect(leftBeside()).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a disk that is full is told in words', async () => {
  const overflow = new URL('../../dist/paging/overflow.js', import.meta.url);
  const column = new URL('../../dist/paging/column.js', import.meta.url);
  const script = `
    process.on('SIGXFSZ', () => {});
    const { withPages } = await import(${JSON.stringify(overflow.href)});
    const { Column } = await import(${JSON.stringify(column.href)});
    await withPages({ path: process.argv[1] }, async pages => {
      const column = new Column(pages, 'f64');
      for (let row = 0; row < ${(80 * MEBIBYTES) / 8}; row++) column.push(row);
    });`;
  const { stderr, status } = spawnSync(
    'sh',
    [
      '-c',
      'ulimit -f 2000; exec "$0" "$@"',
      process.execPath,
      '--input-type=module',
      '-e',
      script,
      newPath(),
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toContain('make room on its disk and give the same command again');
  expect(status).toBe(1);
});

/** `readout watch` and `readout add --fetch`, against a server on loopback. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { folderWith, linesOf, READOUT, readout } from './program.js';

const folder = folderWith({});
const asked: IncomingMessage[] = [];
let items: string[] = [];
let server: Server;
let feed = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    if (request.url === '/page')
      return response
        .setHeader('content-type', 'text/html')
        .end(
          `<html><head><title>Talks</title></head><body><article><p>${'Kenya thanked Uganda in Kampala on Friday. '.repeat(8)}</p></article></body></html>`,
        );
    if (request.url !== '/feed') return response.writeHead(404).end();
    const body = `<rss version="2.0"><channel><title>Wire</title>${items
      .map(
        text =>
          `<item><guid isPermaLink="false">${text}</guid><title>${text}</title><description>${text}</description></item>`,
      )
      .join('')}</channel></rss>`;
    const tag = `"${items.length}"`;
    response.setHeader('etag', tag);
    if (request.headers['if-none-match'] === tag) return response.writeHead(304).end();
    return response.setHeader('content-type', 'application/rss+xml').end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  feed = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
});
beforeEach(() => void asked.splice(0));
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => readout(args, { cwd: folder });
const CONTACT = ['--contact', 'desk@reader.example'];
const LOCAL = [...CONTACT, '--allow-private'];
const query = async (sql: string) => linesOf((await run('sql', sql, '--format', 'jsonl')).stdout);

test('what is new in a feed, once', async () => {
  items = ['Kenya thanked Uganda on Friday.', 'Chile met Peru in Lima.'];
  writeFileSync(
    join(folder, 'feeds.opml'),
    `<opml version="2.0"><body><outline xmlUrl="${feed}"/></body></opml>`,
  );
  const first = await run('watch', 'feeds.opml', ...LOCAL, '--once', '--every', '1');
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toMatch(/^\d{4}-.*Z 2 documents added, from 1 feed\.\n$/);
  expect(asked.at(-1)!.headers['user-agent']).toContain('desk@reader.example');
  expect(await query('SELECT title FROM documents ORDER BY title')).toMatchObject([{}, {}]);
  expect(await query('SELECT count(*)::INTEGER AS n FROM stories')).toEqual([{ n: 2 }]);
  // It is not due yet.
  asked.splice(0);
  const early = await run('watch', feed, ...LOCAL, '--once');
  expect(early.stderr).toMatch(/1 of 1 feed not due yet, the first at \d{4}-.*Z/);
  expect(asked).toEqual([]);
  const [{ state }] = await query('SELECT state FROM store.feeds');
  await due();
  await run('watch', feed, ...LOCAL, '--once');
  expect(asked.at(-1)!.headers['if-none-match']).toBe('"2"');
  items.push('Ghana accused Chile of delays.');
  await due();
  const third = await run('watch', feed, ...LOCAL, '--once');
  expect(third.stdout).toMatch(/ 1 document added, from 1 feed\.\n$/);
  expect(JSON.parse(state)).toMatchObject({ etag: '"2"', failures: 0 });
  expect(await query('SELECT url, failures, gone FROM feeds')).toEqual([
    { url: feed, failures: 0, gone: false },
  ]);
}, 120_000);

/** As if its quarter of an hour were over. */
async function due(): Promise<void> {
  const { openForWriting } = await import('@readout/archive');
  const archive = await openForWriting(join(folder, 'readout.duckdb'));
  await archive.connection.run(
    `UPDATE store.feeds SET state = json_merge_patch(state, '{"nextAt": 0}')::VARCHAR`,
  );
  archive.close();
}

test('a private address is refused unless it is told, and kept as a problem', async () => {
  const { stderr, status } = await run('watch', feed, ...CONTACT, '--once', '--archive', 'private.duckdb');
  expect(stderr).toContain('is not on the open internet');
  expect(status).toBe(0);
  expect(asked).toEqual([]);
  expect((await run('problems', '--archive', 'private.duckdb')).stdout).toContain(feed);
  // Once it is allowed, it is not waited for.
  const allowed = await run('watch', feed, ...LOCAL, '--once', '--archive', 'private.duckdb');
  expect(allowed).toMatchObject({ stderr: '', stdout: expect.stringContaining('added, from 1 feed') });
  expect((await run('problems', '--archive', 'private.duckdb')).stdout).not.toContain(feed);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it when everything is stored',
  async signal => {
    items = ['Kenya thanked Uganda on Friday.'];
    const path = `${signal}.duckdb`;
    const child = spawn(process.execPath, [READOUT, 'watch', feed, ...LOCAL, '--archive', path], {
      cwd: folder,
    });
    let stdout = '';
    child.stdout.on('data', chunk => {
      stdout += chunk;
      // In the middle of its waiting.
      child.kill(signal);
    });
    const [status] = await once(child, 'close');
    expect(status).toBe(0);
    expect(stdout).toContain('1 document added');
    const { stdout: count } = await run(
      'sql',
      'SELECT count(*)::INTEGER AS n FROM documents',
      '--archive',
      path,
      '--format',
      'jsonl',
    );
    expect(linesOf(count)).toEqual([{ n: 1 }]);
    expect((await run('archive', 'check', '--archive', path)).stdout).toContain('is as it must be');
  },
  60_000,
);

test('add fetches where it is allowed to, and nowhere else', async () => {
  const page = feed.replace('/feed', '/page');
  const refused = await run('add', page, '--archive', 'page.duckdb');
  expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('nothing is fetched unless') });
  expect(asked).toEqual([]);
  const hidden = await run('add', page, '--fetch', ...CONTACT, '--archive', 'page.duckdb');
  expect(hidden.stderr).toContain('is not on the open internet');
  const added = await run('add', page, '--fetch', ...LOCAL, '--archive', 'page.duckdb');
  expect(added).toMatchObject({ status: 0, stdout: '1 document added to page.duckdb.\n' });
}, 60_000);

/** Documents in, Readings out: every way in and every way out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readingSchema } from '@readout/engine/schema';
import { expect, test } from 'vitest';
import { folderWith, linesOf, readout } from './program.js';

const MARKDOWN = `---
id: visit
title: "A visit: the second this year"
publisher: Example Wire
publishedAt: 2023-07-02
author: A. Writer
note: not for the Reading
---

Iran's president visited Baghdad on Sunday.
`;
const folder = folderWith({
  'b.txt': 'Iran thanked Iraq on Sunday.',
  'a.md': MARKDOWN,
  'c.jsonl':
    '{"id":"one","text":"Kenya accused Uganda of espionage."}\n\n{"id":"two","text":"Peru expelled an envoy.","publishedAt":"2020-02-29"}\n',
  'skipped.svg': '<svg/>',
});

test('a folder: its files by name, with what they tell of themselves', async () => {
  const { status, stdout, stderr } = await readout(
    ['code', '.', '--format', 'jsonl', '--published', '2024-01-01', '--publisher', 'Given'],
    { cwd: folder },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const readings = linesOf(stdout);
  for (const reading of readings) readingSchema.parse(reading);
  expect(readings.map(({ document }) => document)).toMatchObject([
    {
      id: 'visit',
      title: 'A visit: the second this year',
      publisher: 'Example Wire',
      publishedAt: '2023-07-02',
      author: 'A. Writer',
      text: "Iran's president visited Baghdad on Sunday.",
    },
    { id: 'b', title: null, publisher: 'Given', publishedAt: '2024-01-01' },
    { id: 'one', publisher: 'Given', publishedAt: '2024-01-01' },
    { id: 'two', publishedAt: '2020-02-29' },
  ]);
});

test('standard input: JSONL, and plain text told by its beginning or by --format-in', async () => {
  const line = '{"id":"x","text":"Chile praised Ghana."}\n';
  const jsonl = await readout(['code', '--format', 'jsonl'], { input: line });
  expect(linesOf(jsonl.stdout)[0].document).toMatchObject({ id: 'x', text: 'Chile praised Ghana.' });
  const guessed = await readout(['code', '-', '--format', 'json'], { input: `\ufeff ${line}` });
  expect(JSON.parse(guessed.stdout)[0].document.id).toBe('x');
  const text = await readout(['code', '--format', 'json'], { input: 'Chile praised Ghana.\n' });
  expect(JSON.parse(text.stdout)[0].document).toMatchObject({ text: 'Chile praised Ghana.\n' });
  const told = await readout(['code', '--format', 'json', '--format-in', 'text'], { input: line });
  expect(JSON.parse(told.stdout)[0].document.text).toBe(line);
});

test('UTF-16 with a byte order mark is read, as text and as JSONL', async () => {
  const bytes = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
  const cwd = folderWith({
    'w.txt': bytes('Iran thanked Iraq.'),
    'w.jsonl': bytes('{"text":"Iran thanked Iraq."}\r\n'),
  });
  const { status, stdout } = await readout(['code', 'w.txt', 'w.jsonl', '--format', 'jsonl'], { cwd });
  expect(status).toBe(0);
  expect(linesOf(stdout).map(({ document }) => document.text)).toEqual([
    'Iran thanked Iraq.',
    'Iran thanked Iraq.',
  ]);
});

test('--with tokens', async () => {
  const [withTokens, without] = await Promise.all([
    readout(['code', 'b.txt', '--format', 'jsonl', '--with', 'tokens'], { cwd: folder }),
    readout(['code', 'b.txt', '--format', 'jsonl'], { cwd: folder }),
  ]);
  expect(linesOf(withTokens.stdout)[0].tokens).toHaveLength(6);
  expect(linesOf(without.stdout)[0]).not.toHaveProperty('tokens');
});

test('a table per document, without colours in a pipe and with NO_COLOR', async () => {
  const { status, stdout } = await readout(['code', '.'], { cwd: folder, environment: { NO_COLOR: '1' } });
  expect(status).toBe(0);
  expect(stdout).toContain('A visit: the second this year\nExample Wire · 2 Jul 2023 · visit');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that begins a colour
  expect(stdout).not.toMatch(/\u001b/);
  expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(100);
});

test('pages and an index', async () => {
  const { status, stdout } = await readout(['code', '.', '--format', 'html', '--out', 'pages/new'], {
    cwd: folder,
  });
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: `4 pages written. Open ${join('pages', 'new', 'index.html')} in a browser.\n`,
  });
  const pages = join(folder, 'pages/new');
  expect(readdirSync(pages).sort()).toEqual(['b.html', 'index.html', 'one.html', 'two.html', 'visit.html']);
  const index = readFileSync(join(pages, 'index.html'), 'utf8');
  const links = [...index.matchAll(/href="([^"]+)"/g)].map(([, link]) => link!);
  expect(links).toHaveLength(4);
  for (const link of links) expect(existsSync(join(pages, link))).toBe(true);
});

test('parse: CoNLL-U after the name of each document', async () => {
  const input = '{"id":"one","text":"They don\'t agree."}\n{"id":"two","text":"Peru left."}\n';
  const { status, stdout } = await readout(['parse', '--format-in', 'jsonl', '--format', 'conllu'], {
    input,
  });
  expect(status).toBe(0);
  expect(stdout.match(/^# newdoc id = .*/gm)).toEqual(['# newdoc id = one', '# newdoc id = two']);
  expect(stdout).toMatch(/^2-3\tdon't/m);
});

test('relate: an answer per question', async () => {
  const text = 'Iran thanked Iraq.';
  const question = { id: 'q', text, source: [{ start: 0, end: 4 }], target: [{ start: 13, end: 17 }] };
  const { status, stdout } = await readout(['relate'], {
    input: `${JSON.stringify(question)}\n{"id":"r"}\n`,
  });
  expect(linesOf(stdout)).toMatchObject([
    { id: 'q', type: 'SUPPORT' },
    { id: 'r', error: expect.stringContaining('text is missing') },
  ]);
  expect(status).toBe(1);
});

test('schema: the JSON Schema of a Reading', async () => {
  const { status, stdout } = await readout(['schema']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ title: 'Reading (readout/1)', type: 'object' });
});

test('explain: the words, the rule and the way through the sentence', async () => {
  const { status, stdout } = await readout(['explain', 'b.txt', '--published', '2023-07-02'], {
    cwd: folder,
  });
  expect(status).toBe(0);
  expect(stdout).toContain('SUPPORT  Iran → Iraq');
  expect(stdout).toContain('“Iran” is the subject of “thanked”');
  expect(stdout).toMatch(/Words +“thanked”/);
  expect(stdout).toContain('2023-07-02: “Sunday”');
});

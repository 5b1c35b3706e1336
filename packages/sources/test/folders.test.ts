/** Folders and standard input; links, limits and whatever bytes there are. */
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, SourceReader } from '../src/index.js';
import { folderWith, read, readFileOf, reasonsOf, textsOf } from './support/files.js';
import { zipOf } from './support/zip.js';

test('a folder: all kinds by name, sub-folders too, nothing else', async () => {
  const folder = folderWith({
    'b.txt': 'B.',
    'a/c.md': 'C.',
    'a/d.jsonl': '{"text":"D."}',
    nameless: '<!doctype html><p>x</p>',
    'code.py': 'print()',
    'picture.png': Buffer.from([137, 80, 78, 71, 0]),
    '.hidden/x.txt': 'x',
    'README.md': 'x',
  });
  const found = await read(folder);
  expect(found.map(({ origin }) => origin.slice(folder.length + 1))).toEqual([
    'a/c.md',
    'a/d.jsonl!line 1',
    'b.txt',
    'nameless',
  ]);
  const reader = new SourceReader([folder]);
  await reader.measure();
  expect(reader.fraction).toBe(0);
  for await (const _ of reader.items());
  expect(reader.fraction).toBe(1);
});

test('what is called as a report and cannot be read is told of, though nobody asked for it by name', async () => {
  const folder = folderWith({
    'a.txt': 'A.',
    'binary.txt': Buffer.from([0, 1, 2, 0]),
    'lexis.docx': `PK\x03\x04${'\0'.repeat(26)}[Content_Types].xml`,
    'list.json': '[{"text":"B."}]',
    'notes.doc': 'x',
    'packed.tar.xz': Buffer.from('\xfd7zXZ\0', 'latin1'),
    'pretty.json': '{\n"text": "C."}',
    'settings.xml': '<?xml version="1.0"?><settings/>',
    unnamed: Buffer.from([0, 1, 2, 0]),
  });
  const found = await read(folder);
  expect(textsOf(found).filter(text => text !== null)).toEqual(['A.']);
  expect(
    found.flatMap(one => ('reason' in one ? [[one.origin.slice(folder.length + 1), one.reason]] : [])),
  ).toEqual([
    ['binary.txt', expect.stringContaining('is neither text nor a format')],
    ['lexis.docx', expect.stringContaining('office program')],
    ['list.json', expect.stringContaining('is a JSON list')],
    ['notes.doc', expect.stringContaining('is of a format that is not read')],
    ['packed.tar.xz', expect.stringContaining('packed with xz')],
    ['pretty.json', expect.stringContaining('neither a feed nor one object per line')],
    ['settings.xml', expect.stringContaining('is XML, but no feed')],
  ]);
});

test('files of one name in two folders give no ids where files are not names', async () => {
  const folder = folderWith({
    'a/report.txt': 'One.',
    'a/report.txt.gz': gzipSync('Two.'),
    'b/report.md': '---\nid: report\n---\nThree.',
    'b/report.zip': zipOf([{ name: 'report.txt', content: 'Four.' }]),
    'c/report.eml':
      'From: a@desk.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nFive.\n--x\nContent-Type: message/rfc822\nContent-Disposition: attachment\n\nFrom: b@desk.example\nSubject: S\n\nSix.\n--x--\n',
  });
  const found = await read(folder, { namedAfterFiles: false });
  expect(found.map(one => ('document' in one ? [one.document.text, one.document.id] : one))).toEqual([
    ['One.', undefined],
    ['Two.', undefined],
    ['Three.', 'report'],
    ['Four.', undefined],
    ['Five.', undefined],
    ['Six.', undefined],
  ]);
});

test('a text longer than is read in one piece is refused, from wherever it comes', async () => {
  const limits = { characters: 100 };
  const long = 'Kenya thanked Uganda. '.repeat(10);
  for (const [name, content] of [
    ['a.txt', long],
    ['a.jsonl', JSON.stringify({ text: long })],
    ['a.csv', `text\n${long}`],
    ['a.rss', `<rss><channel><item><description>${long}</description></item></channel></rss>`],
  ] as const)
    expect(reasonsOf(await readFileOf(name, content, { limits }))).toEqual([
      expect.stringContaining('characters, and up to 100 are read in one piece'),
    ]);
});

test('links: loops, dead ones and ones that lead out are told, others read where they lie', async () => {
  const outside = folderWith({ 'x.txt': 'X.' });
  const folder = folderWith({ 'a/one.txt': 'One.' });
  symlinkSync('..', join(folder, 'a/loop'));
  symlinkSync('self', join(folder, 'self'));
  symlinkSync('nothing', join(folder, 'dead'));
  symlinkSync(outside, join(folder, 'out'));
  symlinkSync('a/one.txt', join(folder, 'same.txt'));
  const found = await read(folder);
  expect(textsOf(found).filter(text => text !== null)).toEqual(['One.']);
  expect(
    Object.fromEntries(
      found.flatMap(one => ('reason' in one ? [[one.origin.slice(folder.length + 1), one.reason]] : [])),
    ),
  ).toEqual({
    'a/loop': expect.stringContaining('a folder that it lies in'),
    self: expect.stringContaining('leads to itself'),
    dead: expect.stringContaining('leads nowhere'),
    out: expect.stringContaining('leads out of the folder'),
  });
  expect(textsOf(await read(join(folder, 'out')))).toEqual(['X.']);
});

test('what is not there, and a folder without anything to read', async () => {
  const folder = folderWith({ 'x.svg': '<svg/>' });
  expect(reasonsOf(await read([join(folder, 'no.txt'), folder]))).toEqual([
    expect.stringContaining('is not there'),
    expect.stringContaining('no file of a kind that is read'),
  ]);
  await expect(new SourceReader([join(folder, 'no.txt')]).measure()).rejects.toThrow(
    'There is no file or folder',
  );
});

test.skipIf(process.getuid?.() === 0)(
  'a file that may not be read (skipped for root, who may read all)',
  async () => {
    const folder = folderWith({ 'a.txt': 'A.', 'b.txt': 'B.' });
    chmodSync(join(folder, 'a.txt'), 0);
    expect(reasonsOf(await read(folder))[0]).toContain('EACCES');
  },
);

test('a line too long is passed over, and those around it are read', async () => {
  const lines = `{"text":"One."}\n{"text":"${'x'.repeat(3_000_000)}"}\n{"text":"Two."}\n`;
  const found = await readFileOf('a.jsonl', lines, { limits: { documentBytes: 1_000_000 } });
  expect(textsOf(found)).toEqual(['One.', null, 'Two.']);
  expect(found[1]).toMatchObject({
    origin: 'a.jsonl!line 2',
    reason: expect.stringContaining('longer than'),
  });
});

test('a gigabyte on one line costs no memory', async () => {
  const piece = Buffer.alloc(2 ** 20, 'x');
  async function* chunks() {
    yield Buffer.from('first\n');
    for (let given = 0; given < 2 ** 30; given += piece.length) yield piece;
    yield Buffer.from('\nlast');
  }
  const before = process.memoryUsage().rss;
  const lengths: number[] = [];
  for await (const line of linesOf(chunks(), 8 * 2 ** 20)) lengths.push(line.length);
  expect(lengths).toEqual([5, 9 * 2 ** 20, 4]);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
});

test.each([
  ['a.txt', 'x'.repeat(2_000_000), { documentBytes: 1_000_000 }],
  ['a.html', `<p>${'x'.repeat(2_000_000)}`, { pageBytes: 1_000_000 }],
  [
    'a.xml',
    `<rss><channel><title>${'x'.repeat(2_000_000)}</title></channel></rss>`,
    { feedBytes: 1_000_000 },
  ],
])('too large in one piece: %s', async (name, content, limits) => {
  expect(reasonsOf(await readFileOf(name, content, { limits }))).toEqual([
    expect.stringContaining('is larger than'),
  ]);
});

test('a page built deep or of very many elements is refused at once', async () => {
  const deep = await readFileOf('a.html', `<!doctype html>${'<div>'.repeat(500_000)}`);
  expect(reasonsOf(deep)).toEqual([expect.stringContaining('deep inside one another')]);
  const wide = await readFileOf('a.html', `<!doctype html><body>${'<p>x'.repeat(500_000)}`);
  expect(reasonsOf(wide)).toEqual([expect.stringContaining('elements')]);
});

test('a page that is small, but takes long, is refused when its time is over', async () => {
  const chain = `${'<div>'.repeat(200)}A report.${'</div>'.repeat(200)}`;
  const started = performance.now();
  const found = await readFileOf('a.html', `<!doctype html><body>${chain.repeat(100)}`, {
    limits: { pageMilliseconds: 300 },
  });
  expect(reasonsOf(found)).toEqual([expect.stringContaining('takes longer than 0.3 s')]);
  expect(performance.now() - started).toBeLessThan(10_000);
  // Nothing is left behind.
  const next = await readFileOf(
    'b.html',
    `<!doctype html><html><head><title>B</title></head><body><article><p>${'A report of some length. '.repeat(30)}</p></article></body></html>`,
  );
  expect(textsOf(next)[0]).toContain('A report');
}, 30_000);

test('random bytes under any name never end a run', async () => {
  const names = [
    'a.txt',
    'a.md',
    'a.jsonl',
    'a.csv',
    'a.html',
    'a.rss',
    'a.opml',
    'a.warc',
    'a.mbox',
    'a.eml',
    'a.pdf',
    'a.zip',
    'a.tar',
    'a.gz',
    'a',
  ];
  const starts = [
    '',
    '{',
    '<html>',
    '<rss>',
    '<opml>',
    'WARC/1.0\r\n',
    'From a Sun Jul 2 09:30:00 2023\nA: b\n',
    '%PDF-1.7\n',
    'PK\x03\x04',
    '\x1f\x8b\x08',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 2000 }),
      async (name, start, bytes) => {
        const content = Buffer.concat([Buffer.from(start, 'latin1'), bytes]);
        for (const one of await readFileOf(name, content))
          expect('document' in one || one.reason !== '').toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

/** Archives: what is in them, however deep, and what hostile ones are met with. */
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { type Headers, pack } from 'tar-stream';
import { expect, test } from 'vitest';
import { labelOf } from '../src/container/inner.js';
import { readFileOf, reasonsOf, textsOf } from './support/files.js';
import { PARAGRAPHS, pageOf } from './support/pages.js';
import { pdfOf } from './support/pdf.js';
import { warcOf } from './support/warc.js';
import { type ZipFile, zipOf } from './support/zip.js';

async function tarOf(files: readonly (Headers & { content?: string | Uint8Array })[]): Promise<Buffer> {
  const packer = pack();
  const done = Readable.from(packer).toArray();
  for (const { content = '', ...header } of files) packer.entry(header, Buffer.from(content));
  packer.finalize();
  return Buffer.concat(await done);
}

const FILES: ZipFile[] = [
  { name: 'june/', content: '' },
  { name: 'june/b.txt', content: 'Two.' },
  { name: 'june/page.html', content: pageOf('<title>T</title>') },
  { name: '__MACOSX/june/._b.txt', content: 'clutter' },
  { name: 'june/.hidden.txt', content: 'clutter' },
  { name: 'june/README.md', content: 'clutter' },
  { name: 'june/port.jpg', content: Buffer.from([0xff, 0xd8, 0, 0]) },
  { name: 'lines.jsonl', content: '{"text":"Three."}\n{"text":"Four."}\n' },
];
const ORIGINS = ['june/b.txt', 'june/page.html', 'lines.jsonl!line 1', 'lines.jsonl!line 2'];

test('ZIP: files by their names, clutter and pictures passed over', async () => {
  const found = await readFileOf('a.zip', zipOf(FILES));
  expect(found.map(({ origin }) => origin)).toEqual(ORIGINS.map(origin => `a.zip!${origin}`));
  expect(textsOf(found)).toEqual(['Two.', PARAGRAPHS.join('\n\n'), 'Three.', 'Four.']);
});

test('TAR and TAR.GZ', async () => {
  const tar = await tarOf([
    ...FILES.filter(({ name }) => !name.endsWith('/')),
    { name: 'link.txt', type: 'symlink', linkname: '/etc/passwd' },
  ]);
  for (const [name, bytes] of [
    ['a.tar', tar],
    ['a.tgz', gzipSync(tar)],
    ['a.tar.gz', gzipSync(tar)],
  ] as const) {
    const found = await readFileOf(name, bytes);
    expect(found.map(({ origin }) => origin)).toEqual(ORIGINS.map(origin => `${name}!${origin}`));
  }
});

test('GZ of one file, of files behind one another, and of what its name does not tell', async () => {
  expect(await readFileOf('a.txt.gz', gzipSync('One.'))).toEqual([
    { origin: 'a.txt.gz', document: { id: 'a', text: 'One.' } },
  ]);
  const lines = Buffer.concat([gzipSync('{"text":"One."}\n'), gzipSync('{"text":"Two."}\n')]);
  expect(textsOf(await readFileOf('a.jsonl.gz', lines))).toEqual(['One.', 'Two.']);
  expect(textsOf(await readFileOf('a', gzipSync(pageOf(''))))).toEqual([PARAGRAPHS.join('\n\n')]);
});

test('archives in archives, and no deeper than allowed', async () => {
  const inner = zipOf([{ name: 'deep.txt', content: 'Deep.' }]);
  const outer = await tarOf([
    { name: 'inner.zip', content: inner },
    { name: 'z.txt', content: 'Last.' },
  ]);
  const found = await readFileOf('a.tar.gz', gzipSync(outer));
  expect(found.map(({ origin }) => origin)).toEqual(['a.tar.gz!inner.zip!deep.txt', 'a.tar.gz!z.txt']);
  const refused = await readFileOf('a.tar.gz', gzipSync(outer), { limits: { containerDepth: 2 } });
  expect(reasonsOf(refused)[0]).toContain('more than 2 deep');
  expect(textsOf(refused)).toContain('Last.');
});

const CAPTURES = [
  { url: 'https://harbour.example/minister', body: pageOf('<title>T</title>') },
  { url: 'https://harbour.example/port.jpg', body: Buffer.from([0xff, 0xd8]), type: 'image/jpeg' },
  { url: 'https://harbour.example/gone', body: pageOf(''), status: '404 Not Found' },
  {
    url: 'https://harbour.example/packed',
    body: gzipSync(pageOf('')),
    headers: { 'Content-Encoding': 'gzip' },
  },
  {
    url: 'https://harbour.example/latin',
    body: Buffer.from(
      pageOf('', [...PARAGRAPHS.slice(0, 2), 'Jos\xe9 agreed with what the others had said about it.']),
      'latin1',
    ),
    type: 'text/html; charset=iso-8859-1',
  },
  {
    url: 'https://harbour.example/report.pdf',
    body: pdfOf([[{ text: 'Ghana thanked Chad.', y: 700 }]]),
    type: 'application/pdf',
  },
  { url: 'https://harbour.example/notes', body: 'Plain notes.', type: 'text/plain' },
];

test.each([true, false])('WARC, gzip: %s', async gzip => {
  const name = gzip ? 'a.warc.gz' : 'a.warc';
  const found = await readFileOf(name, await warcOf(CAPTURES, { gzip }));
  expect(reasonsOf(found)).toEqual([]);
  expect(found.map(({ origin }) => origin)).toEqual(
    [2, 5, 6, 7, 8].map(record => `${name}!record ${record}`),
  );
  expect(found[0]).toMatchObject({
    document: { text: PARAGRAPHS.join('\n\n'), url: 'https://harbour.example/minister', publishedAt: null },
  });
  expect(textsOf(found).slice(2)).toEqual([
    expect.stringContaining('José agreed'),
    'Ghana thanked Chad.',
    'Plain notes.',
  ]);
});

test('broken off in the middle: what stands before is read, and the rest is told', async () => {
  const warc = await warcOf(CAPTURES, { gzip: true });
  const cutWarc = await readFileOf('a.warc.gz', warc.subarray(0, warc.length - 700));
  expect(textsOf(cutWarc)[0]).toBe(PARAGRAPHS.join('\n\n'));
  expect(reasonsOf(cutWarc)).toEqual([expect.stringContaining('breaks off')]);

  const lines = Array.from({ length: 5000 }, (_, index) => `{"text":"${index} ${Math.sin(index)}"}\n`).join(
    '',
  );
  const cutLines = await readFileOf('a.jsonl.gz', gzipSync(lines).subarray(0, -2000));
  expect(
    textsOf(cutLines)
      .slice(0, 3000)
      .every(text => text !== null),
  ).toBe(true);
  expect(reasonsOf(cutLines).at(-1)).toContain('breaks off');

  const tar = await tarOf([
    { name: 'a.txt', content: 'One.' },
    { name: 'b.txt', content: 'x'.repeat(3000) },
  ]);
  const cutTar = await readFileOf('a.tar', tar.subarray(0, 2500));
  expect(textsOf(cutTar)).toContain('One.');
  expect(reasonsOf(cutTar).join()).toContain('breaks off');

  const zip = zipOf(FILES);
  expect(reasonsOf(await readFileOf('a.zip', zip.subarray(0, -30)))).toEqual([
    expect.stringContaining('is damaged'),
  ]);
});

test('a damaged file in a ZIP is refused by itself', async () => {
  const zip = zipOf([
    { name: 'a.txt', content: 'x'.repeat(2000) },
    { name: 'b.txt', content: 'Two.' },
  ]);
  zip.fill(0xff, 38, 45);
  const found = await readFileOf('a.zip', zip);
  expect(reasonsOf(found)).toHaveLength(1);
  expect(textsOf(found)).toContain('Two.');
});

test('names that climb out of an archive are labels, and links are passed over', async () => {
  const found = await readFileOf(
    'a.zip',
    zipOf([
      { name: '../../etc/cron.txt', content: 'One.' },
      { name: '/root/b.txt', content: 'Two.' },
      { name: 'C:\\windows\\c.txt', content: 'Three.' },
      { name: 'link.txt', content: '/etc/passwd', mode: 0o120777 },
      { name: 'locked.txt', content: 'x', flags: 1 },
    ]),
  );
  expect(found.map(({ origin }) => origin)).toEqual([
    'a.zip!etc/cron.txt',
    'a.zip!root/b.txt',
    'a.zip!windows/c.txt',
    'a.zip!locked.txt',
  ]);
  expect(reasonsOf(found)).toEqual([expect.stringContaining('locked with a password')]);
});

test('labels are harmless whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), name => {
      const label = labelOf(name);
      expect(label).not.toBe('');
      expect(label.split('/')).not.toContain('..');
      expect(label.startsWith('/')).toBe(false);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
      expect(label).not.toMatch(/[\u0000-\u001f\\]/);
    }),
  );
});

const ZEROS = Buffer.alloc(20 * 2 ** 20, 'a');
const SMALL = { expansionFloor: 2 ** 20, documentBytes: 64 * 2 ** 20 };

test('bombs: by ratio, by total, by number, by overlap', async () => {
  const bomb = { name: 'bomb.txt', content: ZEROS };
  const last = { name: 'last.txt', content: 'Last.' };
  const zip = await readFileOf('a.zip', zipOf([bomb, last]), { limits: SMALL });
  expect(reasonsOf(zip)).toEqual([expect.stringContaining('more than 200 times its size')]);
  expect(textsOf(zip)).toEqual([null, 'Last.']);
  expect(reasonsOf(await readFileOf('a.txt.gz', gzipSync(ZEROS), { limits: SMALL }))[0]).toContain(
    '200 times',
  );
  const nested = await readFileOf('a.gz', gzipSync(gzipSync(gzipSync(ZEROS))), { limits: SMALL });
  expect(reasonsOf(nested)[0]).toContain('200 times');
  const total = await readFileOf('a.zip', zipOf([bomb]), { limits: { expandedBytes: 2 ** 20 } });
  expect(reasonsOf(total)[0]).toContain('unpacks to more than 1024 KiB');
  const many = Array.from({ length: 20 }, (_, index) => ({ name: `${index}.txt`, content: 'x' }));
  expect(reasonsOf(await readFileOf('a.zip', zipOf(many), { limits: { pieces: 10 } })).at(-1)).toContain(
    'more than 10 pieces',
  );
});

test('files of a ZIP that lie over one another', async () => {
  const zip = zipOf(
    Array.from({ length: 3 }, (_, index) => ({
      name: `${index}.txt`,
      content: Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 7919 * (index + 1)) % 251)),
    })),
  );
  // Every entry of the directory is given the size of the whole file.
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 1))
    zip.writeUInt32LE(zip.length - 100, at + 20);
  expect(reasonsOf(await readFileOf('a.zip', zip)).join()).toContain('lie over one another');
});

test('random damage never ends a run', async () => {
  const tar = gzipSync(await tarOf(FILES.filter(({ name }) => !name.endsWith('/'))));
  const sound: [string, Buffer][] = [
    ['a.zip', zipOf(FILES)],
    ['a.tar', await tarOf(FILES.filter(({ name }) => !name.endsWith('/')))],
    ['a.tgz', tar],
    ['a.warc', await warcOf(CAPTURES, { gzip: false })],
    ['a.warc.gz', await warcOf(CAPTURES, { gzip: true })],
    ['a.pdf', pdfOf([[{ text: 'x', y: 700 }]])],
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sound),
      fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
          fc.integer({ min: 0, max: 255 }),
        ),
        { maxLength: 20 },
      ),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async ([name, bytes], changes, end) => {
        const damaged = Buffer.from(bytes.subarray(0, Math.ceil(bytes.length * end)));
        for (const [at, byte] of changes) damaged[Math.floor(at * damaged.length)] = byte;
        for (const one of await readFileOf(name, damaged))
          expect('document' in one || one.reason !== '').toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

/** Text, lines, tables, mails, PDF: a real file of each kind. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFileOf, reasonsOf, textsOf } from './support/files.js';
import { pdfOf } from './support/pdf.js';
import { zipOf } from './support/zip.js';

test('text and Markdown', async () => {
  expect(await readFileOf('a.txt', 'Iran thanked Iraq.')).toEqual([
    { origin: 'a.txt', document: { id: 'a', text: 'Iran thanked Iraq.' } },
  ]);
  expect(await readFileOf('b.md', '---\ntitle: T\n---\nText.')).toEqual([
    { origin: 'b.md', document: { id: 'b', title: 'T', text: 'Text.' } },
  ]);
});

test('JSONL: a bad line is refused by itself, as the engine would', async () => {
  const found = await readFileOf(
    'c.jsonl',
    '{"text":"One."}\nno\n\n{"text":5}\n{"text":"x","publishedAt":"2023-02-30"}\n{"id":"z","text":"Two."}',
  );
  expect(textsOf(found)).toEqual(['One.', null, null, null, 'Two.']);
  expect(found.map(({ origin }) => origin)).toEqual([1, 2, 4, 5, 6].map(line => `c.jsonl!line ${line}`));
  expect(reasonsOf(found)).toEqual([
    expect.stringContaining('not JSON'),
    expect.stringContaining('text is 5'),
    expect.stringContaining('not a day'),
  ]);
});

test('CSV: columns by their usual names, quoted cells with lines in them', async () => {
  const csv =
    '\ufeffHeadline,Body,"Publication Date",Source\r\nTalks,"Iran said ""no"".\r\nThen it left.",2 July 2023,Example Wire\r\nEmpty,,,\r\nBad,x,02/07/2023,\r\n';
  const found = await readFileOf('t.csv', csv);
  expect(found[0]).toEqual({
    origin: 't.csv!row 1',
    document: {
      text: 'Iran said "no".\r\nThen it left.',
      title: 'Talks',
      publisher: 'Example Wire',
      publishedAt: '2023-07-02',
    },
  });
  expect(reasonsOf(found)).toEqual([
    expect.stringContaining('has no text in "Body"'),
    expect.stringContaining('has "02/07/2023" for a date in "Publication Date": say whether'),
  ]);
});

test('a table in windows-1252 with semicolons, mapped by the caller', async () => {
  const table = Buffer.from('wer;was;wann\nJos\xe9;Jos\xe9 resigned.;02/07/2023\n', 'latin1');
  const mapping = { text: 'was', author: 'wer', publishedAt: 'wann', dateOrder: 'day-first' } as const;
  expect(await readFileOf('t.csv', table, { mapping })).toMatchObject([
    { document: { text: 'José resigned.', author: 'José', publishedAt: '2023-07-02' } },
  ]);
  expect(reasonsOf(await readFileOf('t.csv', table))).toEqual([
    'has no column of a usual name for the text: say which it is; it has "wer", "was", "wann"',
  ]);
  expect(reasonsOf(await readFileOf('t.csv', table, { mapping: { text: 'wo' } }))[0]).toContain(
    'no column "wo"',
  );
});

test('TSV', async () => {
  expect(textsOf(await readFileOf('t.tsv', 'text\tid\nPeru, Chile and Ghana met.\tx\n'))).toEqual([
    'Peru, Chile and Ghana met.',
  ]);
});

test('a table whose quotation mark is left open: the rows before it are read', async () => {
  const found = await readFileOf('t.csv', 'text,id\nOne.,1\nTwo.,2\n"Three.,3\nFour.,4\n');
  expect(textsOf(found)).toEqual(['One.', 'Two.', null]);
  expect(reasonsOf(found)[0]).toContain('quotation mark is left open');
});

test('Parquet through the caller’s reader, refused without one', async () => {
  const bytes = Buffer.from('PAR1....PAR1');
  expect(reasonsOf(await readFileOf('t.parquet', bytes))[0]).toContain('readout add');
  async function* readParquet() {
    yield { text: 'One.', id: 7n, date: new Date(Date.UTC(2023, 6, 2)) };
  }
  expect(await readFileOf('t.parquet', bytes, { readParquet })).toMatchObject([
    { origin: 't.parquet!row 1', document: { text: 'One.', id: '7', publishedAt: '2023-07-02T00:00:00Z' } },
  ]);
});

test('Parquet in an archive is laid on disk for its reader, and taken away again', async () => {
  const bytes = Buffer.from('PAR1....PAR1');
  const paths: string[] = [];
  async function* readParquet(path: string) {
    paths.push(path);
    expect(readFileSync(path)).toEqual(bytes);
    yield { text: 'One.' };
  }
  const zip = zipOf([{ name: 'june/t.parquet', content: bytes }]);
  expect(await readFileOf('a.zip', zip, { readParquet })).toMatchObject([
    { origin: 'a.zip!june/t.parquet!row 1', document: { text: 'One.' } },
  ]);
  expect(paths.map(path => existsSync(path))).toEqual([false]);
  const refused = await readFileOf('a.zip', zip, { readParquet, limits: { heldBytes: 8 } });
  expect(reasonsOf(refused)).toEqual([expect.stringContaining('is larger than')]);
});

test('a table whose first line only says what stands between its cells', async () => {
  const table = '\ufeffsep=;\r\nid;text\r\na;One, two.\r\n';
  expect(await readFileOf('t.csv', table)).toMatchObject([{ document: { id: 'a', text: 'One, two.' } }]);
});

test('of two columns that differ only in case, the first is meant', async () => {
  expect(textsOf(await readFileOf('t.csv', 'text,Text\nOne.,Two.\n'))).toEqual(['One.']);
});

test('lines of JSON, mapped by the caller: members are columns', async () => {
  const lines = [
    { key: 7, article: 'One.', date: 'July 2, 2023', tags: ['x'] },
    { key: 'b', article: 'Two.' },
    { key: 'c', article: ' ' },
  ];
  const content = [...lines.map(line => JSON.stringify(line)), '["Four."]'].join('\n');
  const found = await readFileOf('a.jsonl', content, { mapping: { text: 'article', id: 'key' } });
  expect(found.slice(0, 2)).toMatchObject([
    { document: { id: '7', text: 'One.', publishedAt: '2023-07-02' } },
    { document: { id: 'b', text: 'Two.' } },
  ]);
  expect(reasonsOf(found)).toEqual([
    expect.stringContaining('has no text in "article"'),
    expect.stringContaining('this is a list'),
  ]);
});

const MAIL = `Received: from a by b
Message-ID: <1@wire.example>
From: "Example Wire" <desk@wire.example>
Subject: =?utf-8?Q?Jos=C3=A9_resigns?=
Date: Sun, 2 Jul 2023 23:30:00 -0500
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

Jos=E9 resigned =96 at last.

--b
Content-Type: text/html; name="more.html"
Content-Disposition: attachment; filename="../../more.html"

<html><body><p>Attached, and long enough to be taken for the article of this page by anyone who reads it.</p></body></html>
--b
Content-Type: image/png; name="a.png"
Content-Disposition: attachment; filename="a.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b--
`;

test('EML: text, sender, day of sending with its offset, attached reports', async () => {
  const found = await readFileOf('m.eml', MAIL.replaceAll('\n', '\r\n'));
  expect(found[0]).toEqual({
    origin: 'm.eml',
    document: {
      id: 'm',
      text: 'José resigned – at last.',
      title: 'José resigns',
      author: 'Example Wire',
      publishedAt: '2023-07-02T23:30:00-05:00',
    },
  });
  expect(found.slice(1)).toMatchObject([
    { origin: 'm.eml!more.html', document: { text: expect.stringContaining('Attached, and long') } },
  ]);
});

test('a mail of HTML alone', async () => {
  const mail =
    'MIME-Version: 1.0\nFrom: a@b.example\nSubject: s\nContent-Type: text/html\n\n<style>p{}</style><p>One&nbsp;two.</p><p>Three.</p>\n';
  expect(textsOf(await readFileOf('mail', mail))).toEqual(['One two.\n\nThree.']);
});

test('mbox: each mail, quoted "From " lines given back', async () => {
  const mails = ['One.\n\n>From here on it rained.', 'Two.', 'Three.'].map(
    (text, index) =>
      `From desk@wire.example Sun Jul  2 09:30:00 2023\nFrom: desk@wire.example\nMessage-ID: <${index}@x>\nSubject: s${index}\n\n${text}\n`,
  );
  const found = await readFileOf('news.mbox', mails.join('\n'));
  expect(textsOf(found)).toEqual(['One.\n\nFrom here on it rained.', 'Two.', 'Three.']);
  expect(found[1]!.origin).toBe('news.mbox!mail 2');
});

test('PDF: lines become paragraphs, words cut at line ends are joined, no date is made up', async () => {
  const pdf = pdfOf(
    [
      [
        { text: 'The minister of transport visited the port of Aveiro on Sunday and met dock-', y: 760 },
        { text: 'ers who have been on strike since Friday, when talks about wages broke down', y: 746 },
        { text: 'in the capital.', y: 732 },
        { text: 'She said that talks would go on.', y: 704 },
      ],
      [{ text: 'The union called the offer (of a tenth) insulting.', y: 760 }],
    ],
    { Title: 'Dockers', Author: 'A. Writer', CreationDate: 'D:20230702093000Z' },
  );
  expect(await readFileOf('p.pdf', pdf)).toEqual([
    {
      origin: 'p.pdf',
      document: {
        id: 'p',
        title: 'Dockers',
        author: 'A. Writer',
        url: null,
        text: `The minister of transport visited the port of Aveiro on Sunday and met dockers who have been on strike since Friday, when talks about wages broke down in the capital.

She said that talks would go on.

The union called the offer (of a tenth) insulting.`,
      },
    },
  ]);
});

test.each([
  ['without text', pdfOf([[]]), 'PDF without text'],
  ['cut off', pdfOf([[{ text: 'x', y: 700 }]]).subarray(0, 40), 'damaged or no PDF'],
  ['hollow', Buffer.from('%PDF-1.7\n'), 'damaged or no PDF'],
])('a PDF %s', async (_, bytes, reason) => {
  expect(reasonsOf(await readFileOf('p.pdf', bytes))).toEqual([expect.stringContaining(reason)]);
});

test.each<[name: string, content: string | Uint8Array, kind: string]>([
  ['a.dat', '%PDF-1.7\n', 'PDF'],
  ['a.txt', Buffer.from([0x1f, 0x8b, 8, 0]), 'breaks off'],
  ['a.txt', 'BZh91AY', 'bzip2'],
  ['a.docx', Buffer.from(`PK\x03\x04${'.'.repeat(26)}[Content_Types].xml`), 'office program'],
  ['a.json', '{\n "text": "x"\n}', 'jq -c'],
  ['a.json', '[{"text":"x"}]', 'jq -c'],
  ['a.xml', '<?xml version="1.0"?><catalogue/>', 'no feed'],
])('content tells before the name: %s %j', async (name, content, reason) => {
  expect(reasonsOf(await readFileOf(name, content))[0]).toContain(reason);
});

test.each([
  ['braces.txt', '{not JSON} said the minister.'],
  ['brackets.txt', '[Editor’s note] Iran thanked Iraq.'],
  ['from.txt', 'From here to there it rained.\nSubject: none'],
  ['header.txt', 'Date: 2 July 2023\nSubject: Ministers meet\n\nThey met.'],
  ['angle.txt', '<Applause.> The minister went on.'],
])('text stays text: %s', async (name, text) => {
  expect(textsOf(await readFileOf(name, text))).toEqual([text]);
});

test.each([
  ['windows-1252', 'José Manuel said “no” – and the señora left the café.', 'latin'],
  ['windows-1256', 'قال وزير الخارجية إن المحادثات بين البلدين سوف تستمر يوم الأحد في العاصمة.', 'arabic'],
  [
    'windows-1256',
    'The defence ministry (وزارة الدفاع) said on Friday that “talks” with the governor (محافظ المدينة) would go on in the capital.',
    'arabic among English words',
  ],
  [
    'windows-1252',
    'The café – “El Niño” – was shut by the señora à la mode on Friday, the mayor said.',
    'latin',
  ],
  ['windows-1251', 'Министр иностранных дел сообщил, что переговоры продолжатся в воскресенье.', 'cyrillic'],
])('text in %s is told by its letters', async (encoding, text) => {
  const { encode } = (await import('iconv-lite')).default;
  expect(textsOf(await readFileOf('a.txt', encode(text, encoding)))).toEqual([text]);
});

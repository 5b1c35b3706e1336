/** HTML: the article and what the page tells of itself. */
import { expect, test } from 'vitest';
import { readFileOf } from './support/files.js';
import { PARAGRAPHS, pageOf } from './support/pages.js';

const TEXT = PARAGRAPHS.join('\n\n');

async function documentOf(html: string | Uint8Array, name = 'a.html') {
  const [one, ...more] = await readFileOf(name, html);
  expect(more).toEqual([]);
  if (!one || !('document' in one)) throw new Error(`refused: ${JSON.stringify(one)}`);
  return one.document;
}

test('JSON-LD comes before OpenGraph, and OpenGraph before the title', async () => {
  const document = await documentOf(
    pageOf(`<meta charset="utf-8"><title>Minister - Harbour Post</title>
      <link rel="canonical" href="https://harbour.example/minister?x=1">
      <meta property="og:title" content="Shared title"><meta property="og:site_name" content="Harbour Post">
      <meta property="article:published_time" content="2023-07-03T00:00:00Z">
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Site"},
        {"@type":["NewsArticle"],"headline":"Minister meets dockers","datePublished":"2023-07-02T09:30:00+0200",
         "author":[{"@type":"Person","name":"A. Writer"},{"@type":"Person","name":"B. Author"}],
         "mainEntityOfPage":{"@id":"https://other.example/x"}}]}</script>`),
  );
  expect(document).toEqual({
    id: 'a',
    text: TEXT,
    title: 'Minister meets dockers',
    author: 'A. Writer, B. Author',
    publisher: 'Harbour Post',
    publishedAt: '2023-07-02T09:30:00+02:00',
    url: 'https://harbour.example/minister?x=1',
    language: null,
  });
});

test('a page that tells little: nothing is made up', async () => {
  const document = await documentOf(pageOf('<title>Minister meets dockers</title>'));
  expect(document).toMatchObject({
    text: TEXT,
    title: 'Minister meets dockers',
    author: null,
    publisher: null,
    publishedAt: null,
    url: null,
  });
});

test.each([
  ['<meta name="date" content="2 July 2023">', '2023-07-02'],
  ['<meta itemprop="datePublished" content="2023-07-02 09:30">', '2023-07-02'],
  ['<meta name="parsely-pub-date" content="2023-07-02T09:30:00Z">', '2023-07-02T09:30:00Z'],
  ['<meta property="article:modified_time" content="2023-07-09">', null],
  ['<meta name="date" content="07/02/2023"><meta name="dc.date" content="2023-07-02">', '2023-07-02'],
  ['<script type="application/ld+json">{"@type":"NewsArticle", broken</script>', null],
])('published: %s', async (head, date) => {
  expect((await documentOf(pageOf(head))).publishedAt).toBe(date);
});

test('addresses that are none of the web are not taken', async () => {
  const document = await documentOf(
    pageOf('<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="/relative">'),
  );
  expect(document.url).toBeNull();
});

test('a page without an article is refused', async () => {
  const [one] = await readFileOf('a.html', '<!doctype html><html><body><script>1</script></body></html>');
  expect(one).toMatchObject({ origin: 'a.html', reason: expect.stringContaining('page without an article') });
});

test.each([
  ['windows-1252', '<meta charset="windows-1252">', 'José said “no” – again'],
  ['windows-1252', '', 'José said “no” – again'],
  [
    'windows-1256',
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">',
    'قال الوزير',
  ],
  ['iso-8859-2', '<meta charset="iso-8859-2">', 'Łódź'],
  ['shift_jis', '<meta charset="Shift_JIS">', '日本'],
  ['utf-8', '<meta charset="iso-8859-1">', 'José'],
])('a page in %s, declared by %j', async (encoding, meta, words) => {
  const { encode } = (await import('iconv-lite')).default;
  const sentence = `${words}. The ministers of both countries met in the capital on Sunday and agreed to hold talks soon.`;
  const document = await documentOf(encode(pageOf(meta, [sentence, ...PARAGRAPHS.slice(0, 2)]), encoding));
  expect(document.text.split('\n')[0]).toBe(sentence);
});

import { expect, test } from 'vitest';
import { decode, decodeStrictly } from '../src/text/encoding.js';
import { linesOf } from '../src/text/lines.js';
import { readMarkdown } from '../src/text/markdown.js';

test('text in UTF-8 and UTF-16, byte order marks taken off', () => {
  expect(decode(Buffer.from('\ufeffé'))).toBe('é');
  expect(decode(Buffer.from([0xff, 0xfe, 0xe9, 0x00]))).toBe('é');
  expect(decode(Buffer.from([0xfe, 0xff, 0x00, 0xe9]))).toBe('é');
});

test.each([
  [[0x61, 0xe9, 0x62], 'first at byte 1'],
  [[0xe2, 0x82], 'first at byte 0'],
  [[0x61, 0xc0, 0x80], 'first at byte 1'],
])('bytes %j are not UTF-8', (bytes, where) => {
  expect(() => decodeStrictly(Uint8Array.from(bytes))).toThrow(where);
});

test('lines from chunks that are cut anywhere', async () => {
  const text = 'one\r\ntwo\n\nthree é\nlast';
  const bytes = Buffer.from(text);
  for (const size of [1, 2, 3, 7, 100]) {
    const chunks = async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    };
    const lines = [];
    for await (const line of linesOf(chunks())) lines.push(Buffer.from(line).toString());
    expect(lines).toEqual(['one', 'two', '', 'three é', 'last']);
  }
});

test.each([
  ['---\nid: a\ntitle: One: two\n---\n\nText.\n', { id: 'a', title: 'One: two', text: 'Text.' }],
  ["---\r\npublisher: 'Wire'\r\nregister: wire\r\n---\r\nText.", { publisher: 'Wire', text: 'Text.' }],
  [
    '---\nheadline: One\nsource: Wire\ndate: 2 July 2023\n---\nText.',
    { title: 'One', publisher: 'Wire', publishedAt: '2023-07-02', text: 'Text.' },
  ],
  ['---\ndate: some day\n---\nText.', { publishedAt: 'some day', text: 'Text.' }],
  ['No front matter.\n', { text: 'No front matter.\n' }],
  ['---\nnever ends', { text: '---\nnever ends' }],
  ['---\nid:\n---\n', { text: '' }],
  ['--- a rule\n---\nText.', { text: '--- a rule\n---\nText.' }],
])('front matter of %j', (file, document) => {
  expect(readMarkdown(file)).toEqual(document);
});

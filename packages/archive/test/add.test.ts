import { expect, test } from 'vitest';
import { reports } from '../src/bench/reports.js';
import { add, contentOf, newPath, rows } from './archive.js';

const MEETING = { text: 'Kenya met Uganda in Kampala on Friday.', publishedAt: '2023-07-02' };

test('a document is stored with what was read from it', async () => {
  const path = newPath();
  expect(await add(path, [{ ...MEETING, id: 'm', title: 'Talks', publisher: 'Harbour Wire' }])).toEqual({
    added: 1,
    renewed: 0,
    known: 0,
    refused: 0,
  });
  expect(
    await rows(path, 'SELECT id, version, title, language, published::VARCHAR AS day FROM documents'),
  ).toEqual([{ id: 'm', version: 1, title: 'Talks', language: 'en', day: '2023-07-02' }]);
  expect(await rows(path, 'SELECT type, date::VARCHAR AS day, place_name, publisher FROM events')).toEqual([
    { type: 'CONSULT', day: '2023-06-30', place_name: 'Kampala', publisher: 'Harbour Wire' },
  ]);
  expect(await rows(path, 'SELECT actor, recipient FROM dyads')).toEqual([
    { actor: 'KEN', recipient: 'UGA' },
  ]);
});

test('the same document again changes nothing', async () => {
  const path = newPath();
  const documents = [
    MEETING,
    { ...MEETING, id: 'm' },
    { ...MEETING, url: 'https://news.example/a?utm_source=x' },
  ];
  await add(path, documents);
  const before = await contentOf(path);
  expect(await add(path, [...documents, { ...MEETING, publisher: null }])).toMatchObject({
    added: 0,
    known: 4,
  });
  expect(await contentOf(path)).toEqual(before);
});

test('the same text from another publisher is another document', async () => {
  const path = newPath();
  const copies = [
    MEETING,
    { ...MEETING, publisher: 'Harbour Wire' },
    { ...MEETING, publisher: 'Radio Lantern' },
  ];
  expect(await add(path, copies)).toMatchObject({ added: 3 });
});

test.each([
  ['in one batch', (items: object[]) => [items]],
  ['in one run after the other', (items: object[]) => items.map(item => [item])],
])('another text under the same id is a new version, %s', async (_, runsOf) => {
  const path = newPath();
  const versions = ['Kenya thanked Uganda.', 'Kenya thanked Ghana.', 'Kenya thanked Chile.'].map(text => ({
    ...MEETING,
    id: 'm',
    text,
  }));
  for (const run of runsOf(versions)) await add(path, run as typeof versions);
  expect(await rows(path, 'SELECT version, text FROM documents')).toEqual([
    { version: 3, text: 'Kenya thanked Chile.' },
  ]);
  expect(await rows(path, 'SELECT recipient FROM dyads')).toEqual([{ recipient: 'CHL' }]);
  expect(await rows(path, 'SELECT version, current FROM versions ORDER BY document')).toEqual([
    { version: 1, current: false },
    { version: 2, current: false },
    { version: 3, current: true },
  ]);
  expect(await add(path, versions)).toMatchObject({ added: 0, renewed: 0, known: 3 });
});

test('what cannot be used is kept as a problem until it can', async () => {
  const path = newPath();
  const bad = { ...MEETING, publishedAt: '2023-02-30' };
  expect(await add(path, [bad, { reason: 'is empty: leave it out' }])).toMatchObject({
    added: 0,
    refused: 2,
  });
  await add(path, [bad, { reason: 'is empty: leave it out' }]);
  const problems = 'SELECT origin, reason FROM problems ORDER BY origin';
  expect(await rows(path, problems)).toMatchObject([
    { origin: 'test!0', reason: expect.stringContaining('"2023-02-30", which is not a day') },
    { origin: 'test!1', reason: 'is empty: leave it out' },
  ]);
  await add(path, [MEETING]);
  expect(await rows(path, problems)).toMatchObject([{ origin: 'test!1' }]);
});

test('a document without a text is refused', async () => {
  const path = newPath();
  expect(await add(path, [{ text: '' }, { id: 'a', text: ' \n\u00a0' }, MEETING])).toMatchObject({
    added: 1,
    refused: 2,
  });
  expect(await rows(path, 'SELECT reason FROM problems')).toEqual(
    Array(2).fill({ reason: expect.stringContaining('has no text') }),
  );
});

test('the archive is the same however the documents were divided into runs', async () => {
  const documents = [...reports(1, 12), { ...MEETING, publishedAt: 'never' }];
  const [whole, parts] = [newPath(), newPath()];
  await add(whole, documents);
  for (const until of [1, 5, 6, documents.length]) await add(parts, documents.slice(0, until));
  expect(await contentOf(parts)).toEqual(await contentOf(whole));
});

test('any text is kept exactly', async () => {
  const path = newPath();
  const texts = ['\0 and \u{1f30d}', 'half of a pair: \ud800.', "'; DROP TABLE store.documents; --", '=1+1'];
  await add(
    path,
    texts.map((text, index) => ({ id: `${index}`, text, title: text, publisher: text })),
  );
  const { readingsOf } = await import('../src/index.js');
  const { reading } = await import('./archive.js');
  await reading(path, async archive => {
    const kept: string[] = [];
    for await (const { reading } of readingsOf(archive)) kept.push(reading.document.text);
    expect(kept).toEqual(texts);
  });
});

import { createReader } from '@readout/engine';
import { expect, test } from 'vitest';
import { checkArchive, differencesIn, openForWriting, rereadAll } from '../src/index.js';
import { differenceOf } from '../src/reread/compare.js';
import { add, contentOf, newPath, reading, rows } from './archive.js';

const REPORTS = [
  { id: 'a', text: 'Kenya thanked Uganda on Friday.', publishedAt: '2023-07-02' },
  {
    id: 'b',
    text: 'Half \ud800. Ethiopian troops shelled a village near Moyale.',
    publishedAt: '2023-07-02',
  },
  { id: 'b', text: 'Half \ud800. Ethiopian troops shelled a town near Moyale.', publishedAt: '2023-07-02' },
];

async function changed(path: string, sql: string) {
  const archive = await openForWriting(path);
  await archive.connection.run(sql);
  archive.close();
}

async function reread(path: string, onProgress?: () => void) {
  const archive = await openForWriting(path);
  try {
    return await rereadAll(archive, { jobs: 1, ...(onProgress ? { onProgress } : {}) });
  } finally {
    archive.close();
  }
}

test('what another engine has read is read again, and its Reading kept', async () => {
  const path = newPath();
  await add(path, REPORTS);
  expect(await reread(path)).toEqual({ reread: 0, upToDate: 2 });
  const before = await contentOf(path);
  await changed(path, "UPDATE store.engines SET version = '0.0.9'");
  await expect(
    reread(path, () => {
      throw new Error('stopped');
    }),
  ).rejects.toThrow('stopped');
  expect(await reread(path)).toEqual({ reread: 2, upToDate: 0 });
  expect(await reread(path)).toEqual({ reread: 0, upToDate: 2 });
  const after = await contentOf(path);
  for (const name of ['documents', 'events', 'participants', 'dyads', 'statements', 'terms'])
    expect(after[name], name).toEqual(before[name]);
  expect(
    await rows(
      path,
      'SELECT document, version, current FROM store.readings JOIN store.engines USING (engine) ORDER BY ALL',
    ),
  ).toEqual([
    { document: '0', version: '0.0.9', current: false },
    { document: '0', version: '0.1.0', current: true },
    { document: '1', version: '0.0.9', current: true },
    { document: '2', version: '0.0.9', current: false },
    { document: '2', version: '0.1.0', current: true },
  ]);
  const archive = await openForWriting(path);
  expect(await checkArchive(archive)).toEqual([]);
  archive.close();
  await reading(path, async archive => {
    const found = [];
    for await (const { document, events, differences } of differencesIn(archive))
      found.push({ document, ...events, differences: differences.length });
    expect(found).toEqual([
      { document: 'a', before: 1, after: 1, same: 1, differences: 0 },
      { document: 'b', before: 1, after: 1, same: 1, differences: 0 },
    ]);
  });
});

test('differences between two Readings', async () => {
  const reader = await createReader();
  const text = 'Kenya thanked Uganda on Friday. Ethiopia accused Kenya of lying.';
  const before = reader.read({ id: 'a', text, publishedAt: '2023-07-02' });
  const after = structuredClone(before);
  after.events[0]!.status = 'negated';
  after.events[0]!.recipients = [];
  const gone = after.events.pop()!;
  expect(differenceOf(before, after)).toMatchObject({
    events: { before: before.events.length, after: before.events.length - 1 },
    differences: [
      {
        kind: 'changed',
        type: 'SUPPORT',
        words: 'thanked',
        fields: [
          { field: 'recipients', before: 'Uganda (UGA)', after: '' },
          { field: 'status', before: 'actual', after: 'negated' },
        ],
      },
      { kind: 'gone', type: gone.type, sentence: 'Ethiopia accused Kenya of lying.' },
    ],
  });
  expect(differenceOf(after, before).differences.map(({ kind }) => kind)).toEqual(['changed', 'new']);
});

import { expect, test } from 'vitest';
import { checkArchive, openForWriting } from '../src/index.js';
import { add, contentOf, newPath } from './archive.js';

const REPORTS = [
  { id: 'a', text: 'Kenya thanked Uganda on Friday.', publishedAt: '2023-07-02' },
  { id: 'b', text: 'Ethiopian troops shelled a village near Moyale.', publishedAt: '2023-07-02' },
  { id: 'b', text: 'Ethiopian troops shelled a town near Moyale.', publishedAt: '2023-07-02' },
];

async function damaged(sql: string) {
  const path = newPath();
  await add(path, REPORTS);
  const before = await contentOf(path);
  const archive = await openForWriting(path);
  await archive.connection.run(sql);
  const faults = await checkArchive(archive);
  const again = await checkArchive(archive);
  archive.close();
  return { faults, again, isAsBefore: async () => expect(await contentOf(path)).toEqual(before) };
}

test('an archive that is as it must be', async () => {
  expect((await damaged('SELECT 1')).faults).toEqual([]);
});

test('what is stored is what was to be stored, whatever the letters of the text', async () => {
  const path = newPath();
  const odd = ['Kenya\0 thanked “Uganda” on Friday.', 'Half \ud800 of Kenya thanked Uganda\u2028 in 2019.'];
  await add(path, [
    ...odd.map((text, index) => ({ id: `${index}`, text, publisher: text, publishedAt: '2023-07-02' })),
    { id: 'long', text: `Kenya said that ${'\u{1f30d}'.repeat(700)} Uganda had shelled Moyale on Friday.` },
    {
      id: 'words',
      text: 'Amina Otieno, 45, said Ethiopian rebels had killed 12 people near Moyale in March 2021.',
    },
  ]);
  const archive = await openForWriting(path);
  expect(await checkArchive(archive)).toEqual([]);
  archive.close();
});

test.each([
  'DELETE FROM store.events',
  "DELETE FROM store.dyads WHERE type = 'SUPPORT'",
  "UPDATE store.dyads SET actor = 'UGA' WHERE actor = 'KEN'",
  "UPDATE store.events SET date = date + 1, actors = ['Nobody']",
  'UPDATE store.entities SET mentions = mentions + 1',
  'INSERT INTO store.labels SELECT 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, 1',
  "UPDATE store.readings SET traits = traits || '\\x00'::BLOB",
  'DELETE FROM store.segments',
  'UPDATE store.segments SET next = 1',
  'INSERT INTO store.terms FROM store.terms LIMIT 1',
  "INSERT INTO store.terms VALUES (7, 1, 'stray', 1, ''::BLOB)",
  'INSERT INTO store.copies VALUES (0, 99, 1, NULL)',
  "INSERT INTO store.story_documents VALUES ('s', 0)",
  "INSERT INTO store.happening_mentions VALUES ('h', 0, 'v99', NULL, NULL)",
  'DROP VIEW events',
  'CREATE OR REPLACE VIEW dyads AS SELECT 1 AS actor',
])('what can be made again is: %s', async sql => {
  const { faults, again, isAsBefore } = await damaged(sql);
  expect(faults).toMatchObject([{ repaired: true }]);
  expect(again).toEqual([]);
  await isAsBefore();
});

test.each([
  ['UPDATE store.documents SET number = 0', 'numbers of documents are unique'],
  ['UPDATE store.documents SET fingerprint = 1', 'a document is in the archive once'],
  ['UPDATE store.documents SET current = true', 'each document has one current version'],
  ['UPDATE store.documents SET version = 7 WHERE current', 'each document has one current version'],
  ['DELETE FROM store.readings WHERE document = 0', 'each version has one current Reading'],
  ['DELETE FROM store.engines', 'each Reading has its document and its engine'],
  ["UPDATE store.readings SET reading = '\\x00\\x01'::BLOB", 'cannot be unpacked'],
  ["UPDATE store.documents SET text = 'Kenya.' WHERE number = 0", 'breaks the contract'],
  ['ALTER TABLE store.events DROP COLUMN rule', 'has not the columns'],
])('what cannot be is told: %s', async (sql, rule) => {
  const { faults } = await damaged(sql);
  expect(faults.map(({ message }) => message).join('\n')).toContain(rule);
  expect(faults.some(({ repaired }) => !repaired)).toBe(true);
});

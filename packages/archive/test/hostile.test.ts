/** Words that mean something to SQL, wherever a user or a source can put them: kept, looked for, and never carried out. */
import { join } from 'node:path';
import type { DocumentInput } from '@readout/engine';
import { newFeedState } from '@readout/sources';
import { expect, test } from 'vitest';
import type { EventRow } from '../src/imports/types.js';
import {
  addTo,
  chosenReadings,
  eventsIn,
  feedStatesIn,
  findReading,
  findStory,
  openForWriting,
  putTable,
  queryIn,
  removeTable,
  rowsOfTable,
  searchIn,
  seriesIn,
} from '../src/index.js';
import { add, newPath, reading, rows } from './archive.js';

const HARM = [
  `'; DROP TABLE store.documents; --`,
  `" OR 1=1; DELETE FROM store.events; --`,
  `$1) ; ATTACH 'x.db'; --`,
  `\\'); COPY store.documents TO 'out.csv'; --`,
];

test.each(HARM)('SQL in every field: %s', async harm => {
  const path = newPath();
  const text = `Kenya thanked Uganda on Friday. ${harm}`;
  const document: DocumentInput & { id: string } = {
    ...{ id: harm, title: harm, publisher: harm, author: harm, language: 'en', text },
    publishedAt: '2023-07-02',
  };
  const copy = { ...document, id: `${harm} copy`, publishedAt: '2023-07-03' };
  expect(await add(path, [document, copy, { reason: harm }])).toMatchObject({ added: 2, refused: 1 });
  await add(path, [{ ...document, text: `${text} Again.` }]);

  const archive = await openForWriting(path);
  const feed = `https://news.example/${harm}`;
  await addTo(archive, marks(), { jobs: 1 });
  async function* marks() {
    yield { feed, state: { ...newFeedState(feed), etag: harm } };
  }
  expect((await feedStatesIn(archive)).get(feed)).toMatchObject({ etag: harm });
  const party = { name: harm, code: harm, country: harm, sectors: [harm] };
  const row = { documentId: harm, id: harm, text: harm, actors: [party], recipients: [party] };
  await putTable(archive, others(row), { name: 'coder', format: 'csv', file: harm });
  expect((await rowsOfTable(archive, 'coder').next()).value).toMatchObject(row);
  await expect(putTable(archive, others(row), { name: harm, format: 'csv', file: 'x' })).rejects.toThrow(
    'cannot be called',
  );
  expect(await removeTable(archive, harm)).toBe(false);
  archive.close();

  await reading(path, async opened => {
    expect((await findReading(opened, harm))?.reading.document).toMatchObject({
      title: harm,
      publisher: harm,
    });
    expect((await findStory(opened, harm))?.documents.map(({ document }) => document)).toContain(harm);
    expect((await searchIn(opened, { text: harm })).hits.length).toBeGreaterThan(0);
    for (const filter of [
      { actor: harm },
      { recipient: harm },
      { country: harm },
      { voice: harm },
      { types: [harm] },
    ]) {
      for await (const event of eventsIn(opened, filter))
        throw new Error(`${event.event} was not asked for.`);
      for await (const _ of chosenReadings(opened, filter)) throw new Error('It was not asked for.');
    }
    const found: string[] = [];
    for await (const event of eventsIn(opened, { publisher: harm })) found.push(event.document);
    expect(found.sort()).toEqual([harm, copy.id]);
    expect(await seriesIn(opened, { by: 'month', actor: harm })).toEqual([]);
    await expect(queryIn(opened, `SELECT 1; ${harm}`)).rejects.toThrow(/statements|refuses/);
  });
  const [counts] = await rows(
    path,
    'SELECT (SELECT count(*) FROM documents)::INTEGER AS documents, (SELECT count(*) FROM copies)::INTEGER AS copies, (SELECT count(*) FROM problems)::INTEGER AS problems',
  );
  expect(counts).toEqual({ documents: 2, copies: 1, problems: 1 });
});

async function* others(row: Partial<EventRow>): AsyncGenerator<EventRow> {
  yield {
    ...{ format: 'csv', line: 2, url: null, publisher: null, sentence: null, date: '2023-07-02' },
    ...{ id: null, documentId: null, actors: [], recipients: [], type: 'SUPPORT', mode: null, cameo: null },
    ...{ quad: null, place: null, text: null },
    ...row,
  };
}

test('a query reaches no file, and changes nothing that seals the archive', async () => {
  const path = newPath();
  await add(path, [{ text: 'Kenya thanked Uganda.' }]);
  await reading(path, async archive => {
    for (const sql of [
      `SELECT * FROM read_csv('${join(path, '..', 'x.csv')}')`,
      `SELECT * FROM '/etc/passwd'`,
      `SELECT getenv('HOME')`,
      'SET enable_external_access = true',
      'INSTALL httpfs',
      `COPY (SELECT 1) TO 'x.csv'`,
      'PRAGMA database_list; SELECT 1',
    ])
      await expect(
        (async () => {
          for await (const _ of (await queryIn(archive, sql)).rows);
        })(),
        sql,
      ).rejects.toThrow();
  });
});

/** Copies, stories and happenings as the archive keeps them. */

import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import type { DocumentInput } from '@readout/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reports } from '../src/bench/reports.js';
import { statePath } from '../src/group/state.js';
import { checkArchive, groupDocuments, openForWriting, rereadAll } from '../src/index.js';
import { add, newPath, rows } from './archive.js';

const WIRE =
  'Kenyan troops shelled a village near Moyale on Friday, killing four people, residents said. The Kenyan army did not comment. Ethiopia closed the crossing at Moyale in the evening and called the shelling an act of war. Lorries waited on both sides of the road until noon on Saturday.';

const REPORTS: (DocumentInput & { id: string })[] = [
  {
    id: 'wire',
    publisher: 'Agency',
    title: 'Village shelled',
    publishedAt: '2023-07-01T06:00:00Z',
    text: WIRE,
  },
  {
    id: 'paper',
    publisher: 'The Paper',
    title: 'Four killed near Moyale',
    publishedAt: '2023-07-01T09:00:00Z',
    text: WIRE.replace('four people', 'five people').replace(' The Kenyan army did not comment.', ''),
  },
  {
    id: 'radio',
    publisher: 'Radio Lantern',
    publishedAt: '2023-07-02',
    text: 'Ethiopia said on Sunday that Kenyan troops had shelled a village near Moyale on Friday, killing six people. Lorries still wait at the closed crossing at Moyale.',
  },
  {
    id: 'state',
    publisher: 'State News',
    publishedAt: '2023-07-02',
    text: 'Kenya denied that Kenyan troops had shelled a village near Moyale on Friday. The crossing at Moyale stays closed and lorries wait.',
  },
  {
    id: 'chile',
    publisher: 'The Paper',
    publishedAt: '2023-07-02',
    text: 'Chile and Ghana signed a treaty on copper in Accra on Saturday, the Chilean foreign ministry said.',
  },
];

const TABLES = {
  copies: `SELECT d.id AS document, o.id AS original, similarity, changes FROM copies
    JOIN documents d ON d.document = copies.document JOIN documents o ON o.document = original ORDER BY ALL`,
  stories: 'SELECT * REPLACE (first::VARCHAR AS first, last::VARCHAR AS last) FROM stories ORDER BY ALL',
  members: 'SELECT story, id FROM story_documents JOIN documents USING (document) ORDER BY ALL',
  happenings: 'SELECT * REPLACE (date::VARCHAR AS date) FROM happenings ORDER BY ALL',
  mentions: `SELECT happening, id, event, stance, speaker FROM happening_mentions JOIN documents USING (document) ORDER BY ALL`,
};

async function groupsIn(path: string) {
  const groups: Record<string, unknown[]> = {};
  for (const [name, sql] of Object.entries(TABLES)) groups[name] = await rows(path, sql);
  return groups;
}

async function checked(path: string): Promise<string[]> {
  const archive = await openForWriting(path);
  try {
    return (await checkArchive(archive)).map(
      ({ message, repaired }) => `${message}${repaired ? ' (repaired)' : ''}`,
    );
  } finally {
    archive.close();
  }
}

describe('reports of one event', () => {
  const path = newPath();

  test('copies, a story and a happening with its voices', async () => {
    await add(path, REPORTS);
    const { copies, stories, members } = await groupsIn(path);
    expect(copies).toMatchObject([{ document: 'paper', original: 'wire' }]);
    const [{ similarity, changes }] = copies as [{ similarity: number; changes: string }];
    expect(similarity).toBeGreaterThan(0.6);
    expect(JSON.parse(changes)).toMatchObject([
      { kind: 'replaced', before: 'four', after: 'five' },
      { kind: 'deleted', before: '. The Kenyan army did not comment', after: '' },
    ]);
    expect(stories).toMatchObject([
      { story: 'chile', documents: 1, publishers: 1 },
      {
        story: 'wire',
        title: 'Village shelled',
        first: '2023-07-01',
        last: '2023-07-02',
        documents: 4,
        publishers: 4,
      },
    ]);
    expect(members.filter(row => (row as { story: string }).story === 'wire')).toHaveLength(4);
    const [attack] = await rows(
      path,
      `SELECT *, date::VARCHAR AS day, detail->'$.numbers.dead' AS dead FROM happenings WHERE type = 'ASSAULT'`,
    );
    expect(attack).toMatchObject({ story: 'wire', day: '2023-06-30', publishers: 3, denied: 1 });
    // Three numbers, and the copy that differs is told with its own.
    expect(
      JSON.parse(attack!.dead as string)
        .map(({ value }: { value: number }) => value)
        .sort(),
    ).toEqual([4, 5, 6]);
    const stances = await rows(
      path,
      `SELECT DISTINCT stance, speaker FROM happening_mentions WHERE happening LIKE 'wire#%'
      AND happening IN (SELECT happening FROM happenings WHERE type = 'ASSAULT') ORDER BY ALL`,
    );
    expect(stances).toContainEqual({ stance: 'attributes', speaker: 'Ethiopia' });
    expect(stances).toContainEqual({ stance: 'denies', speaker: 'Kenya' });
    expect(await checked(path)).toEqual([]);
  });

  test('nothing new changes nothing', async () => {
    const before = await groupsIn(path);
    await add(path, REPORTS);
    expect(await groupsIn(path)).toEqual(before);
  });

  test('a fault in the groups is found and repaired', async () => {
    const before = await groupsIn(path);
    for (const harm of [
      'DELETE FROM store.happening_mentions',
      `UPDATE store.story_documents SET story = 'chile' WHERE story = 'wire'`,
      'DELETE FROM store.copies',
      'DELETE FROM store.grouped',
      `UPDATE store.stories SET documents = 7`,
    ]) {
      const archive = await openForWriting(path);
      await archive.connection.run(harm);
      archive.close();
      expect(await checked(path)).toEqual([expect.stringMatching(/stories.*\(repaired\)$/)]);
      expect(await groupsIn(path)).toEqual(before);
      expect(await checked(path)).toEqual([]);
    }
  });
});

const many = [...REPORTS, ...[...reports(3, 12, { sentences: 4 })]] as (DocumentInput & { id: string })[];

describe('in any order and in any batches', () => {
  const whole = newPath();
  const order = fc.shuffledSubarray(many, { minLength: many.length });

  test('the rows are the same', async () => {
    await add(whole, many);
    const expected = await groupsIn(whole);
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 5, max: many.length }), async (shuffled, size) => {
        const path = newPath();
        for (let at = 0; at < shuffled.length; at += size) await add(path, shuffled.slice(at, at + size));
        expect(await groupsIn(path)).toEqual(expected);
      }),
      { numRuns: 2 },
    );
  }, 120_000);

  test('a new version takes the place of the one before', async () => {
    const path = newPath();
    const last = new Map(many.map(document => [document.id, document]));
    await add(path, many);
    const versions: typeof many = [
      { ...many[0]!, text: many[4]!.text },
      { ...many[1]!, text: `${WIRE} Nobody was arrested.` },
      { ...many[4]!, text: WIRE },
    ];
    for (const version of versions) {
      await add(path, [version]);
      last.set(version.id, version);
    }
    const fresh = newPath();
    await add(fresh, [...last.values()]);
    expect(await groupsIn(path)).toEqual(await groupsIn(fresh));
    expect(await checked(path)).toEqual([]);
  }, 60_000);

  test('what is left for later is caught up with', async () => {
    const path = newPath();
    await add(path, many.slice(0, 9), { stories: false });
    expect(await rows(path, 'SELECT * FROM stories')).toEqual([]);
    await add(path, many.slice(9));
    expect(await groupsIn(path)).toEqual(await groupsIn(whole));
  }, 60_000);

  test('documents stored without traits, or with damaged ones, are grouped all the same', async () => {
    const path = newPath();
    await add(path, many.slice(0, 9), { stories: false });
    const archive = await openForWriting(path);
    await archive.connection.run(
      `UPDATE store.readings SET traits = CASE WHEN document % 2 = 0 THEN NULL ELSE '\\x01'::BLOB END`,
    );
    archive.close();
    await add(path, many.slice(9));
    expect(await groupsIn(path)).toEqual(await groupsIn(whole));
  }, 60_000);

  test('documents that were read again are grouped again', async () => {
    const path = newPath();
    await add(path, many);
    const archive = await openForWriting(path);
    await archive.connection.run(`UPDATE store.engines SET version = '0.0.1'`);
    await archive.connection.run('UPDATE store.happenings SET type = $1', ['old']);
    await rereadAll(archive, { jobs: 1 });
    archive.close();
    expect(await groupsIn(path)).toEqual(await groupsIn(whole));
    expect(await checked(path)).toEqual([]);
  }, 60_000);

  test('stories of another version of the index are made anew', async () => {
    const path = newPath();
    await add(path, many.slice(0, 5));
    const archive = await openForWriting(path);
    await archive.connection.run(`UPDATE store.archive SET value = '2' WHERE name = 'stories'`);
    await archive.connection.run(`UPDATE store.story_documents SET story = 'wire'`);
    archive.close();
    await add(path, many.slice(5));
    expect(await groupsIn(path)).toEqual(await groupsIn(whole));
    expect(await checked(path)).toEqual([]);
  }, 60_000);

  test('an index that is lost, damaged or of other documents is made again', async () => {
    const other = newPath();
    await add(other, [...many.slice(1, 5), many[0]!]);
    for (const harm of [
      (file: string) => rmSync(file),
      (file: string) => truncateSync(file, 900),
      (file: string) => writeFileSync(file, ''),
      (file: string) => writeFileSync(file, '{"format":1,"columns":[["names.bytes",1e300]]}\n'),
      (file: string) => {
        const bytes = readFileSync(file);
        bytes[bytes.length - 100]! ^= 1;
        writeFileSync(file, bytes);
      },
      (file: string) => copyFileSync(statePath(other), file),
    ]) {
      const path = newPath();
      await add(path, many.slice(0, 5));
      harm(statePath(path));
      await add(path, many.slice(5));
      expect(await groupsIn(path)).toEqual(await groupsIn(whole));
      expect(await checked(path)).toEqual([]);
    }
  }, 120_000);

  test('a run that is stopped between two documents and their Readings goes on by the Readings that it knew', async () => {
    const path = newPath();
    await add(path, many.slice(0, 9));
    const archive = await openForWriting(path);
    // As a re-reading leaves it that is killed before it groups: there is another Reading of some, and the index is lost.
    await archive.connection.run(
      `INSERT INTO store.engines SELECT engine + 1, '0.0.1', weights, dictionaries FROM store.engines`,
    );
    await archive.connection.run(
      `INSERT INTO store.readings SELECT document, engine + 1, true, reading, NULL FROM store.readings WHERE document % 2 = 0`,
    );
    await archive.connection.run(
      `UPDATE store.readings SET current = false WHERE document % 2 = 0 AND engine = (SELECT min(engine) FROM store.engines)`,
    );
    archive.close();
    rmSync(statePath(path));
    await add(path, many.slice(9));
    expect(await groupsIn(path)).toEqual(await groupsIn(whole));
    expect(await checked(path)).toEqual([]);
  }, 60_000);

  test('the result is of the index alone, however it is cut into pages', async () => {
    const archive = await openForWriting(whole);
    const counts = await groupDocuments(archive, { afresh: true });
    archive.close();
    expect(counts).toEqual({ grouped: many.length });
    expect(await checked(whole)).toEqual([]);
  });
});

/** Whether copies, stories and happenings are those of the documents: all of them grouped afresh, and held against what the tables have. */
import { type DuckDBConnection, LIST, listValue, VARCHAR } from '@duckdb/node-api';
import { withPages } from '../paging/overflow.js';
import type { Archive } from '../store/open.js';
import { toEnd } from '../store/to-end.js';
import type { StoryIndex } from '../stories/story-index.js';
import { copyRows } from './copies.js';
import { Feed } from './feed.js';
import { STORIES } from './group.js';
import { countPending, PendingDocuments } from './pending.js';
import { toldStories } from './told-stories.js';

/** What is wrong, in the words of a message; null when all is as it must be. */
export async function findGroupFault(archive: Archive): Promise<string | null> {
  const { connection } = archive;
  const pending = await countPending(connection);
  if (pending > 0) return `${pending} documents were not yet grouped into stories`;
  const wrong = await withPages(archive, async pages => {
    const feed = Feed.afresh(archive, pages);
    for await (const _ of feed.add(await PendingDocuments.all(connection, pages)));
    const { index } = feed;
    return (
      (await areAlien(connection)) ||
      (await isKeptWrong(archive, index)) ||
      (await arePlacesWrong(connection, index)) ||
      (await areCopiesWrong(connection, index)) ||
      (await areStoriesWrong(connection)) ||
      (await areHappeningsWrong(archive, index))
    );
  });
  return wrong ? 'The copies, stories and happenings did not fit the documents' : null;
}

/** Rows of what is no current document or no story. */
async function areAlien(connection: DuckDBConnection): Promise<boolean> {
  const current = 'SELECT number FROM store.documents WHERE current';
  const rows = await connection.runAndReadAll(
    `SELECT 1 FROM store.grouped WHERE document NOT IN (${current})
     UNION ALL SELECT 1 FROM store.copies WHERE document NOT IN (${current})
     UNION ALL SELECT 1 FROM store.happening_mentions WHERE happening NOT IN (SELECT happening FROM store.happenings)
     UNION ALL SELECT 1 FROM store.happenings WHERE story NOT IN (SELECT story FROM store.stories) LIMIT 1`,
  );
  return rows.currentRowCount > 0;
}

/** The index that was kept, if there is one, has the same documents in the same places. */
async function isKeptWrong(archive: Archive, index: StoryIndex): Promise<boolean> {
  return withPages(archive, async pages => {
    const kept = (await Feed.kept(archive, pages))?.index;
    if (kept === undefined) return false;
    if (kept.size !== index.size) return true;
    for (const placement of index.placements())
      if (JSON.stringify(kept.findPlacement(placement.document)) !== JSON.stringify(placement)) return true;
    return false;
  });
}

async function arePlacesWrong(connection: DuckDBConnection, index: StoryIndex): Promise<boolean> {
  const held = await connection.stream(
    'SELECT id, story FROM store.story_documents JOIN store.documents ON number = document AND current',
  );
  let count = 0;
  for await (const chunk of toEnd(held))
    for (const [id, story] of chunk.getRows()) {
      count++;
      if (index.findPlacement(id as string)?.story !== story) return true;
    }
  return count !== index.size;
}

async function areCopiesWrong(connection: DuckDBConnection, index: StoryIndex): Promise<boolean> {
  const copies = [...index.placements()]
    .filter(({ document, original }) => original !== document)
    .map(({ document, original }) => ({
      document: index.findKey(document)!,
      original: index.findKey(original)!,
    }));
  let count = 0;
  for await (const rows of copyRows(connection, copies)) {
    const numbers = rows.map(({ document }) => document);
    const held = await connection.runAndReadAll(
      `SELECT document, original, changes FROM store.copies WHERE document IN (${numbers.join(', ')})`,
    );
    const expected = rows.map(({ document, original, changes }) => [document, original, changes]);
    const found = held
      .getRows()
      .map(([document, original, changes]) => [Number(document), Number(original), changes]);
    if (!areEqual(expected, found)) return true;
    count += rows.length;
  }
  const all = await connection.runAndReadAll('SELECT count(*) FROM store.copies');
  return Number(all.getRows()[0]![0]) !== count;
}

async function areStoriesWrong(connection: DuckDBConnection): Promise<boolean> {
  const rows = await connection.runAndReadAll(
    `WITH expected AS (${STORIES} GROUP BY story)
     (FROM expected EXCEPT ALL FROM store.stories) UNION ALL (FROM store.stories EXCEPT ALL FROM expected) LIMIT 1`,
  );
  return rows.currentRowCount > 0;
}

async function areHappeningsWrong(archive: Archive, index: StoryIndex): Promise<boolean> {
  const { connection } = archive;
  const stories = [...new Set([...index.placements()].map(({ story }) => story))];
  for await (const { stories: page, happenings, mentions } of toldStories(archive, index, stories)) {
    const among = [listValue(page)];
    const which = 'story IN (SELECT unnest($1))';
    const held = await connection.runAndReadAll(
      `SELECT happening, story, type, date::VARCHAR, publishers, asserted, attributed, denied, detail
       FROM store.happenings WHERE ${which}`,
      among,
      [LIST(VARCHAR)],
    );
    const expected = happenings.map(row => [
      row.happening,
      row.story,
      row.type,
      row.date,
      row.publishers,
      row.asserted,
      row.attributed,
      row.denied,
      row.detail,
    ]);
    if (!areEqual(expected, held.getRows())) return true;
    const told = await connection.runAndReadAll(
      `SELECT happening, document, event, stance, speaker FROM store.happening_mentions
       WHERE happening IN (SELECT happening FROM store.happenings WHERE ${which})`,
      among,
      [LIST(VARCHAR)],
    );
    const found = told
      .getRows()
      .map(([happening, document, ...rest]) => [happening, Number(document), ...rest]);
    const wanted = mentions.map(({ happening, document, event, stance, speaker }) => [
      happening,
      document,
      event,
      stance,
      speaker,
    ]);
    if (!areEqual(wanted, found)) return true;
  }
  return false;
}

/** Of rows in any order. */
function areEqual(expected: readonly unknown[][], found: readonly unknown[][]): boolean {
  const written = (rows: readonly unknown[][]) => rows.map(row => JSON.stringify(row)).sort();
  const [left, right] = [written(expected), written(found)];
  return left.length === right.length && left.every((row, place) => row === right[place]);
}

/**
 * Copies, stories and happenings of the archive's documents, brought up to date: only what is new or was read again is put into the story
 * index, and only what that changes is written. Documents go in by their days, but the result does not depend on it. What changed is
 * written every some thousand documents, in one transaction with the list of those documents: a run that is killed goes on from there.
 * The index itself is kept at the end; after a run that was killed it is made again of the documents that are grouped.
 */
import { type DuckDBConnection, LIST, listValue, VARCHAR } from '@duckdb/node-api';
import { withPages } from '../paging/overflow.js';
import type { Pages } from '../paging/pages.js';
import { append } from '../store/append.js';
import type { Archive } from '../store/open.js';
import type { TableRow } from '../store/tables.js';
import { inTransaction } from '../store/transaction.js';
import type { StoryIndex } from '../stories/story-index.js';
import type { Placement, StoryChanges } from '../stories/types.js';
import { copyRows } from './copies.js';
import { Feed } from './feed.js';
import { type Pending, PendingDocuments, type PendingList } from './pending.js';
import { isOfThisVersion, setThisVersion } from './stamp.js';
import { toldStories } from './told-stories.js';

export interface GroupOptions {
  /** Called after each page of documents, with how many are done and how many there are to do. */
  onProgress?: ((done: number, all: number) => void) | undefined;
  /** Threads that work out happenings where there are many; the number of cores when left out. */
  jobs?: number | undefined;
  /** Forget what is grouped, and group everything afresh. */
  afresh?: boolean;
}

export interface GroupCounts {
  /** Documents that were put into the index. */
  grouped: number;
}

/** @throws ArchiveError when the archive cannot be written. */
export async function groupDocuments(archive: Archive, options: GroupOptions = {}): Promise<GroupCounts> {
  const { connection } = archive;
  const grouped =
    options.afresh === true ? null : await withPages(archive, pages => groupPending(archive, pages, options));
  if (grouped !== null) return { grouped };
  return withPages(archive, async pages => {
    const all = await PendingDocuments.all(connection, pages);
    await new Grouping(archive, Feed.afresh(archive, pages), true).run(all, options);
    return { grouped: all.length };
  });
}

/** How many documents were put into the index that is there; null when all have to be grouped afresh. */
async function groupPending(archive: Archive, pages: Pages, options: GroupOptions): Promise<number | null> {
  const { connection } = archive;
  const pending = await PendingDocuments.in(connection, pages);
  if (pending.length === 0) return 0;
  if (!(await isOfThisVersion(connection))) return null;
  const feed = (await Feed.kept(archive, pages)) ?? (await Feed.madeAgain(archive, pages));
  return (await new Grouping(archive, feed, false).run(pending, options)) ? pending.length : null;
}

/** Documents after which everything is written. */
const KEPT_EVERY = 20_000;

class Grouping {
  #changes = new Changes();

  constructor(
    private readonly archive: Archive,
    private readonly feed: Feed,
    private isAfresh: boolean,
  ) {}

  /** False when the index turned out to have to be made anew; what was written before holds. */
  async run(pending: PendingList, { onProgress, jobs }: GroupOptions): Promise<boolean> {
    let done = 0;
    for await (const { page, changes } of this.feed.add(pending)) {
      this.#changes.take(page, changes);
      done += page.length;
      if (!this.feed.index.isWhole) return false;
      if (this.#changes.grouped.length >= KEPT_EVERY) await this.#keep(jobs);
      onProgress?.(done, pending.length);
    }
    await this.#keep(jobs);
    await this.feed.keep();
    return true;
  }

  async #keep(jobs: number | undefined): Promise<void> {
    const changes = this.#changes;
    this.#changes = new Changes();
    const { connection } = this.archive;
    await inTransaction(this.archive, async () => {
      if (this.isAfresh) {
        for (const table of GROUP_TABLES) await connection.run(`DELETE FROM store.${table}`);
        await setThisVersion(connection);
      }
      await writeChanges(this.archive, this.feed.index, changes, jobs);
    });
    this.isAfresh = false;
  }
}

/** Tables that grouping fills. */
const GROUP_TABLES = [
  'grouped',
  'copies',
  'stories',
  'story_documents',
  'happenings',
  'happening_mentions',
] as const;

/** What is to be written: the last word on each document and story. */
class Changes {
  readonly placements = new Map<string, Placement>();
  readonly stories = new Set<string>();
  readonly gone = new Set<string>();
  readonly grouped: { document: number; engine: number }[] = [];
  /** Numbers of documents that the index has no longer. */
  readonly replaced: number[] = [];

  take(page: readonly Pending[], { placements, stories, gone }: StoryChanges): void {
    for (const placement of placements) this.placements.set(placement.document, placement);
    for (const story of gone) {
      this.stories.delete(story);
      this.gone.add(story);
    }
    for (const story of stories) {
      this.gone.delete(story);
      this.stories.add(story);
    }
    for (const { number, engine, before } of page) {
      this.grouped.push({ document: number, engine });
      if (before !== null) this.replaced.push(before);
    }
  }
}

/** Happenings that are appended together. */
const APPENDED = 4000;

async function writeChanges(
  archive: Archive,
  index: StoryIndex,
  { placements, stories, gone, grouped, replaced }: Changes,
  jobs: number | undefined,
): Promise<void> {
  const { connection } = archive;
  const moved = [...placements.values()].map(({ document, original, story }) => ({
    document: index.findKey(document)!,
    original: index.findKey(original)!,
    story,
  }));
  const outdated = [...replaced, ...moved.map(({ document }) => document)];
  await deleteNumbers(connection, 'grouped', [...replaced, ...grouped.map(({ document }) => document)]);
  await append(connection, 'grouped', grouped);
  await deleteNumbers(connection, 'story_documents', outdated);
  const members = moved.map(({ story, document }) => ({ story, document }));
  await append(connection, 'story_documents', members);
  await deleteNumbers(connection, 'copies', outdated);
  const copies = moved.filter(({ document, original }) => original !== document);
  for await (const rows of copyRows(connection, copies)) await append(connection, 'copies', rows);
  await deleteStories(connection, [...stories, ...gone]);
  await connection.run(
    `INSERT INTO store.stories ${STORIES} WHERE story IN (SELECT unnest($1)) GROUP BY story ORDER BY story`,
    [listValue([...stories])],
    [LIST(VARCHAR)],
  );
  let happenings: TableRow<'happenings'>[] = [];
  let mentions: TableRow<'happening_mentions'>[] = [];
  const flush = async () => {
    await append(connection, 'happenings', happenings);
    await append(connection, 'happening_mentions', mentions);
    [happenings, mentions] = [[], []];
  };
  for await (const rows of toldStories(archive, index, [...stories], jobs)) {
    happenings = happenings.concat(rows.happenings);
    mentions = mentions.concat(rows.mentions);
    if (happenings.length >= APPENDED) await flush();
  }
  await flush();
}

/** Rows of stories; each has the title of its first document, whose name is its own. */
export const STORIES = `SELECT story, any_value(title) FILTER (id = story) AS title, min(published) AS first, max(published) AS last,
  count(*)::INTEGER AS documents, count(DISTINCT publisher)::INTEGER AS publishers
  FROM store.story_documents JOIN store.documents ON number = document`;

async function deleteNumbers(
  connection: DuckDBConnection,
  table: 'grouped' | 'story_documents' | 'copies',
  numbers: readonly number[],
): Promise<void> {
  if (numbers.length === 0) return;
  await connection.run(`DELETE FROM store.${table} WHERE document IN (${numbers.join(', ')})`);
}

async function deleteStories(connection: DuckDBConnection, stories: readonly string[]): Promise<void> {
  const which = 'story IN (SELECT unnest($1))';
  for (const sql of [
    `DELETE FROM store.happening_mentions WHERE happening IN (SELECT happening FROM store.happenings WHERE ${which})`,
    `DELETE FROM store.happenings WHERE ${which}`,
    `DELETE FROM store.stories WHERE ${which}`,
  ])
    await connection.run(sql, [listValue(stories)], [LIST(VARCHAR)]);
}

/**
 * Grouping while documents are still being read: they go into the story index as they are stored, in the time that the writer would
 * otherwise wait for the threads. Whatever is not taken is grouped at the end, and the result is the same.
 */
import type { Archive } from '../store/open.js';
import { Pages } from '../stories/paging/pages.js';
import { Feed } from './feed.js';
import { Grouping, type GroupOptions, groupDocuments, usableFeed } from './group.js';
import { OverflowFile } from './overflow.js';

/** Documents from many weeks at once cost least when all are there and come by their days, unless there are few as yet. */
const MOST_WEEKS = 4;
const FEW = 40_000;
const WEEK_MS = 7 * 86_400_000;

/** A document that the archive did not have before, with its day. */
export interface NewDocument {
  number: number;
  engine: number;
  published: string | null;
}

export class GroupingAlong {
  #grouping: Grouping | null = null;
  #isPossible = true;
  readonly #overflow: OverflowFile;

  /** To be closed. */
  constructor(private readonly archive: Archive) {
    this.#overflow = new OverflowFile(archive.path);
  }

  /** Puts documents that have just been stored into the index, if that is as cheap now as it will be at the end. */
  async take(documents: readonly NewDocument[]): Promise<void> {
    if (documents.length === 0 || !this.#isPossible) return;
    this.#grouping ??= await this.#begin();
    if (this.#grouping === null) this.#isPossible = false;
    else if (this.#grouping.size < FEW || weeksOf(documents) <= MOST_WEEKS)
      await this.#grouping.put(documents.map(({ number, engine }) => ({ number, engine, before: null })));
  }

  /** Writes what was grouped, and groups what was not. */
  async finish(options: GroupOptions): Promise<void> {
    await this.#grouping?.keep();
    this.close();
    await groupDocuments(this.archive, options);
  }

  close(): void {
    this.#grouping = null;
    this.#isPossible = false;
    this.#overflow.close();
  }

  /** Null where everything has to be grouped afresh. */
  async #begin(): Promise<Grouping | null> {
    const { connection } = this.archive;
    const pages = new Pages(this.#overflow);
    const feed = await usableFeed(connection, pages);
    if (feed !== null) return new Grouping(this.archive, feed, false);
    const grouped = await connection.runAndReadAll('SELECT 1 FROM store.grouped LIMIT 1');
    return grouped.currentRowCount > 0
      ? null
      : new Grouping(this.archive, Feed.afresh(connection, pages), true);
  }
}

function weeksOf(documents: readonly NewDocument[]): number {
  const dated = documents.flatMap(({ published }) => (published === null ? [] : [Date.parse(published)]));
  return new Set(dated.map(time => Math.floor(time / WEEK_MS))).size;
}

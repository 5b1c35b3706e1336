/** Puts documents of the archive into a story index, with the texts that it will ask for. */
import type { DuckDBBlobValue, DuckDBConnection } from '@duckdb/node-api';
import type { Pages } from '../paging/pages.js';
import { unpackReading } from '../rows/packed.js';
import type { Archive } from '../store/open.js';
import { createStoryIndex, type StoryIndex } from '../stories/story-index.js';
import { type StoryTraits, traitsOf, unpackTraits } from '../stories/traits.js';
import type { ArrivingDocument, StoryChanges } from '../stories/types.js';
import { type Pending, PendingDocuments, type PendingList } from './pending.js';
import { stampOfGrouped } from './stamp.js';
import { readState, writeState } from './state.js';
import { textsOf } from './texts.js';

/** Documents looked at together: hundreds cost least, and their texts are held. */
const PAGE = 256;

/** An index whose rows are mostly of documents that were replaced is better made anew. */
const LEAST_LIVE = 0.5;

export class Feed {
  private constructor(
    private readonly archive: Archive,
    readonly index: StoryIndex,
    private readonly texts: Map<string, string>,
  ) {}

  /** With a new index. */
  static afresh(archive: Archive, pages: Pages): Feed {
    const texts = new Map<string, string>();
    const index = createStoryIndex({ textOf: textIn(texts), pages });
    return new Feed(archive, index, texts);
  }

  /** With the index of the documents that are grouped, as it was kept; null when it was not. */
  static async kept(archive: Archive, pages: Pages): Promise<Feed | null> {
    const feed = Feed.afresh(archive, pages);
    const { index } = feed;
    if (!readState(archive.path, await stampOfGrouped(archive.connection), index.columns())) return null;
    index.resume();
    return index.size >= LEAST_LIVE * index.rows ? feed : null;
  }

  /** With an index that is made of the documents that are grouped. What that would change is in the tables. */
  static async madeAgain(archive: Archive, pages: Pages): Promise<Feed> {
    const feed = Feed.afresh(archive, pages);
    for await (const _ of feed.add(await PendingDocuments.grouped(archive.connection, pages)));
    return feed;
  }

  /** Keeps the index for the next time, when all that it has is in the tables. */
  async keep(): Promise<void> {
    writeState(this.archive.path, await stampOfGrouped(this.archive.connection), this.index.columns());
  }

  /** What each page of the documents changes; stops where the index has to be made anew (`isWhole`). */
  async *add(pending: PendingList): AsyncGenerator<{ page: readonly Pending[]; changes: StoryChanges }> {
    for (let at = 0; at < pending.length && this.index.isWhole; at += PAGE) {
      const page = pending.slice(at, at + PAGE);
      yield { page, changes: await this.#addPage(page) };
    }
  }

  async #addPage(page: readonly Pending[]): Promise<StoryChanges> {
    const documents = await documentsOf(this.archive.connection, page);
    for (const { id, text } of documents) this.texts.set(id, text);
    await this.#fetch(this.index.textsFor(documents));
    this.index.place(documents);
    await this.#fetch(this.index.textsToSettle());
    const changes = this.index.settle();
    this.texts.clear();
    return changes;
  }

  async #fetch(ids: readonly string[]): Promise<void> {
    const numbers = ids.filter(id => !this.texts.has(id)).map(id => this.index.findKey(id)!);
    for (const { id, text } of await textsOf(this.archive.connection, numbers)) this.texts.set(id, text);
  }
}

/** What was fetched beforehand; the index asks for nothing else. */
function textIn(texts: ReadonlyMap<string, string>): (id: string) => string {
  return id => {
    const text = texts.get(id);
    if (text === undefined) throw new Error(`The text of ${id} was not foreseen to be compared.`);
    return text;
  };
}

async function documentsOf(
  connection: DuckDBConnection,
  page: readonly Pending[],
): Promise<ArrivingDocument[]> {
  const wanted = new Map(page.map(pending => [pending.number, pending]));
  const numbers = [...wanted.keys()];
  const befores = page.map(({ before }) => before).filter(number => number !== null);
  const earlier = new Map((await textsOf(connection, befores)).map(({ number, text }) => [number, text]));
  const rows = await connection.runAndReadAll(
    `SELECT number, engine, id, text, traits FROM store.documents JOIN store.readings ON document = number
     WHERE number BETWEEN ${Math.min(...numbers)} AND ${Math.max(...numbers)} AND number IN (${numbers.join(', ')})
     ORDER BY number`,
  );
  const documents: ArrivingDocument[] = [];
  for (const [number, engine, id, text, packed] of rows.getRows()) {
    const pending = wanted.get(Number(number))!;
    // There are other Readings of it.
    if (pending.engine !== engine) continue;
    const traits = unpackTraits((packed as DuckDBBlobValue | null)?.bytes ?? null);
    const replaces = earlier.get(pending.before ?? -1);
    documents.push({
      id: id as string,
      key: pending.number,
      text: text as string,
      traits: traits ?? (await traitsAnew(connection, pending, text as string)),
      ...(replaces === undefined ? {} : { replaces }),
    });
  }
  return documents;
}

/** Of what an earlier Readout has stored, without traits or with others. */
async function traitsAnew(
  connection: DuckDBConnection,
  { number, engine }: Pending,
  text: string,
): Promise<StoryTraits> {
  const rows = await connection.runAndReadAll(
    'SELECT reading FROM store.readings WHERE document = $1 AND engine = $2',
    [BigInt(number), engine],
  );
  const [packed] = rows.getRows()[0]!;
  return traitsOf(unpackReading((packed as DuckDBBlobValue).bytes, text));
}

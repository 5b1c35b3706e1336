/** Puts documents of the archive into a story index, with the texts that it will ask for. */
import type { DuckDBBlobValue, DuckDBConnection } from '@duckdb/node-api';
import type { Pages } from '../paging/pages.js';
import { unpackReading } from '../rows/packed.js';
import { createStoryIndex, STORY_STATE_VERSION, type StoryIndex } from '../stories/story-index.js';
import { type StoryTraits, traitsOf, unpackTraits } from '../stories/traits.js';
import type { ArrivingDocument, StoryChanges } from '../stories/types.js';
import type { Pending, PendingList } from './pending.js';
import { KeptState } from './state.js';
import { textsOf } from './texts.js';

/** Documents looked at together: hundreds cost least, and their texts are held. */
const PAGE = 256;

export class Feed {
  private constructor(
    private readonly connection: DuckDBConnection,
    readonly index: StoryIndex,
    private readonly texts: Map<string, string>,
    private readonly kept: KeptState,
  ) {}

  /** With a new index. */
  static afresh(connection: DuckDBConnection, pages: Pages): Feed {
    const texts = new Map<string, string>();
    const index = createStoryIndex({ textOf: textIn(texts), pages });
    return new Feed(connection, index, texts, new KeptState());
  }

  /** With the index as it was saved; null when there is none that this Readout can go on with. */
  static async resumed(connection: DuckDBConnection, pages: Pages): Promise<Feed | null> {
    const feed = Feed.afresh(connection, pages);
    const { index, kept } = feed;
    if (!(await kept.read(connection, STORY_STATE_VERSION, index.columns()))) return null;
    index.resume();
    return feed;
  }

  /** Keeps the index in the archive, within the transaction that is under way. */
  async keep(): Promise<void> {
    await this.kept.write(this.connection, STORY_STATE_VERSION, this.index.columns());
  }

  /** What each page of the documents changes; stops where the index has to be made anew (`isWhole`). */
  async *add(pending: PendingList): AsyncGenerator<{ page: readonly Pending[]; changes: StoryChanges }> {
    for (let at = 0; at < pending.length && this.index.isWhole; at += PAGE) {
      const page = pending.slice(at, at + PAGE);
      yield { page, changes: await this.#addPage(page) };
    }
  }

  async #addPage(page: readonly Pending[]): Promise<StoryChanges> {
    const documents = await documentsOf(this.connection, page);
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
    for (const { id, text } of await textsOf(this.connection, numbers)) this.texts.set(id, text);
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
  const before = new Map(page.map(({ number, before }) => [number, before]));
  const numbers = [...before.keys()];
  const replaced = await textsOf(
    connection,
    [...before.values()].filter(number => number !== null),
  );
  const earlier = new Map(replaced.map(({ number, text }) => [number, text]));
  const rows = await connection.runAndReadAll(
    `SELECT number, id, text, traits FROM store.documents JOIN store.readings ON document = number AND readings.current
     WHERE number BETWEEN ${Math.min(...numbers)} AND ${Math.max(...numbers)} AND number IN (${numbers.join(', ')})
     ORDER BY number`,
  );
  const documents: ArrivingDocument[] = [];
  for (const [number, id, text, packed] of rows.getRows()) {
    const key = Number(number);
    const traits = unpackTraits((packed as DuckDBBlobValue | null)?.bytes ?? null);
    const replaces = earlier.get(before.get(key) ?? -1);
    documents.push({
      id: id as string,
      key,
      text: text as string,
      traits: traits ?? (await traitsAnew(connection, key, text as string)),
      ...(replaces === undefined ? {} : { replaces }),
    });
  }
  return documents;
}

/** Of what an earlier Readout has stored, without traits or with others. */
async function traitsAnew(
  connection: DuckDBConnection,
  document: number,
  text: string,
): Promise<StoryTraits> {
  const rows = await connection.runAndReadAll(
    'SELECT reading FROM store.readings WHERE current AND document = $1',
    [BigInt(document)],
  );
  const [packed] = rows.getRows()[0]!;
  return traitsOf(unpackReading((packed as DuckDBBlobValue).bytes, text));
}

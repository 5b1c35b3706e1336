/**
 * The happenings of stories of the archive, worked out in threads where there are many: pages of Readings go out packed as they are kept,
 * and rows come back in the order of the stories.
 */
import { availableParallelism } from 'node:os';
import type { DuckDBBlobValue, DuckDBConnection } from '@duckdb/node-api';
import { createPool, inOrder, type Pool } from '../pool/pool.js';
import type { Archive } from '../store/open.js';
import type { StoryIndex } from '../stories/story-index.js';
import { type HappeningRows, happeningRows, type PackedStory } from './happenings.js';

/** Documents that are fetched together: each query looks through all there are. */
const FETCHED = 1024;
/** Documents of a query: a story may have any number. */
const MOST_ASKED = 8192;
/** Documents that go out together; a story of more goes whole. */
const PAGE = 64;
/** Documents from which on threads are worth their start. */
const WORTH_THREADS = 1000;

/** The rows of some stories after the other. Readings are fetched over a connection of their own: rows may be appended meanwhile. */
export async function* toldStories(
  archive: Archive,
  index: StoryIndex,
  stories: readonly string[],
  jobs = availableParallelism(),
): AsyncGenerator<HappeningRows> {
  const members = stories.map(story => ({ story, documents: index.documentsOf(story) }));
  const documents = members.reduce((sum, story) => sum + story.documents.length, 0);
  const pool = await createStoryPool(documents < WORTH_THREADS ? 1 : jobs);
  let beside: Archive | null = null;
  try {
    beside = await archive.beside();
    yield* inOrder(packedPages(beside.connection, index, members), pool);
  } finally {
    beside?.close();
    await pool.close();
  }
}

function createStoryPool(threads: number): Promise<Pool<PackedStory[], HappeningRows>> {
  return createPool({
    threads,
    script: new URL('./thread.js', import.meta.url),
    data: null,
    makeWork: async () => happeningRows,
    refuse: message => new Error(message),
  });
}

type Members = { story: string; documents: string[] };

async function* packedPages(
  connection: DuckDBConnection,
  index: StoryIndex,
  stories: readonly Members[],
): AsyncGenerator<PackedStory[]> {
  for (const fetched of pagesOf(stories, FETCHED)) {
    const packed = await packedStories(connection, index, fetched);
    yield* pagesOf(packed, PAGE);
  }
}

/** In pages of at least so many documents, but for the last. */
function* pagesOf<Story extends { documents: readonly unknown[] }>(
  stories: readonly Story[],
  size: number,
): Generator<Story[]> {
  let page: Story[] = [];
  let held = 0;
  for (const story of stories) {
    page.push(story);
    held += story.documents.length;
    if (held < size) continue;
    yield page;
    page = [];
    held = 0;
  }
  if (page.length > 0) yield page;
}

async function packedStories(
  connection: DuckDBConnection,
  index: StoryIndex,
  stories: readonly Members[],
): Promise<PackedStory[]> {
  const keyOf = (id: string) => index.findKey(id)!;
  const readings = await readingsOf(
    connection,
    stories.flatMap(({ documents }) => documents.map(keyOf)),
  );
  return stories.map(({ story, documents }) => ({
    story,
    documents: documents.map(id => ({
      number: keyOf(id),
      id,
      original: index.findPlacement(id)!.original,
      packed: readings.get(keyOf(id))!,
    })),
  }));
}

async function readingsOf(
  connection: DuckDBConnection,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Uint8Array>> {
  const readings = new Map<number, Uint8Array>();
  for (let at = 0; at < numbers.length; at += MOST_ASKED) {
    const asked = numbers.slice(at, at + MOST_ASKED);
    const rows = await connection.runAndReadAll(
      `SELECT document, reading FROM store.readings WHERE current
       AND document BETWEEN ${Math.min(...asked)} AND ${Math.max(...asked)} AND document IN (${asked.join(', ')})`,
    );
    for (const [number, packed] of rows.getRows())
      readings.set(Number(number), new Uint8Array((packed as DuckDBBlobValue).bytes));
  }
  return readings;
}

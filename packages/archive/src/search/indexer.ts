/** Keeps the inverted index in step with the documents: segments are built as documents come, and built again where they lag. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { append } from '../store/append.js';
import { SEGMENT_DOCUMENTS, SegmentBuilder, segmentOf } from './segment.js';
import { countWords, type WordCounts } from './words.js';

/** Texts looked at together: enough to go fast, few enough to hold. */
const PAGE = 256;

export class Indexer {
  #builder: SegmentBuilder | null = null;

  constructor(private readonly connection: DuckDBConnection) {}

  /** Takes the next document, within the transaction that stores it; writes its segment when that is full. */
  async put(document: number, words: WordCounts): Promise<void> {
    if (this.#builder === null || this.#builder.segment !== segmentOf(document)) {
      await this.finish();
      this.#builder = await buildSegment(this.connection, segmentOf(document), document);
    }
    this.#builder.put(document, words);
    if (this.#builder.isFull) await this.finish();
  }

  /** Writes the segment under way. */
  async finish(): Promise<void> {
    if (this.#builder === null) return;
    await writeSegment(this.connection, this.#builder);
    this.#builder = null;
  }
}

/** The segment with its documents of numbers below `until`, from the archive. */
export async function buildSegment(
  connection: DuckDBConnection,
  segment: number,
  until = Number.POSITIVE_INFINITY,
): Promise<SegmentBuilder> {
  const builder = new SegmentBuilder(segment);
  const end = Math.min(until, builder.first + SEGMENT_DOCUMENTS);
  for (let from = builder.first; from < end; from += PAGE) {
    const page = await connection.runAndReadAll(
      'SELECT number, title, text FROM store.documents WHERE number >= $1 AND number < $2 ORDER BY number',
      [BigInt(from), BigInt(Math.min(end, from + PAGE))],
    );
    for (const [number, title, text] of page.getRows())
      builder.put(Number(number), countWords(title as string | null, text as string));
  }
  return builder;
}

async function writeSegment(connection: DuckDBConnection, builder: SegmentBuilder): Promise<void> {
  const { segment, terms } = builder.rows();
  await connection.run('DELETE FROM store.terms WHERE segment = $1', [builder.segment]);
  await connection.run('DELETE FROM store.segments WHERE segment = $1', [builder.segment]);
  await append(connection, 'segments', [segment]);
  await append(connection, 'terms', terms);
}

/** Segments that lack documents which the archive has, or have more than it has. */
export async function laggingSegments(connection: DuckDBConnection): Promise<number[]> {
  const rows = await connection.runAndReadAll(`
    WITH held AS (SELECT number // ${SEGMENT_DOCUMENTS} AS segment, max(number) + 1 AS next FROM store.documents GROUP BY 1)
    SELECT coalesce(held.segment, segments.segment) AS segment FROM held FULL JOIN store.segments ON held.segment = segments.segment
    WHERE held.next IS DISTINCT FROM segments.next ORDER BY 1`);
  return rows.getRows().map(([segment]) => Number(segment));
}

/** Builds those segments again, each in a transaction of its own. */
export async function rebuildSegments(
  connection: DuckDBConnection,
  segments: readonly number[],
): Promise<void> {
  for (const segment of segments) {
    const builder = await buildSegment(connection, segment);
    await connection.run('BEGIN');
    await writeSegment(connection, builder);
    if (builder.next === builder.first)
      await connection.run('DELETE FROM store.segments WHERE segment = $1', [segment]);
    await connection.run('COMMIT');
  }
}

/** Keeps the inverted index in step with the documents: segments are built as documents come, and built again where they lag. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { append } from '../store/append.js';
import type { Archive } from '../store/open.js';
import { inTransaction } from '../store/transaction.js';
import { MERGED_DOCUMENTS, MERGED_SEGMENTS, mergeSegments } from './merge.js';
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
  await deleteSegment(connection, builder.segment);
  await append(connection, 'segments', [segment]);
  await append(connection, 'terms', terms);
  if (builder.isFull) await mergeWhereFull(connection, builder.segment);
}

async function deleteSegment(connection: DuckDBConnection, segment: number): Promise<void> {
  await connection.run('DELETE FROM store.terms WHERE segment = $1', [segment]);
  await connection.run('DELETE FROM store.segments WHERE segment = $1', [segment]);
}

/** Joins the sixteen that the segment is one of, when all of them are full. */
async function mergeWhereFull(connection: DuckDBConnection, segment: number): Promise<void> {
  const first = segment - (segment % MERGED_SEGMENTS);
  const full = await connection.runAndReadAll(
    `SELECT count(*)::INTEGER FROM store.segments WHERE next - first = ${SEGMENT_DOCUMENTS}
     AND segment BETWEEN ${first} AND ${first + MERGED_SEGMENTS - 1}`,
  );
  if (full.getRows()[0]![0] === MERGED_SEGMENTS) await mergeSegments(connection, first);
}

/** What the index lacks, and what it has that it should not have. */
export interface Lag {
  /** Segments of 4096 documents to build. */
  missing: number[];
  /** Segments, as the index numbers them, that fit no documents. */
  wrong: number[];
}

export async function lagOf(connection: DuckDBConnection): Promise<Lag> {
  const numbers = await connection.runAndReadAll('SELECT coalesce(max(number) + 1, 0) FROM store.documents');
  const end = Number(numbers.getRows()[0]![0]);
  const rows = await connection.runAndReadAll(
    'SELECT segment, first, next FROM store.segments ORDER BY segment, next',
  );
  const covered = new Set<number>();
  const wrong: number[] = [];
  for (const [segment, first, next] of rows.getRows().map(row => row.map(Number)) as [
    number,
    number,
    number,
  ][]) {
    const blocks = blocksOf(segment, first, next, end);
    if (blocks.length === 0 || blocks.some(block => covered.has(block))) wrong.push(segment);
    else for (const block of blocks) covered.add(block);
  }
  const missing: number[] = [];
  for (let block = 0; block * SEGMENT_DOCUMENTS < end; block++) if (!covered.has(block)) missing.push(block);
  return { missing, wrong };
}

/** The segments of 4096 documents that a row of the index stands for; none when it is not as it should be. */
function blocksOf(segment: number, first: number, next: number, end: number): number[] {
  if (first !== segment * SEGMENT_DOCUMENTS) return [];
  if (next === first + MERGED_DOCUMENTS && segment % MERGED_SEGMENTS === 0 && next <= end)
    return Array.from({ length: MERGED_SEGMENTS }, (_, at) => segment + at);
  return next > first && next === Math.min(end, first + SEGMENT_DOCUMENTS) ? [segment] : [];
}

/**
 * Puts the index right, each segment in a transaction of its own.
 *
 * @throws ArchiveError when there is no room to write.
 */
export async function catchUp(archive: Archive, { missing, wrong }: Lag): Promise<void> {
  const { connection } = archive;
  for (const segment of wrong) await inTransaction(archive, () => deleteSegment(connection, segment));
  // A wrong one may have stood beside a right one of the same number.
  const lacking = wrong.length > 0 ? (await lagOf(connection)).missing : missing;
  for (const segment of lacking) {
    const builder = await buildSegment(connection, segment);
    await inTransaction(archive, () => writeSegment(connection, builder));
  }
}

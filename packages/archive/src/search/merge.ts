/** Joins sixteen full segments, 65,536 documents, into one: the same postings, in a sixteenth of the lists. */
import type { DuckDBBlobValue, DuckDBConnection, DuckDBListValue } from '@duckdb/node-api';
import { append } from '../store/append.js';
import type { TableRow } from '../store/tables.js';
import { eachPosting, pushVarint, SEGMENT_DOCUMENTS } from './segment.js';

export const MERGED_SEGMENTS = 16;
export const MERGED_DOCUMENTS = MERGED_SEGMENTS * SEGMENT_DOCUMENTS;

/** Within the transaction that is under way. `first` is the number of the first of the sixteen. */
export async function mergeSegments(connection: DuckDBConnection, first: number): Promise<void> {
  const which = `segment BETWEEN ${first} AND ${first + MERGED_SEGMENTS - 1}`;
  const joined = await connection.runAndReadAll(
    `SELECT term, any_value(hash), sum(documents)::INTEGER, list(postings ORDER BY segment), list(segment ORDER BY segment)
     FROM store.terms WHERE ${which} GROUP BY term ORDER BY term`,
  );
  const words = await connection.runAndReadAll(
    `SELECT sum(words)::BIGINT FROM store.segments WHERE ${which}`,
  );
  await connection.run(`DELETE FROM store.terms WHERE ${which}`);
  await connection.run(`DELETE FROM store.segments WHERE ${which}`);
  const start = first * SEGMENT_DOCUMENTS;
  await append(connection, 'segments', [
    { segment: first, first: start, next: start + MERGED_DOCUMENTS, words: Number(words.getRows()[0]![0]) },
  ]);
  for (const chunk of chunked(joined.getRows())) {
    const rows: TableRow<'terms'>[] = chunk.map(([term, hash, documents, lists, segments]) => ({
      segment: first,
      hash: Number(hash),
      term: term as string,
      documents: documents as number,
      postings: joinedPostings(
        first,
        (segments as DuckDBListValue).items as number[],
        ((lists as DuckDBListValue).items as DuckDBBlobValue[]).map(({ bytes }) => bytes),
      ),
    }));
    await append(connection, 'terms', rows);
  }
}

/** Lists that each count from their own segment, as one that counts from the first. */
export function joinedPostings(
  first: number,
  segments: readonly number[],
  lists: readonly Uint8Array[],
): Uint8Array {
  const bytes: number[] = [];
  let last = first * SEGMENT_DOCUMENTS;
  for (const [index, list] of lists.entries())
    eachPosting(segments[index]!, list, (document, count, length) => {
      pushVarint(bytes, document - last);
      bytes.push(count, length);
      last = document;
    });
  return Uint8Array.from(bytes);
}

const CHUNK = 10_000;

function* chunked<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += CHUNK) yield items.slice(at, at + CHUNK);
}

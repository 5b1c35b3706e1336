/** Joins sixteen full segments, 65,536 documents, into one: the same postings, in a sixteenth of the lists. */
import type { DuckDBBlobValue, DuckDBConnection } from '@duckdb/node-api';
import { append } from '../store/append.js';
import type { TableRow } from '../store/tables.js';
import { eachPosting, pushVarint, SEGMENT_DOCUMENTS } from './segment.js';

export const MERGED_SEGMENTS = 16;
export const MERGED_DOCUMENTS = MERGED_SEGMENTS * SEGMENT_DOCUMENTS;

/** Words are joined in so many parts: what is held is one of them. */
const PARTS = 8;

/** Within the transaction that is under way. `first` is the number of the first of the sixteen. */
export async function mergeSegments(connection: DuckDBConnection, first: number): Promise<void> {
  const which = `segment BETWEEN ${first} AND ${first + MERGED_SEGMENTS - 1}`;
  for (let part = 0; part < PARTS; part++) {
    const inPart = `${which} AND hash % ${PARTS} = ${part}`;
    const rows = await connection.runAndReadAll(
      `SELECT segment, hash, term, documents, postings FROM store.terms WHERE ${inPart} ORDER BY term, segment`,
    );
    const joined = joinedRows(first, rows.getRows() as unknown as ListRow[]);
    await connection.run(`DELETE FROM store.terms WHERE ${inPart}`);
    await append(connection, 'terms', joined);
  }
  const words = await connection.runAndReadAll(
    `SELECT sum(words)::BIGINT FROM store.segments WHERE ${which}`,
  );
  await connection.run(`DELETE FROM store.segments WHERE ${which}`);
  const start = first * SEGMENT_DOCUMENTS;
  await append(connection, 'segments', [
    { segment: first, first: start, next: start + MERGED_DOCUMENTS, words: Number(words.getRows()[0]![0]) },
  ]);
}

type ListRow = [segment: number, hash: bigint, term: string, documents: number, postings: DuckDBBlobValue];

/** `rows` come by word, then segment. */
function joinedRows(first: number, rows: readonly ListRow[]): TableRow<'terms'>[] {
  const joined: TableRow<'terms'>[] = [];
  for (let at = 0; at < rows.length; ) {
    const [, hash, term] = rows[at]!;
    let end = at + 1;
    while (end < rows.length && rows[end]![2] === term) end++;
    const lists = rows.slice(at, end);
    joined.push({
      segment: first,
      hash: Number(hash),
      term,
      documents: lists.reduce((sum, [, , , documents]) => sum + documents, 0),
      postings: joinedPostings(
        first,
        lists.map(([segment]) => segment),
        lists.map(([, , , , { bytes }]) => bytes),
      ),
    });
    at = end;
  }
  return joined;
}

/** Lists that each count from their own segment, as one that counts from the first. */
function joinedPostings(
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

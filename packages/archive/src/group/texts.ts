import type { DuckDBConnection } from '@duckdb/node-api';

export interface NumberedText {
  number: number;
  id: string;
  text: string;
}

/** Numbers that lie further apart are asked for by themselves: DuckDB reads texts by the two thousand. */
const NEAR = 2048;
/** Ranges of numbers in a query. */
const MOST_RANGES = 64;

/** Texts and names of documents by their numbers, in their order. */
export async function textsOf(
  connection: DuckDBConnection,
  numbers: readonly number[],
): Promise<NumberedText[]> {
  const ranges = rangesOf(numbers);
  const texts: NumberedText[] = [];
  for (let at = 0; at < ranges.length; at += MOST_RANGES) {
    // By one list of all numbers DuckDB would read the texts of nearly all documents: 600 ms for 60 of a million, 60 ms so.
    const parts = ranges.slice(at, at + MOST_RANGES).map(
      range => `SELECT number, id, text FROM store.documents
        WHERE number BETWEEN ${range[0]} AND ${range.at(-1)} AND number IN (${range.join(', ')})`,
    );
    const rows = await connection.runAndReadAll(`${parts.join(' UNION ALL ')} ORDER BY number`);
    for (const [number, id, text] of rows.getRows())
      texts.push({ number: Number(number), id: id as string, text: text as string });
  }
  return texts;
}

/** In their order, parted where the next one is far. */
function rangesOf(numbers: readonly number[]): number[][] {
  const ranges: number[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const number of [...numbers].sort((a, b) => a - b)) {
    if (number - last > NEAR) ranges.push([]);
    ranges.at(-1)!.push(number);
    last = number;
  }
  return ranges;
}

/** Readings out of an archive, as they were read. */
import type { DuckDBBlobValue } from '@duckdb/node-api';
import type { Reading } from '@readout/engine';
import { unpackReading } from '../rows/packed.js';
import type { Archive } from './open.js';
import { toEnd } from './to-end.js';

/** A Reading and the number of its document in the archive. */
export interface StoredReading {
  document: number;
  reading: Reading;
}

/** The current Readings of current documents, by number, from the number `from` on. Streams: one page is held. */
export async function* readingsOf({ connection }: Archive, from = 0): AsyncGenerator<StoredReading> {
  const result = await connection.stream(
    `SELECT number, text, reading FROM store.documents JOIN store.readings ON document = number
     WHERE documents.current AND readings.current AND number >= $1 ORDER BY number`,
    [BigInt(from)],
  );
  for await (const chunk of toEnd(result)) {
    for (const [number, text, packed] of chunk.getRows()) {
      const reading = unpackReading((packed as DuckDBBlobValue).bytes, text as string);
      yield { document: Number(number), reading };
    }
  }
}

/** The current Reading of the current version of the document with this id. */
export async function findReading({ connection }: Archive, id: string): Promise<StoredReading | null> {
  const rows = await connection.runAndReadAll(
    `SELECT number, text, reading FROM store.documents JOIN store.readings ON document = number
     WHERE id = $1 AND documents.current AND readings.current`,
    [id],
  );
  const row = rows.getRows()[0];
  if (row === undefined) return null;
  const [number, text, packed] = row;
  return {
    document: Number(number),
    reading: unpackReading((packed as DuckDBBlobValue).bytes, text as string),
  };
}

/** The current Readings of these documents, by number; those that are not there are left out. All are held: ask for some hundreds at most. */
export async function readingsNumbered(
  { connection }: Archive,
  numbers: readonly number[],
): Promise<StoredReading[]> {
  if (numbers.length === 0) return [];
  // The range lets DuckDB pass over whole groups of rows.
  const rows = await connection.runAndReadAll(
    `SELECT number, text, reading FROM store.documents JOIN store.readings ON document = number
     WHERE number BETWEEN $1 AND $2 AND document BETWEEN $1 AND $2 AND number IN (${numbers.map(Number).join(', ')})
       AND documents.current AND readings.current ORDER BY number`,
    [BigInt(Math.min(...numbers)), BigInt(Math.max(...numbers))],
  );
  return rows.getRows().map(([number, text, packed]) => ({
    document: Number(number),
    reading: unpackReading((packed as DuckDBBlobValue).bytes, text as string),
  }));
}

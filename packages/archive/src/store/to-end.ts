/** Results read as they come, and to their end. */
import type { DuckDBDataChunk, DuckDBResult } from '@duckdb/node-api';

/**
 * What comes of a streamed result: its chunks, or `parts` that are made of them. A result that is not read to its end keeps its database
 * open, also when the archive has been closed, and DuckDB would write what it still has over what the next who opens the file has written. So
 * where somebody stops early, the rest is read too, and dropped.
 */
export async function* toEnd<Part = DuckDBDataChunk>(
  result: DuckDBResult,
  parts = result as AsyncIterable<Part>,
): AsyncGenerator<Part> {
  let isAtEnd = false;
  try {
    yield* parts;
    isAtEnd = true;
  } finally {
    if (!isAtEnd) await drop(result);
  }
}

async function drop(result: DuckDBResult): Promise<void> {
  try {
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return;
    }
  } catch {
    // It failed, and is at its end by that.
  }
}

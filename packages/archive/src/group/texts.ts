import type { DuckDBConnection } from '@duckdb/node-api';

/** Texts and names of documents by their numbers, in their order. */
export async function textsOf(
  connection: DuckDBConnection,
  numbers: readonly number[],
): Promise<{ number: number; id: string; text: string }[]> {
  if (numbers.length === 0) return [];
  const rows = await connection.runAndReadAll(
    `SELECT number, id, text FROM store.documents WHERE number IN (${numbers.join(', ')}) ORDER BY number`,
  );
  return rows
    .getRows()
    .map(([number, id, text]) => ({ number: Number(number), id: id as string, text: text as string }));
}

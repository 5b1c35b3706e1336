/** Questions to DuckDB: values always travel beside the text of a query, never in it. */
import type { Archive, Conditions } from '@readout/archive';

export async function rowsOf<Row>(
  { connection }: Archive,
  sql: string,
  values: Conditions['values'] = [],
): Promise<Row[]> {
  return (await connection.runAndReadAll(sql, values)).getRowObjectsJson() as Row[];
}

import type { Problem } from '../add/writer.js';
import type { Archive } from '../store/open.js';

/** What gave no document, in the order in which it was met. */
export async function problemsIn({ connection }: Archive): Promise<Problem[]> {
  const rows = await connection.runAndReadAll('SELECT origin, reason FROM store.problems ORDER BY rowid');
  return rows.getRows().map(([origin, reason]) => ({ origin: origin as string, reason: reason as string }));
}

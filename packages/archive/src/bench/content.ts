/** What an archive holds, without what tells of runs: equal for equal archives, however they came to be. */
import { createHash } from 'node:crypto';
import type { Archive } from '../store/open.js';
import { TABLES, type TableName } from '../store/tables.js';

/** Columns that tell which run it was. */
const OF_RUNS: Partial<Record<TableName, string>> = { documents: 'run', problems: 'run' };

/** Tables that tell how an archive came to be. */
const OF_THE_WAY: ReadonlySet<TableName> = new Set(['runs']);

/** A SHA-256 by table. */
export async function digestOf({ connection }: Archive): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const name of Object.keys(TABLES) as TableName[]) {
    if (OF_THE_WAY.has(name)) continue;
    const columns = OF_RUNS[name] ? `* EXCLUDE (${OF_RUNS[name]})` : '*';
    const hash = createHash('sha256');
    const result = await connection.stream(`SELECT ${columns} FROM store.${name} ORDER BY ALL`);
    for await (const rows of result.yieldRowsJson())
      hash.update(JSON.stringify(rows).slice(1, -1)).update(',');
    digests[name] = hash.digest('hex');
  }
  return digests;
}

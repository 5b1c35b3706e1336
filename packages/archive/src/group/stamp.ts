/** What the tables of stories were made from: by which version of the story index, and of which documents. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { STORY_STATE_VERSION } from '../stories/story-index.js';

/** Whether the tables were filled by a story index as this Readout has it; also false where nothing was ever grouped. */
export async function isOfThisVersion(connection: DuckDBConnection): Promise<boolean> {
  const rows = await connection.runAndReadAll(`SELECT value FROM store.archive WHERE name = 'stories'`);
  return rows.getRows()[0]?.[0] === String(STORY_STATE_VERSION);
}

/** Within the transaction that empties the tables to fill them anew. */
export async function setThisVersion(connection: DuckDBConnection): Promise<void> {
  await connection.run(`DELETE FROM store.archive WHERE name = 'stories'`);
  await connection.run(`INSERT INTO store.archive VALUES ('stories', '${STORY_STATE_VERSION}')`);
}

/** The same for the same documents by the same Readings under the same numbers, and practically never for others. */
export async function stampOfGrouped(connection: DuckDBConnection): Promise<string> {
  const rows = await connection.runAndReadAll(
    `SELECT count(*), bit_xor(hash(number, id_key, fingerprint, engines.version, weights, dictionaries))
     FROM store.grouped JOIN store.documents ON number = document LEFT JOIN store.engines USING (engine)`,
  );
  return [STORY_STATE_VERSION, ...rows.getRows()[0]!].join(' ');
}

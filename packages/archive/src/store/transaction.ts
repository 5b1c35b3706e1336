/** All of it or, when it throws, nothing. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { ArchiveError } from '../trouble.js';

/** What is written to. */
export interface Writable {
  readonly path: string;
  readonly connection: DuckDBConnection;
  /** To be called after each transaction that was written: gives memory back that DuckDB has no use for any more. */
  letGo(): Promise<void>;
}

/** @throws ArchiveError when there is no room to write. */
export async function inTransaction<Result>(
  { connection, path, letGo }: Writable,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    await connection.run('BEGIN');
    const result = await work();
    await connection.run('COMMIT');
    await letGo();
    return result;
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => {});
    throw writingTrouble(path, error as Error);
  }
}

/** What to throw for an error of writing: one that says what to do where there was no room. */
export function writingTrouble(path: string, error: Error): Error {
  if (error instanceof ArchiveError) return error;
  if (!/no space left|disk full|could not write|file too large|out of disk/i.test(error.message))
    return error;
  return new ArchiveError(
    `${path} cannot grow (${error.message}): make room on its disk and give the same command again. What was stored before is kept.`,
  );
}

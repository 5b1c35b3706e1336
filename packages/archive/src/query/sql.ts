/**
 * A user's own query. The archive is open for reading only, and sealed (`store/open.ts`): nothing outside it is read or written.
 * Here it is only made sure that there is one statement, and one that gives rows.
 */
import { StatementType } from '@duckdb/node-api';
import type { Archive } from '../store/open.js';
import { toEnd } from '../store/to-end.js';
import { ArchiveError } from '../trouble.js';

export interface SqlResult {
  columns: string[];
  /** Pages of rows, as plain JSON; numbers beyond what JavaScript holds exactly are text. */
  rows: AsyncIterable<unknown[][]>;
}

const GIVES_ROWS: ReadonlySet<StatementType> = new Set([StatementType.SELECT, StatementType.EXPLAIN]);

/** @throws ArchiveError when it is no query, or DuckDB refuses it. */
export async function queryIn({ connection }: Archive, sql: string): Promise<SqlResult> {
  if (sql.trim() === '')
    throw new ArchiveError('There is no query: write one such as "SELECT type FROM events".');
  try {
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1)
      throw new ArchiveError(
        `There are ${statements.count} statements in "${shortened(sql)}": ask one query at a time.`,
      );
    const prepared = await statements.prepare(0);
    if (!GIVES_ROWS.has(prepared.statementType))
      throw new ArchiveError(
        `"${shortened(sql)}" is no query (${StatementType[prepared.statementType]}): an archive is asked with SELECT.`,
      );
    const result = await prepared.stream();
    return {
      columns: result.deduplicatedColumnNames(),
      rows: withAdvice(toEnd(result, result.yieldRowsJson())),
    };
  } catch (error) {
    throw adviceOn(error as Error);
  }
}

async function* withAdvice(pages: AsyncIterable<unknown[][]>): AsyncGenerator<unknown[][]> {
  try {
    yield* pages;
  } catch (error) {
    throw adviceOn(error as Error);
  }
}

function adviceOn(error: Error): Error {
  if (error instanceof ArchiveError) return error;
  const message = error.message.trim();
  const advice = /Permission Error|disabled by configuration/.test(message)
    ? 'queries reach nothing outside the archive'
    : '"SHOW TABLES" lists what can be asked, and docs/archive.md tells what it means';
  return new ArchiveError(`DuckDB refuses the query: ${message}\n(${advice}.)`);
}

function shortened(sql: string): string {
  return sql.length > 60 ? `${sql.slice(0, 60)}…` : sql;
}

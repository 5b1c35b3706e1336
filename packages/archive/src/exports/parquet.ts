/**
 * Readout's own table as Parquet, in folders by date ("date=2023-07-02"), written by DuckDB. The rows are gathered in a temporary
 * table of the connection first, which a database in a file keeps on disk when memory is short.
 */
import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance, LIST, VARCHAR } from '@duckdb/node-api';
import { wellFormed } from './cells.js';
import { COLUMNS, type Column, type ColumnType, type ColumnValue } from './columns.js';
import type { Ledger } from './ledger.js';
import type { Readings } from './types.js';
import { allEvents } from './view.js';

/** How fine the folders are. */
export type Partition = 'day' | 'month' | 'year';

export interface ParquetOptions {
  /** "day" when left out. */
  partition?: Partition;
}

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  list: 'VARCHAR[]',
};

const LENGTHS: Readonly<Record<Partition, number>> = { day: 10, month: 7, year: 4 };
const TABLE = 'readout_parquet_rows';
const NAMES = LIST(VARCHAR);

/**
 * Writes the events into `folder`, which DuckDB makes; events of unknown date go where Hive puts them, and are read back as NULL.
 *
 * @throws Error of DuckDB when the folder cannot be written or is not empty.
 */
export async function writeParquet(
  connection: DuckDBConnection,
  readings: Readings,
  folder: string,
  ledger: Ledger,
  { partition = 'day' }: ParquetOptions = {},
): Promise<void> {
  const columns = COLUMNS.map(({ name, type }) => `"${name}" ${SQL_TYPES[type]}`).join(', ');
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${TABLE} (${columns})`);
  try {
    await fill(connection, readings, ledger);
    await connection.run(
      `COPY (SELECT *, left(date_from, ${LENGTHS[partition]}) AS "date" FROM ${TABLE}
             ORDER BY date_from, document_id, sentence, id)
       TO ${quoted(folder)} (FORMAT parquet, COMPRESSION zstd, PARTITION_BY ("date"))`,
    );
  } finally {
    await connection.run(`DROP TABLE IF EXISTS ${TABLE}`);
  }
}

/** As `writeParquet`, with a database of its own in memory. */
export async function writeParquetAlone(
  readings: Readings,
  folder: string,
  ledger: Ledger,
  options: ParquetOptions = {},
): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await writeParquet(connection, readings, folder, ledger, options);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function fill(connection: DuckDBConnection, readings: Readings, ledger: Ledger): Promise<void> {
  const appender = await connection.createAppender(TABLE, undefined, 'temp');
  for await (const view of allEvents(readings, ledger)) {
    for (const column of COLUMNS) append(appender, column, column.read(view));
    appender.endRow();
    ledger.written++;
  }
  appender.closeSync();
}

function append(appender: DuckDBAppender, { type }: Column, value: ColumnValue): void {
  if (value === null) appender.appendNull();
  else if (typeof value === 'string') appender.appendVarchar(wellFormed(value));
  else if (typeof value === 'object')
    appender.appendList(
      value.map(item => item && wellFormed(item)),
      NAMES,
    );
  else if (type === 'integer') appender.appendBigInt(BigInt(value));
  else appender.appendDouble(value);
}

/** A string of SQL: COPY takes no parameters. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * The rows of any Parquet file, by the names of its columns: dates and times as text, numbers beyond what JavaScript holds exactly too.
 * Streams. No other file is read, whatever is in this one.
 */
export async function* readParquetRows(path: string): AsyncGenerator<Record<string, unknown>> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '512MB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    const result = await connection.stream('SELECT * FROM read_parquet($1)', [withoutPatterns(path)]);
    for await (const rows of result.yieldRowObjectJson()) yield* rows;
  } catch (error) {
    // Behind the first line DuckDB shows the query, which is none of the user's.
    throw new Error((error as Error).message.split('\n', 1)[0]!.replaceAll(` '${path}'`, ''));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** What DuckDB would take for a pattern of names stands for itself. */
function withoutPatterns(path: string): string {
  return path.replace(/[*?[]/g, '[$&]');
}

/** Appends rows to tables by the list of their columns: column by column, which costs less than value by value where there are lists. */
import {
  BIGINT,
  BLOB,
  BOOLEAN,
  blobValue,
  DATE,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  FLOAT,
  HUGEINT,
  INTEGER,
  LIST,
  listValue,
  TIMESTAMP,
  VARCHAR,
} from '@duckdb/node-api';
import { type ColumnType, TABLES, type TableName, type TableRow } from './tables.js';

const DAY_MS = 86_400_000;
/** Rows of a chunk: as many as DuckDB works on at once. */
const CHUNK = 2048;

/** Within the transaction that is under way; all rows are in the table when it is resolved. */
export async function append<Name extends TableName>(
  connection: DuckDBConnection,
  name: Name,
  rows: readonly TableRow<Name>[],
): Promise<void> {
  const columns = Object.keys(TABLES[name]) as (keyof TableRow<Name>)[];
  await appendColumns(
    connection,
    name,
    columns.map(column => rows.map(row => row[column])),
  );
}

/** The same for columns, all of one length, in the order of `TABLES`; null wherever a value is unknown. */
export async function appendColumns(
  connection: DuckDBConnection,
  name: TableName,
  columns: readonly (readonly unknown[])[],
): Promise<void> {
  const count = columns[0]!.length;
  if (count === 0) return;
  const types: ColumnType[] = Object.values(TABLES[name]);
  const appender = await connection.createAppender(name, 'store');
  try {
    for (let at = 0; at < count; at += CHUNK) {
      const end = Math.min(count, at + CHUNK);
      const chunk = DuckDBDataChunk.create(
        types.map(type => TYPES[type]),
        end - at,
      );
      for (const [place, type] of types.entries()) fill(chunk, place, VALUES[type], columns[place]!, at, end);
      appender.appendDataChunk(chunk);
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}

function fill(
  chunk: DuckDBDataChunk,
  place: number,
  toValue: (value: never) => DuckDBValue,
  column: readonly unknown[],
  at: number,
  end: number,
): void {
  const vector = chunk.getColumnVector(place);
  for (let row = at; row < end; row++)
    vector.setItem(row - at, column[row] === null ? null : toValue(column[row] as never));
  vector.flush();
}

const TYPES: Readonly<Record<ColumnType, DuckDBType>> = {
  VARCHAR,
  INTEGER,
  BIGINT,
  HUGEINT,
  FLOAT,
  DOUBLE,
  BOOLEAN,
  DATE,
  TIMESTAMP,
  BLOB,
  'VARCHAR[]': LIST(VARCHAR),
};

const same = (value: DuckDBValue) => value;

/** What DuckDB takes for the value of a column. */
const VALUES: Readonly<Record<ColumnType, (value: never) => DuckDBValue>> = {
  VARCHAR: same,
  INTEGER: same,
  BIGINT: (value: number) => BigInt(value),
  HUGEINT: same,
  FLOAT: same,
  DOUBLE: same,
  BOOLEAN: same,
  DATE: (value: string) => new DuckDBDateValue(Date.parse(value) / DAY_MS),
  TIMESTAMP: (value: number) => new DuckDBTimestampValue(BigInt(value) * 1000n),
  BLOB: (value: Uint8Array) => blobValue(value),
  'VARCHAR[]': (value: readonly string[]) => listValue(value),
};

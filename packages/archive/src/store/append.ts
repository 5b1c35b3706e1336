/** Appends rows to tables by the list of their columns, through DuckDB's appender. */
import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBTimestampValue,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api';
import { type ColumnType, TABLES, type TableName, type TableRow } from './tables.js';

const DAY_MS = 86_400_000;
const TEXTS = LIST(VARCHAR);

/** Within the transaction that is under way; all rows are in the table when it is resolved. */
export async function append<Name extends TableName>(
  connection: DuckDBConnection,
  name: Name,
  rows: readonly TableRow<Name>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(TABLES[name]) as [keyof TableRow<Name>, ColumnType][];
  const appender = await connection.createAppender(name, 'store');
  try {
    for (const row of rows) {
      for (const [column, type] of columns) {
        const value = row[column];
        if (value === null) appender.appendNull();
        else APPEND[type](appender, value as never);
      }
      appender.endRow();
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}

type Append = (appender: DuckDBAppender, value: never) => void;

const APPEND: Readonly<Record<ColumnType, Append>> = {
  VARCHAR: (appender, value: string) => appender.appendVarchar(value),
  INTEGER: (appender, value: number) => appender.appendInteger(value),
  BIGINT: (appender, value: number) => appender.appendBigInt(BigInt(value)),
  HUGEINT: (appender, value: bigint) => appender.appendHugeInt(value),
  FLOAT: (appender, value: number) => appender.appendFloat(value),
  DOUBLE: (appender, value: number) => appender.appendDouble(value),
  BOOLEAN: (appender, value: boolean) => appender.appendBoolean(value),
  DATE: (appender, value: string) => appender.appendDate(new DuckDBDateValue(Date.parse(value) / DAY_MS)),
  TIMESTAMP: (appender, value: number) =>
    appender.appendTimestamp(new DuckDBTimestampValue(BigInt(value) * 1000n)),
  BLOB: (appender, value: Uint8Array) => appender.appendBlob(value),
  'VARCHAR[]': (appender, value: readonly string[]) => appender.appendList(listValue(value), TEXTS),
};

/** The rows made from Readings, in one spelling for those that are stored and those that should be: to be held against each other. */
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { type ColumnType, DERIVED, type DerivedName, type DerivedRows, TABLES } from '../store/tables.js';

/** By document and table: its rows, spelled and sorted. Those without rows have no entry. */
export type SpelledRows = ReadonlyMap<string, string>;

/** What is stored of the documents from number `from` on, `to` excluded. */
export async function storedRows(
  connection: DuckDBConnection,
  from: number,
  to: number,
): Promise<SpelledRows> {
  const lists = new Map<string, string[]>();
  for (const name of DERIVED) {
    const columns = Object.entries<ColumnType>(TABLES[name]);
    const selected = columns.map(([column, type]) => (type === 'DATE' ? `${column}::VARCHAR` : column));
    const result = await connection.runAndReadAll(
      `SELECT ${selected.join(', ')} FROM store.${name} WHERE document >= $1 AND document < $2`,
      [BigInt(from), BigInt(to)],
    );
    for (const row of result.getRows()) {
      const key = keyOf(Number(row[0]), name);
      const list = lists.get(key);
      if (list) list.push(spelled(row.map(plainOf)));
      else lists.set(key, [spelled(row.map(plainOf))]);
    }
  }
  return new Map([...lists].map(([key, list]) => [key, list.sort().join('\n')]));
}

/** Whether the document has these rows and no others. */
export function areStored(rows: DerivedRows, number: number, stored: SpelledRows): boolean {
  return DERIVED.every(name => {
    const columns = Object.entries<ColumnType>(TABLES[name]);
    const list = (rows[name] as Record<string, unknown>[]).map(row =>
      spelled(columns.map(([column, type]) => storedAs(type, row[column]))),
    );
    return (stored.get(keyOf(number, name)) ?? '') === list.sort().join('\n');
  });
}

/** Whether it has any rows at all. */
export function hasRows(number: number, stored: SpelledRows): boolean {
  return DERIVED.some(name => stored.has(keyOf(number, name)));
}

function keyOf(number: number, name: DerivedName): string {
  return `${number} ${name}`;
}

/** A line: JSON has no line feed of its own. */
function spelled(values: readonly unknown[]): string {
  return JSON.stringify(values);
}

function plainOf(value: DuckDBValue): unknown {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'object' && value !== null && 'items' in value ? value.items : value;
}

/** What comes back of a value that is stored: of a FLOAT fewer digits, of halves of letters their replacement. */
function storedAs(type: ColumnType, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'FLOAT') return Math.fround(value as number);
  if (type === 'VARCHAR') return wellFormed(value as string);
  return type === 'VARCHAR[]' ? (value as string[]).map(wellFormed) : value;
}

/** As UTF-8 has it. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

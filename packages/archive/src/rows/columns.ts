/**
 * Rows on their way from the thread that has made them to the writer: columns of all tables as one JSON text. A text crosses between
 * threads, and waits for its batch, at a fraction of what thousands of small objects cost.
 */
import { DERIVED, type DerivedName, type DerivedRows, TABLES } from '../store/tables.js';

export type PackedRows = string;

/** For each table its columns but the first, which is the document's number, in their order. */
type DerivedColumns = Record<DerivedName, unknown[][]>;

export function packRows(rows: DerivedRows): PackedRows {
  return JSON.stringify(DERIVED.map(name => columnsOf(name, rows[name])));
}

function columnsOf(name: DerivedName, rows: readonly object[]): unknown[][] {
  const columns = Object.keys(TABLES[name]).slice(1);
  return columns.map(column => rows.map(row => (row as Record<string, unknown>)[column]));
}

export function unpackRows(packed: PackedRows): DerivedColumns {
  const tables = JSON.parse(packed) as unknown[][][];
  return Object.fromEntries(DERIVED.map((name, place) => [name, tables[place]!])) as DerivedColumns;
}

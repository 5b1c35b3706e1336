/** Any table of events, or Readings, as rows to compare. */
import { existsSync } from 'node:fs';
import { type ChosenReading, chosenReadings, OWN_EVENTS, rowsOfTable } from '@readout/archive';
import { type ExportOptions, Ledger } from '@readout/archive/exports';
import {
  CSV_FIELDS,
  type CsvMapping,
  detectTable,
  type EventRow,
  importTable,
  isBadLine,
  rowsOfReadings,
  TABLE_FORMATS,
  type TableFormat,
} from '@readout/archive/imports';
import type { Reading } from '@readout/engine';
import { withArchive } from '../archive/open.js';
import { pairsOf } from '../flags.js';
import { suggestion, UsageError } from '../usage.js';
import { bytesOf, textOf } from './chunks.js';
import { readingsIn } from './readings.js';
import type { Trouble } from './trouble.js';

export interface Table {
  /** A file; or, with an archive, the name of a table in it, or "readout" for its own events. */
  path: string;
  archive?: string | undefined;
  /** Null to tell by the first line. */
  format: TableFormat | null;
  mapping: CsvMapping;
}

export async function rowsIn(
  { path, format, mapping, archive }: Table,
  include: NonNullable<ExportOptions['include']>,
  trouble: Trouble,
): Promise<EventRow[]> {
  if (archive !== undefined && !existsSync(path)) return rowsInArchive(archive, path, include);
  const known = format ?? (await formatOf(path, 'say what it is with --format-a or --format-b'));
  const rows: EventRow[] = [];
  if (known === 'readings') {
    const ledger = new Ledger();
    for await (const row of rowsOfReadings(readingsIn([path], trouble), { include }, ledger)) rows.push(row);
    for (const { message } of ledger.notices()) process.stderr.write(`readout: ${path}: ${message}\n`);
    return rows;
  }
  for await (const row of importTable(known, textOf(bytesOf(path)), { mapping })) {
    if (isBadLine(row)) trouble.tell(path, row.line, row.reason);
    else {
      trouble.good++;
      rows.push(row);
    }
  }
  return rows;
}

async function rowsInArchive(
  path: string,
  name: string,
  include: NonNullable<ExportOptions['include']>,
): Promise<EventRow[]> {
  return withArchive(path, 'read', async archive => {
    const rows: EventRow[] = [];
    const ledger = new Ledger();
    const found =
      name === OWN_EVENTS
        ? rowsOfReadings(readingsAlone(chosenReadings(archive)), { include }, ledger)
        : rowsOfTable(archive, name);
    for await (const row of found) rows.push(row);
    for (const { message } of ledger.notices()) process.stderr.write(`readout: ${path}: ${message}\n`);
    return rows;
  });
}

async function* readingsAlone(chosen: AsyncIterable<ChosenReading>): AsyncGenerator<Reading> {
  for await (const { reading } of chosen) yield reading;
}

/** The format that the first line tells. @throws UsageError, with the remedy, when it tells none. */
export async function formatOf(path: string, remedy: string): Promise<TableFormat> {
  if (path === '-')
    throw new UsageError(
      `Standard input cannot be looked into first: ${remedy}, one of ${TABLE_FORMATS.join('|')}.`,
    );
  for await (const text of textOf(bytesOf(path))) {
    const found = detectTable(text.split('\n', 1)[0]!);
    if (found) return found;
    break;
  }
  throw new UsageError(
    `${path} is no table that is known by its first line: ${remedy}, one of ${TABLE_FORMATS.join('|')}.`,
  );
}

/** "date=day,actor=who" → the columns' names. @throws UsageError for what is no field. */
export function mappingOf(flag: string, written: string | undefined): CsvMapping {
  const mapping: CsvMapping = {};
  for (const [name, column] of pairsOf(flag, written, EXAMPLE)) {
    const field = CSV_FIELDS.find(field => field === name);
    if (field === undefined || column === '') {
      throw new UsageError(
        `${flag} is a list such as ${EXAMPLE}; there is no field "${name}".${suggestion(name, CSV_FIELDS)} The fields are ${CSV_FIELDS.join(', ')}, each with "=" and a column.`,
      );
    }
    mapping[field] = column;
  }
  return mapping;
}

const EXAMPLE = '"date=day,actor=who"';

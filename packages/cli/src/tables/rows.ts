/** Any table of events, or Readings, as rows to compare. */
import { type ExportOptions, Ledger } from '@readout/archive/exports';
import {
  CSV_FIELDS,
  type CsvField,
  type CsvMapping,
  detectTable,
  type EventRow,
  importTable,
  isBadLine,
  rowsOfReadings,
  TABLE_FORMATS,
  type TableFormat,
} from '@readout/archive/imports';
import { suggestion, UsageError } from '../usage.js';
import { bytesOf, textOf } from './chunks.js';
import { readingsIn } from './readings.js';
import type { Trouble } from './trouble.js';

export interface Table {
  path: string;
  /** Null to tell by the first line. */
  format: TableFormat | null;
  mapping: CsvMapping;
}

export async function rowsIn(
  { path, format, mapping }: Table,
  include: NonNullable<ExportOptions['include']>,
  trouble: Trouble,
): Promise<EventRow[]> {
  const known = format ?? (await formatOf(path));
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

async function formatOf(path: string): Promise<TableFormat> {
  for await (const text of textOf(bytesOf(path))) {
    const found = detectTable(text.split('\n', 1)[0]!);
    if (found) return found;
    break;
  }
  throw new UsageError(
    `${path} is no table that is known by its first line: say what it is with --format-a or --format-b ${TABLE_FORMATS.join('|')}.`,
  );
}

/** "date=day,actor=who" → the columns' names. @throws UsageError for what is no field. */
export function mappingOf(flag: string, written: string | undefined): CsvMapping {
  const mapping: CsvMapping = {};
  for (const pair of written === undefined ? [] : written.split(',')) {
    const at = pair.indexOf('=');
    const field = pair.slice(0, Math.max(0, at)).trim();
    if (!(CSV_FIELDS as readonly string[]).includes(field)) {
      throw new UsageError(
        `${flag} is a list such as "date=day,actor=who"; there is no field "${field || pair}".${suggestion(field || pair, CSV_FIELDS)} The fields are ${CSV_FIELDS.join(', ')}.`,
      );
    }
    mapping[field as CsvField] = pair.slice(at + 1);
  }
  return mapping;
}

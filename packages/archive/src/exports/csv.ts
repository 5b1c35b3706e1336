/** Readout's own table as CSV (RFC 4180) with a header. Lists are joined with "; ", a ";" inside a value becomes a ",". */
import { type Cell, commaLine } from './cells.js';
import { COLUMNS, type ColumnValue } from './columns.js';
import type { Ledger } from './ledger.js';
import type { ExportOptions, FileFormat, Readings } from './types.js';
import { allEvents } from './view.js';

export const csv: FileFormat = {
  kind: 'file',
  about: 'a row for each event, with voice and status, for spreadsheets and R',
  marksVoice: true,
  write,
};

async function* write(
  readings: Readings,
  { keepFormulas }: ExportOptions,
  ledger: Ledger,
): AsyncGenerator<string> {
  yield commaLine(COLUMNS.map(({ name }) => name));
  for await (const view of allEvents(readings, ledger)) {
    ledger.written++;
    yield commaLine(
      COLUMNS.map(({ read }) => cellOf(read(view))),
      keepFormulas,
    );
  }
}

function cellOf(value: ColumnValue): Cell {
  if (value === null || typeof value !== 'object') return value;
  return value.length === 0 ? null : value.map(item => (item ?? '').replaceAll(';', ',')).join('; ');
}

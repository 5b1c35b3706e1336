/** Importers: event tables of others as rows of one shape (`types.ts`), bad lines told and passed over. */
import { importAcled } from './acled.js';
import { type CsvMapping, importCsv } from './csv.js';
import { importGdelt } from './gdelt.js';
import { importIcews } from './icews.js';
import { importPetrarch, importPhoenix } from './petrarch.js';
import { importPolecat } from './polecat.js';
import type { Chunks } from './records.js';
import type { Imported, TableFormat } from './types.js';

export { CSV_FIELDS, type CsvField, type CsvMapping } from './csv.js';
export { detectTable } from './detect.js';
export { rowsOfReadings } from './readings.js';
export type { Chunks } from './records.js';
export * from './types.js';

export interface ImportOptions {
  /** For CSV: the columns' names, where they are not those known. */
  mapping?: CsvMapping;
}

/** The events of a table, in order, and the lines that gave none. Readings come by `rowsOfReadings`. */
export function importTable(
  format: Exclude<TableFormat, 'readings'>,
  chunks: Chunks,
  { mapping }: ImportOptions = {},
): AsyncGenerator<Imported> {
  switch (format) {
    case 'gdelt-events':
      return importGdelt(chunks);
    case 'icews':
      return importIcews(chunks);
    case 'phoenix':
      return importPhoenix(chunks);
    case 'petrarch2':
      return importPetrarch(chunks);
    case 'polecat':
      return importPolecat(chunks);
    case 'acled':
      return importAcled(chunks);
    case 'csv':
      return importCsv(chunks, mapping);
  }
}

/** Which table a text is, told by its first line. */
import { isAcledHeader } from './acled.js';
import { GDELT_COLUMN_COUNTS } from './gdelt.js';
import { PETRARCH_COLUMNS } from './petrarch.js';
import type { TableFormat } from './types.js';

/** Null when it is none that is known. */
export function detectTable(firstLine: string): TableFormat | null {
  const line = firstLine.replace(/^\ufeff/, '').replace(/\r?\n?$/, '');
  if (line.startsWith('{')) return line.includes('"readout/1"') ? 'readings' : null;
  const cells = line.split('\t');
  if (cells[0] === 'Event ID') return cells.includes('CAMEO Code') ? 'icews' : 'polecat';
  if (GDELT_COLUMN_COUNTS.includes(cells.length)) return 'gdelt-events';
  if (cells.length === 26) return 'phoenix';
  if (PETRARCH_COLUMNS.includes(cells.length) && /^(\d{6}|\d{8})?$/.test(cells[0]!)) return 'petrarch2';
  if (cells.length > 1 || !line.includes(',')) return null;
  return isAcledHeader(line.split(',').map(name => name.replace(/^"(.*)"$/, '$1'))) ? 'acled' : 'csv';
}

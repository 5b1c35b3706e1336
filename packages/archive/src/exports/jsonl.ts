/** Readout's own table as JSON, an object for each event on a line of its own. (Whole Readings: `readout code --format jsonl`.) */
import { COLUMNS } from './columns.js';
import type { Ledger } from './ledger.js';
import type { ExportOptions, FileFormat, Readings } from './types.js';
import { allEvents, type EventView } from './view.js';

export const jsonl: FileFormat = {
  kind: 'file',
  about: 'an object for each event, a line each, with voice and status',
  marksVoice: true,
  write,
};

async function* write(readings: Readings, _: ExportOptions, ledger: Ledger): AsyncGenerator<string> {
  for await (const view of allEvents(readings, ledger)) {
    ledger.written++;
    yield `${JSON.stringify(rowOf(view))}\n`;
  }
}

/** The event as an object, its columns by name. */
export function rowOf(view: EventView): Record<string, unknown> {
  return Object.fromEntries(COLUMNS.map(({ name, read }) => [name, read(view)]));
}

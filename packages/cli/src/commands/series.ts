/** `readout series`: events between countries, counted by day, week, month or year. */
import { type Period, SERIES_COLUMNS, seriesIn } from '@readout/archive';
import { countryOf, filterOf } from '../archive/filters.js';
import { withArchive } from '../archive/open.js';
import { type RowFormat, writeRows } from '../archive/rows.js';
import { readArguments } from '../flags.js';
import { COMMANDS } from './descriptions.js';
import { noArguments } from './no-arguments.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('series', COMMANDS.series.flags, args);
  noArguments('series', positionals);
  const query = {
    ...filterOf(values),
    actor: countryOf('--actor', values.actor),
    recipient: countryOf('--recipient', values.recipient),
    by: (values.by ?? 'month') as Period,
  };
  const rows = await withArchive(values.archive, 'read', archive => seriesIn(archive, query));
  const cells = rows.map(row => SERIES_COLUMNS.map(column => row[column]));
  await writeRows((values.format ?? 'table') as RowFormat, { columns: SERIES_COLUMNS, pages: [cells] });
  return 0;
}

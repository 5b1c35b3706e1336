/** `readout sql`: a query of the user's own. */
import { queryIn } from '@readout/archive';
import { withArchive } from '../archive/open.js';
import { type RowFormat, writeRows } from '../archive/rows.js';
import { readArguments } from '../flags.js';
import { UsageError } from '../usage.js';
import { COMMANDS } from './descriptions.js';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('sql', COMMANDS.sql.flags, args);
  const [sql, ...more] = positionals;
  if (sql === undefined || more.length > 0)
    throw new UsageError(
      'Give one query, in quotes: readout sql "SELECT type, count(*) FROM events GROUP BY type".',
    );
  await withArchive(values.archive, 'read', async archive => {
    const { columns, rows } = await queryIn(archive, sql);
    await writeRows((values.format ?? 'table') as RowFormat, { columns, pages: rows });
  });
  return 0;
}

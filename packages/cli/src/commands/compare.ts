/** `readout compare`: two tables of events side by side. */
import { compareTables, reportOf } from '@readout/archive/compare';
import { TABLE_FORMATS, type TableFormat } from '@readout/archive/imports';
import { readArguments } from '../flags.js';
import { write } from '../output/output.js';
import { includedIn } from '../tables/include.js';
import { mappingOf, rowsIn } from '../tables/rows.js';
import { Trouble } from '../tables/trouble.js';
import { suggestion, UsageError } from '../usage.js';
import { COMMANDS } from './descriptions.js';

const EXAMPLES = 10;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('compare', COMMANDS.compare.flags, args);
  const [a, b, ...more] = positionals;
  if (a === undefined || b === undefined) throw new UsageError('Name two tables: readout compare A B.');
  if (more.length > 0) throw new UsageError(`Two tables at a time: leave out "${more[0]}".`);
  const include = includedIn(values.include);
  const trouble = new Trouble();
  const table = (path: string, side: 'a' | 'b') => ({
    path,
    archive: values.archive,
    format: formatNamed(`--format-${side}`, values[`format-${side}`]),
    mapping: mappingOf(`--columns-${side}`, values[`columns-${side}`]),
  });
  const tables = [table(a, 'a'), table(b, 'b')] as const;
  const left = await rowsIn(tables[0], include, trouble);
  const right = await rowsIn(tables[1], include, trouble);
  const comparison = compareTables(left, right);
  await write(
    values.format === 'json' ? `${JSON.stringify(comparison, null, 2)}\n` : reportOf(comparison, EXAMPLES),
  );
  return trouble.end();
}

function formatNamed(flag: string, written: string | undefined): TableFormat | null {
  if (written === undefined) return null;
  if ((TABLE_FORMATS as readonly string[]).includes(written)) return written as TableFormat;
  throw new UsageError(
    `${flag} is ${TABLE_FORMATS.join('|')}, not "${written}".${suggestion(written, TABLE_FORMATS)}`,
  );
}

/** `readout import`: an event table of others into an archive. */
import { basename } from 'node:path';
import { putTable, removeTable } from '@readout/archive';
import { importTable, TABLE_FORMATS, type TableFormat } from '@readout/archive/imports';
import { DEFAULT_ARCHIVE, withArchive } from '../archive/open.js';
import { readArguments } from '../flags.js';
import { write } from '../output/output.js';
import { bytesOf, textOf } from '../tables/chunks.js';
import { formatOf, mappingOf } from '../tables/rows.js';
import { Trouble } from '../tables/trouble.js';
import { suggestion, UsageError } from '../usage.js';
import { COMMANDS } from './descriptions.js';

const FORMATS = TABLE_FORMATS.filter(format => format !== 'readings');

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('import', COMMANDS.import.flags, args);
  const archive = values.archive ?? DEFAULT_ARCHIVE;
  if (values.remove !== undefined) return remove(values.archive, archive, values.name, positionals);
  const [written, file, ...more] = positionals;
  if (written === undefined || file === undefined || more.length > 0)
    throw new UsageError('Name a format and one file: readout import gdelt-events FILE.');
  const format = await knownFormat(written, file);
  const mapping = mappingOf('--columns', values.columns);
  const trouble = new Trouble();
  const chunks = textOf(await opened(file));
  const table = await withArchive(values.archive, 'create', opened =>
    putTable(opened, importTable(format, chunks, { mapping }), {
      name: values.name ?? format,
      format,
      file: basename(file),
      onBadLine: (line, reason) => trouble.tell(file, line, reason),
    }),
  );
  trouble.good = table.events;
  await write(
    `${table.events} ${table.events === 1 ? 'event' : 'events'} of ${file} put into ${archive} as "${table.name}".\n`,
  );
  return trouble.end();
}

/** The bytes of a file that can be read, so that no archive is made for one that cannot. @throws UsageError */
async function opened(file: string): Promise<AsyncIterable<Uint8Array>> {
  const bytes = bytesOf(file);
  const first = await bytes.next();
  return (async function* () {
    if (!first.done) yield first.value;
    yield* bytes;
  })();
}

async function knownFormat(written: string, file: string): Promise<Exclude<TableFormat, 'readings'>> {
  const format = written === 'auto' ? await formatOf(file, 'name its format') : written;
  if (format === 'readings')
    throw new UsageError(`${file} holds Readings: add their documents with "readout add".`);
  const known = FORMATS.find(name => name === format);
  if (known !== undefined) return known;
  throw new UsageError(
    `There is no format "${written}".${suggestion(written, FORMATS)} There are ${FORMATS.join(', ')}, and auto.`,
  );
}

async function remove(
  path: string | undefined,
  archive: string,
  name: string | undefined,
  positionals: readonly string[],
): Promise<number> {
  if (name === undefined || positionals.length > 0)
    throw new UsageError('Say which table, and nothing else: readout import --remove --name NAME.');
  const isGone = await withArchive(path, 'write', opened => removeTable(opened, name));
  if (!isGone)
    throw new UsageError(
      `${archive} has no table "${name}": "readout sql 'SELECT name FROM other_tables'" lists them.`,
    );
  await write(`"${name}" taken out of ${archive}.\n`);
  return 0;
}

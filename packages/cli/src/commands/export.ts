/** `readout export`: Readings in, from files or an archive; a format of the field out. */
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportName,
  type ExportOptions,
  Ledger,
  type Readings,
} from '@readout/archive/exports';
import { EVENT_FLAGS } from '../archive/filter-flags.js';
import { readArguments } from '../flags.js';
import { write } from '../output/output.js';
import { includedIn } from '../tables/include.js';
import { inputsOf, readingsIn } from '../tables/readings.js';
import { Trouble } from '../tables/trouble.js';
import { suggestion, UsageError } from '../usage.js';
import { COMMANDS } from './descriptions.js';

const FORMATS: readonly string[] = [...Object.keys(EXPORT_FORMATS), 'parquet'];

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('export', COMMANDS.export.flags, args);
  const { format, out, partition } = values;
  if (format === undefined) throw new UsageError(`Say what to write: --format ${FORMATS.join('|')}.`);
  if (!FORMATS.includes(format)) {
    throw new UsageError(
      `There is no format "${format}".${suggestion(format, FORMATS)} There are ${FORMATS.join(', ')}.`,
    );
  }
  if (partition !== undefined && format !== 'parquet') {
    throw new UsageError('--partition is for Parquet: leave it out, or add "--format parquet".');
  }
  const options: ExportOptions = {
    include: includedIn(values.include),
    keepFormulas: values['keep-formulas'] !== undefined,
  };
  const trouble = new Trouble();
  const ledger = new Ledger();
  const writeAll = async (readings: Readings, more: ExportOptions = {}) => {
    if (format === 'parquet') {
      await writeParquet(readings, folderOf(format, out), ledger, partition as Partition | undefined);
      return;
    }
    const all = { ...options, ...more };
    await writeFormat(EXPORT_FORMATS[format as ExportName], format, readings, all, out, ledger);
  };
  if (values.archive !== undefined) await exportArchive(values, positionals, writeAll);
  else {
    checkNoFilter(values);
    await writeAll(readingsIn(inputsOf(positionals), trouble));
  }
  for (const { message } of ledger.notices()) process.stderr.write(`readout: ${message}\n`);
  return trouble.end();
}

type Values = Record<string, string | undefined>;

async function exportArchive(
  values: Values,
  positionals: readonly string[],
  writeAll: (readings: Readings, options: ExportOptions) => Promise<void>,
): Promise<void> {
  if (positionals.length > 0)
    throw new UsageError(`Readings come from --archive or from files: leave out "${positionals[0]}".`);
  const [{ chosenReadings }, { withArchive }, { eventFilterOf }] = await Promise.all([
    import('@readout/archive'),
    import('../archive/open.js'),
    import('../archive/filters.js'),
  ]);
  const filter = eventFilterOf(values);
  await withArchive(values.archive, 'read', archive => {
    const added = new Map<string, string>();
    const readings = async function* () {
      for await (const { reading, addedAt } of chosenReadings(archive, filter)) {
        added.set(reading.document.id, addedAt);
        // Formats look at the document at hand and the few before it.
        if (added.size > DOCUMENTS_AT_HAND) added.delete(added.keys().next().value!);
        yield reading;
      }
    };
    return writeAll(readings(), { addedAt: id => added.get(id) ?? null });
  });
}

const DOCUMENTS_AT_HAND = 1000;

/** @throws UsageError for a flag that means nothing without an archive. */
function checkNoFilter(values: Values): void {
  const flag = Object.keys(EVENT_FLAGS).find(name => values[name] !== undefined);
  if (flag !== undefined)
    throw new UsageError(
      `--${flag} chooses events of an archive: name it with --archive, or leave the flag out.`,
    );
}

type Partition = 'day' | 'month' | 'year';

async function writeParquet(
  readings: Readings,
  folder: string,
  ledger: Ledger,
  partition: Partition = 'day',
): Promise<void> {
  const { writeParquetAlone } = await import('@readout/archive/parquet');
  await writing(folder, () => writeParquetAlone(readings, folder, ledger, { partition }));
}

async function writeFormat(
  format: ExportFormat,
  name: string,
  readings: Readings,
  options: ExportOptions,
  out: string | undefined,
  ledger: Ledger,
): Promise<void> {
  if (format.kind === 'folder') {
    const folder = folderOf(name, out);
    await writing(folder, () => mkdir(folder, { recursive: true }));
    for await (const file of format.write(readings, options, ledger)) {
      await writing(folder, () => writeFile(join(folder, file.name), file.content));
    }
    return;
  }
  const pieces = format.write(readings, options, ledger);
  if (out === undefined) for await (const piece of pieces) await write(piece);
  else await writing(out, () => pipeline(Readable.from(pieces), createWriteStream(out)));
}

function folderOf(format: string, out: string | undefined): string {
  if (out !== undefined) return out;
  throw new UsageError(`${format} makes a folder of files: say where with "--out DIR".`);
}

/** @throws UsageError when `path` cannot be written. */
async function writing(path: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    const duckdb = error instanceof Error && /^IO Error/.test(error.message) ? error.message : null;
    if (duckdb !== null) throw new UsageError(`${path} cannot be written: ${duckdb.split('\n')[0]}`);
    if (code === undefined || syscall === undefined) throw error;
    throw new UsageError(`${path} cannot be written (${code}): name another place after --out.`);
  }
}

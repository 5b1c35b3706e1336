/** `readout export`: Readings in, a format of the field out. */
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
  const readings = readingsIn(inputsOf(positionals), trouble);
  if (format === 'parquet') {
    await writeParquet(readings, folderOf(format, out), ledger, partition as Partition | undefined);
  } else await writeFormat(EXPORT_FORMATS[format as ExportName], format, readings, options, out, ledger);
  for (const { message } of ledger.notices()) process.stderr.write(`readout: ${message}\n`);
  return trouble.end();
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

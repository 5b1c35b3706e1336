/** `readout gazetteer build`: GeoNames' dump in, a gazetteer out. */
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type BadLine, Dump, PLACES } from '@readout/lexicon/gazetteer';
import { linesOf } from '@readout/sources';
import { readArguments } from '../flags.js';
import { write } from '../output/output.js';
import { suggestion, UsageError } from '../usage.js';
import { COMMANDS } from './descriptions.js';

/** How many bad lines of a file are shown one by one. */
const SHOWN = 20;
const MIN_POPULATION = 1000;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('gazetteer', COMMANDS.gazetteer.flags, args);
  const path = dumpOf(positionals);
  const { out, alternate } = values;
  if (out === undefined) throw new UsageError('Say where to write the gazetteer: add "--out FILE".');
  const trouble = new Trouble();
  const dump = new Dump({
    minPopulation: populationOf(values['min-population']),
    onBadLine: bad => trouble.tell(bad),
  });
  await trouble.of(path, () => dump.readPlaces(textLines(path)));
  if (dump.places === 0)
    throw new UsageError(`${path} has no place to keep: is it allCountries.txt of GeoNames, unzipped?`);
  if (alternate !== undefined) await trouble.of(alternate, () => dump.readAlternates(textLines(alternate)));
  const { bytes, places, names } = dump.pack(PLACES);
  await save(out, bytes);
  const size = (bytes.length / 2 ** 20).toFixed(1);
  await write(`${places} places under ${names} names, ${size} MiB: use them with "--gazetteer ${out}".\n`);
  return trouble.count > 0 ? 1 : 0;
}

function dumpOf(positionals: readonly string[]): string {
  const [verb, path, ...more] = positionals;
  if (verb !== 'build') {
    const hint = verb === undefined ? '' : suggestion(verb, ['build']);
    throw new UsageError(`Write "readout gazetteer build allCountries.txt --out FILE".${hint}`);
  }
  if (path === undefined) throw new UsageError('Name the dump to build from: allCountries.txt of GeoNames.');
  if (more.length > 0) throw new UsageError(`One dump at a time: leave out "${more[0]}".`);
  return path;
}

function populationOf(written: string | undefined): number {
  if (written === undefined) return MIN_POPULATION;
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new UsageError(`--min-population is a whole number such as 5000, not "${written}".`);
}

/** Tells of bad lines as they come, the first of each file one by one, the rest by their number. */
class Trouble {
  count = 0;
  #path = '';
  #ofFile = 0;

  async of(path: string, read: () => Promise<void>): Promise<void> {
    this.#path = path;
    this.#ofFile = 0;
    await read();
    if (this.#ofFile > SHOWN)
      process.stderr.write(`readout: ${path}: ${this.#ofFile - SHOWN} more such lines left out\n`);
  }

  tell({ line, problem }: BadLine): void {
    this.count++;
    this.#ofFile++;
    if (this.#ofFile <= SHOWN) process.stderr.write(`readout: ${this.#path}:${line}: ${problem}; left out\n`);
  }
}

async function* textLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  try {
    for await (const line of linesOf(createReadStream(path))) yield decoder.decode(line);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`${path} cannot be read (${code}): check its name.`);
  }
}

async function save(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${path} cannot be written (${code}): check the folder it is to stand in.`);
  }
}

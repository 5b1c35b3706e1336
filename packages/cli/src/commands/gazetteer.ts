/** `readout gazetteer build`: GeoNames' dump in, a gazetteer out. */
import { writeFile } from 'node:fs/promises';
import { Dump, PLACES } from '@readout/lexicon/gazetteer';
import { linesOf } from '@readout/sources';
import { readArguments, wholeNumberOf } from '../flags.js';
import { write } from '../output/output.js';
import { bytesOf } from '../tables/chunks.js';
import { Trouble } from '../tables/trouble.js';
import { suggestion, UsageError } from '../usage.js';
import { COMMANDS } from './descriptions.js';

const MIN_POPULATION = 1000;
const MOST_PEOPLE = 999_999_999;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('gazetteer', COMMANDS.gazetteer.flags, args);
  const path = dumpOf(positionals);
  const { out, alternate } = values;
  if (out === undefined) throw new UsageError('Say where to write the gazetteer: add "--out FILE".');
  const trouble = new Trouble();
  let file = path;
  const population = wholeNumberOf('--min-population', values['min-population'], {
    least: 0,
    most: MOST_PEOPLE,
  });
  const dump = new Dump({
    minPopulation: population ?? MIN_POPULATION,
    onBadLine: ({ line, problem }) => trouble.tell(file, line, problem),
  });
  await dump.readPlaces(textLines(path));
  trouble.good = dump.places;
  if (dump.places === 0) {
    trouble.end();
    throw new UsageError(`${path} has no place to keep: is it allCountries.txt of GeoNames, unzipped?`);
  }
  if (alternate !== undefined) {
    file = alternate;
    await dump.readAlternates(textLines(alternate));
  }
  const { bytes, places, names } = dump.pack(PLACES);
  await save(out, bytes);
  const size = (bytes.length / 2 ** 20).toFixed(1);
  await write(`${places} places under ${names} names, ${size} MiB: use them with "--gazetteer ${out}".\n`);
  return trouble.end();
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

async function* textLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const line of linesOf(bytesOf(path))) yield decoder.decode(line);
}

async function save(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${path} cannot be written (${code}): check the folder it is to stand in.`);
  }
}

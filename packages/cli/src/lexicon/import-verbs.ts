/** A verb dictionary of PETRARCH becomes a folder for `--dictionary`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadLexicon } from '@readout/lexicon/default';
import { importVerbs, type SourceFile, VERBS_MARK, type VerbImport } from '@readout/lexicon/petrarch';
import { write } from '../output/output.js';
import { plain } from '../output/terminal.js';
import { UsageError } from '../usage.js';

/**
 * Gives the exit status: lines that are not carried over do not change it.
 *
 * @param sources all files of the call, `verbs` those of them that are verb dictionaries.
 * @throws UsageError when there are others too, or something in the folder was not imported.
 */
export async function importVerbFile(
  verbs: readonly SourceFile[],
  sources: readonly SourceFile[],
  out: string,
): Promise<number> {
  const other = sources.find(one => !verbs.includes(one));
  if (other !== undefined)
    throw new UsageError(
      `${verbs[0]!.name} has verbs, for --dictionary, and ${other.name} has none and is for --lexicon: import them into folders of their own.`,
    );
  if (verbs.length > 1)
    throw new UsageError('There are several verb dictionaries: import each into a folder of its own.');
  const source = verbs[0]!;
  const result = importVerbs({ ...source, name: basename(source.name) }, (await loadLexicon()).events);
  clear(out, [...result.files.keys()]);
  mkdirSync(out, { recursive: true });
  for (const [name, text] of result.files) writeFileSync(join(out, name), text);
  process.stderr.write(reportText(source.name, result));
  await write(`${result.files.size} files written into ${out}. Use them with "--dictionary ${out}".\n`);
  return 0;
}

/** Takes away what an earlier import wrote. @throws UsageError when a file is in the way that was not imported. */
function clear(folder: string, names: readonly string[]): void {
  if (!existsSync(folder)) return;
  const isImported = (name: string) => readFileSync(join(folder, name), 'utf8').startsWith(VERBS_MARK);
  const found = readdirSync(folder).filter(name => name.endsWith('.txt') || names.includes(name));
  const inTheWay = found.find(name => !isImported(name));
  if (inTheWay !== undefined)
    throw new UsageError(
      `${join(folder, inTheWay)} is there already and was not imported: choose another folder.`,
    );
  for (const name of found) rmSync(join(folder, name));
}

function reportText(
  name: string,
  { refusals, mends, patterns, transformations, ...counts }: VerbImport,
): string {
  const told = [
    ...refusals.map(({ number, reason, text }) => ({ number, text: `${plain(reason)}: ${plain(text)}` })),
    ...mends.map(({ line, what }) => ({
      number: line.number,
      text: `carried over: ${plain(what)}: ${plain(line.text)}`,
    })),
  ].sort((one, other) => one.number - other.number);
  const { found, carried, silent, statements } = patterns;
  const lines = new Set(refusals.map(({ number }) => number)).size;
  const rows = [
    ...told.map(({ number, text }) => `${name}:${number}: ${text}`),
    `Of ${carried} patterns ${carried - silent - statements} make an event. The others only keep their words from making one: ${silent} have no code, ${statements} a code of CAMEO's class 01 (statements), for which PLOVER has no type.`,
    `Carried over: ${part(carried, found, 'pattern')}, ${counted(counts.verbs, 'verb')} in ${counted(counts.blocks, 'block')}, ${counted(counts.synsets, 'synset')}, ${part(transformations.carried, transformations.found, 'transformation')}; ${counted(lines, 'line')} not, or not wholly.`,
  ];
  return `${rows.join('\n')}\n`;
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

const part = (carried: number, found: number, word: string) =>
  carried === found ? counted(found, word) : `${carried} of ${counted(found, word)}`;

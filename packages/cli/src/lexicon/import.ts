/** `readout lexicon import petrarch`: dictionaries in PETRARCH's formats become files of a lexicon, verb dictionaries an event dictionary. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadLexicon } from '@readout/lexicon/default';
import {
  type ImportResult,
  importPetrarch,
  isVerbDictionary,
  type SourceFile,
  type SourceType,
} from '@readout/lexicon/petrarch';
import { write } from '../output/output.js';
import { plain } from '../output/terminal.js';
import { suggestion, UsageError } from '../usage.js';
import { importVerbFile } from './import-verbs.js';

const FORMATS = ['petrarch'] as const;
/** How a file begins that may be written anew. */
const MARK = '# Imported from ';

/** Gives the exit status: lines that are not carried over do not change it. */
export async function importFiles(
  [format, ...paths]: readonly string[],
  out: string | undefined,
): Promise<number> {
  if (format !== 'petrarch') {
    const written = format === undefined ? '' : `, not "${format}"`;
    throw new UsageError(
      `"readout lexicon import" is followed by petrarch${written}.${suggestion(format ?? '', FORMATS)}`,
    );
  }
  if (paths.length === 0) throw new UsageError('There is nothing to import: name the files.');
  if (out === undefined) throw new UsageError('Say where to write the lexicon with "--out DIR".');
  const sources = paths.map(readSource);
  const verbs = sources.filter(({ text }) => isVerbDictionary(text));
  if (verbs.length > 0) return importVerbFile(verbs, sources, out);
  const targets = targetsIn(out, paths);
  const result = importPetrarch(sources, (await loadLexicon()).actors);
  mkdirSync(out, { recursive: true });
  result.files.forEach(({ text }, row) => {
    writeFileSync(targets[row]!, text);
  });
  process.stderr.write(reportText(result));
  await write(
    `${targets.length} ${targets.length === 1 ? 'file' : 'files'} written into ${out}. Use them with "--lexicon ${out}".\n`,
  );
  return 0;
}

/** Many such files are older than UTF-8: what is none is read as Latin-1. */
function readSource(path: string): SourceFile {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`There is no file ${path}: check the name and the folder you are in.`);
  const bytes = readFileSync(path);
  try {
    return { name: path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { name: path, text: bytes.toString('latin1') };
  }
}

/** @throws UsageError when something is there that was not imported, or two would be written to one file. */
function targetsIn(folder: string, paths: readonly string[]): string[] {
  const targets = paths.map(path => join(folder, `${basename(path).replace(/\.txt$/, '')}.txt`));
  targets.forEach((target, row) => {
    if (targets.indexOf(target) < row)
      throw new UsageError(`Two files would be written to ${target}: import them into folders of their own.`);
    if (existsSync(target) && !readFileSync(target, 'utf8').startsWith(MARK))
      throw new UsageError(`${target} is there already and was not imported: choose another folder.`);
  });
  return targets;
}

function reportText({ files, refusals, lost }: ImportResult): string {
  const told = refusals.map(
    ({ file, number, reason, text }) => `${file}:${number}: ${plain(reason)}: ${plain(text)}\n`,
  );
  const parts = [...lost].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const lostText =
    parts.length === 0
      ? ''
      : `Parts of codes that Readout has no place for: ${parts.map(([part, times]) => `${part} ${times}`).join(', ')}.\n`;
  const types = (['actors', 'agents', 'discards'] as const).filter(type =>
    files.some(one => one.type === type),
  );
  const counts = types.map(type => countText(type, files));
  const lines = new Set(refusals.map(({ file, number }) => `${file}:${number}`)).size;
  return `${told.join('')}${lostText}Carried over: ${counts.join(', ')}; ${lines} ${lines === 1 ? 'line' : 'lines'} not.\n`;
}

function countText(type: SourceType, files: ImportResult['files']): string {
  const own = files.filter(one => one.type === type);
  const carried = own.reduce((sum, { count }) => sum + count.carried, 0);
  const found = own.reduce((sum, { count }) => sum + count.found, 0);
  const word = found === 1 ? type.slice(0, -1) : type;
  return carried === found ? `${carried} ${word}` : `${carried} of ${found} ${word}`;
}

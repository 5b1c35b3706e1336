/** `readout eval`: the engine against documents coded by hand. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readerWith } from '@readout/archive/reader';
import { type Case, parseCases } from '@readout/engine/notation';
import { readerOptionsOf } from '../archive/reader-options.js';
import { objectOf, textOf } from '../evaluate/report.js';
import { score } from '../evaluate/score.js';
import { readArguments, wholeNumberOf } from '../flags.js';
import { write } from '../output/output.js';
import { UsageError, unreadable } from '../usage.js';
import { COMMANDS } from './descriptions.js';

const MOST_ERRORS = 9999;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('eval', COMMANDS.eval.flags, args);
  if (positionals.length === 0)
    throw new UsageError(
      'Name a file of cases, or a folder with files *.cases.txt: readout eval reviewed.cases.txt.',
    );
  const errors = wholeNumberOf('--errors', values.errors, { most: MOST_ERRORS }) ?? 0;
  const cases: Case[] = [];
  for (const path of positionals)
    for (const file of await filesAt(path)) cases.push(...(await casesIn(file)));
  if (cases.length === 0)
    throw new UsageError(
      `There are no cases in ${positionals.join(', ')}: docs/notation.md tells how they are written.`,
    );
  const scores = score(await readerWith(await readerOptionsOf(values)), cases);
  const isJson = values.format === 'json';
  await write(
    isJson ? `${JSON.stringify(objectOf(scores, errors), null, 2)}\n` : withoutOrders(textOf(scores, errors)),
  );
  return 0;
}

/** What stands in gold and reports goes to a terminal: nothing of it may be an order to it. */
function withoutOrders(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, '\ufffd');
}

async function filesAt(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = await readdir(path);
    return names
      .filter(name => name.endsWith('.cases.txt'))
      .sort()
      .map(name => join(path, name));
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** @throws UsageError with file and line where it is not in the notation. */
async function casesIn(file: string): Promise<Case[]> {
  const text = await readFile(file, 'utf8').catch(error => {
    throw unreadable(file, error);
  });
  try {
    return parseCases(text, file);
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

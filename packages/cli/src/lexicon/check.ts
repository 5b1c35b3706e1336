/** `readout lexicon check`: what is wrong in a lexicon, by file and line. */
import { relative } from 'node:path';
import { type CheckResult, checkActors, type Finding, SHIPPED_ACTORS } from '@readout/lexicon/actors';
import { loadLexicon } from '@readout/lexicon/default';
import { write } from '../output/output.js';
import { plain } from '../output/terminal.js';
import { UsageError } from '../usage.js';
import { checkFolder } from './folder.js';

/** Gives the exit status: 1 when there are errors. */
export async function check([folder, more]: readonly string[], { all }: { all: boolean }): Promise<number> {
  if (more !== undefined)
    throw new UsageError(`"readout lexicon check" takes one folder: leave out "${more}".`);
  const result =
    folder === undefined
      ? checkActors(nearPath(SHIPPED_ACTORS))
      : checkActors(checkFolder(folder), (await loadLexicon()).actors);
  const shown = result.findings.filter(one => all || one.severity === 'error');
  await write(shown.map(findingText).join(''));
  await write(summaryText(result, all));
  return result.findings.some(one => one.severity === 'error') ? 1 : 0;
}

/** From the folder that the user is in, where that is shorter to read. */
function nearPath(path: string): string {
  const near = relative('', path);
  return near.startsWith('..') ? path : near;
}

function findingText({ severity, file, line, message, listing }: Finding): string {
  const entry = listing === null ? '' : `${listing.replace(/^/gm, '    ')}\n`;
  return `${file}:${line}: ${severity}: ${plain(message)}\n${entry}`;
}

/** "12 entries in 3 files: 1 error, 4 warnings (2 everyday word, 2 several countries; --all lists them)." */
function summaryText({ files, entries, findings }: CheckResult, all: boolean): string {
  const count = (severity: Finding['severity']) => findings.filter(one => one.severity === severity).length;
  const rules = new Map<string, number>();
  for (const { severity, rule } of findings)
    if (severity === 'warning') rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const byRule = [...rules].map(([rule, times]) => `${times} ${rule}`).join(', ');
  const told = byRule === '' ? '' : ` (${byRule}${all ? '' : '; --all lists them'})`;
  return `${counted(entries, 'entry', 'entries')} in ${counted(files, 'file', 'files')}: ${counted(count('error'), 'error', 'errors')}, ${counted(count('warning'), 'warning', 'warnings')}${told}.\n`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

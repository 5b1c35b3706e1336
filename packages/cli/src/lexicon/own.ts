/** `--lexicon DIR`: a user's own entries, on top of those that ship. */
import type { ActorLexicon } from '@readout/lexicon';
import { compileActors, LexiconError, layOver } from '@readout/lexicon/actors';
import { loadLexicon } from '@readout/lexicon/default';
import { plain } from '../output/terminal.js';
import { UsageError } from '../usage.js';
import { checkFolder } from './folder.js';

/** How many of the entries that give way are named. */
const NAMED = 5;

/** Compiles the folder and says on standard error what it changes. @throws UsageError when an entry cannot be understood. */
export async function loadOwnLexicon(folder: string): Promise<ActorLexicon> {
  const own = compiled(checkFolder(folder));
  const { added, replaced } = layOver(await loadLexicon(), own);
  process.stderr.write(
    `readout: ${folder} adds ${added} ${added === 1 ? 'entry' : 'entries'} to the lexicon${replacedText(replaced)}.\n`,
  );
  return own;
}

function replacedText(replaced: readonly string[]): string {
  if (replaced.length === 0) return ' and replaces none';
  const named = replaced.slice(0, NAMED).map(plain).join(', ');
  const more = replaced.length > NAMED ? ', …' : '';
  return ` and replaces ${replaced.length} that ${replaced.length === 1 ? 'ships' : 'ship'}: ${named}${more}`;
}

function compiled(folder: string): ActorLexicon {
  try {
    return compileActors(folder);
  } catch (error) {
    if (!(error instanceof LexiconError)) throw error;
    throw new UsageError(
      `${error.message}\n"readout lexicon check ${folder}" tells everything that is wrong there.`,
    );
  }
}

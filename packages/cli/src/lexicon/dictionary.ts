/** `--dictionary DIR`: a user's own event dictionary, in place of the entries that ship. */
import { statSync } from 'node:fs';
import type { EventDictionary } from '@readout/lexicon';
import { loadLexicon } from '@readout/lexicon/default';
import { compileOwnEvents, DictionaryProblem, entryFilesOf } from '@readout/lexicon/events';
import { plain } from '../output/terminal.js';
import { UsageError } from '../usage.js';

/** @throws UsageError when there is no such folder, it holds no entries, or some cannot be understood: by file and line. */
export async function loadOwnEvents(folder: string): Promise<EventDictionary> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder ${folder}: check the name and the folder you are in.`);
  if (entryFilesOf(folder).length === 0)
    throw new UsageError(`The folder ${folder} holds no .txt file with entries of an event dictionary.`);
  try {
    return compileOwnEvents(folder, (await loadLexicon()).events);
  } catch (error) {
    if (!(error instanceof DictionaryProblem)) throw error;
    throw new UsageError(`The dictionary ${folder} cannot be used.\n${shown(error.message)}`);
  }
}

/** What a file holds is shown without what a terminal would obey. */
const shown = (message: string) => message.replace(/^( *)(.*)$/gm, (_, indent, rest) => indent + plain(rest));

/** A folder of lexicon files that a user names. */
import { statSync } from 'node:fs';
import { filesOf } from '@readout/lexicon/actors';
import { UsageError } from '../usage.js';

/** Gives it back. @throws UsageError when it is no folder, or holds no lexicon file. */
export function checkFolder(folder: string): string {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder ${folder}: check the name and the folder you are in.`);
  if (filesOf(folder).length === 0)
    throw new UsageError(`The folder ${folder} holds no .txt file of a lexicon.`);
  return folder;
}

/** Writing a document's words, tags and trees as CoNLL-U. */
import { createHash } from 'node:crypto';
import type { Reader } from '@readout/engine';
import { checkInput, writeConllu } from '@readout/engine/internals';
import { guarded } from './guard.js';
import type { Work } from './task.js';

export function parseWork(reader: Pick<Reader, 'draft'>): Work {
  return guarded(given => {
    const document = checkInput(given);
    // As in a Reading: the caller's name for it, else the hash of its text.
    const id = document.id ?? createHash('sha256').update(document.text).digest('hex');
    return { output: writeConllu(reader.draft(document, 'grammar'), id), summary: null };
  });
}

/** Discard files: a phrase a line; "+" drops the whole story, none the sentence. Readout drops neither: the phrase is no actor. */
import type { Ledger, SourceLine } from './ledger.js';
import { problemOf, spaced } from './names.js';

export function readDiscards(lines: readonly SourceLine[], ledger: Ledger): string[] {
  const phrases: string[] = [];
  for (const line of lines) {
    const phrase = spaced(line.text.trim().replace(/^\+/, ''));
    const problem = problemOf(phrase);
    if (problem !== null) ledger.refuse(line, problem);
    else {
      ledger.carry(line);
      phrases.push(phrase.toLowerCase());
    }
  }
  return phrases;
}

import { Draft } from '../../src/draft/draft.js';
import { TokenFlag } from '../../src/draft/tokens.js';
import { tokenize } from '../../src/text/tokenize.js';

export function tokenized(text: string): Draft {
  const draft = new Draft({ text });
  tokenize(draft);
  return draft;
}

/** The words with spaces between, "~" before one that is written together with the word before it. */
export function wordsOf(draft: Draft, first = 0, end = draft.tokens.length): string {
  const words: string[] = [];
  for (let row = first; row < end; row++) {
    words.push((draft.tokens.flags[row]! & TokenFlag.JoinsPrevious ? '~' : '') + draft.form(row));
  }
  return words.join(' ');
}

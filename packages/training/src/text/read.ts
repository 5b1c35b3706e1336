import { readFileSync } from 'node:fs';
import { Draft, prepareText, splitSentences, type TextModel, tokenize } from '@readout/engine/internals';
import { WEIGHTS_FILE } from '../weights/file.js';

let model: TextModel | undefined;

/** The text layer of `text`, as the engine makes it. */
export function readText(text: string): Draft {
  model ??= prepareText(readFileSync(WEIGHTS_FILE));
  const draft = new Draft({ text });
  tokenize(draft);
  splitSentences(draft, model);
  return draft;
}

/** The text layer: sentences and words, offsets kept. */
import type { Stage } from '../draft/stage.js';
import type { TextModel } from './model.js';
import { splitSentences } from './split.js';
import { tokenize } from './tokenize.js';

export { prepareText, TEXT_FORMAT, type TextModel } from './model.js';
export { splitSentences } from './split.js';
export { tokenize } from './tokenize.js';

export const textStage: Stage<{ readonly text: TextModel }> = {
  name: 'text',
  reads: [],
  adds: ['sentences', 'tokens'],
  run(draft, resources) {
    tokenize(draft);
    splitSentences(draft, resources.text);
  },
};

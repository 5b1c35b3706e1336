/**
 * Words that take sides: which label stands where, whom it is about and in whose voice. Facts about wording, never a verdict.
 *
 * Terms come from the lexicon; a word that is part of a name or title is none. Not done yet: words that take sides only in some
 * of their senses (bandit, cult) are labelled in all, and a label about several people names the first of them.
 */
import type { Draft } from '../draft/draft.js';
import type { Stage } from '../draft/stage.js';
import { stretchOf } from '../draft/tree.js';
import { voiceOf } from '../said/voice.js';
import { findAbout } from './about.js';
import { findLabel, type LabelIndex } from './terms.js';

export { type LabelIndex, prepareLabels } from './terms.js';

export const labelsStage: Stage<{ readonly labels: LabelIndex }> = {
  name: 'labels',
  reads: ['sentences', 'tokens', 'tags', 'trees', 'entities', 'statements'],
  adds: ['labels'],
  run(draft: Draft, { labels }): void {
    readLabels(draft, labels);
  },
};

/** Fills the layer of labels, in the order of the text; labels do not overlap. */
export function readLabels(draft: Draft, index: LabelIndex): void {
  for (let token = 0; token < draft.tokens.length; token++) {
    const match = findLabel(draft, token, index);
    if (!match) continue;
    const { term, firstToken, endToken } = match;
    draft.labels.push({
      ...stretchOf(draft, firstToken, endToken),
      term: term.term,
      kind: term.kind,
      about: findAbout(draft, match),
      voice: voiceOf(draft, firstToken),
    });
    token = endToken - 1;
  }
}

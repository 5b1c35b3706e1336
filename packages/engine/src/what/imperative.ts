/** Whether a verb asks something of the reader: "*Call* for help and *ask* the council". */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Xpos } from '../grammar/labels.js';

const MAX_STEPS = 8;

/** The bare form of a main verb with neither subject, auxiliary nor "to"; verbs beside it in a list are as the first. */
export function isImperative(draft: Draft, verb: number): boolean {
  const { xposes, deprels, heads } = draft.tokens;
  let at = verb;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    if (xposes[at] !== Xpos.VB && xposes[at] !== Xpos.VBP) return false;
    if (
      findChild(draft, at, Deprel.nsubj, Deprel['nsubj:pass'], Deprel.aux, Deprel['aux:pass'], Deprel.mark) >=
      0
    )
      return false;
    if (heads[at] === -1) return true;
    if (deprels[at] !== Deprel.conj && deprels[at] !== Deprel.parataxis) return false;
    at = heads[at]!;
  }
  return false;
}

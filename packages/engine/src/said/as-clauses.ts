/**
 * "*As* the Herald *reported*, the port was sold", "The port was sold, *as reported by* the Herald": a clause led by "as" whose
 * verb of saying has no content of its own makes the rest of the sentence its content.
 */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { isVerbal, sentenceEnd, sentenceFirst } from './clauses.js';
import type { Frames } from './cues.js';
import type { CueWords, Found } from './found.js';

/** How many words may stand between "as" and its verb, and between the verb and the end of its clause. */
const MAX_SUBJECT = 8;
const MAX_AFTER = 12;

export function asClause(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
  if (!(frames.clause && frames.quote)) return null;
  const as = findAs(draft, token);
  if (as < 0 || hasOwnContent(draft, token)) return null;
  const [first, last] = [sentenceFirst(draft, token), sentenceEnd(draft, token)];
  const close = endOfClause(draft, end, last);
  if (close < 0) return null;
  if (as === first) return close < last ? { content: [{ first: close, end: last }], cueEnd: end } : null;
  const content = [{ first, end: as - 1 }];
  if (close + 1 < last) content.push({ first: close, end: last });
  return { content, cueEnd: end };
}

/** The "as" at the head of the verb's clause, at a sentence's beginning or behind a comma or dash; -1 for none. */
function findAs(draft: Draft, verb: number): number {
  const { uposes } = draft.tokens;
  const first = sentenceFirst(draft, verb);
  for (let at = verb - 1; at >= Math.max(first, verb - MAX_SUBJECT); at--) {
    if (draft.norm(at) === 'as') return at === first || /^(?:,|--?|—|–)$/.test(draft.form(at - 1)) ? at : -1;
    if (uposes[at] === Upos.PUNCT || uposes[at] === Upos.SCONJ || uposes[at] === Upos.VERB) return -1;
  }
  return -1;
}

/** "As the mayor announced *the plan*, …": what was said is told, and "as" means "when". Who was told is no content. */
function hasOwnContent(draft: Draft, verb: number): boolean {
  if (findChild(draft, verb, Deprel.ccomp, Deprel.xcomp) > verb) return true;
  const object = findChild(draft, verb, Deprel.obj);
  return object > verb && draft.lemma(verb) !== 'tell' && draft.lemma(verb) !== 'put';
}

/** The comma that closes the clause, or the end of the sentence; -1 when something else follows first. */
function endOfClause(draft: Draft, end: number, last: number): number {
  const { xposes, uposes } = draft.tokens;
  for (let at = end; at < Math.min(last, end + MAX_AFTER); at++) {
    if (draft.form(at) === ',') return at;
    if (draft.form(at) === '.' && at >= last - 2) return at;
    const stops = uposes[at] === Upos.SCONJ || xposes[at] === Xpos['``'] || xposes[at] === Xpos[':'];
    if (stops || (isVerbal(draft, at) && xposes[at] !== Xpos.VBG)) return -1;
  }
  return -1;
}

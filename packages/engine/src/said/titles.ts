/** Titles and names in quotation marks ("The Long Winter", "Harbour Watch"): works, shows and slogans that nobody is saying. */
import type { Draft } from '../draft/draft.js';
import { Upos } from '../grammar/labels.js';
import type { Quotation } from './quotations.js';

/** The longest title, in words. */
const MAX_TITLE = 8;

/** Capitals on every word but articles, prepositions and conjunctions, and no sentence inside: “A Time for Rain,” not “We agree”. */
export function isTitle(draft: Draft, { firstToken, endToken, words }: Quotation): boolean {
  if (words > MAX_TITLE) return false;
  const { uposes } = draft.tokens;
  let capitals = 0;
  for (let at = firstToken; at < endToken; at++) {
    const upos = uposes[at];
    if (upos === Upos.PUNCT || upos === Upos.NUM) continue;
    if (/^\p{Lu}/u.test(draft.form(at))) capitals++;
    else if (upos !== Upos.ADP && upos !== Upos.DET && upos !== Upos.CCONJ && upos !== Upos.PART)
      return false;
  }
  return capitals > 0;
}

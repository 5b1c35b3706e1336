/**
 * Clauses whose subject and verb an aside parts: "said *the plan — raids by night and patrols by day — would fail*". Trees often lose the
 * verb behind the aside, so the marks around it decide: two commas or two dashes, and a finite verb right after the second.
 */
import type { Draft } from '../draft/draft.js';
import { Upos, Xpos } from '../grammar/labels.js';
import { isFiniteForm, isPassive, sentenceEnd } from './clauses.js';
import type { Frames } from './cues.js';
import type { CueWords, Found } from './found.js';

/** How many words the subject and the aside may have. */
const MAX_SUBJECT = 10;
const MAX_ASIDE = 30;

export function clauseOverAside(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
  if (!(frames.clause && frames.quote) || isPassive(draft, token) || isInverted(draft, token)) return null;
  const { uposes } = draft.tokens;
  const last = sentenceEnd(draft, token);
  const opening = uposes[end] === Upos.ADP ? -1 : subjectEnd(draft, end, last);
  if (opening <= end) return null;
  const mark = draft.form(opening);
  const closing = closingMark(draft, opening + 1, Math.min(last - 1, opening + MAX_ASIDE), mark);
  if (closing < 0 || !isFiniteForm(draft, closing + 1)) return null;
  return { content: [{ first: end, end: last }], cueEnd: end };
}

/** "…, said Dana Brook — she wore a hat — was safe": behind a comma or a quotation mark the speaker follows the cue. */
function isInverted(draft: Draft, token: number): boolean {
  const { uposes, xposes } = draft.tokens;
  return xposes[token] !== Xpos.VBG && token > 0 && uposes[token - 1] === Upos.PUNCT;
}

/** The comma or dash right after a subject without a verb, -1 when something else comes first. */
function subjectEnd(draft: Draft, from: number, last: number): number {
  for (let at = from; at < Math.min(last, from + MAX_SUBJECT); at++) {
    if (isMark(draft.form(at))) return at;
    const { uposes, xposes } = draft.tokens;
    const stops = uposes[at] === Upos.PUNCT && xposes[at] !== Xpos.HYPH;
    if (stops || uposes[at] === Upos.VERB || isFiniteForm(draft, at)) return -1;
  }
  return -1;
}

const isMark = (form: string) => /^(?:,|--|—|–)$/.test(form);

function closingMark(draft: Draft, from: number, last: number, mark: string): number {
  for (let at = from; at < last; at++) {
    if (draft.form(at) === mark) return at;
    if (mark === ',' && isFiniteForm(draft, at)) return -1;
  }
  return -1;
}

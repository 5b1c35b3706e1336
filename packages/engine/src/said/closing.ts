/**
 * Attribution at a sentence's end: "*Troops crossed the river and burnt two farms*, the ministry said in a statement." The form
 * decides, not the tree: a comma, the words for a speaker, a verb of saying in a finite form, and nothing more than a phrase
 * behind it. Then all before the comma is told.
 */
import type { Draft } from '../draft/draft.js';
import { Upos, Xpos } from '../grammar/labels.js';
import { isFiniteForm, isPassive, isVerbal, nounPhraseHead, sentenceEnd, sentenceFirst } from './clauses.js';
import type { Frames } from './cues.js';
import type { CueWords, Found } from './found.js';

/** How many words the speaker before a closing cue may have. */
const MAX_SPEAKER = 16;
/** How many words may follow the cue: "said *in a statement late on Monday*". */
const MAX_AFTER = 10;

export function closingClause(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
  if (!(frames.clause && frames.quote)) return null;
  const inverted = findInvertedSpeaker(draft, token, end);
  const comma = inverted >= 0 ? token - 1 : findClosingComma(draft, token, end);
  if (comma < 0) return null;
  const first = sentenceFirst(draft, token);
  for (let at = first; at < comma; at++) {
    if (!isFiniteForm(draft, at)) continue;
    return {
      content: [{ first, end: comma }],
      cueEnd: end,
      speaker: inverted >= 0 ? inverted : nounPhraseHead(draft, comma + 1, token),
    };
  }
  return null;
}

/** Verbs that a speaker may follow: "…, said the mayor". */
const INVERTING = new Set(['say', 'add', 'explain', 'write', 'report']);

/** "The dam would hold, said *Dana Brook* on Monday.": head of the speaker behind the cue, -1 for none. */
function findInvertedSpeaker(draft: Draft, token: number, end: number): number {
  const last = sentenceEnd(draft, token);
  if (last - end > MAX_SPEAKER || token < 3 || draft.form(token - 1) !== ',' || !isFiniteForm(draft, token))
    return -1;
  const begins = INVERTING.has(draft.lemma(token)) && beginsSpeaker(draft, end) && !isVerbal(draft, end);
  return begins && endsSentence(draft, end, last) ? nounPhraseHead(draft, end, last) : -1;
}

/** The comma before the speaker of a cue that closes its sentence, -1 when `token` is none. */
export function findClosingComma(draft: Draft, token: number, end: number): number {
  const last = sentenceEnd(draft, token);
  if (last - end > MAX_AFTER || !isPastOrPresent(draft, token) || !endsSentence(draft, end, last)) return -1;
  const first = sentenceFirst(draft, token);
  const comma = commaBeforeNoun(draft, token, Math.max(first + 3, token - MAX_SPEAKER));
  return comma >= 0 && !isPassive(draft, token) ? comma : -1;
}

/** A past or present tense; at the very end of a sentence taggers take "reports" for a noun. */
function isPastOrPresent(draft: Draft, token: number): boolean {
  return isFiniteForm(draft, token) || !isVerbal(draft, token) || draft.tokens.xposes[token] === Xpos.VBN;
}

/** The comma before the words for a speaker that end at `token`, -1 when there are other words between. */
function commaBeforeNoun(draft: Draft, token: number, limit: number): number {
  const { uposes, xposes } = draft.tokens;
  for (let at = token - 1; at >= limit; at--) {
    if (draft.form(at) === ',') return at < token - 1 && beginsSpeaker(draft, at + 1) ? at : -1;
    const stops = uposes[at] === Upos.PUNCT && xposes[at] !== Xpos.HYPH;
    const clause = xposes[at] === Xpos.WDT || xposes[at] === Xpos.WP || uposes[at] === Upos.SCONJ;
    if (stops || clause || isFiniteForm(draft, at) || xposes[at] === Xpos.TO) return -1;
  }
  return -1;
}

/** "the press centre", "Dana Brook", "a source", "they", not "and the mayor", "after the talks". */
function beginsSpeaker(draft: Draft, token: number): boolean {
  const upos = draft.tokens.uposes[token];
  return upos !== Upos.CCONJ && upos !== Upos.ADP && upos !== Upos.SCONJ && upos !== Upos.ADV;
}

/** Nothing but a phrase follows the cue: "said *in a statement on Monday*", "told *the paper*". */
function endsSentence(draft: Draft, end: number, last: number): boolean {
  for (let at = end; at < last; at++) {
    if (isVerbal(draft, at) || draft.form(at) === ',' || draft.form(at) === ':') return false;
    if (draft.tokens.uposes[at] === Upos.SCONJ || draft.norm(at) === 'that') return false;
  }
  return true;
}

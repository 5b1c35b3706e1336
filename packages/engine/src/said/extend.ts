/**
 * Right edges that a tree has cut too soon: "said *his work running* a bakery was proof of it", "showed *Dana Brook* leading by
 * two points". What a cue introduces ends at a comma, a dash, a conjunction or a circumstance, hardly ever between two words
 * of one phrase; so where a word follows right behind, the content goes on to the next such place.
 */
import type { Draft } from '../draft/draft.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import type { Range } from './candidate.js';
import { CLAUSE_WORDS, DAYS, isFiniteForm, sentenceEnd } from './clauses.js';
import type { Frames } from './cues.js';
import type { CueWords } from './found.js';
import { namesOccasion } from './phrases.js';

/** How far up the tree is looked for a clause that goes on after the cue's own. */
const MAX_CLIMB = 8;

/** The content's last range, moved to where its words end. */
export function extendContent(draft: Draft, cue: CueWords, range: Range, frames: Frames): Range {
  const { first } = range;
  if (first < cue.end - 1 || range.end <= first || isEmbedded(draft, cue.token, range.end)) return range;
  const limit = sentenceEnd(draft, cue.token);
  let end = range.end;
  // Finite verbs less words that open a clause of their own: below one, the clause has no verb yet.
  const from = LEADS.has(draft.norm(first)) ? first + 1 : first;
  let verbs = leadsClause(draft, cue, first, frames) ? openVerbs(draft, from, end) : Infinity;
  while (end < limit && goesOn(draft, end, limit, verbs > 0)) {
    const before = end;
    if (isFiniteForm(draft, end)) {
      const predicate = predicateAt(draft, end);
      end = Math.max(end + 1, Math.min(limit, draft.tokens.rightEdges[predicate]!));
    } else end++;
    verbs += openVerbs(draft, before, end);
  }
  if (beginsExample(draft, end, limit)) return { first, end: limit };
  // A word that only opened the next phrase was no continuation.
  return end === range.end ? range : { first, end: endOfWords(draft, range.end, end) };
}

/** "said it had its merits — *for instance, by keeping the road open*": an example of what is told is told as well. */
function beginsExample(draft: Draft, at: number, limit: number): boolean {
  if (at + 3 >= limit || draft.tokens.uposes[at] !== Upos.PUNCT) return false;
  return isExample(draft, at + 1) || (draft.form(at) === ',' && isExample(draft, at - 2));
}

function isExample(draft: Draft, at: number): boolean {
  return draft.norm(at) === 'for' && /^(?:instance|example)$/.test(draft.norm(at + 1));
}

/** "Whoever said that *it was safe* was wrong": a clause around the cue's goes on behind the content. */
function isEmbedded(draft: Draft, cue: number, end: number): boolean {
  const { heads, deprels, uposes } = draft.tokens;
  let describes = uposes[cue] === Upos.NOUN;
  for (let up = cue, step = 0; up >= 0 && step < MAX_CLIMB; up = heads[up]!, step++) {
    if (describes && up >= end) return true;
    const deprel = deprels[up];
    describes ||=
      deprel === Deprel.acl ||
      deprel === Deprel['acl:relcl'] ||
      deprel === Deprel.advcl ||
      deprel === Deprel.csubj;
  }
  return false;
}

const LEADS = new Set(['that', 'how', 'why', 'whether']);

/** Nothing but a clause can follow: a word like "that" leads it, or the cue takes no noun ("said *the plan, a bold one, was his*"). */
function leadsClause(draft: Draft, { end }: CueWords, first: number, frames: Frames): boolean {
  if (LEADS.has(draft.norm(first)) && draft.tokens.xposes[first] !== Xpos.DT) return true;
  return (
    first === end &&
    frames.clause &&
    frames.quote &&
    !frames.np &&
    !frames.noun &&
    frames.prepositions.length === 0
  );
}

/** "that if it rains" comes to none, nor does "that the bridge, which was shut": each clause that opens needs a verb as well. */
function openVerbs(draft: Draft, from: number, end: number): number {
  const { xposes, uposes } = draft.tokens;
  let open = 0;
  for (let at = from; at < end; at++) {
    const xpos = xposes[at];
    if (isFiniteForm(draft, at)) open++;
    else if (uposes[at] === Upos.SCONJ || xpos === Xpos.WDT || xpos === Xpos.WP || xpos === Xpos.WRB) open--;
  }
  return open;
}

function goesOn(draft: Draft, at: number, limit: number, complete: boolean): boolean {
  const { uposes, xposes } = draft.tokens;
  const upos = uposes[at]!;
  if (upos === Upos.PUNCT) {
    if (xposes[at] === Xpos.HYPH) return true;
    if (complete || at + 1 >= limit) return false;
    return (
      draft.form(at) === ',' ||
      xposes[at] === Xpos['``'] ||
      xposes[at] === Xpos["''"] ||
      /^[-–—]/.test(draft.form(at))
    );
  }
  if (!complete) return true;
  if (upos === Upos.CCONJ) return false;
  if (DAYS.has(draft.norm(at)) || beginsCircumstance(draft, at)) return false;
  return !(upos === Upos.ADP && namesOccasion(draft, at));
}

const CIRCUMSTANCES = new Set([
  'as',
  'while',
  'when',
  'after',
  'before',
  'once',
  'during',
  'since',
  'until',
  'amid',
  'even',
]);

/** "*as* he left the hall", "*after* the talks", not "praised them *as* friends". */
function beginsCircumstance(draft: Draft, at: number): boolean {
  const word = draft.norm(at);
  if (!CIRCUMSTANCES.has(word)) return false;
  if (word !== 'as') return true;
  const { deprels, xposes } = draft.tokens;
  if (deprels[at] === Deprel.mark || deprels[at] === Deprel.advmod) return deprels[at] === Deprel.mark;
  return CLAUSE_WORDS.has(draft.norm(at + 1)) || xposes[at + 1] === Xpos.PRP;
}

/** The word that a finite form belongs to: the verb of an auxiliary, the predicate of a copula. */
function predicateAt(draft: Draft, verb: number): number {
  const { deprels, heads } = draft.tokens;
  const deprel = deprels[verb];
  const helps = deprel === Deprel.aux || deprel === Deprel['aux:pass'] || deprel === Deprel.cop;
  return helps && heads[verb]! > verb ? heads[verb]! : verb;
}

/** Without articles, prepositions and the like that nothing followed. */
function endOfWords(draft: Draft, from: number, end: number): number {
  const { uposes } = draft.tokens;
  let last = end;
  while (last > from) {
    const upos = uposes[last - 1];
    if (
      upos !== Upos.ADP &&
      upos !== Upos.DET &&
      upos !== Upos.PUNCT &&
      upos !== Upos.CCONJ &&
      upos !== Upos.SCONJ
    )
      break;
    last--;
  }
  return last;
}

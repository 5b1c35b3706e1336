/**
 * Where a reported clause begins and ends. Parsers cut such clauses short where a second one or an adverbial follows, so the edges are
 * mended by rules of their own.
 */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import type { Range } from './candidate.js';
import {
  CLAUSE_WORDS,
  childrenAfter,
  findOuterVerb,
  isCueLike,
  isFiniteClause,
  isVerbal,
  SAYING,
  subtreeRange,
} from './clauses.js';
import type { CueWords } from './found.js';

/** A preposed clause ends before the cue's own words; one that follows begins after them. */
export function clauseRange(draft: Draft, child: number, { token, end }: CueWords): Range {
  const range = subtreeRange(draft, child);
  if (child < token) return { first: range.first, end: Math.min(range.end, token) };
  return {
    first: clauseStart(draft, child, token, end),
    end: Math.min(clauseEnd(draft, token, Math.max(range.end, end)), outerVerbStart(draft, child)),
  };
}

/** Where a verb begins that goes on from the cue itself: "said that they had found traces*, and accused* the service". */
export function outerVerbStart(draft: Draft, predicate: number): number {
  for (const child of childrenAfter(draft, predicate, predicate)) {
    if (findOuterVerb(draft, child) >= 0) return draft.tokens.leftEdges[child]!;
  }
  return draft.tokens.length;
}

/** A "that" right after the cue, or an object that is in truth the clause's subject, belongs to the clause. */
function clauseStart(draft: Draft, child: number, token: number, end: number): number {
  const first = Math.max(end, draft.tokens.leftEdges[child]!);
  if (first <= end) return end;
  if (CLAUSE_WORDS.has(draft.norm(end)) && !isVerbal(draft, end)) return end;
  if (findChild(draft, child, Deprel.nsubj, Deprel['nsubj:pass'], Deprel.expl) >= 0) return first;
  const object = findChild(draft, token, Deprel.obj);
  return object >= end && object < first ? Math.max(end, draft.tokens.leftEdges[object]!) : first;
}

/** Whether what follows the clause below the cue is still told by the speaker; each rule is for one kind of dependent. */
export function clauseEnd(draft: Draft, token: number, end: number): number {
  const { rightEdges, leftEdges } = draft.tokens;
  let last = end;
  for (const child of childrenAfter(draft, token, token)) {
    if (leftEdges[child]! < last) continue;
    if (draft.tokens.uposes[child] === Upos.PUNCT) continue;
    if (!goesOn(draft, token, child)) break;
    last = rightEdges[child]!;
  }
  return participleStart(draft, token + 1, phraseEnd(draft, last));
}

/** "said the road was safe, *adding that* …": the participle is the speaker's own, not a part of what was said. */
function participleStart(draft: Draft, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    if (SAYING.has(draft.norm(at)) && /^(?:,|--?|—|–)$/.test(draft.form(at - 1))) return at - 1;
  }
  return end;
}

/** "… groups *along its borders*, saying …": a phrase right after the clause that the tree hangs on a later one. */
function phraseEnd(draft: Draft, end: number): number {
  const { uposes, heads, rightEdges } = draft.tokens;
  const noun = uposes[end] === Upos.ADP ? heads[end]! : -1;
  if (noun <= end || heads[noun]! < noun) return end;
  const next = rightEdges[noun]!;
  return draft.form(next) === ',' && heads[noun]! > next ? next : end;
}

const REASONS = new Set([
  'because',
  'if',
  'since',
  'so',
  'although',
  'though',
  'unless',
  'until',
  'that',
  'whether',
]);

const CIRCUMSTANCES = new Set(['as', 'while', 'when', 'after', 'before', 'once', 'where']);

export function goesOn(draft: Draft, token: number, child: number): boolean {
  const { deprels, leftEdges } = draft.tokens;
  const deprel = deprels[child];
  // "should the pressure go on": an inverted condition, whatever the tree calls it.
  if (draft.norm(leftEdges[child]!) === 'should') return true;
  if (deprel === Deprel.conj) return isSecondClause(draft, token, child);
  if (deprel === Deprel.advcl) return isReason(draft, child);
  // "His words were those of a clown: …": a second sentence after a colon or semicolon.
  return (
    deprel === Deprel.parataxis &&
    isFiniteClause(draft, child) &&
    !isCueLike(draft, child) &&
    draft.norm(draft.tokens.leftEdges[child]!) !== 'according'
  );
}

/** "said he had a plan *and that nobody knew it*", "said he would sit down *and talk*", "said it is grave *and we must be strong*" */
function isSecondClause(draft: Draft, token: number, child: number): boolean {
  const { xposes, leftEdges } = draft.tokens;
  if (isCueLike(draft, child)) return false;
  const mark = findChild(draft, child, Deprel.mark);
  if (mark >= 0 && CLAUSE_WORDS.has(draft.norm(mark))) return true;
  if (xposes[child] === Xpos.VB && findChild(draft, child, Deprel.nsubj) < 0)
    return xposes[token] !== Xpos.VB;
  const comma = draft.norm(leftEdges[child]!) === ',' || draft.norm(leftEdges[child]! - 1) === ',';
  return !comma && findChild(draft, child, Deprel.nsubj, Deprel['nsubj:pass']) >= 0;
}

/** "because nobody came": the speaker's reason; "as he left the hall": the publisher's circumstance. */
function isReason(draft: Draft, child: number): boolean {
  const mark = findChild(draft, child, Deprel.mark, Deprel.advmod);
  if (mark < 0 || mark > child) return false;
  const word = draft.norm(mark);
  if (REASONS.has(word)) return true;
  const subject = findChild(draft, child, Deprel.nsubj, Deprel['nsubj:pass']);
  return CIRCUMSTANCES.has(word) && subject >= 0 && draft.tokens.uposes[subject] !== Upos.PRON;
}

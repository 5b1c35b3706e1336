/** The subject of a verb of saying, where a dateline, a clause before the verb or an auxiliary may have taken its place in the tree. */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel } from '../grammar/labels.js';
import { DAYS, isFiniteForm, sentenceEnd } from './clauses.js';

/** For a speaker whom the text does not name. */
export const NOBODY = -1;
/** How many verbs up a shared subject is looked for. */
export const MAX_CLIMB = 4;

/** The subject nearest to the verb: a dateline or a headline may pass for an earlier one. */
function findSubject(draft: Draft, verb: number): number {
  const { firstChildren, nextSiblings, deprels } = draft.tokens;
  const dateline = draft.dateline?.endToken ?? 0;
  let subject = -1;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!) {
    const isSubject =
      (deprels[child] === Deprel.nsubj || deprels[child] === Deprel['nsubj:outer']) &&
      child >= dateline &&
      !DAYS.has(draft.norm(child));
    if (isSubject && isInverted(draft, verb, child)) return child;
    // "Sen. Brook *said* that once *the court* rules": a subject behind the verb stands right there.
    const isBeside = child < verb || (draft.tokens.leftEdges[child]! <= verb + 1 && !hasVerb(draft, child));
    if (isSubject && isBeside && (subject < 0 || child < verb)) subject = child;
  }
  // "*Iran* has, on countless occasions, warned": the tree may leave the subject with the auxiliary.
  return subject < 0 ? findSubjectOfAuxiliary(draft, verb) : subject;
}

/** "The dam would hold, said *Dana Brook*": after a comma the words right behind the verb speak. */
function isInverted(draft: Draft, verb: number, child: number): boolean {
  const isBehind = verb > 0 && draft.form(verb - 1) === ',' && draft.tokens.leftEdges[child] === verb + 1;
  return isBehind && !hasVerb(draft, child);
}

/** "Dana Brook, the mayor, said *the dam is* safe": a finite verb right behind a noun has it for its subject. */
export function hasVerb(draft: Draft, noun: number): boolean {
  const next = draft.tokens.rightEdges[noun]!;
  return next < sentenceEnd(draft, noun) && isFiniteForm(draft, next);
}

function findSubjectOfAuxiliary(draft: Draft, verb: number): number {
  const { firstChildren, nextSiblings, deprels } = draft.tokens;
  for (let child = firstChildren[verb]!; child >= 0 && child < verb; child = nextSiblings[child]!) {
    const isAuxiliary = deprels[child] === Deprel.aux || draft.lemma(child) === 'have';
    const subject = isAuxiliary ? findChild(draft, child, Deprel.nsubj) : -1;
    if (subject >= 0) return subject;
  }
  return -1;
}

export function findAnySubject(draft: Draft, verb: number): number {
  const subject = findSubject(draft, verb);
  return subject >= 0 ? subject : findChild(draft, verb, Deprel['nsubj:pass']);
}

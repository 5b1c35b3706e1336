/**
 * Who speaks: rules from the cue's verb to the word that heads its speaker, each tried in the order of `RULES`. A rule gives
 * a row, `NOBODY` when the text names no speaker and the search must end, or null to leave it to the next.
 */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Xpos } from '../grammar/labels.js';
import { DAYS, findOuterVerb, findTo, isNominal, isPassive, isVerbal, SAYING } from './clauses.js';
import { nounBefore } from './noun-before.js';
import { modifiedNoun } from './noun-speakers.js';
import { findAnySubject, hasVerb, MAX_CLIMB, NOBODY } from './subjects.js';

type Rule = (draft: Draft, verb: number, climbed: number) => number | null;

const RULES: readonly Rule[] = [
  agent,
  passive,
  nameBehindQuote,
  ownSubject,
  invertedSubject,
  sharedSubject,
  controller,
  modifiedNoun,
  nounBefore,
  subjectAround,
];

/** Head of the speaker of the cue `verb`, -1 for nobody named. */
export function findSpeaker(draft: Draft, verb: number, climbed = 0): number {
  for (const rule of RULES) {
    const speaker = rule(draft, verb, climbed);
    if (speaker !== null) return speaker;
  }
  return NOBODY;
}

/** "was denounced by *the union*" */
function agent(draft: Draft, verb: number): number | null {
  const agent = findChild(draft, verb, Deprel['obl:agent']);
  if (agent >= 0) return agent;
  if (!isPassive(draft, verb)) return null;
  const { firstChildren, nextSiblings, deprels } = draft.tokens;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!) {
    const leader = findChild(draft, child, Deprel.case);
    if (deprels[child] === Deprel.obl && leader >= 0 && draft.norm(leader) === 'by') return child;
  }
  return null;
}

/** "He was told that …": the subject is spoken to. */
function passive(draft: Draft, verb: number): number | null {
  return isPassive(draft, verb) ? NOBODY : null;
}

/** "Some of it was “badly built,” said *Dana Brook*": a person right behind the verb, whatever subject the tree finds before the marks. */
function nameBehindQuote(draft: Draft, verb: number): number | null {
  const { xposes } = draft.tokens;
  if (verb === 0 || xposes[verb - 1] !== Xpos["''"] || xposes[verb] === Xpos.VBG) return null;
  for (let at = verb + 1; at < Math.min(draft.tokens.length, verb + MAX_TITLE); at++) {
    const mention = draft.mentions[draft.mentionOfHead[at]!];
    if (mention?.form !== 'name' || mention.firstToken > verb + MAX_TITLE) continue;
    const isPerson = draft.entities[mention.entities[0]!]?.kind === 'person';
    return isPerson && mention.firstToken === verb + 1 && !hasVerb(draft, at) ? at : null;
  }
  return null;
}

/** How many words of a title and a name are looked through behind a verb. */
const MAX_TITLE = 5;

/** "*the mayor* said", "it is said" */
function ownSubject(draft: Draft, verb: number): number | null {
  const subject = findAnySubject(draft, verb);
  if (subject >= 0) return subject;
  return findChild(draft, verb, Deprel.expl, Deprel.csubj) >= 0 ? NOBODY : null;
}

/** "…,” said *the mayor*", which a parser may take for an object */
function invertedSubject(draft: Draft, verb: number): number | null {
  const { starts, ends } = draft.tokens;
  // "…, *calling* them spies": a participle has its subject elsewhere.
  if (verb === 0 || draft.tokens.xposes[verb] === Xpos.VBG) return null;
  if (!closesQuoteOrClause(draft.text.slice(ends[verb - 1]! - 1, starts[verb]!))) return null;
  const object = findChild(
    draft,
    verb,
    Deprel.obj,
    Deprel['obl:unmarked'],
    Deprel.dep,
    Deprel.parataxis,
    Deprel.flat,
    Deprel.xcomp,
  );
  const isRight = object > verb && isNominal(draft, object) && draft.tokens.leftEdges[object]! <= verb + 1;
  return isRight && !DAYS.has(draft.norm(object)) ? object : null;
}

const closesQuoteOrClause = (between: string): boolean => /^[,”"’'»?!]/.test(between);

/** "*the minister* denied it and said …" */
function sharedSubject(draft: Draft, verb: number, climbed: number): number | null {
  const outer = findOuterVerb(draft, verb);
  const head = outer >= 0 ? outer : draft.tokens.heads[verb]!;
  if (draft.tokens.deprels[verb] !== Deprel.conj || head < 0 || climbed >= MAX_CLIMB) return null;
  if (!isVerbal(draft, head)) return findChild(draft, head, Deprel.nsubj);
  const subject = findAnySubject(draft, head);
  return subject >= 0 ? subject : findSpeaker(draft, head, climbed + 1);
}

/** "*Iran* warned …, saying …"; "*the premier* agreed to say …"; "was quoted as saying" */
function controller(draft: Draft, verb: number, climbed: number): number | null {
  const { deprels } = draft.tokens;
  const head = clauseBefore(draft, verb);
  const deprel = deprels[verb]!;
  const hangs =
    deprel === Deprel.advcl ||
    deprel === Deprel.xcomp ||
    deprel === Deprel.ccomp ||
    deprel === Deprel.parataxis ||
    deprel === Deprel.obl ||
    deprel === Deprel.dep;
  if (!hangs || head < 0 || climbed >= MAX_CLIMB) return null;
  if (deprel === Deprel.ccomp && !isVerbal(draft, head)) return null;
  if (deprel === Deprel.xcomp) {
    const object = findChild(draft, head, Deprel.obj, Deprel.iobj);
    // "has grounds to believe", "took pains to say": who has them believes.
    if (object >= 0 && object < verb && !LIGHT.has(draft.lemma(head))) return object;
  }
  const subject = findAnySubject(draft, head);
  const speaker = subject >= 0 ? subject : findSpeakerOfClause(draft, head, climbed);
  return speaker === NOBODY && climbed === 0 ? null : speaker;
}

const LIGHT = new Set(['have', 'take', 'make']);

/** The verb that `verb` hangs on; "…, saying" goes with the clause before it, though a tree may hang it on the one it tells. */
function clauseBefore(draft: Draft, verb: number): number {
  const { heads, xposes } = draft.tokens;
  let head = heads[verb]!;
  const follows = xposes[verb] === Xpos.VBG && (draft.form(verb - 1) === ',' || isDated(draft, verb));
  for (let step = 0; follows && head > verb && step < MAX_CLIMB; step++) head = heads[head]!;
  // "said that they were safe, *adding* …": not those who were safe.
  for (
    let step = 0;
    follows && SAYING.has(draft.norm(verb)) && step < MAX_CLIMB && isReported(draft, head);
    step++
  ) {
    head = heads[head]!;
  }
  return head;
}

/** "said it had kept them safe *before claiming* that it had not" */
function isDated(draft: Draft, verb: number): boolean {
  const mark = findChild(draft, verb, Deprel.mark);
  return mark >= 0 && mark < verb && /^(?:before|after)$/.test(draft.norm(mark));
}

function isReported(draft: Draft, verb: number): boolean {
  const { heads, deprels } = draft.tokens;
  if (verb < 0 || heads[verb]! < 0 || heads[verb]! > verb) return false;
  return (
    deprels[verb] === Deprel.ccomp ||
    (deprels[verb] === Deprel.conj && deprels[heads[verb]!] === Deprel.ccomp)
  );
}

/** The subject that a verb without one shares with the clause above it, passive or not. */
function findSpeakerOfClause(draft: Draft, verb: number, climbed: number): number {
  return (
    sharedSubject(draft, verb, climbed + 1) ??
    controller(draft, verb, climbed + 1) ??
    modifiedNoun(draft, verb) ??
    NOBODY
  );
}

/** "*Brook* was quick to add that …", "after first saying that …, *Brook* left": a form without tense shares the subject around it. */
function subjectAround(draft: Draft, verb: number): number | null {
  const { heads, xposes, deprels } = draft.tokens;
  const isBare = xposes[verb] === Xpos.VBG || (xposes[verb] === Xpos.VB && findTo(draft, verb) >= 0);
  if (!isBare || deprels[verb] === Deprel.acl) return null;
  for (let up = heads[verb]!, step = 0; up >= 0 && step < MAX_CLIMB; up = heads[up]!, step++) {
    const subject = findChild(draft, up, Deprel.nsubj);
    if (subject < 0) continue;
    const isEmpty = draft.norm(subject) === 'it' || (deprels[verb] === Deprel.csubj && subject > verb);
    return isEmpty ? null : subject;
  }
  return null;
}

/** "*Brook*, after saying that *she* would not pay, left": the subject of the clause around `verb` that stands before it. */
export function subjectBeforeVerb(draft: Draft, verb: number): number {
  const head = draft.tokens.heads[verb]!;
  const subject = head >= 0 ? findChild(draft, head, Deprel.nsubj) : -1;
  return subject < verb ? subject : -1;
}

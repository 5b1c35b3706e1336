/**
 * Who speaks: rules from the cue's verb to the word that heads its speaker, each tried in the order of `RULES`. A rule gives
 * a row, `NOBODY` when the text names no speaker and the search must end, or null to leave it to the next.
 */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import {
  DAYS,
  findOuterVerb,
  findTo,
  isFiniteForm,
  isNominal,
  isPassive,
  isVerbal,
  nounPhraseHead,
  SAYING,
  sentenceEnd,
  sentenceFirst,
} from './clauses.js';

const NOBODY = -1;
/** How many verbs up a shared subject is looked for. */
const MAX_CLIMB = 4;

type Rule = (draft: Draft, verb: number, climbed: number) => number | null;

const RULES: readonly Rule[] = [
  agent,
  passive,
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

/** "*the mayor* said", "it is said" */
function ownSubject(draft: Draft, verb: number): number | null {
  const subject = findAnySubject(draft, verb);
  if (subject >= 0) return subject;
  return findChild(draft, verb, Deprel.expl, Deprel.csubj) >= 0 ? NOBODY : null;
}

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
function hasVerb(draft: Draft, noun: number): boolean {
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

function findAnySubject(draft: Draft, verb: number): number {
  const subject = findSubject(draft, verb);
  return subject >= 0 ? subject : findChild(draft, verb, Deprel['nsubj:pass']);
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
  const follows = verb > 0 && draft.form(verb - 1) === ',' && xposes[verb] === Xpos.VBG;
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

/** "*a letter* saying …", "*the man* who said …" (there the pronoun is the subject) */
function modifiedNoun(draft: Draft, verb: number): number | null {
  const { heads, deprels } = draft.tokens;
  const deprel = deprels[verb]!;
  const describes = deprel === Deprel.acl || deprel === Deprel['acl:relcl'];
  if (!describes || heads[verb]! < 0) return null;
  // "an effort to say": not the effort speaks.
  if (findTo(draft, verb) >= 0) return NOBODY;
  return isSetOff(draft, verb) || !maySpeak(draft, verb)
    ? findSubjectAbove(draft, heads[verb]!)
    : heads[verb]!;
}

/** "She met the envoy on Friday, *saying* …": a comma parts the participle from the noun that the tree hangs it on. */
function isSetOff(draft: Draft, verb: number): boolean {
  const { xposes, heads } = draft.tokens;
  if (xposes[verb] !== Xpos.VBG) return false;
  return (verb > 0 && draft.form(verb - 1) === ',') || DAYS.has(draft.norm(heads[verb]!));
}

const DOCUMENTS = new Set(
  'statement letter report article message sign banner placard poster poll survey study book ad advertisement email e-mail tweet post text memo note document editorial column paper story release leaflet resolution ruling video recording transcript cable notice'.split(
    ' ',
  ),
);

/** "a *letter* saying", "a *man* saying", but "spoke at a *rally*, saying": a thing without a voice leaves it to the subject. */
function maySpeak(draft: Draft, verb: number): boolean {
  const noun = draft.tokens.heads[verb]!;
  if (draft.tokens.xposes[verb] !== Xpos.VBG || DOCUMENTS.has(draft.lemma(noun))) return true;
  const entity = draft.entities[draft.mentions[draft.mentionOfHead[noun]!]?.entities[0] ?? -1];
  return entity !== undefined && entity.kind !== 'place' && entity.kind !== 'other';
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

/** The subject of the clause that a noun stands in. */
function findSubjectAbove(draft: Draft, noun: number): number {
  const { heads } = draft.tokens;
  let up = heads[noun]!;
  for (let step = 0; up >= 0 && step < MAX_CLIMB; step++, up = heads[up]!) {
    const subject = isVerbal(draft, up) ? findAnySubject(draft, up) : -1;
    if (subject >= 0 && subject !== noun) return subject;
  }
  return noun;
}

/** "*Nearly half* said that …": a finite verb whose subject the tree has lost has it right before it. */
export function nounBefore(draft: Draft, verb: number): number | null {
  const { xposes, uposes, heads } = draft.tokens;
  const xpos = xposes[verb];
  if (xpos !== Xpos.VBD && xpos !== Xpos.VBZ && xpos !== Xpos.VBP) return null;
  let token = verb - 1;
  while (token >= 0 && (uposes[token] === Upos.ADV || uposes[token] === Upos.AUX)) token--;
  // "Sen. Brook *(I-Orba)* said": over what stands in brackets.
  if (token >= 0 && draft.form(token) === ')') {
    while (token >= 0 && draft.form(token) !== '(') token--;
    token--;
  }
  if (token >= 0 && draft.form(token) === ',') return nounAtStart(draft, verb);
  if (token < 0 || !isNominal(draft, token) || DAYS.has(draft.norm(token))) return null;
  const head = heads[token]!;
  // "*Many* wonder whether …": an adjective that hangs on the verb stands for people.
  if (uposes[token] === Upos.ADJ && head !== verb) return null;
  const noun = head >= 0 && head < token && isNominal(draft, head) && !isVerbal(draft, head) ? head : token;
  return isObjectOfParticiple(draft, noun) ? (nounAtStart(draft, verb) ?? noun) : noun;
}

/** "Villagers trying to regain *the port* say …": the noun before the verb stands in what only describes the subject. */
function isObjectOfParticiple(draft: Draft, noun: number): boolean {
  const { deprels, heads, xposes } = draft.tokens;
  const deprel = deprels[noun];
  const up = heads[noun]!;
  const isObject = deprel === Deprel.obj || deprel === Deprel.obl;
  return (
    isObject &&
    up >= 0 &&
    up < noun &&
    (xposes[up] === Xpos.VB || xposes[up] === Xpos.VBG || xposes[up] === Xpos.VBN)
  );
}

/** "*Dana Brook*, facing a hard vote in Orba, a port, said …": the noun that opens the sentence, before any finite verb. */
function nounAtStart(draft: Draft, verb: number): number | null {
  const { uposes, xposes } = draft.tokens;
  const first = Math.max(sentenceFirst(draft, verb), draft.dateline?.endToken ?? 0);
  if (!OPENS_SUBJECT.has(uposes[first]!) || draft.times.some(time => time.firstToken === first)) return null;
  let relative = false;
  for (let at = first; at < verb; at++) {
    relative ||= xposes[at] === Xpos.WP || xposes[at] === Xpos.WDT;
    const opensClause = uposes[at] === Upos.SCONJ || (isFiniteForm(draft, at) && !relative);
    if (opensClause) return null;
  }
  const comma = commaAfter(draft, first, verb);
  const head = nounPhraseHead(draft, first, comma > first ? comma : verb);
  return head >= 0 && isNominal(draft, head) ? head : null;
}

const OPENS_SUBJECT = new Set<number>([Upos.DET, Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.ADJ, Upos.NUM]);

function commaAfter(draft: Draft, first: number, limit: number): number {
  for (let at = first; at < limit; at++) if (draft.form(at) === ',') return at;
  return -1;
}

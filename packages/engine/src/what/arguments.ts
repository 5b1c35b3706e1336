/** Who does what in a clause: the phrases that do what a verb says, and those to which it is done, be it active or passive. */
import type { Draft } from '../draft/draft.js';
import { children, findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { antecedentOf, byPhrases, isRelative } from './clause.js';
import { isPassive, swallowedSubject } from './passive.js';
import { findSubject, OBJECT_CONTROL, surfaceSubjects } from './subjects.js';

/** Heads of the phrases that do what the verb says. */
export function agentsOf(draft: Draft, verb: number): number[] {
  const swallowed = swallowedSubject(draft, verb);
  if (swallowed >= 0) return [swallowed];
  if (isPassive(draft, verb)) return byPhrases(draft, verb);
  return surfaceSubjects(draft, verb);
}

/** Heads of the phrases to which it is done. */
export function patientsOf(draft: Draft, verb: number): number[] {
  if (isPassive(draft, verb)) {
    const subject = findSubject(draft, verb);
    if (subject >= 0) return [antecedentOf(draft, subject)];
    return passiveSubjects(draft, verb);
  }
  if (swallowedSubject(draft, verb) >= 0) return [draft.tokens.heads[verb]!];
  const objects = children(draft, verb, Deprel.obj).map(object => antecedentOf(draft, object));
  if (objects.length > 0) return objects;
  const shared = sharedObject(draft, verb);
  if (shared >= 0) return [shared];
  const gap = gapObject(draft, verb);
  if (gap.length > 0) return gap;
  const raised = raisedObject(draft, verb);
  return raised >= 0 ? [raised] : bareOblique(draft, verb);
}

/** "helped *the government* resume talks", "let *them* pass": the subject of a bare infinitive is the object of the verb above it. */
function raisedObject(draft: Draft, verb: number): number {
  const { xposes } = draft.tokens;
  for (const below of children(draft, verb, Deprel.xcomp, Deprel.ccomp)) {
    if (xposes[below] !== Xpos.VB || findChild(draft, below, Deprel.mark, Deprel.aux) >= 0) continue;
    const subject = findChild(draft, below, Deprel.nsubj);
    if (subject > verb && OBJECT_CONTROL.has(draft.lemma(verb))) return subject;
  }
  return -1;
}

export function indirectObject(draft: Draft, verb: number): number {
  return findChild(draft, verb, Deprel.iobj);
}

/** Verbs for what people do with the things by which they act: what is fired by rebels acts for the rebels. */
const HANDLING = new Set(
  'fire launch shoot plant lay hide drop throw hurl detonate explode send dispatch deploy fly operate drive steer pilot man own hold run use control set'.split(
    ' ',
  ),
);

/** "a missile *fired* by rebels", "a bomb believed to have been *planted* by a cell": participles that tell who is behind a thing. */
export function handlingsOf(draft: Draft, thing: number): number[] {
  return children(draft, thing, Deprel.acl)
    .flatMap(one => [one, ...children(draft, one, Deprel.xcomp)])
    .filter(one => HANDLING.has(draft.lemma(one)) && isPassive(draft, one));
}

function passiveSubjects(draft: Draft, verb: number): number[] {
  const { deprels, heads } = draft.tokens;
  const head = heads[verb]!;
  if (head < 0) return [];
  // "villages *shelled* by the army"
  if (deprels[verb] === Deprel.acl || deprels[verb] === Deprel.amod) return [head];
  // "was beaten and *jailed*"
  if (deprels[verb] === Deprel.conj)
    return isPassive(draft, head) ? patientsOf(draft, head) : surfaceSubjects(draft, head);
  return surfaceSubjects(draft, head);
}

/** "shelled and looted *the town*": the object of the second verb belongs to the first too. */
function sharedObject(draft: Draft, verb: number): number {
  const next = findChild(draft, verb, Deprel.conj);
  if (next < 0 || next - verb > 3 || draft.tokens.uposes[next] !== Upos.VERB) return -1;
  return findChild(draft, next, Deprel.obj);
}

/** "killed *at least twelve*": a phrase without a preposition after the verb is its object, whatever the tree says. */
function bareOblique(draft: Draft, verb: number): number[] {
  return children(draft, verb, Deprel.obl)
    .filter(one => one > verb && isBare(draft, one))
    .slice(0, 1);
}

function isBare(draft: Draft, noun: number): boolean {
  const { uposes, length } = draft.tokens;
  if (uposes[noun] !== Upos.NOUN && uposes[noun] !== Upos.PROPN) return false;
  const word = findChild(draft, noun, Deprel.case);
  // "at least", "at most" are no prepositions.
  return (
    word < 0 ||
    (draft.norm(word) === 'at' &&
      word + 1 < length &&
      (draft.norm(word + 1) === 'least' || draft.norm(word + 1) === 'most'))
  );
}

/** "the town rebels *shelled*": the noun that the clause describes. */
function gapObject(draft: Draft, verb: number): number[] {
  const { deprels, heads } = draft.tokens;
  if (deprels[verb] !== Deprel['acl:relcl']) return [];
  const subject = findChild(draft, verb, Deprel.nsubj);
  return subject >= 0 && !isRelative(draft, subject) ? [heads[verb]!] : [];
}

/** About whom a label is: rules from its head word to an entity, in the order of the lists. */
import type { Draft } from '../draft/draft.js';
import { children, findChild } from '../draft/tree.js';
import { Deprel, Upos } from '../grammar/labels.js';
import { findSpeaker } from '../said/speaker.js';
import { resolveParticipant } from '../who/participants.js';
import type { LabelMatch } from './terms.js';

type Rule = (draft: Draft, head: number, match: LabelMatch) => number;

const NOUN_RULES: readonly Rule[] = [
  predicateSubject,
  calledObject,
  apposition,
  possessor,
  lightSubject,
  itself,
  doer,
];
const VERB_RULES: readonly Rule[] = [honoured, subject];
const ADJECTIVE_RULES: readonly Rule[] = [predicateSubject, calledObject, itself];
const ADVERB_RULES: readonly Rule[] = [subjectOfVerb];

/** Index of the entity that the label is about, -1 when the text does not say. */
export function findAbout(draft: Draft, match: LabelMatch): number {
  for (const rule of rulesFor(draft, match.headToken)) {
    const token = rule(draft, match.headToken, match);
    const entity = token >= 0 ? (resolveParticipant(draft, token)[0]?.entity ?? -1) : -1;
    if (entity >= 0) return entity;
  }
  return -1;
}

function rulesFor(draft: Draft, head: number): readonly Rule[] {
  const upos = draft.tokens.uposes[head];
  if (upos === Upos.VERB) return VERB_RULES;
  if (upos === Upos.ADJ) return ADJECTIVE_RULES;
  return upos === Upos.ADV ? ADVERB_RULES : NOUN_RULES;
}

/** "*the pilots* are martyrs", "*the drills* are destabilizing" */
function predicateSubject(draft: Draft, head: number): number {
  if (findChild(draft, head, Deprel.cop) < 0) return -1;
  return findChild(draft, head, Deprel.nsubj, Deprel['nsubj:outer']);
}

/** Verbs that call somebody something, for trees that take the name for a second object. */
const CALLING = new Set([
  'call',
  'label',
  'brand',
  'dub',
  'term',
  'deem',
  'consider',
  'name',
  'declare',
  'proclaim',
]);

/** "called *the general* a butcher", "described *them* as terrorists" */
function calledObject(draft: Draft, head: number): number {
  const { heads, deprels } = draft.tokens;
  const verb = heads[head]!;
  if (verb < 0 || draft.tokens.uposes[verb] !== Upos.VERB) return -1;
  const mark = findChild(draft, head, Deprel.case, Deprel.mark);
  const object = findChild(draft, verb, Deprel.obj, Deprel['nsubj:pass']);
  const calls = CALLING.has(draft.lemma(verb)) && object >= 0 && object < head;
  return deprels[head] === Deprel.xcomp || calls || (mark >= 0 && draft.norm(mark) === 'as') ? object : -1;
}

/** "the martyr *Omar Halabi*", "*the group*, terrorists from abroad", "*Daesh* [terrorist group]" */
function apposition(draft: Draft, head: number): number {
  const { heads, deprels } = draft.tokens;
  const below = findChild(draft, head, Deprel.appos, Deprel.flat, Deprel['nmod:desc']);
  if (below >= 0) return below;
  const deprel = deprels[head];
  const joined =
    deprel === Deprel.appos ||
    deprel === Deprel.compound ||
    deprel === Deprel['nmod:desc'] ||
    deprel === Deprel.flat ||
    deprel === Deprel.dep ||
    deprel === Deprel.parataxis;
  return joined ? heads[head]! : -1;
}

/** "*the neighbour's* aggression", "*their* malign activities" */
function possessor(draft: Draft, head: number): number {
  return findChild(draft, head, Deprel['nmod:poss']);
}

/** "*The sergeant* made the ultimate sacrifice": verbs that only say that somebody does what the noun names. */
const LIGHT = new Set(['make', 'show', 'put', 'commit', 'perform', 'display']);

function lightSubject(draft: Draft, head: number): number {
  const { heads, deprels } = draft.tokens;
  const isObject = deprels[head] === Deprel.obj && LIGHT.has(draft.lemma(heads[head]!));
  return isObject ? findChild(draft, heads[head]!, Deprel.nsubj) : -1;
}

/** "*the so-called republic*", "*terrorists*" */
function itself(_draft: Draft, head: number): number {
  return head;
}

/** "*Ruritanian* aggression", "a massacre by *the guards*", "the brutality of *the guards*" */
function doer(draft: Draft, head: number): number {
  for (const child of children(draft, head)) {
    if (leadsWith(draft, child, 'by')) return child;
  }
  const nation = children(draft, head, Deprel.amod, Deprel.compound).find(
    child => resolveParticipant(draft, child).length > 0,
  );
  if (nation !== undefined) return nation;
  const of = children(draft, head, Deprel.nmod).find(child => leadsWith(draft, child, 'of'));
  return of ?? -1;
}

function leadsWith(draft: Draft, token: number, word: string): boolean {
  const leader = findChild(draft, token, Deprel.case);
  return leader >= 0 && draft.norm(leader) === word;
}

/** "*the commander* was martyred": the one it honours. */
function honoured(draft: Draft, head: number, { term }: LabelMatch): number {
  return term.kind === 'honorific' ? findChild(draft, head, Deprel['nsubj:pass'], Deprel.obj) : -1;
}

/** "*the rebels* slaughtered …", "were slaughtered by *the rebels*" */
function subject(draft: Draft, head: number): number {
  return findSpeaker(draft, head);
}

function subjectOfVerb(draft: Draft, head: number): number {
  const verb = draft.tokens.heads[head]!;
  return verb >= 0 ? findSpeaker(draft, verb) : -1;
}

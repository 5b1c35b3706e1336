/** Negation, modality and tense: whether the text says that an event happened, will, may, or did not. */
import type { Draft } from '../draft/draft.js';
import type { EventStatus } from '../draft/layers.js';
import { children, findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { clauseOf } from './clause.js';
import { isPassive } from './passive.js';
import { isHeadlineFuture } from './subjects.js';

const NEGATORS = new Set([
  "n't",
  'not',
  'never',
  'nt',
  'no',
  'neither',
  'nor',
  'without',
  'hardly',
  'barely',
  'nobody',
  'none',
]);
const CONDITIONS = new Set(['if', 'unless', 'whether', 'should', 'lest', 'in case', 'provided', 'until']);
const POSSIBLE = new Set([
  'could',
  'may',
  'might',
  'can',
  'ca',
  'would',
  "'d",
  'should',
  'must',
  'ought',
  'need',
]);
const FUTURE = new Set(['will', 'shall', "'ll", 'wo']);
const FUTURE_BEFORE = new Set([
  'upcoming',
  'planned',
  'forthcoming',
  'scheduled',
  'proposed',
  'future',
  'next',
  'coming',
  'impending',
]);
const POSSIBLE_BEFORE = new Set([
  'possible',
  'potential',
  'alleged',
  'any',
  'would-be',
  'feared',
  'hypothetical',
  'simulated',
  'mock',
  'further',
]);
const BEFORE_EVENT = new Set(['before', 'ahead', 'pending', 'until', 'against']);
const MAX_STEPS = 6;

/** "did *not* attack", "*no* attack", "*nobody* attacked", "*without* attacking" */
export function isNegated(draft: Draft, token: number): boolean {
  for (const child of children(draft, token)) {
    const relation = draft.tokens.deprels[child];
    if (
      relation === Deprel.advmod ||
      relation === Deprel.det ||
      relation === Deprel.mark ||
      relation === Deprel.case ||
      relation === Deprel.cc
    ) {
      if (NEGATORS.has(draft.norm(child)) && !isNotOnly(draft, child)) return true;
    }
    if (relation === Deprel.nsubj || relation === Deprel['nsubj:pass'] || relation === Deprel.obj) {
      const determiner = findChild(draft, child, Deprel.det);
      const word = determiner >= 0 ? draft.norm(determiner) : draft.norm(child);
      if (word === 'no' || word === 'neither' || word === 'nobody' || word === 'none') return true;
    }
  }
  return false;
}

const isNotOnly = (draft: Draft, word: number) =>
  draft.norm(word) === 'not' && word + 1 < draft.tokens.length && draft.norm(word + 1) === 'only';

/** Whether a clause says what somebody "will" do, "will not" do, or "must" do; null for any other. */
export function volitionOf(draft: Draft, verb: number): 'will' | 'will not' | 'must' | null {
  for (const aux of children(draft, verb, Deprel.aux)) {
    const word = draft.norm(aux);
    if (FUTURE.has(word) || word === 'would' || word === "'d")
      return isNegated(draft, verb) ? 'will not' : 'will';
    if (word === 'must' || word === 'should' || word === 'shall')
      return isNegated(draft, verb) ? null : 'must';
  }
  if (isToBe(draft, verb) || isGoingTo(draft, verb)) return isNegated(draft, verb) ? 'will not' : 'will';
  if (isImperative(draft, verb)) return isNegated(draft, verb) ? null : 'must';
  const lemma = draft.lemma(verb);
  return (lemma === 'need' || lemma === 'have') && obligesDirectly(draft, verb) ? 'must' : null;
}

/** "said that they *had to leave*", "*need to leave*"; but not "*have* more authority *to steer*", "*has yet to follow*". */
function obligesDirectly(draft: Draft, verb: number): boolean {
  if (findChild(draft, verb, Deprel.xcomp) < 0 || findChild(draft, verb, Deprel.obj) >= 0) return false;
  return draft.norm(verb + 1) !== 'yet';
}

/** What the form of its own clause says of the event at `token`; `governed` words leave the infinitive to their operator. */
export function statusOf(draft: Draft, token: number): EventStatus {
  const { uposes } = draft.tokens;
  if (uposes[token] === Upos.VERB || findChild(draft, token, Deprel.cop) >= 0)
    return verbStatus(draft, token);
  return nounStatus(draft, token);
}

function nounStatus(draft: Draft, noun: number): EventStatus {
  for (const child of children(draft, noun, Deprel.amod, Deprel.det)) {
    const word = draft.norm(child);
    if (word === 'no') return 'negated';
    if (FUTURE_BEFORE.has(word)) return 'future';
    if (POSSIBLE_BEFORE.has(word)) return 'hypothetical';
  }
  const preposition = findChild(draft, noun, Deprel.case);
  if (preposition >= 0 && BEFORE_EVENT.has(draft.norm(preposition))) return 'future';
  const { deprels, heads } = draft.tokens;
  const verb = clauseOf(draft, noun);
  if (verb < 0) return 'actual';
  const carries =
    heads[noun] === verb &&
    (deprels[noun] === Deprel.nsubj ||
      deprels[noun] === Deprel['nsubj:pass'] ||
      deprels[noun] === Deprel.obj);
  const status = carries ? verbStatus(draft, verb) : 'actual';
  return status === 'hypothetical' || carries ? status : 'actual';
}

function verbStatus(draft: Draft, verb: number): EventStatus {
  if (isNegated(draft, verb)) return 'negated';
  const modal = modality(draft, verb);
  if (modal !== null) return modal;
  if (isConditional(draft, verb)) return 'hypothetical';
  return infinitive(draft, verb);
}

const PRESENT_BE = new Set(['is', 'are', "'s", "'re"]);

/** "Norway *is to send* engineers" */
function isToBe(draft: Draft, verb: number): boolean {
  const marker = findChild(draft, verb, Deprel.mark);
  if (marker < 1 || draft.norm(marker) !== 'to' || !PRESENT_BE.has(draft.norm(marker - 1))) return false;
  return draft.tokens.heads[marker - 1] === verb;
}

/** "Norway *is going* to send engineers" */
function isGoingTo(draft: Draft, verb: number): boolean {
  const { xposes } = draft.tokens;
  if (draft.lemma(verb) !== 'go' || xposes[verb] !== Xpos.VBG) return false;
  const below = findChild(draft, verb, Deprel.xcomp);
  if (below < 0 || xposes[below] !== Xpos.VB) return false;
  return children(draft, verb, Deprel.aux).some(aux => PRESENT_BE.has(draft.norm(aux)));
}

/** "*Release* the fishermen, Manila told Beijing": a bare verb that opens what is said, without a subject. */
function isImperative(draft: Draft, verb: number): boolean {
  const { xposes, deprels, heads } = draft.tokens;
  if (xposes[verb] !== Xpos.VB || heads[verb]! < verb) return false;
  if (deprels[verb] !== Deprel.ccomp && deprels[verb] !== Deprel.parataxis) return false;
  return findChild(draft, verb, Deprel.nsubj, Deprel.mark, Deprel.aux) < 0;
}

function modality(draft: Draft, verb: number): EventStatus | null {
  if (isToBe(draft, verb) || isGoingTo(draft, verb)) return 'future';
  for (const aux of children(draft, verb, Deprel.aux)) {
    const word = draft.norm(aux);
    if (FUTURE.has(word)) return 'future';
    // "said that it *would* attack" looks ahead from the past.
    if (word === 'would' || word === "'d")
      return draft.tokens.deprels[verb] === Deprel.ccomp ? 'future' : 'hypothetical';
    if (POSSIBLE.has(word)) return 'hypothetical';
  }
  return null;
}

function isConditional(draft: Draft, verb: number): boolean {
  const { heads, deprels } = draft.tokens;
  let up = verb;
  for (let step = 0; up >= 0 && step < MAX_STEPS; step++, up = heads[up]!) {
    for (const mark of children(draft, up, Deprel.mark, Deprel.advmod)) {
      if (mark < verb && CONDITIONS.has(draft.norm(mark))) return true;
    }
    if (deprels[up] === Deprel.conj || deprels[up] === Deprel.advcl || deprels[up] === Deprel.xcomp) continue;
    break;
  }
  return false;
}

/** Verbs below which an infinitive has happened. */
const IMPLICATIVE = new Set([
  'manage',
  'go',
  'come',
  'help',
  'get',
  'use',
  'begin',
  'start',
  'continue',
  'appear',
  'prove',
  'proceed',
  'turn',
  'force',
  'compel',
  'coerce',
  'assist',
  'lead',
  'see',
  'happen',
  'seem',
]);

/** "drove tractors into the city *to protest*", "fired grenades *to disperse* the crowd": what is done is done by that. */
const DONE_AT_ONCE = new Set(['protest', 'disperse', 'scatter']);

/** "to attack the town", unless its verb says that it came to that. */
function infinitive(draft: Draft, verb: number): EventStatus {
  const { deprels, heads, xposes } = draft.tokens;
  const marker = findChild(draft, verb, Deprel.mark);
  const relation = deprels[verb];
  const head = heads[verb]!;
  if (relation === Deprel.conj && xposes[verb] === Xpos.VB && head >= 0 && marker < 0)
    return verbStatus(draft, head);
  if (xposes[verb] === Xpos.VB && marker >= 0 && draft.norm(marker) === 'to') {
    const isControlled =
      relation === Deprel.xcomp || (relation === Deprel.advcl && draft.lemma(head) === 'help');
    if (isHeadlineFuture(draft, verb)) return 'future';
    if (head >= 0 && isControlled && IMPLICATIVE.has(draft.lemma(head))) return verbStatus(draft, head);
    if (
      head >= 0 &&
      DONE_AT_ONCE.has(draft.lemma(verb)) &&
      (relation === Deprel.advcl || relation === Deprel.xcomp)
    )
      return verbStatus(draft, head);
    return 'hypothetical';
  }
  if (relation === Deprel.xcomp && head >= 0 && !isPassive(draft, verb)) return verbStatus(draft, head);
  // "shelled the town, killing three": with the clause that it hangs on.
  if (relation === Deprel.advcl && xposes[verb] === Xpos.VBG && marker < 0 && head >= 0)
    return verbStatus(draft, head);
  if (
    relation === Deprel.conj &&
    head >= 0 &&
    findChild(draft, verb, Deprel.aux) < 0 &&
    xposes[verb] !== Xpos.VBD
  ) {
    const above = modality(draft, head);
    if (above !== null) return above;
  }
  return 'actual';
}

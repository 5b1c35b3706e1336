/** What is no second event: what an operator governs, what is demanded or threatened, the topic of a protest, a charge. */

import type { Draft } from '../draft/draft.js';
import { children, findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { handlingsOf } from './arguments.js';
import { byPhrases, phrasesOf, prepositionOf } from './clause.js';
import type { Proposal } from './proposal.js';

const MAX_DEPTH = 64;

/** Types whose content or topic is part of them: what is threatened, demanded, protested against. */
const WITH_TOPIC = new Set(['AGREE', 'REQUEST', 'THREATEN', 'REJECT', 'PROTEST']);

/** Clauses that tell something else that happened, wherever they hang. */
const OTHER_HAPPENINGS = new Set([
  'after',
  'when',
  'while',
  'as',
  'since',
  'before',
  'following',
  'because',
  'amid',
  'during',
  'despite',
]);

const TOPIC_PREPOSITIONS = new Set([
  'for',
  'against',
  'over',
  'about',
  'to',
  'of',
  'with',
  'at',
  'on',
  'that',
  'from',
  'in',
]);

const TOPIC_VERBS = new Set([
  'demand',
  'call',
  'protest',
  'oppose',
  'denounce',
  'condemn',
  'urge',
  'seek',
  'chant',
  'want',
  'support',
  'ask',
]);

export function cover(draft: Draft, proposal: Proposal, covered: Uint8Array): void {
  covered[proposal.trigger] = 1;
  const named = new Set(proposal.words);
  // The entry's own words are used up; of what an operator governs, everything below it too.
  for (const word of proposal.covered) {
    if (named.has(word) && proposal.rule.length === 1) covered[word] = 1;
    else if (word !== proposal.trigger) coverSubtree(draft, word, covered, 0);
  }
  if (proposal.type === 'ACCUSE' || proposal.mode === 'convict')
    coverCharges(draft, proposal.trigger, covered);
  if (proposal.type === 'CONSULT') coverPurpose(draft, proposal.trigger, covered);
  if (proposal.type === 'ASSAULT') coverMeans(draft, proposal.trigger, covered);
  if (!WITH_TOPIC.has(proposal.type)) return;
  for (const child of children(draft, proposal.trigger)) {
    if (isTopic(draft, child)) coverSubtree(draft, child, covered, 0);
  }
  if (proposal.type !== 'REJECT') return;
  for (const child of children(draft, proposal.trigger, Deprel.obj, Deprel['nsubj:pass'], Deprel.obl))
    if (isOwnRequest(draft, child)) covered[child] = 0;
}

const REQUESTS = new Set(['request', 'appeal', 'plea', 'petition', 'application']);
const BY_WHOM = new Set(['by', 'from']);

/** "turned down *a request from Oslo*": what is refused was asked for, and that is told too. */
const isOwnRequest = (draft: Draft, noun: number) =>
  REQUESTS.has(draft.lemma(noun)) &&
  (phrasesOf(draft, noun, BY_WHOM).length > 0 || findChild(draft, noun, Deprel['nmod:poss']) >= 0);

/** What people meet for by talking is the meeting itself. */
const TALKING = new Set(['discuss', 'debate', 'talk', 'negotiate', 'consult', 'confer', 'review', 'explore']);

/** "will meet on Monday *to discuss* trade" */
function coverPurpose(draft: Draft, trigger: number, covered: Uint8Array): void {
  for (const child of children(draft, trigger, Deprel.advcl, Deprel.xcomp))
    if (prepositionOf(draft, child) === 'to' && TALKING.has(draft.lemma(child))) covered[child] = 1;
}

/** "was blown up by a rocket *fired* by rebels": how the means came there is the same deed. */
function coverMeans(draft: Draft, trigger: number, covered: Uint8Array): void {
  for (const means of byPhrases(draft, trigger)) {
    for (const verb of handlingsOf(draft, means)) covered[verb] = 1;
  }
}

const CHARGES = new Set(['of', 'for', 'with', 'over', 'on', 'as']);

/** "convicted a trader *of exporting arms*", "blamed the army *for shelling the town*": what somebody is charged with is in the charge. */
function coverCharges(draft: Draft, trigger: number, covered: Uint8Array): void {
  for (const head of [trigger, ...children(draft, trigger, Deprel.obj, Deprel['nsubj:pass'])]) {
    for (const child of children(draft, head, Deprel.advcl, Deprel.acl, Deprel.obl, Deprel.nmod)) {
      if (child > trigger && CHARGES.has(prepositionOf(draft, child))) coverSubtree(draft, child, covered, 0);
    }
  }
}

function isTopic(draft: Draft, child: number): boolean {
  const { deprels, xposes } = draft.tokens;
  const marker = prepositionOf(draft, child);
  switch (deprels[child]) {
    case Deprel.obj:
    case Deprel.iobj:
    case Deprel.xcomp:
    case Deprel.ccomp:
      return true;
    case Deprel.obl:
    case Deprel.nmod:
    case Deprel.acl:
      return TOPIC_PREPOSITIONS.has(marker) || marker === '';
    case Deprel.advcl:
      return (
        marker === 'to' ||
        marker === 'against' ||
        marker === 'until' ||
        (xposes[child] === Xpos.VBG && TOPIC_VERBS.has(draft.lemma(child)))
      );
    default:
      return false;
  }
}

/** "warned the authorities *that it will not tolerate*": with "that" as a marker it is no relative clause, whatever the tree says. */
const isMarked = (draft: Draft, clause: number) => findChild(draft, clause, Deprel.mark) >= 0;

function coverSubtree(draft: Draft, token: number, covered: Uint8Array, depth: number): void {
  covered[token] = 1;
  if (depth > MAX_DEPTH) return;
  for (const child of children(draft, token)) {
    const { deprels, uposes } = draft.tokens;
    if (
      deprels[child] === Deprel.parataxis ||
      (deprels[child] === Deprel['acl:relcl'] && !isMarked(draft, child))
    )
      continue;
    if (uposes[child] === Upos.VERB && OTHER_HAPPENINGS.has(prepositionOf(draft, child))) continue;
    coverSubtree(draft, child, covered, depth + 1);
  }
}

/**
 * What the judge weighs of a proposal: its entry and operators, its words and how they hang together, who the parties are, what the rules
 * hold against it, and what the sentence around it is about. A feature is a short text, so that `explain` can show it; the table
 * of weights is read at its hash.
 */
import type { Draft } from '../../draft/draft.js';
import type { Event, Participant } from '../../draft/layers.js';
import { children, findChild } from '../../draft/tree.js';
import { hashOf } from '../../grammar/hash.js';
import { DEPRELS, Deprel, UPOSES, Upos, XPOSES, Xpos } from '../../grammar/labels.js';
import { supersenseOf } from '../../grammar/supersenses.js';
import type { WordNetClasses } from '../../grammar/wordnet.js';
import { prepositionOf } from '../clause.js';
import type { Register } from '../domains.js';
import { isImperative } from '../imperative.js';
import type { Fill } from '../parties.js';
import type { PlacedProposal, Proposal } from '../proposal.js';
import type { WhatResources } from '../resources.js';
import { standingOf } from './standing.js';
import type { Surroundings } from './surroundings.js';
import { topicFeaturesOf, topicOf } from './topic.js';

/** Buckets of the table; features that fall together share a weight. */
export const JUDGE_FEATURES = 1 << 15;

/** A proposal as the judge sees it. */
export interface Candidate {
  proposal: PlacedProposal;
  /** What it would be written down as. */
  event: Event;
  /** What the rules hold against it, '' for nothing. */
  objection: string;
  /** The objection stands whatever speaks for it. */
  isFinal: boolean;
  /** It is not the rules' own first choice at its word. */
  isSecond: boolean;
  /** Types of what was proposed before it in its sentence. */
  before: readonly string[];
  surroundings: Surroundings;
}

/** The features of a candidate, as texts: "type ASSAULT", "actor sector GOV in ACCUSE". */
export function featuresOf(
  draft: Draft,
  candidate: Candidate,
  { judge, grammar }: Pick<WhatResources, 'judge' | 'grammar'>,
): string[] {
  const found = ownFeaturesOf(draft, candidate, grammar.features.wordNet);
  const { topics, publicElsewhere } = candidate.surroundings;
  found.push(...topicFeaturesOf(topicOf(judge.topics, topics, publicElsewhere)));
  return found;
}

/** Those that do not rest on what was learned of topics. */
export function ownFeaturesOf(draft: Draft, candidate: Candidate, wordNet: WordNetClasses): string[] {
  const found = ['any'];
  addRule(found, candidate);
  addWords(found, draft, candidate.proposal);
  addParties(found, draft, candidate);
  addClasses(found, draft, candidate, wordNet);
  addForm(found, draft, candidate.proposal);
  addStanding(found, draft, candidate);
  addSurroundings(found, draft, candidate);
  return found;
}

/** Its row in the table. */
export const bucketOf = (feature: string): number => hashOf(feature) & (JUDGE_FEATURES - 1);

function addRule(found: string[], { proposal, event, objection, isSecond, before }: Candidate): void {
  const { rule, score, inferred, carried, closed, bareNoun, dependent } = proposal;
  const { type, mode, status, voice } = event;
  const entry = rule.at(-1)!;
  found.push(`type ${type}`, `mode ${type}/${mode}`, `entry ${entry}`, `entry ${entry} gives ${type}`);
  if (rule.length > 1) found.push(`operator ${rule[0]}`, `operator ${rule[0]} gives ${type}`);
  found.push(`operators ${Math.min(3, rule.length)}`, `fit ${Math.min(8, Math.floor(score))}`);
  found.push(`status ${status}`, `status ${status} of ${type}`);
  found.push(`voice ${voice < 0 ? 'publisher' : 'speaker'} of ${type}`);
  // "The attack left *four dead*": whoever counts victims plays no game.
  if (event.numbers.dead !== null) found.push('dead told', `dead told of ${type}`);
  if (event.numbers.injured !== null) found.push('injured told', `injured told of ${type}`);
  if (inferred) found.push('recipient inferred');
  if (carried) found.push('carried');
  if (closed) found.push('closed');
  if (bareNoun) found.push('bare noun', `bare noun ${type}`);
  if (dependent) found.push(`dependent noun`, `dependent noun ${entry}`);
  if (objection !== '') found.push(`objection ${objection}`, `objection ${objection} to ${type}`);
  if (isSecond) found.push('second choice', `second choice ${type}`);
  if (before.length > 0) found.push('one before', `${type} after ${before.at(-1)}`);
  if (before.includes(type)) found.push('same type before', `same type before ${type}`);
}

function addWords(found: string[], draft: Draft, { trigger, core }: Proposal): void {
  const { uposes, xposes, deprels, heads, length } = draft.tokens;
  const lemma = draft.lemma(core);
  found.push(
    `word ${lemma}`,
    `${lemma} as ${UPOSES[uposes[core]!]}`,
    `tag ${XPOSES[xposes[core]!]}`,
    `hangs as ${DEPRELS[deprels[trigger]!]}`,
  );
  if (trigger !== core)
    found.push(`trigger ${draft.lemma(trigger)}`, `hangs below as ${DEPRELS[deprels[core]!]}`);
  const object = findChild(draft, core, Deprel.obj, Deprel['nsubj:pass']);
  if (object >= 0) found.push(`object ${draft.lemma(object)}`, `${lemma} ${draft.lemma(object)}`);
  const subject = findChild(draft, core, Deprel.nsubj, Deprel['obl:agent']);
  if (subject >= 0) found.push(`subject ${draft.lemma(subject)}`);
  const preposition = prepositionOf(draft, trigger);
  if (preposition !== '') found.push(`after ${preposition}`, `${lemma} after ${preposition}`);
  const head = heads[trigger]!;
  if (head >= 0) found.push(`below ${draft.lemma(head)}`, `below ${UPOSES[uposes[head]!]}`);
  if (core > 0) addNeighbour(found, draft, 'before', core - 1);
  if (core + 1 < length) addNeighbour(found, draft, 'after', core + 1);
  found.push(`branches ${Math.min(4, children(draft, core).length)}`);
}

/** A name beside the word says only that it is one. */
function addNeighbour(found: string[], draft: Draft, side: string, token: number): void {
  const upos = draft.tokens.uposes[token]!;
  const word = upos === Upos.PROPN || upos === Upos.NUM ? UPOSES[upos] : draft.norm(token);
  found.push(`word ${side} ${word}`);
}

function addParties(found: string[], draft: Draft, { proposal, event }: Candidate): void {
  const { type, actors, recipients } = event;
  found.push(
    `parties ${Math.min(2, actors.length)} ${Math.min(2, recipients.length)}`,
    `parties ${Math.min(2, actors.length)} ${Math.min(2, recipients.length)} in ${type}`,
  );
  addSide(found, draft, 'actor', type, actors, proposal.actors, proposal.core);
  addSide(found, draft, 'recipient', type, recipients, proposal.recipients, proposal.core);
  const countries = new Set(
    [...actors, ...recipients]
      .map(({ entity }) => draft.entities[entity]!.country)
      .filter(one => one !== null),
  );
  found.push(
    `countries ${Math.min(3, countries.size)}`,
    `countries ${Math.min(3, countries.size)} in ${type}`,
  );
}

function addSide(
  found: string[],
  draft: Draft,
  side: string,
  type: string,
  participants: readonly Participant[],
  fills: readonly Fill[],
  core: number,
): void {
  const { uposes, deprels } = draft.tokens;
  if (fills.length > 0 && participants.length === 0) found.push(`${side} is nobody known`);
  for (const { token } of fills.slice(0, 2)) {
    found.push(
      `${side} word ${UPOSES[uposes[token]!]}`,
      `${side} hangs as ${DEPRELS[deprels[token]!]} ${token < core ? 'before' : 'after'}`,
    );
    if (uposes[token] !== Upos.PROPN) found.push(`${side} noun ${draft.lemma(token)}`);
  }
  for (const { entity } of participants.slice(0, 2)) {
    const { kind, country, sector } = draft.entities[entity]!;
    found.push(
      `${side} kind ${kind}`,
      `${side} kind ${kind} in ${type}`,
      `${side} sector ${sector}`,
      `${side} sector ${sector} in ${type}`,
      `${side} country ${country === null ? 'unknown' : 'known'}`,
    );
  }
}

/** What the heads of its parties and of its object are: "the *sauce*" is food, whatever attacks it. */
function addClasses(
  found: string[],
  draft: Draft,
  { proposal, event }: Candidate,
  wordNet: WordNetClasses,
): void {
  const { core, actors, recipients, rule } = proposal;
  const entry = rule.at(-1)!;
  const add = (side: string, token: number) => {
    if (token < 0) return;
    const supersense = classOf(draft, wordNet, token);
    found.push(
      `${side} is ${supersense}`,
      `${side} is ${supersense} in ${event.type}`,
      `${side} is ${supersense} for ${entry}`,
    );
  };
  add('subject', findChild(draft, core, Deprel.nsubj, Deprel['obl:agent']));
  add('object', findChild(draft, core, Deprel.obj, Deprel['nsubj:pass']));
  for (const { token } of actors.slice(0, 2)) add('actor', token);
  for (const { token } of recipients.slice(0, 2)) add('recipient', token);
}

/** "*Beat* the eggs", "birds *attack* cats": what is asked of the reader, and what is told of all of a kind. */
function addForm(found: string[], draft: Draft, { core, trigger, type }: Proposal): void {
  for (const [name, verb] of [
    ['word', core],
    ['trigger', trigger],
  ] as const) {
    if (draft.tokens.uposes[verb] !== Upos.VERB) continue;
    const form = formOf(draft, verb);
    found.push(`${name} ${form}`, `${name} ${form} in ${type}`);
  }
}

function formOf(draft: Draft, verb: number): string {
  const { xposes, uposes } = draft.tokens;
  const subject = findChild(draft, verb, Deprel.nsubj, Deprel['nsubj:pass']);
  const tag = XPOSES[xposes[verb]!]!;
  if (subject < 0) return isImperative(draft, verb) ? 'asks the reader' : `without subject as ${tag}`;
  const isBare =
    uposes[subject] === Upos.NOUN &&
    xposes[subject] === Xpos.NNS &&
    findChild(draft, subject, Deprel.det, Deprel['nmod:poss'], Deprel.nummod) < 0;
  return `${isBare ? 'of a kind' : 'of somebody'} as ${tag}`;
}

function classOf(draft: Draft, wordNet: WordNetClasses, token: number): string {
  const upos = draft.tokens.uposes[token]!;
  if (upos === Upos.PRON) return `pronoun ${draft.norm(token)}`;
  if (upos === Upos.NUM || upos === Upos.PROPN) return UPOSES[upos]!;
  return supersenseOf(wordNet, draft.lemma(token)) || 'unknown';
}

/** How public the parties are, and how public everybody in the document. */
function addStanding(found: string[], draft: Draft, { event, surroundings }: Candidate): void {
  const { type, actors, recipients } = event;
  const actor = standingOf(draft, actors);
  const recipient = standingOf(draft, recipients);
  const most = standingOf(draft, [...actors, ...recipients]);
  const { publicNames, names, named } = surroundings;
  found.push(
    `actors ${actor}`,
    `recipients ${recipient}`,
    `parties ${most}`,
    `parties ${most} in ${type}`,
    `public in document ${publicNames}`,
    `parties ${most} with ${publicNames} public`,
    `known in document ${names}`,
    `parties ${most} with ${names} known`,
    `named in sentence ${named}`,
  );
}

function addSurroundings(found: string[], draft: Draft, { proposal, event, surroundings }: Candidate): void {
  const { firstToken, endToken } = draft.sentences[draft.tokens.sentences[proposal.core]!]!;
  const { contexts, countries, isPersonal, isQuestion } = surroundings;
  for (const context of contexts) found.push(`context ${context}`, `context ${context} of ${event.type}`);
  addRegister(found, proposal.register, event.type);
  found.push(`countries near ${Math.min(4, countries)}`);
  found.push(`length ${Math.min(6, (endToken - firstToken) >> 3)}`);
  if (isPersonal) found.push('personal');
  if (isQuestion) found.push('question');
  if (proposal.core - firstToken < 3) found.push('opens the sentence');
}

function addRegister(found: string[], { domain, strength, politics }: Register, type: string): void {
  const far = Math.min(6, Math.ceil(strength));
  const near = Math.min(4, Math.ceil(politics));
  found.push(`everyday ${far}`, `political ${near}`, `everyday ${far} political ${near}`);
  if (strength > 0) found.push(`domain ${domain}`, `domain ${domain} ${far > 2 ? 'much' : 'little'}`);
  if (strength > politics) found.push(`${type} where more is everyday`);
}

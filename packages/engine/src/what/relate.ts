/**
 * What a text says that some people did to others: the same proposals as for events, judged by how well their actors and
 * recipients meet the words asked about. Both directions are tried, and the answer says which one the text has.
 *
 *     4     the actor is among the source and the recipient among the target, or both are among the actors
 *     2.5   the actor fits and the target is not in the pattern but in what the trigger governs; 2 for the recipient likewise
 *     1.75  the actor fits, nobody known is acted on, and the target stands in the sentence; 1.5 for the recipient likewise
 *     1.25  they fit the other way round: the target acts and the source is acted on
 *     1     the trigger stands over both; 1.1 where one of them fits the other way round
 */
import type { DocumentInput, Draft } from '../draft/draft.js';
import type { Relation, RelationInput } from '../reading/schema.js';
import { linesFor } from './explain.js';
import { explainPair } from './explain-pair.js';
import { ruleName, settle, stretchesOf } from './finish.js';
import { type Fill, participantsOf } from './parties.js';
import type { Proposal } from './proposal.js';
import { proposeAll } from './propose.js';
import type { WhatResources } from './resources.js';
import { type Side, sideOf, touches } from './sides.js';

export interface RelateOptions {
  /** Tell in plain English how the answer came about, or why there is none. */
  explain?: boolean;
}

interface Fit {
  score: number;
  direction: Relation['direction'];
}

export function relate(
  question: RelationInput,
  draftOf: (document: DocumentInput, until?: string) => Draft,
  resources: WhatResources,
  { explain = false }: RelateOptions = {},
): Relation {
  const { what } = resources;
  const draft = draftOf({ id: question.id, text: question.text }, 'said');
  const source = sideOf(draft, question.source);
  const target = sideOf(draft, question.target);
  let best: Proposal | null = null;
  let bestFit = NO_FIT;
  for (const proposal of proposeAll(draft, what)) {
    if (proposal.weakness !== null) continue;
    const fit = fitOf(draft, proposal, source, target);
    const score = fit.score === 0 ? 0 : fit.score + preference(draft, proposal);
    if (score > bestFit.score) {
      best = proposal;
      bestFit = { score, direction: fit.direction };
    }
  }
  if (best === null) {
    const explanation = explain ? { explanation: whyNothing(draft, resources, question) } : {};
    return { ...NOTHING, id: question.id, ...explanation };
  }
  const { type, mode, cameo, status } = settle(draft, what, best);
  const { score, direction } = bestFit;
  const confidence = Math.min(95, Math.round(score * 20)) / 100;
  return {
    id: question.id,
    type: type as Relation['type'],
    mode,
    cameo,
    status,
    direction,
    confidence,
    because: {
      rule: ruleName(best),
      words: stretchesOf(draft, best.words).map(({ start, end }) => ({ start, end })),
    },
    ...(explain
      ? { explanation: [...linesFor(draft, best, { status, confidence }), whoActs(direction)] }
      : {}),
  };
}

const NOTHING = {
  type: null,
  mode: null,
  cameo: null,
  status: null,
  direction: null,
  confidence: 0,
  because: null,
};

// ---------------------------------------------------------------- how well a coding fits

const NO_FIT: Fit = { score: 0, direction: null };

function fitOf(draft: Draft, proposal: Proposal, source: Side, target: Side): Fit {
  const forward = (score: number): Fit => ({ score, direction: 'source-to-target' });
  // A side that names nobody is met by a role that nobody fills.
  const actor = isMet(draft, proposal.actors, source);
  const recipient = isMet(draft, proposal.recipients, target);
  if (actor && recipient) return forward(4);
  if (proposal.actors.length > 0 && actor && touches(draft, proposal.actors, target))
    return { score: 4, direction: 'mutual' };
  const inside = holds(draft, proposal, target);
  if (actor && inside) return forward(2.5);
  if (recipient && holds(draft, proposal, source)) return forward(2);
  // What is done to others is not done to these.
  if (actor && isLeftTo(draft, proposal, proposal.recipients, target)) return forward(1.75);
  if (recipient && isLeftTo(draft, proposal, proposal.actors, source)) return forward(1.5);
  if (touches(draft, proposal.actors, target) && touches(draft, proposal.recipients, source))
    return { score: 1.25, direction: 'target-to-source' };
  return under(draft, proposal, source, target);
}

/** Both stand below the trigger, and at most one of them fills a role. */
function under(draft: Draft, proposal: Proposal, source: Side, target: Side): Fit {
  if (!holds(draft, proposal, source) || !holds(draft, proposal, target)) return NO_FIT;
  const isReverse = touches(draft, proposal.actors, target) || touches(draft, proposal.recipients, source);
  return { score: isReverse ? 1.1 : 1, direction: isReverse ? 'target-to-source' : null };
}

function isMet(draft: Draft, fills: readonly Fill[], side: Side): boolean {
  return side.spans.length === 0 ? fills.length === 0 : touches(draft, fills, side);
}

/** Nobody is asked about, or nobody known fills the role and a word of the side stands in the trigger's sentence. */
function isLeftTo({ tokens }: Draft, { trigger }: Proposal, fills: readonly Fill[], side: Side): boolean {
  if (side.spans.length === 0) return true;
  if (participantsOf(fills).length > 0) return false;
  for (const one of side.tokens) if (tokens.sentences[one] === tokens.sentences[trigger]) return true;
  return false;
}

/** The words asked about stand below the trigger. */
function holds(draft: Draft, { trigger }: Proposal, side: Side): boolean {
  const { leftEdges, rightEdges } = draft.tokens;
  for (const one of side.tokens) if (leftEdges[trigger]! <= one && one < rightEdges[trigger]!) return true;
  return false;
}

/** Deeper clauses than this are all alike. */
const DEEP = 6;

/** Between codings that fit alike: the pattern that says more, the verb, and what the main clause tells. */
function preference(draft: Draft, { trigger, score, bareNoun }: Proposal): number {
  let depth = 0;
  for (let up = draft.tokens.heads[trigger]!; up >= 0 && depth < DEEP; up = draft.tokens.heads[up]!) depth++;
  return Math.min(score, 6) / 10 - (bareNoun ? 0.3 : 0) - depth / 10;
}

// ---------------------------------------------------------------- why

const DIRECTIONS: Record<NonNullable<Relation['direction']>, string> = {
  'source-to-target': 'The source acts.',
  'target-to-source': 'The text has it the other way round: the target acts, and the source is acted on.',
  mutual: 'Both act alike.',
};

const whoActs = (direction: Relation['direction']) =>
  direction === null ? 'Which of the two acts is not told.' : DIRECTIONS[direction];

/** How many entries are named where one reason holds of many. */
const MOST_ENTRIES = 5;

function whyNothing(draft: Draft, resources: WhatResources, { source, target }: RelationInput): string[] {
  const { sentences } = explainPair(draft, resources, source, target);
  if (sentences.length === 0) return ['The two never stand in one sentence.'];
  return sentences.flatMap(({ sentence, near }) => {
    const words = near.flatMap(({ word, reasons }) =>
      reasons.map(({ reason, entries }) => {
        const named = entries.slice(0, MOST_ENTRIES).map(name => `“${name}”`);
        return `“${draft.slice(word)}”: ${named.length > 0 ? `${named.join(', ')} did not fit: ` : ''}${reason}.`;
      }),
    );
    const none = 'no word between the two or beside them begins an entry of the dictionary of events';
    const told = draft.slice(sentence);
    return words.length > 0
      ? [`In “${told}” no event has both as its parties.`, ...words]
      : [`In “${told}” ${none}.`];
  });
}

/** How the events of a document came about, in plain English, worked out anew with a trace. */
import type { Draft } from '../draft/draft.js';
import type { Event, Stretch } from '../draft/layers.js';
import { DEPRELS } from '../grammar/labels.js';
import { ruleName, stretchesOf } from './finish.js';
import { featuresOf } from './judge/features.js';
import { type Grounds, groundsOf } from './judge/grounds.js';
import { judgeAll, type Verdict } from './judge/judge.js';
import { type Fill, participantsOf } from './parties.js';
import type { Proposal } from './proposal.js';
import type { WhatResources } from './resources.js';

export interface EventExplanation {
  /** Null for a coding that was considered and dropped. */
  event: Event | null;
  words: Stretch[];
  /** Sentences for a reader: what fitted, who fills the roles and by which path, why it was dropped. */
  lines: string[];
  /** How sure the judge is, and what weighs most in that. */
  judgement: string;
}

export interface NearMiss {
  words: Stretch;
  entry: string;
  reason: string;
}

export interface EventsExplained {
  events: EventExplanation[];
  /** Entries whose word stands in the text but which did not fit. */
  nearMisses: NearMiss[];
}

/** How many near misses are kept: common words ("be", "have") are near many entries. */
const MAX_MISSES = 500;

export function explainEvents(draft: Draft, resources: WhatResources): EventsExplained {
  const { judge } = resources;
  const nearMisses: NearMiss[] = [];
  const events = judgeAll(draft, resources, (frame, reason, token) => {
    if (nearMisses.length < MAX_MISSES)
      nearMisses.push({ words: stretchesOf(draft, [token])[0]!, entry: frame.name, reason });
  }).map(verdict => {
    const event = verdict.reason === '' ? verdict.event : null;
    return {
      event,
      words: stretchesOf(draft, verdict.proposal.words),
      lines: linesFor(draft, verdict.proposal, event ?? verdict.reason),
      judgement: judgementOf(verdict, groundsOf(judge, featuresOf(draft, verdict, resources))),
    };
  });
  return { events, nearMisses };
}

/** Sentences that tell how a coding came about; `outcome` is what was made of it, or the reason why nothing was. */
export function linesFor(
  draft: Draft,
  proposal: Proposal,
  outcome: Pick<Event, 'status' | 'confidence'> | string,
): string[] {
  const said = quoted(draft, proposal);
  const { rule, type, mode } = proposal;
  const lines = [`${said} fits the entry “${rule.at(-1)}”, which gives ${type}${mode ? `/${mode}` : ''}.`];
  if (rule.length > 1)
    lines[0] = `${said} fits the entry “${rule.at(-1)}” below ${operators(rule)}; together they give ${type}${mode ? `/${mode}` : ''}.`;
  lines.push(
    ...roleLines(draft, proposal, 'Actor', proposal.actors),
    ...roleLines(draft, proposal, 'Recipient', proposal.recipients),
  );
  if (typeof outcome === 'string') lines.push(`It was dropped: ${outcome}.`);
  else
    lines.push(
      `Status ${outcome.status}; the rule is called “${ruleName(proposal)}”; confidence ${outcome.confidence}.`,
    );
  return lines;
}

/** “launched” … “strikes” */
export const quoted = (draft: Draft, { words }: Proposal): string =>
  stretchesOf(draft, words)
    .map(one => `“${draft.slice(one)}”`)
    .join(' … ');

/** "0.86 sure. For it: entry attack gives ASSAULT (+0.9), …. Against it: bare noun (-0.4)." */
function judgementOf({ event, isSecond }: Verdict, { pro, contra }: Grounds): string {
  const listed = (grounds: Grounds['pro']) =>
    grounds
      .map(({ feature, weight }) => `${feature} (${weight > 0 ? '+' : ''}${weight.toFixed(1)})`)
      .join(', ') || 'nothing';
  const choice = isSecond ? ', and surer than of the coding that the rules prefer' : '';
  return `${event.confidence} sure${choice}. For it: ${listed(pro)}. Against it: ${listed(contra)}.`;
}

const operators = (rule: readonly string[]) => {
  const names = rule.slice(0, -1).map(name => `“${name}”`);
  return `the operator${names.length > 1 ? 's' : ''} ${names.join(' and ')}`;
};

function roleLines(draft: Draft, proposal: Proposal, role: string, fills: readonly Fill[]): string[] {
  return fills.map(({ token, participants }) => {
    const names = participantsOf([{ token, participants }]).map(one => draft.entities[one.entity]!.name);
    const who = names.length > 0 ? names.join(', ') : 'nobody known';
    return `${role}: “${draft.form(token)}” (${pathBetween(draft, proposal.core, token)}) stands for ${who}.`;
  });
}

const MAX_PATH = 8;

/** "killed ← obl:agent gunmen": the relations on the way from the trigger to the word. */
function pathBetween(draft: Draft, from: number, to: number): string {
  const { heads, deprels } = draft.tokens;
  const upFrom = chain(heads, from);
  const upTo = chain(heads, to);
  const meet = upTo.find(token => upFrom.includes(token));
  if (meet === undefined || from === to) return 'the word itself';
  const up = upFrom.slice(0, upFrom.indexOf(meet)).map(token => `up ${DEPRELS[deprels[token]!]}`);
  const down = upTo
    .slice(0, upTo.indexOf(meet))
    .map(token => `down ${DEPRELS[deprels[token]!]}`)
    .reverse();
  return [...up, ...down].slice(0, MAX_PATH).join(', ') || 'the word itself';
}

function chain(heads: Int32Array, token: number): number[] {
  const found: number[] = [];
  for (let up = token; up >= 0 && found.length < 32; up = heads[up]!) found.push(up);
  return found;
}

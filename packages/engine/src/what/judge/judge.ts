/**
 * The judge over the rules' proposals: of the codings that fit a word it takes the rules' first choice unless another is clearly likelier,
 * tells how sure it is, and drops what is too unlikely. What the rules object to must be likelier than the rest to be taken all the
 * same; some objections are final.
 */
import type { Draft } from '../../draft/draft.js';
import { finish } from '../finish.js';
import type { Refusal } from '../matched.js';
import { proposeAll } from '../propose.js';
import type { WhatResources } from '../resources.js';
import { type Candidate, featuresOf } from './features.js';
import { type JudgeModel, stepOf, sumOf } from './model.js';
import { documentOf, surroundingsOf } from './surroundings.js';
import { leastAt, Topics, topicOf } from './topic.js';

export interface Verdict extends Candidate {
  /** Why it is no event, '' when it is one. */
  reason: string;
}

/** All proposals of a document, each with what is held against it and the judge's confidence in it. */
export function judgeAll(draft: Draft, resources: WhatResources, refuse?: Refusal): Verdict[] {
  const { judge } = resources;
  return candidatesOf(draft, resources, refuse).map(choices => {
    for (const one of choices) one.event.confidence = confidenceIn(draft, resources, one);
    const best = likeliest(choices);
    return { ...best, reason: reasonAgainst(best, judge) };
  });
}

/** A first choice at least so sure stands. */
const STANDS = 0.5;
/** By how much another must be surer. */
const MARGIN = 0.2;

function likeliest(choices: readonly Candidate[]): Candidate {
  const first = choices[0]!;
  if (first.event.confidence >= STANDS) return first;
  let best = first;
  let most = first.event.confidence + MARGIN;
  for (const one of choices) {
    if (one.event.confidence < most) continue;
    best = one;
    most = one.event.confidence;
  }
  return best;
}

function confidenceIn(draft: Draft, resources: WhatResources, candidate: Candidate): number {
  const { judge } = resources;
  return judge.confidences[stepOf(sumOf(judge, featuresOf(draft, candidate, resources)))]! / 100;
}

function reasonAgainst(
  { event, objection, isFinal, surroundings }: Candidate,
  { least, leastAgainst, topics }: JudgeModel,
): string {
  const topic = topicOf(topics, surroundings.topics, surroundings.publicElsewhere);
  const hundredths = Math.round(100 * event.confidence);
  if (objection !== '' && (isFinal || hundredths < leastAt(topic, leastAgainst))) return objection;
  const needed = leastAt(topic, least);
  if (needed > 100) return 'its words are those of texts that tell of no politics';
  // What did not happen is told so seldom that it always seems unlikely, and nobody counts it.
  if (event.status === 'negated') return '';
  return hundredths < needed ? `the judge finds it too unlikely (${event.confidence})` : '';
}

/** What can be made of each word that sets off an entry, in the order in which the words are looked at. */
export function candidatesOf(
  draft: Draft,
  resources: Pick<WhatResources, 'what' | 'grammar'>,
  refuse?: Refusal,
): Candidate[][] {
  const { what: index } = resources;
  const document = documentOf(draft);
  const topics = new Topics(draft, resources);
  const sentences = new Map<number, Pick<Candidate, 'before' | 'surroundings'>>();
  return proposeAll(draft, index, refuse).map(proposal => {
    const sentence = draft.tokens.sentences[proposal.core]!;
    const around = sentences.get(sentence) ?? {
      before: [],
      surroundings: surroundingsOf(draft, index, sentence, document, topics),
    };
    const choices = [proposal, ...proposal.seconds].map((one, row) => {
      const { event, reason, isFinal } = finish(draft, index, one);
      return { proposal: one, event, objection: reason, isFinal, isSecond: row > 0, ...around };
    });
    sentences.set(sentence, { ...around, before: [...around.before, choices[0]!.event.type] });
    return choices;
  });
}

/** The proposals that the engine makes of the hand-coded sentences, each with what the judge sees of it and whether it is an event there. */
import type { Reader } from '@readout/engine';
import {
  bucketOf,
  candidatesOf,
  type Draft,
  type EventCandidate,
  mergeEvents,
  ownFeaturesOf,
  Topics,
} from '@readout/engine/internals';
import { isSameDyad, isSameType, mostPairs } from '@readout/engine/notation';
import type { CodedEvent, EventCase } from '../evaluate/event-cases.js';

export interface Example {
  /** Buckets of the table, without those of the topic. */
  features: Int32Array;
  /** What tells the topic of the passage, as buckets of the table of topics. */
  topics: readonly number[];
  /** How many public bodies and states its document speaks of beyond the passage, at most 3. */
  publicElsewhere: number;
  /** It is an event of the sentence, of this type. */
  isRight: boolean;
  /** The rules hold something against it. */
  isObjected: boolean;
  /** What they hold against it stands whatever speaks for it. */
  isFinal: boolean;
  /** Several codings of one word share a number: only one of them can be taken. */
  word: number;
}

/** What a hand-coded text teaches. */
export interface CaseRead {
  /** All its proposals, right or wrong. */
  examples: Example[];
  /** Its words, as buckets of the table of topics. */
  passage: Int32Array;
  hasEvents: boolean;
}

export function readCase(reader: Reader, gold: EventCase): CaseRead {
  const draft = reader.draft({ text: gold.text, publishedAt: gold.publishedAt }, 'said');
  const topics = new Topics(draft, reader.resources);
  return {
    examples: examplesOf(draft, reader, gold),
    passage: Int32Array.from(new Set(draft.sentences.flatMap((_, sentence) => topics.around(sentence)))),
    hasEvents: gold.events.length > 0,
  };
}

function examplesOf(draft: Draft, reader: Reader, gold: EventCase): Example[] {
  const words = candidatesOf(draft, reader.resources);
  const { wordNet } = reader.resources.grammar.features;
  const all = words.flat();
  const right = rightOnes(draft, gold.events, all);
  return words.flatMap((choices, word) =>
    choices.map(one => ({
      features: Int32Array.from(ownFeaturesOf(draft, one, wordNet), bucketOf),
      topics: one.surroundings.topics,
      publicElsewhere: one.surroundings.publicElsewhere,
      isRight: right.has(one),
      isObjected: one.objection !== '',
      isFinal: one.isFinal,
      word,
    })),
  );
}

/** Those paired with a coded event, and those that say the same once more. */
function rightOnes(
  draft: Draft,
  golds: readonly CodedEvent[],
  candidates: readonly EventCandidate[],
): Set<EventCandidate> {
  const partiesOf = (items: EventCandidate['event']['actors']) =>
    items.map(one => draft.entities[one.entity]!);
  const founds = candidates.map(({ event }) => ({
    event,
    actors: partiesOf(event.actors),
    recipients: partiesOf(event.recipients),
  }));
  const ofType = (gold: CodedEvent, found: (typeof founds)[number]) =>
    isSameType(gold.type, found.event.type);
  const ofDyad = (gold: CodedEvent, found: (typeof founds)[number]) =>
    ofType(gold, found) && isSameDyad(gold, found);
  const pairs = mostPairs(golds, founds, ofType, mostPairs(golds, founds, ofDyad));
  const right = new Set(pairs.map(([, found]) => candidates[found]!));
  const paired = [...right];
  for (const one of candidates) if (paired.some(other => isSame(draft, one, other))) right.add(one);
  return right;
}

/** Whether two proposals would be put together as one event, two of the same word too: "*helped* the army *fight*" and "*fight*". */
function isSame(draft: Draft, one: EventCandidate, other: EventCandidate): boolean {
  if (one.event.type !== other.event.type) return false;
  const told = [one, other]
    .sort((a, b) => a.proposal.core - b.proposal.core)
    .map(({ event, proposal }) => ({ event: structuredClone(event), proposal }));
  return mergeEvents(draft, told).length === 1;
}

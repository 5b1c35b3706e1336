/** Learns what passages are about: whether texts of such words tell of events, from all texts, with and without proposals. */
import { bucketOf, TOPIC_FEATURES, TOPIC_SCALE, topicFeaturesOf, topicOf } from '@readout/engine/internals';
import { randomFrom } from '../random.js';
import type { CaseRead, Example } from './examples.js';
import { learn, rounded } from './learn.js';

const SEED = 3;
const OPTIONS = { epochs: 10, rate: 0.1, decay: 0.02 };

/** An example whose features tell the topic of its passage too. */
export interface PlacedExample extends Example {
  topic: number | null;
}

export function learnTopics(reads: readonly CaseRead[]): Int8Array {
  const passages = reads.map(({ passage, hasEvents }) => ({ features: passage, isRight: hasEvents }));
  return rounded(learn(passages, TOPIC_FEATURES, OPTIONS, randomFrom(SEED)), TOPIC_SCALE);
}

/** The examples of a case with the features of its topic. */
export function withTopics(examples: readonly Example[], topics: Int8Array): PlacedExample[] {
  return examples.map(one => {
    const topic = topicOf(topics, one.topics, one.publicElsewhere);
    const features = topicFeaturesOf(topic).map(bucketOf);
    return { ...one, topic, features: Int32Array.from([...one.features, ...features]) };
  });
}

/** Each case's examples with topics learned from the other folds' cases, as texts that were never seen will have them. */
export function crossTopics(reads: readonly CaseRead[], folds: number): PlacedExample[][] {
  const learned = Array.from({ length: folds }, (_, fold) =>
    learnTopics(reads.filter((_, row) => row % folds !== fold)),
  );
  return reads.map(({ examples }, row) => withTopics(examples, learned[row % folds]!));
}

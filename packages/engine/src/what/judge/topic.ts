/**
 * What a passage is about, learned from its words: whether a text of such words tells of political events at all. A sentence
 * counts with those beside it. The judge gets it as one of its features; the words of texts in which no rule proposes anything
 * teach it too, which the judge's other features cannot learn from.
 */
import type { Draft } from '../../draft/draft.js';
import { hashOf } from '../../grammar/hash.js';
import { Upos } from '../../grammar/labels.js';
import { supersenseOf } from '../../grammar/supersenses.js';
import { quotedTokens } from '../domains.js';
import type { WhatResources } from '../resources.js';
import { isPublicEntity } from './standing.js';

/** Buckets of the table of topics. */
export const TOPIC_FEATURES = 1 << 15;
/** A weight of 1 in the table's integers. */
export const TOPIC_SCALE = 24;

type Needs = Pick<WhatResources, 'what' | 'grammar'>;

/** The words and names of a sentence, and of those before and after it, as buckets of the table, each once. */
export class Topics {
  readonly #ofSentences = new Map<number, readonly number[]>();
  readonly #isQuoted: Uint8Array;

  constructor(
    readonly draft: Draft,
    readonly needs: Needs,
  ) {
    this.#isQuoted = quotedTokens(draft);
  }

  around(sentence: number): readonly number[] {
    const found = new Set<number>();
    for (let at = sentence - 1; at <= sentence + 1; at++)
      for (const bucket of this.#at(at)) found.add(bucket);
    return [...found];
  }

  #at(sentence: number): readonly number[] {
    if (this.draft.sentences[sentence] === undefined) return NONE;
    let found = this.#ofSentences.get(sentence);
    if (found === undefined) {
      found = bucketsOf(this.draft, this.needs, sentence, this.#isQuoted);
      this.#ofSentences.set(sentence, found);
    }
    return found;
  }
}

const NONE: readonly number[] = [];

/** Parts of speech whose words tell something of the topic; the words of names would only be learned by heart. */
const TELLING: ReadonlySet<number> = new Set([
  Upos.NOUN,
  Upos.VERB,
  Upos.ADJ,
  Upos.ADV,
  Upos.PRON,
  Upos.DET,
  Upos.ADP,
]);

function bucketsOf(draft: Draft, { what, grammar }: Needs, sentence: number, isQuoted: Uint8Array): number[] {
  const { uposes } = draft.tokens;
  const { firstToken, endToken } = draft.sentences[sentence]!;
  const found: number[] = [];
  const add = (feature: string) => found.push(topicBucketOf(feature));
  for (let token = firstToken; token < endToken; token++) {
    const upos = uposes[token]!;
    const lemma = draft.lemma(token);
    // Who says "I" in a quotation is somebody whom the text speaks of.
    if (TELLING.has(upos) && !(upos === Upos.PRON && isQuoted[token])) add(`word ${lemma}`);
    if (upos === Upos.NOUN) add(`class ${supersenseOf(grammar.features.wordNet, lemma)}`);
    for (const { domain } of what.domains.get(lemma) ?? NO_DOMAIN) add(`domain ${domain}`);
    const mention = draft.mentions[draft.mentionOfHead[token] ?? -1];
    for (const one of mention?.entities ?? NONE) {
      const entity = draft.entities[one]!;
      add(`kind ${entity.kind}`);
      add(`sector ${entity.sector}`);
      add(entity.country === null ? 'no country' : 'a country');
      if (isPublicEntity(entity)) add('somebody public');
    }
  }
  return found;
}

const NO_DOMAIN: readonly { domain: string }[] = [];

const topicBucketOf = (feature: string) => hashOf(feature) & (TOPIC_FEATURES - 1);

/**
 * A document that speaks elsewhere of so many states, public bodies and people is about politics, however one of its passages sounds.
 * Those of the passage itself are in its topic already: two states in a line of sport are two teams.
 */
const POLITICAL = 2;
/** Fewer buckets than these tell no topic: "They were let go." */
const FEW = 15;
/** What a passage of a document about politics counts as at least. */
const AT_LEAST = 2;

/** The logit that a passage of such words tells of an event, null for one of too few words to tell; `publicElsewhere` as in `Surroundings`. */
export function topicOf(
  weights: Int8Array,
  buckets: readonly number[],
  publicElsewhere: number,
): number | null {
  if (buckets.length < FEW) return null;
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket]!;
  const topic = sum / TOPIC_SCALE;
  return publicElsewhere >= POLITICAL ? Math.max(AT_LEAST, topic) : topic;
}

/** Below the first nothing is taken; below the second what is taken must be surer, by so many hundredths. */
const HOPELESS = -1;
const DOUBTFUL = 2;
const SURER = 16;

/** Of passages that sound like no news of politics more is asked: hundredths of certainty from which an event is taken, 101 for never. */
export function leastAt(topic: number | null, least: number): number {
  if (topic === null) return least;
  if (topic < HOPELESS) return 101;
  return topic < DOUBTFUL ? least + SURER : least;
}

const LEAST = -4;
const MOST = 6;

/** As features of the judge: the step of half a logit that it lies on, and all steps that it reaches. */
export function topicFeaturesOf(topic: number | null): string[] {
  // Where words are too few to tell, the topic must not tell either: what most news has stands in for it.
  const step = Math.max(LEAST, Math.min(MOST, Math.round(2 * (topic ?? AT_LEAST))));
  const found = [`topic ${step}`];
  for (let below = LEAST; below <= step; below++) found.push(`topic from ${below}`);
  return found;
}

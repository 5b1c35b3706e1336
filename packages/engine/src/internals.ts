/** What the workshop, `explain` and the tests need of the engine's inside. Not for users: it may change with any release. */
export * from './draft/draft.js';
export * from './draft/layers.js';
export * from './draft/sentences.js';
export * from './draft/stage.js';
export * from './draft/tokens.js';
export * from './draft/tree.js';
export { type ConlluSentence, type ConlluWord, conlluOf, writeConllu } from './grammar/conllu.js';
export * from './grammar/feats.js';
export { grammarStage } from './grammar/index.js';
export * from './grammar/labels.js';
export * from './grammar/lemmas.js';
export { prepareGrammar } from './grammar/model.js';
export { STAGES } from './reader.js';
export { checkDate, checkInput } from './reading/input.js';
export { findBreaches } from './reading/invariants.js';
export { prepareResources, type Resources } from './resources.js';
export * from './text/boundaries.js';
export * from './text/index.js';
export { prepareText } from './text/index.js';
export * from './text/norms.js';
export * from './weights.js';
export type { NearMiss } from './what/explain.js';
export type { NearWord, PairExplained, PairSentence } from './what/explain-pair.js';
export { explainEvents, explainPair } from './what/index.js';
export {
  bucketOf,
  type Candidate as EventCandidate,
  featuresOf,
  JUDGE_FEATURES,
  ownFeaturesOf,
} from './what/judge/features.js';
export { candidatesOf } from './what/judge/judge.js';
export { CONFIDENCE_STEPS, JUDGE_FORMAT, JUDGE_SCALE, STEP, stepOf } from './what/judge/model.js';
export {
  leastAt,
  TOPIC_FEATURES,
  TOPIC_SCALE,
  Topics,
  topicFeaturesOf,
  topicOf,
} from './what/judge/topic.js';
export { mergeEvents } from './what/merge.js';
export { prepareWhere } from './where/index.js';
export { COREFERENCE_FORMAT } from './who/coreference/scorer/model.js';
export { ANAPHORS } from './who/coreference/scorer/profile.js';
export type { Decision } from './who/coreference/scorer/scorer.js';
export { COREFERENCE_FEATURES } from './who/coreference/scorer/templates.js';
export { prepareNames, prepareWho } from './who/index.js';
export { COUNTRY_ROWS, CountryFeatures } from './who/likely/country-features.js';
export { isUnlisted } from './who/likely/index.js';
export { LIKELY_FORMAT, LIKELY_SCALE, type LikelyModel, SECTORS } from './who/likely/model.js';
export {
  featuresOfName,
  featuresOfNoun,
  RULE_KINDS,
  SECTOR_ROWS,
  SectorFeatures,
  WORD_KINDS,
} from './who/likely/sector-features.js';
export { type Lookup, lookUp } from './who/lookup.js';
export { findKnownPlaces } from './who/names/known-places.js';
export { findNames } from './who/names/names.js';
export { MOST_FEATURES, NAME_FEATURE_SPACE, NameFeatures } from './who/recogniser/features.js';
export { NAMES_FORMAT } from './who/recogniser/model.js';
export * from './who/recogniser/tags.js';
export { type Observers, readWho } from './who/stage.js';

/** The text notation for cases and codings: `docs/notation.md`. */
export { type Case, parseCases } from './cases.js';
export { compare, type Difference, type Relate, tellDifferences } from './compare.js';
export * from './expectations.js';
export { type MatchedLayer, wrongParts } from './match.js';
export { parseExpectation } from './parse.js';
export { printEvent, printItem, printReading, printStatement } from './print.js';
export {
  type Aligned,
  alignLayer,
  type GoldLine,
  SCORED_LAYERS,
  type ScoredLayer,
} from './score/alignment.js';
export {
  type CodedEntity,
  type CodedParty,
  type CodedSides,
  type EventPairs,
  type Figures,
  f1Of,
  isSameDyad,
  isSameType,
  pairEvents,
} from './score/dyads.js';
export { MEASURES, type Measure, tableOf } from './score/measures.js';
export { mostPairs } from './score/pairing.js';
export { ReadingView } from './view.js';

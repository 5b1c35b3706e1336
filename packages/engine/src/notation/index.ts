/** The text notation for cases and codings: `docs/notation.md`. */
export { type Case, parseCases } from './cases.js';
export { compare, type Difference, type Relate, tellDifferences } from './compare.js';
export * from './expectations.js';
export { type MatchedLayer, wrongParts } from './match.js';
export { parseExpectation } from './parse.js';
export { printEvent, printItem, printReading, printStatement } from './print.js';
export { ReadingView } from './view.js';

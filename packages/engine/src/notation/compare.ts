/** Holds a Reading against what a case demands, and tells the difference in the notation. */
import type { Reading, Relation } from '../reading/schema.js';
import { type Expectation, isNone, type RelationExpectation, type Written } from './expectations.js';
import { type MatchedLayer, wrongParts } from './match.js';
import { pairUp } from './pairs.js';
import { printItem, printRelation } from './print.js';
import { ReadingView } from './view.js';

/** One layer of a Reading that a case speaks of. */
export interface Difference {
  layer: string;
  /** Lines of the case that were met, as the Reading has them. */
  met: string[];
  /** Lines of the case that nothing in the Reading meets. */
  missing: string[];
  /** Items of the Reading, in the notation, that the case does not have. Of entities: those not asked for, no fault. */
  unexpected: string[];
  isFault: boolean;
}

/** Answers a relation line; only needed for cases that have some. */
export type Relate = (question: RelationExpectation) => Relation;

/** The layers of the case and how each is met; all is well when none is a fault. */
export function compare(
  reading: Reading,
  expectations: readonly Expectation[],
  relate?: Relate,
): Difference[] {
  const view = new ReadingView(reading);
  const layers = new Set(
    expectations.map(expectation => (isNone(expectation) ? expectation.none : expectation.layer)),
  );
  return [...layers].map(layer => {
    const expected = expectations.filter(expectation => !isNone(expectation) && expectation.layer === layer);
    if (layer === 'relations') return compareRelations(expected as Written<RelationExpectation>[], relate);
    return compareLayer(layer, expected, view);
  });
}

function compareLayer(layer: MatchedLayer, expected: readonly Expectation[], view: ReadingView): Difference {
  const items = view.reading[layer] as readonly unknown[];
  const pairs = pairUp(
    expected.length,
    items.length,
    (line, item) => wrongParts(layer, expected[line]!, items[item], view).length === 0,
  );
  const printed = items.map(item => printItem(layer, item, view));
  const taken = new Set(pairs);
  const missing = expected.filter((_, line) => pairs[line] === -1).map(({ written }) => written);
  const unexpected = printed.filter((_, item) => !taken.has(item));
  return {
    layer,
    met: pairs.filter(item => item >= 0).map(item => printed[item]!),
    missing,
    unexpected,
    // A document is about more entities than a case cares to list; of the other layers it gives all.
    isFault: missing.length > 0 || (layer !== 'entities' && unexpected.length > 0),
  };
}

function compareRelations(
  expected: readonly Written<RelationExpectation>[],
  relate: Relate | undefined,
): Difference {
  const difference: Difference = { layer: 'relations', met: [], missing: [], unexpected: [], isFault: false };
  for (const question of expected) {
    if (!relate)
      throw new TypeError(`"${question.written}" needs a reader to answer it: pass the relate argument.`);
    const relation = relate(question);
    const printed = printRelation(question.source, question.target, relation);
    const isRight =
      question.type === relation.type && (question.mode === undefined || question.mode === relation.mode);
    if (isRight) difference.met.push(printed);
    else {
      difference.missing.push(question.written);
      difference.unexpected.push(printed);
    }
  }
  return { ...difference, isFault: difference.missing.length > 0 };
}

/** The differences to read: "=" is as expected, "-" was expected and not found, "+" was found and not expected. */
export function tellDifferences(differences: readonly Difference[]): string {
  const told = differences.filter(({ isFault }) => isFault);
  return told
    .map(({ layer, met, missing, unexpected }) => {
      const lines = [
        ...met.map(line => `  = ${line}`),
        ...missing.map(line => `  - ${line}`),
        ...unexpected.map(line => `  + ${line}`),
      ];
      return `${layer}: ${missing.length} expected and not found (-), ${unexpected.length} found and not expected (+)\n${lines.join('\n')}`;
    })
    .join('\n');
}

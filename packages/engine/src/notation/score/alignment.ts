/** Pairs the lines of a hand coding with the items of a Reading, one to one, the most alike first. */
import { type Expectation, type ItemExpectation, isNone, type Written } from '../expectations.js';
import { wrongParts } from '../match.js';
import { printItem } from '../print.js';
import type { ReadingView } from '../view.js';

export const SCORED_LAYERS = ['events', 'statements', 'times', 'places', 'labels', 'entities'] as const;
export type ScoredLayer = (typeof SCORED_LAYERS)[number];

export type GoldLine = Written<ItemExpectation>;

export interface Pair {
  gold: GoldLine;
  /** The item in the notation. */
  found: string;
  /** The parts in which the item is not what the line demands. */
  wrong: string[];
}

export interface Aligned {
  report: string;
  layer: ScoredLayer;
  pairs: Pair[];
  missed: GoldLine[];
  /** Items in the notation. Of entities none: gold names the main ones only. */
  spurious: string[];
}

/**
 * Which parts tell that line and item are about the same thing: all of one group. Of statements, whose gold gives no offsets,
 * either the words or the cue with its speaker.
 */
const KEYS: Readonly<Record<ScoredLayer, readonly (readonly string[])[]>> = {
  events: [['type']],
  statements: [['content'], ['cue', 'speaker']],
  times: [['surface']],
  places: [['surface']],
  labels: [['surface']],
  entities: [['name']],
};

interface Candidate {
  line: number;
  item: number;
  wrong: string[];
}

export function alignLayer(
  report: string,
  layer: ScoredLayer,
  expectations: readonly Expectation[],
  view: ReadingView,
): Aligned {
  const lines = expectations.filter(
    (expectation): expectation is GoldLine => !isNone(expectation) && expectation.layer === layer,
  );
  const items = view.reading[layer] as readonly unknown[];
  const chosen = choose(candidatesOf(layer, lines, items, view));
  const taken = new Set(chosen.map(({ item }) => item));
  const found = new Set(chosen.map(({ line }) => line));
  const spurious = items.filter((_, item) => layer !== 'entities' && !taken.has(item));
  return {
    report,
    layer,
    pairs: chosen.map(({ line, item, wrong }) => ({
      gold: lines[line]!,
      found: printItem(layer, items[item], view),
      wrong,
    })),
    missed: lines.filter((_, line) => !found.has(line)),
    spurious: spurious.map(item => printItem(layer, item, view)),
  };
}

function candidatesOf(
  layer: ScoredLayer,
  lines: readonly GoldLine[],
  items: readonly unknown[],
  view: ReadingView,
): Candidate[] {
  return lines.flatMap((gold, line) =>
    items.flatMap((item, index) => {
      const wrong = wrongParts(layer, gold, item, view);
      const isSame = KEYS[layer].some(key => key.every(part => !wrong.includes(part)));
      return isSame ? [{ line, item: index, wrong }] : [];
    }),
  );
}

/** Fewest wrong parts first, then text order on both sides. */
function choose(candidates: readonly Candidate[]): Candidate[] {
  const lines = new Set<number>();
  const items = new Set<number>();
  const inOrder = [...candidates].sort(
    (a, b) => a.wrong.length - b.wrong.length || a.line - b.line || a.item - b.item,
  );
  const chosen: Candidate[] = [];
  for (const candidate of inOrder) {
    if (lines.has(candidate.line) || items.has(candidate.item)) continue;
    lines.add(candidate.line);
    items.add(candidate.item);
    chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.line - b.line);
}

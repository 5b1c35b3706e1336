/** Expressions that count from publication or from the time spoken of last: "last week", "two days ago", "the previous year". */
import type { Found, Meaning, Mod } from '../meaning.js';
import type { Scan } from '../scan.js';
import { Kind, type Unit } from '../word.js';
import { whichBefore } from './days.js';
import { isToldAsLength } from './from-now.js';
import {
  type Count,
  findCount,
  findSpokenYear,
  hedgeBefore,
  monthAt,
  portionBefore,
  withThe,
} from './parts.js';
import { found, type Rule } from './rule.js';

/** Words before one unit: how many units away it lies, and from what. */
const STEPS: ReadonlyMap<string, { count: number; anchor: 'publication' | 'narrative' }> = new Map([
  ['last', { count: -1, anchor: 'publication' }],
  ['past', { count: -1, anchor: 'publication' }],
  ['this', { count: 0, anchor: 'publication' }],
  ['current', { count: 0, anchor: 'publication' }],
  ['next', { count: 1, anchor: 'publication' }],
  ['coming', { count: 1, anchor: 'publication' }],
  ['upcoming', { count: 1, anchor: 'publication' }],
  ['previous', { count: -1, anchor: 'narrative' }],
  ['preceding', { count: -1, anchor: 'narrative' }],
  ['following', { count: 1, anchor: 'narrative' }],
]);

/** "last week", "this year", "the previous day", "earlier this month", "early next year", "the end of last month" */
function findStep(scan: Scan, token: number): Found | null {
  const step = STEPS.get(scan.norm(token));
  const at = scan.is(token + 1, 'fiscal', 'calendar', 'financial', 'academic') ? token + 2 : token + 1;
  const { unit, plural } = scan.word(at);
  if (!step || !unit || plural || unit.clock || unit.grain === 'half') return null;
  if (isLength(scan, token, unit)) return null;
  if (scan.is(token, 'past', 'next', 'following') && isAfterNumber(scan, token)) return null;
  if (unit.grain === 'year' && isPossessorOfQuarter(scan, at + 1)) return null;
  const meaning = stepOf(unit, step.count, stepAnchor(scan, token, step.anchor));
  const { first, mod } = qualifierBefore(scan, token);
  if (scan.is(at + 1, 'or') && scan.is(at + 2, 'so'))
    return found('last-unit', first, at + 3, meaning, 'APPROX');
  return found('last-unit', first, at + 1, meaning, mod);
}

/** "the past decade", "over the next decade" are lengths that end or begin now, not decades of the calendar. */
function isLength(scan: Scan, token: number, { grain }: Unit): boolean {
  if (grain !== 'decade' && grain !== 'century') return false;
  return isToldAsLength(scan, token);
}

/** "this year's third quarter" is the quarter's rule to find. */
function isPossessorOfQuarter(scan: Scan, token: number): boolean {
  if (!scan.is(token, "'s", '’s') || scan.word(token + 1).ordinal === 0) return false;
  return scan.is(scan.skipHyphen(token + 2), 'quarter', 'half');
}

/** "the next day" is told from the story, "next week" from publication. */
function stepAnchor(
  scan: Scan,
  token: number,
  anchor: 'publication' | 'narrative',
): 'publication' | 'narrative' {
  return scan.is(token, 'next') && scan.is(token - 1, 'the') && scan.is(token + 1, 'day')
    ? 'narrative'
    : anchor;
}

/** "a quarter past next week" does not occur; "half past" and "20 past" do. */
function isAfterNumber(scan: Scan, token: number): boolean {
  return scan.is(token, 'past') && scan.has(token - 1, Kind.Number);
}

function stepOf(unit: Unit, count: number, anchor: 'publication' | 'narrative'): Meaning {
  return { kind: 'shift', grain: unit.grain, count: count * (unit.size === 2 ? 2 : 1), anchor };
}

/** "earlier", "later", "early", "late", "the end of" and "the" before "this year". */
function qualifierBefore(scan: Scan, token: number): { first: number; mod: Mod | null } {
  if (scan.is(token - 1, 'earlier')) return { first: token - 1, mod: 'START' };
  if (scan.is(token - 1, 'later')) return { first: token - 1, mod: 'END' };
  const portion = portionBefore(scan, token);
  return portion.mod ? portion : { first: withThe(scan, token), mod: null };
}

/** "last June", "this September", "next spring", "last fall" */
function findWhichOfYear(scan: Scan, token: number): Found | null {
  const month = monthAt(scan, token);
  const { season } = scan.word(token);
  if ((month === 0 && season < 0) || scan.isVerb(token)) return null;
  const { first, which } = whichBefore(scan, token);
  if (which === 'near') return null;
  const portion = portionBefore(scan, first);
  const qualifier = scan.is(first - 1, 'earlier', 'later') ? first - 1 : portion.first;
  const part = month > 0 ? ({ part: 'month', month } as const) : ({ part: 'season', season } as const);
  return found(
    'last-month-name',
    qualifier,
    token + 1,
    { kind: 'yearly', part, which, year: null },
    portion.mod,
  );
}

/** "earlier in the year", "later in the day": the unit is the one spoken of. */
function findLaterInUnit(scan: Scan, token: number): Found | null {
  const { unit, plural } = scan.word(token);
  if (!unit || plural || unit.clock || !scan.is(token - 1, 'the') || !scan.is(token - 2, 'in')) return null;
  if (!scan.is(token - 3, 'earlier', 'later', 'early', 'late')) return null;
  if (unit.grain === 'day')
    return found('later-in-unit', token - 1, token + 1, { kind: 'anaphor', grain: 'day' });
  const mod = scan.is(token - 3, 'earlier', 'early') ? 'START' : 'END';
  const meaning: Meaning = { kind: 'shift', grain: unit.grain, count: 0, anchor: 'publication' };
  return found('later-in-unit', token - 3, token + 1, meaning, mod);
}

/** "that year", "the same day", "later that month", "that same week" */
function findAnaphor(scan: Scan, token: number): Found | null {
  const same = scan.is(token, 'same');
  const { unit, plural } = scan.word(token + 1);
  if (same ? !scan.is(token - 1, 'the', 'that') : !scan.is(token, 'that')) return null;
  if (!unit || plural || unit.clock || unit.grain === 'half') return null;
  const first = same ? token - 1 : token;
  if (scan.is(first - 1, 'later', 'earlier')) {
    return found(
      'that-unit',
      first - 1,
      token + 2,
      { kind: 'anaphor', grain: unit.grain },
      scan.is(first - 1, 'later') ? 'END' : 'START',
    );
  }
  return found('that-unit', first, token + 2, { kind: 'anaphor', grain: unit.grain });
}

/** "the year", "the quarter", "the end of the month": the unit that is being spoken of. */
function findTheUnit(scan: Scan, token: number): Found | null {
  const { unit, plural } = scan.word(token);
  if (!unit || plural || unit.clock) return null;
  // "the year two thousand"
  if (unit.grain === 'year' && findSpokenYear(scan, token + 1)) return null;
  // "the full year", "the fiscal year"
  if (
    unit.grain === 'year' &&
    scan.is(token - 1, 'fiscal', 'full', 'whole', 'calendar') &&
    scan.is(token - 2, 'the')
  ) {
    return found('the-unit', token - 2, token + 1, {
      kind: 'shift',
      grain: 'year',
      count: 0,
      anchor: 'publication',
    });
  }
  if (!scan.is(token - 1, 'the')) return null;
  if (unit.grain === 'year' && scan.is(token + 1, 'ended', 'ending')) {
    return found('year-ended', token - 1, token + 1, {
      kind: 'duration',
      value: 'P1Y',
      side: 0,
      grain: 'year',
      count: 1,
    });
  }
  const portion = portionBefore(scan, token);
  if (
    portion.mod &&
    portion.first < token - 1 &&
    (unit.grain === 'month' || unit.grain === 'year' || unit.grain === 'week')
  ) {
    return found(
      'end-of-unit',
      portion.first,
      token + 1,
      { kind: 'shift', grain: unit.grain, count: 0, anchor: 'publication' },
      portion.mod,
    );
  }
  if (scan.is(token + 1, 'of', 'before', 'after', 'that', 'when', 'since', 'following', 'to', 'and'))
    return null;
  if (unit.grain === 'quarter')
    return found('the-quarter', token - 1, token + 1, {
      kind: 'shift',
      grain: 'quarter',
      count: -1,
      anchor: 'publication',
    });
  const lead = scan.is(token - 2, 'for', 'of', 'in', 'during', 'over', 'through', 'throughout');
  if (unit.grain === 'year' && lead)
    return found('the-unit', token - 1, token + 1, {
      kind: 'shift',
      grain: 'year',
      count: 0,
      anchor: 'publication',
    });
  if (unit.grain === 'week' && (scan.is(token - 2, 'for', 'during') || scan.is(token + 1, "'s"))) {
    return found('the-unit', token - 1, token + 1, {
      kind: 'shift',
      grain: 'week',
      count: 0,
      anchor: 'publication',
    });
  }
  return null;
}

/** "by year's end", "at month's end" */
function findUnitsEnd(scan: Scan, token: number): Found | null {
  const { unit, plural } = scan.word(token);
  if (!unit || plural || unit.clock || !scan.is(token + 1, "'s") || !scan.is(token + 2, 'end')) return null;
  const meaning: Meaning = { kind: 'shift', grain: unit.grain, count: 0, anchor: 'publication' };
  return found('units-end', withThe(scan, token), token + 3, meaning, 'END');
}

/** "the weekend", "over the weekend": the last one, unless the clause looks ahead. */
function findWeekend(scan: Scan, token: number): Found | null {
  if (!scan.is(token, 'weekend') || !scan.is(token - 1, 'the') || scan.is(token + 1, 'of')) return null;
  return found('the-weekend', token - 1, token + 1, { kind: 'weekend' });
}

/** "the week of March 6", "the week ended Friday" is left to its parts. */
function findWeekOf(scan: Scan, token: number): Found | null {
  if (!scan.is(token, 'week') || !scan.is(token + 1, 'of')) return null;
  const month = monthAt(scan, token + 2);
  const day = scan.word(token + 3).number;
  if (month === 0 || !(day >= 1 && day <= 31)) return null;
  const start: Meaning = { kind: 'yearly', part: { part: 'day', month, day }, which: 'near', year: null };
  return found('week-of', withThe(scan, token), token + 4, { kind: 'week-of', day: start });
}

/** "three days ago", "about two years ago", "six weeks earlier", "two hours later", "ten days from now", "a year before" */
function findOffset(scan: Scan, token: number): Found | null {
  const count = findCount(scan, token);
  if (!count) return null;
  const joint = scan.skipHyphen(count.end);
  const { unit } = scan.word(joint);
  if (!unit) return null;
  const end = joint + 1;
  const direction = directionAfter(scan, end);
  if (!direction) return null;
  const hedge = hedgeBefore(scan, token);
  const meaning = offsetOf(unit, count, direction);
  return found(direction.rule, hedge.first, direction.end, meaning, hedge.mod ?? count.mod);
}

/** "half a century ago" */
function findHalfOffset(scan: Scan, token: number): Found | null {
  return scan.is(token, 'half') ? findOffset(scan, token) : null;
}

interface Direction {
  sign: -1 | 1;
  anchor: 'publication' | 'narrative';
  end: number;
  rule: string;
}

function directionAfter(scan: Scan, end: number): Direction | null {
  if (scan.is(end, 'ago')) return { sign: -1, anchor: 'publication', end: end + 1, rule: 'ago' };
  if (scan.is(end, 'from') && scan.is(end + 1, 'now', 'today'))
    return { sign: 1, anchor: 'publication', end: end + 2, rule: 'from-now' };
  if (scan.is(end, 'earlier', 'previously') && !scan.is(end + 1, 'than'))
    return { sign: -1, anchor: 'narrative', end: end + 1, rule: 'earlier' };
  if (scan.is(end, 'later', 'afterwards', 'afterward', 'thereafter') && !scan.is(end + 1, 'than'))
    return { sign: 1, anchor: 'narrative', end: end + 1, rule: 'later' };
  if (scan.is(end, 'before') && scan.is(end + 1, '.', ',', ''))
    return { sign: -1, anchor: 'narrative', end: end + 1, rule: 'before' };
  return null;
}

function offsetOf(unit: Unit, count: Count, direction: Direction): Meaning {
  const grain =
    unit.grain === 'half'
      ? 'month'
      : unit.grain === 'decade' || unit.grain === 'century'
        ? 'year'
        : unit.grain;
  const years = unit.code === 'Y' && unit.size > 1 ? count.value * unit.size : count.value;
  if (unit.clock || !Number.isInteger(years)) {
    return { kind: 'shift', grain, count: direction.sign, anchor: direction.anchor, unpinned: true };
  }
  // "half a century ago" is fifty years ago.
  const steps = direction.sign * count.value * (unit.grain === grain ? (unit.size === 2 ? 2 : 1) : unit.size);
  const compares = steps === -1 && grain === 'year';
  return { kind: 'shift', grain, count: steps, anchor: direction.anchor, compares };
}

/** "year-ago", "year-earlier", "the year-earlier quarter": the reported stretch, a year before. */
function findYearEarlier(scan: Scan, token: number): Found | null {
  if (!scan.is(token, 'year') || !scan.isHyphen(token + 1) || !scan.is(token + 2, 'ago', 'earlier'))
    return null;
  const noun = scan.is(token + 3, 'quarter', 'period', 'month', 'week');
  const first = noun ? withThe(scan, token) : token;
  const meaning: Meaning = { kind: 'shift', grain: 'year', count: -1, anchor: 'narrative', compares: true };
  return found('year-earlier', first, noun ? token + 4 : token + 3, meaning);
}

export const RELATIVE_RULES: readonly Rule[] = [
  { name: 'last-unit', starts: Kind.Which, find: findStep },
  { name: 'that-unit', starts: Kind.Which, find: findAnaphor },
  { name: 'last-month-name', starts: Kind.Month | Kind.Season, find: findWhichOfYear },
  { name: 'later-in-unit', starts: Kind.Unit, find: findLaterInUnit },
  { name: 'week-of', starts: Kind.Unit, find: findWeekOf },
  { name: 'the-weekend', starts: Kind.Unit, find: findWeekend },
  { name: 'units-end', starts: Kind.Unit, find: findUnitsEnd },
  { name: 'the-unit', starts: Kind.Unit, find: findTheUnit },
  { name: 'year-earlier', starts: Kind.Unit, find: findYearEarlier },
  { name: 'offset', starts: Kind.Number | Kind.Article, find: findOffset },
  { name: 'offset-half', starts: Kind.Unit, find: findHalfOffset },
];

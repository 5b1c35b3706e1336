/**
 * What a time expression says, before it is known when it was written: plain data that the rules make and `resolve` pins to
 * the calendar.
 */
import type { Holiday } from './holidays.js';
import type { Grain, Period } from './period.js';

/** Which of the many Junes or Fridays: the nearest, the last one before publication, the next one, the one of this year or week. */
export type Which = 'near' | 'last' | 'next' | 'this';

export type Meaning =
  /** "January 3, 2020", "the 1990s" */
  | { kind: 'fixed'; period: Period }
  /** "March 3", "the summer of that year": something that every year has once. */
  | { kind: 'yearly'; part: YearPart; which: Which; year: Meaning | null }
  /** "Sunday", "last Friday" */
  | { kind: 'weekday'; weekday: number; which: Which; anchor?: Anchor }
  /** "the 15th": a day of the month of publication, or of the month before. */
  | { kind: 'monthday'; day: number }
  /**
   * "last week", "three days ago", "two years earlier": `count` units from an anchor. `compares` when results are compared with
   * those of a year before; `unpinned` when the distance is not told or finer than a day.
   */
  | { kind: 'shift'; grain: Grain; count: number; anchor: Anchor; unpinned?: boolean; compares?: boolean }
  /** "the day after Christmas", "a week from Friday": `count` units from another time. */
  | { kind: 'beside'; grain: Grain; count: number; base: Meaning }
  /** "the first Monday in May", "the last week of June": the n-th of a month, -1 for the last. */
  | { kind: 'nth'; n: number; unit: 'day' | 'week' | number; month: Meaning }
  /** "the weekend" */
  | { kind: 'weekend' }
  /** "the week of March 6" */
  | { kind: 'week-of'; day: Meaning }
  /** "the 1988 quarter": the part of the year spoken of, in another year. */
  | { kind: 'same-in-year'; year: number }
  /** "that year", "the quarter": the unit that holds the time spoken of last. */
  | { kind: 'anaphor'; grain: Grain }
  /** "recently" */
  | { kind: 'reference'; value: string }
  /** "three months"; `side` -1 ends at publication ("the past three months"), 1 begins there. */
  | { kind: 'duration'; value: string; side: -1 | 0 | 1; grain: Grain; count: number }
  /** "daily", "every Thursday" */
  | { kind: 'set'; value: string; quant: string | null; freq: string | null }
  /** "10:35 a.m. Tuesday", "Sunday night" */
  | { kind: 'clock'; time: string; day: Meaning | null };

/** What is counted from: publication or the time spoken of last. */
export type Anchor = 'publication' | 'narrative';

export type YearPart =
  | { part: 'month'; month: number }
  | { part: 'day'; month: number; day: number }
  | { part: 'season'; season: number }
  | { part: 'quarter'; quarter: number }
  | { part: 'half'; half: number }
  | { part: 'holiday'; holiday: Holiday };

/** TIMEX3 modifiers. */
export type Mod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER';

/** An expression found: its rows, what it says, and the rule that found it. */
export interface Found {
  firstToken: number;
  endToken: number;
  meaning: Meaning;
  mod: Mod | null;
  rule: string;
}

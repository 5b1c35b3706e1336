/** Pins what an expression says to the calendar, given when the document was published and what time it spoke of last. */

import type { TimexType } from '../draft/layers.js';
import { civilOf, isoDate, modulo, nthWeekday, padded, weekdayOf } from './calendar.js';
import type { Meaning, Which } from './meaning.js';
import {
  addUnits,
  dayPeriod,
  type Grain,
  monthPeriod,
  type Period,
  periodOf,
  shifted,
  yearPeriod,
} from './period.js';
import { partOfYear, yearPartValue } from './year-parts.js';

export interface Context {
  /** Day of publication, null when unknown. */
  publication: number | null;
  /** The time spoken of last. */
  narrative: Period | null;
  /** The day spoken of last that is not after publication. */
  past: Period | null;
  /** The quarter or half year that is being reported on: "a year earlier" compares with it. */
  reported: Period | null;
  /** Where the clause looks: -1 to the past, 1 to the future, 0 not told. */
  direction: -1 | 0 | 1;
}

export interface Resolution {
  type: TimexType;
  value: string;
  /** The stretch of the calendar it can be pinned to. */
  from: string | null;
  to: string | null;
  /** Set when the expression points to one stretch of time that later ones can refer to. */
  period: Period | null;
  quant: string | null;
  freq: string | null;
}

/** How many days farther away the future is taken to be: where the clause looks back, where it does not tell. */
const LEANING_PAST = 180;
const LEANING_OPEN = 110;
/** How many days farther away the past is taken to be where the clause looks ahead. */
const LEANING_FUTURE = 45;

/** TIMEX3 values of a unit whose place in the calendar is not known. */
const UNPINNED: Readonly<Record<Grain, string>> = {
  century: 'XX',
  decade: 'XXX',
  year: 'XXXX',
  half: 'XXXX-HX',
  quarter: 'XXXX-QX',
  season: 'XXXX-XX',
  month: 'XXXX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  day: 'XXXX-XX-XX',
};

export function resolve(meaning: Meaning, context: Context): Resolution {
  switch (meaning.kind) {
    case 'reference':
      return resolution('DATE', meaning.value, null);
    case 'set':
      return { ...resolution('SET', meaning.value, null), quant: meaning.quant, freq: meaning.freq };
    case 'duration':
      return resolveDuration(meaning, context);
    case 'clock':
      return resolveClock(meaning, context);
    default: {
      const period = findPeriod(meaning, context);
      return resolution('DATE', period?.value ?? unpinnedValue(meaning), period);
    }
  }
}

function resolution(type: TimexType, value: string, period: Period | null): Resolution {
  const from = period && isoDate(period.first);
  return { type, value, from, to: period && isoDate(period.last), period, quant: null, freq: null };
}

/** The stretch of the calendar that is meant, null when there is nothing to count it from. */
export function findPeriod(meaning: Meaning, context: Context): Period | null {
  switch (meaning.kind) {
    case 'fixed':
      return meaning.period;
    case 'yearly':
      return findInYear(meaning, context);
    case 'weekday': {
      const day = meaning.anchor === 'narrative' ? narrativeDay(context) : context.publication;
      return day === null ? null : dayPeriod(findWeekday(meaning, day, context));
    }
    case 'beside':
      return findBeside(meaning, context);
    case 'nth':
      return findNth(meaning, context);
    case 'monthday':
      return findMonthDay(meaning.day, context);
    case 'shift':
      return meaning.unpinned ? null : findShifted(meaning, context);
    case 'weekend':
      return findWeekend(context);
    case 'week-of': {
      const day = findPeriod(meaning.day, context);
      return day && periodOf('week', day.first);
    }
    case 'same-in-year':
      return findSameInYear(meaning.year, context);
    case 'anaphor':
      return findAnaphor(meaning.grain, context);
    case 'clock':
      return meaning.day && findPeriod(meaning.day, context);
    default:
      return null;
  }
}

function unpinnedValue(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'yearly':
      return `XXXX-${yearPartValue(meaning.part)}`;
    case 'weekday':
      return `XXXX-WXX-${meaning.weekday}`;
    case 'monthday':
      return `XXXX-XX-${padded(meaning.day, 2)}`;
    case 'shift':
      return meaning.unpinned ? (meaning.count < 0 ? 'PAST_REF' : 'FUTURE_REF') : UNPINNED[meaning.grain];
    case 'beside':
      return UNPINNED[meaning.grain];
    case 'nth':
      return UNPINNED[meaning.unit === 'week' ? 'week' : 'day'];
    case 'weekend':
      return UNPINNED.weekend;
    case 'week-of':
      return UNPINNED.week;
    case 'anaphor':
      return UNPINNED[meaning.grain];
    default:
      return 'XXXX-XX-XX';
  }
}

function findInYear(meaning: Meaning & { kind: 'yearly' }, context: Context): Period | null {
  if (meaning.year !== null) {
    const year = findPeriod(meaning.year, context);
    return year && partOfYear(meaning.part, civilOf(year.first).year);
  }
  const { publication } = context;
  if (publication === null) return null;
  const { year } = civilOf(publication);
  if (meaning.which === 'this') return partOfYear(meaning.part, year);
  const reported = meaning.part.part === 'quarter' || meaning.part.part === 'half';
  let best: Period | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let candidate = year - 2; candidate <= year + 2; candidate++) {
    const period = partOfYear(meaning.part, candidate);
    const distance = period
      ? distanceOf(period, publication, meaning.which, context.direction, reported)
      : Number.POSITIVE_INFINITY;
    if (distance < bestDistance) {
      best = period;
      bestDistance = distance;
    }
  }
  return best;
}

/** How far a candidate lies from publication, in days, the side looked to counting as nearer. */
function distanceOf(
  period: Period,
  publication: number,
  which: Which,
  direction: number,
  reported: boolean,
): number {
  const ahead = period.first - publication;
  const behind = publication - period.last;
  if (which === 'last') return behind > 0 ? behind : Number.POSITIVE_INFINITY;
  if (which === 'next') return ahead > 0 ? ahead : Number.POSITIVE_INFINITY;
  // "the third quarter" in a report of results is the last that has begun.
  if (reported && direction <= 0) return ahead > 0 ? Number.POSITIVE_INFINITY : behind;
  if (ahead > 0) return ahead + (direction > 0 ? 0 : direction < 0 ? LEANING_PAST : LEANING_OPEN);
  if (behind > 0) return behind + (direction > 0 ? LEANING_FUTURE : 0);
  return 0;
}

/**
 * Bare weekdays lie within the six days up to publication, or, where the clause looks ahead, within the six days after.
 * "last Friday" and "next Friday" are never the day of publication itself.
 */
function findWeekday(meaning: Meaning & { kind: 'weekday' }, publication: number, context: Context): number {
  const ahead = modulo(meaning.weekday - weekdayOf(publication), 7);
  const behind = modulo(weekdayOf(publication) - meaning.weekday, 7);
  switch (meaning.which) {
    case 'last':
      return publication - (behind || 7);
    case 'next':
      return publication + (ahead || 7);
    case 'this':
      return context.direction < 0 ? publication - behind : publication + ahead;
    case 'near':
      return context.direction > 0 ? publication + ahead : publication - behind;
  }
}

/** "the following Monday" is told from the day spoken of last, where there is one. */
function narrativeDay({ narrative, publication }: Context): number | null {
  return narrative?.grain === 'day' ? narrative.first : publication;
}

function findBeside({ base, grain, count }: Meaning & { kind: 'beside' }, context: Context): Period | null {
  const period = findPeriod(base, context);
  if (period === null) return null;
  if (grain === 'day') return dayPeriod((count < 0 ? period.first : period.last) + count);
  // "a week from Friday" is a Friday, "the week before Easter" a week.
  return periodOf(grain, addUnits(period.first, grain, count));
}

/** The n-th week of a month is the one that has most of its n-th seven days. */
function findNth({ n, unit, month }: Meaning & { kind: 'nth' }, context: Context): Period | null {
  const period = findPeriod(month, context);
  if (period === null) return null;
  const { first, last } = period;
  const inside = (day: number) => (day >= first && day <= last ? dayPeriod(day) : null);
  if (unit === 'week') return periodOf('week', n < 0 ? last - 3 : first + n * 7 - 4);
  if (unit === 'day') return inside(n < 0 ? last : first + n - 1);
  const { year, month: number } = civilOf(first);
  return inside(nthWeekday(year, number, unit, n));
}

function findMonthDay(day: number, context: Context): Period | null {
  if (context.publication === null) return null;
  const here = civilOf(context.publication);
  const months =
    here.day < day && context.direction <= 0 ? -1 : here.day > day && context.direction > 0 ? 1 : 0;
  const month = monthPeriod(here.year, here.month + months);
  const found = month.first + day - 1;
  return found <= month.last ? dayPeriod(found) : null;
}

function findShifted(meaning: Meaning & { kind: 'shift' }, context: Context): Period | null {
  const { grain, count, anchor } = meaning;
  const { narrative, reported, publication } = context;
  // "a year earlier", "a year ago", said of a quarter, is that quarter of the year before.
  if (reported && grain === 'year' && meaning.compares) return shifted(reported, grain, count);
  if (narrative && anchor === 'narrative') {
    const coarse = narrative.grain !== 'day' && narrative.grain !== 'week';
    return grain === 'year' && coarse
      ? shifted(narrative, grain, count)
      : periodOf(grain, addUnits(narrative.first, grain, count));
  }
  return publication === null ? null : periodOf(grain, addUnits(publication, grain, count));
}

/** The weekend that publication falls in or follows; the one to come where the clause looks ahead. */
function findWeekend({ publication, direction }: Context): Period | null {
  if (publication === null) return null;
  const during = weekdayOf(publication) >= 6;
  return periodOf('weekend', during || direction > 0 ? publication : publication - 7);
}

function findSameInYear(year: number, { reported }: Context): Period | null {
  return reported ? shifted(reported, 'year', year - civilOf(reported.first).year) : yearPeriod(year);
}

/** "that year" holds the time spoken of last; "that day" is not known when that was a year. */
function findAnaphor(grain: Grain, { narrative, publication }: Context): Period | null {
  if (narrative === null) return publication === null ? null : periodOf(grain, publication);
  const whole = periodOf(grain, narrative.first);
  return whole.last >= narrative.last ? whole : null;
}

function resolveDuration(meaning: Meaning & { kind: 'duration' }, context: Context): Resolution {
  const found = resolution('DURATION', meaning.value, null);
  if (meaning.side === 0 || context.publication === null || !Number.isInteger(meaning.count)) return found;
  const other = isoDate(addUnits(context.publication, meaning.grain, meaning.side * meaning.count));
  const publication = isoDate(context.publication);
  return meaning.side < 0
    ? { ...found, from: other, to: publication }
    : { ...found, from: publication, to: other };
}

/** Times of day are pinned to their day; `from` and `to` are dates. */
function resolveClock(meaning: Meaning & { kind: 'clock' }, context: Context): Resolution {
  const period = meaning.day ? findPeriod(meaning.day, context) : findClockDay(context);
  const day = period && period.first === period.last ? period : null;
  const date = day?.value.slice(0, 10) ?? (meaning.day ? unpinnedValue(meaning.day) : 'XXXX-XX-XX');
  return { ...resolution('TIME', `${date}${meaning.time}`, day), period: day };
}

/** "at 10 a.m.": of the day spoken of last, else of the day of publication; what is told of has not come yet. */
function findClockDay(context: Context): Period | null {
  const { narrative, publication, direction, past } = context;
  const ahead = narrative !== null && publication !== null && narrative.first > publication;
  if (ahead && direction < 0 && past) return past;
  if (context.narrative?.grain === 'day') return context.narrative;
  return context.publication === null ? null : dayPeriod(context.publication);
}

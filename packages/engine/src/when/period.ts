/**
 * A stretch of the calendar with a TIMEX3 value: a day, a week, a quarter, a decade. First and last are days, both inside.
 * `grain` says in what unit it is thought of, and so what "a year earlier" or "the next" means for it.
 */
import {
  civilOf,
  dayOf,
  floorDivide,
  isoDate,
  isoWeekOf,
  lastDayOfMonth,
  modulo,
  padded,
  weekdayOf,
} from './calendar.js';

export type Grain =
  | 'century'
  | 'decade'
  | 'year'
  | 'half'
  | 'quarter'
  | 'season'
  | 'month'
  | 'week'
  | 'weekend'
  | 'day';

export interface Period {
  grain: Grain;
  /** Day numbers, both inside. */
  first: number;
  last: number;
  value: string;
}

export type SeasonCode = 'SP' | 'SU' | 'FA' | 'WI';
export const SEASONS: readonly SeasonCode[] = ['SP', 'SU', 'FA', 'WI'];

export function dayPeriod(day: number): Period {
  return { grain: 'day', first: day, last: day, value: isoDate(day) };
}

export function monthPeriod(year: number, month: number): Period {
  const months = year * 12 + month - 1;
  const y = floorDivide(months, 12);
  const m = modulo(months, 12) + 1;
  return {
    grain: 'month',
    first: dayOf(y, m, 1),
    last: dayOf(y, m, lastDayOfMonth(y, m)),
    value: `${padded(y, 4)}-${padded(m, 2)}`,
  };
}

export function yearPeriod(year: number): Period {
  return { grain: 'year', first: dayOf(year, 1, 1), last: dayOf(year, 12, 31), value: padded(year, 4) };
}

/** The ISO week, Monday to Sunday, that holds `day`. */
export function weekPeriod(day: number): Period {
  const first = day - weekdayOf(day) + 1;
  const { year, week } = isoWeekOf(day);
  return { grain: 'week', first, last: first + 6, value: `${padded(year, 4)}-W${padded(week, 2)}` };
}

/** Saturday and Sunday of the ISO week that holds `day`. */
export function weekendPeriod(day: number): Period {
  const week = weekPeriod(day);
  return { grain: 'weekend', first: week.first + 5, last: week.last, value: `${week.value}-WE` };
}

/** Quarter 1 to 4 of a year; numbers beyond run on into other years. */
export function quarterPeriod(year: number, quarter: number): Period {
  const quarters = year * 4 + quarter - 1;
  const y = floorDivide(quarters, 4);
  const q = modulo(quarters, 4) + 1;
  return {
    grain: 'quarter',
    first: dayOf(y, q * 3 - 2, 1),
    last: dayOf(y, q * 3 + 1, 1) - 1,
    value: `${padded(y, 4)}-Q${q}`,
  };
}

export function halfPeriod(year: number, half: number): Period {
  const halves = year * 2 + half - 1;
  const y = floorDivide(halves, 2);
  const h = modulo(halves, 2) + 1;
  return {
    grain: 'half',
    first: dayOf(y, h * 6 - 5, 1),
    last: dayOf(y, h * 6 + 1, 1) - 1,
    value: `${padded(y, 4)}-H${h}`,
  };
}

/**
 * A northern season, by whole months: spring is March to May. The winter of a year is the one that begins in its December,
 * as in "the winter of 2022". `season` is an index in `SEASONS`; numbers beyond run on into other years.
 */
export function seasonPeriod(year: number, season: number): Period {
  const seasons = year * 4 + season;
  const y = floorDivide(seasons, 4);
  const s = modulo(seasons, 4);
  return {
    grain: 'season',
    first: dayOf(y, s * 3 + 3, 1),
    last: dayOf(y, s * 3 + 6, 1) - 1,
    value: `${padded(y, 4)}-${SEASONS[s]}`,
  };
}

/** The decade of years that begin with these digits: 199 is the 1990s. */
export function decadePeriod(decade: number): Period {
  return {
    grain: 'decade',
    first: dayOf(decade * 10, 1, 1),
    last: dayOf(decade * 10 + 9, 12, 31),
    value: padded(decade, 3),
  };
}

/** The century of years that begin with these digits, as TIMEX3 writes it: 19 is the 20th century. */
export function centuryPeriod(century: number): Period {
  return {
    grain: 'century',
    first: dayOf(century * 100, 1, 1),
    last: dayOf(century * 100 + 99, 12, 31),
    value: padded(century, 2),
  };
}

/** The period of a grain that holds a day. */
export function periodOf(grain: Grain, day: number): Period {
  const { year, month } = civilOf(day);
  switch (grain) {
    case 'day':
      return dayPeriod(day);
    case 'week':
      return weekPeriod(day);
    case 'weekend':
      return weekendPeriod(day);
    case 'month':
      return monthPeriod(year, month);
    case 'season':
      return month <= 2 ? seasonPeriod(year - 1, 3) : seasonPeriod(year, floorDivide(month, 3) - 1);
    case 'quarter':
      return quarterPeriod(year, floorDivide(month + 2, 3));
    case 'half':
      return halfPeriod(year, month <= 6 ? 1 : 2);
    case 'year':
      return yearPeriod(year);
    case 'decade':
      return decadePeriod(floorDivide(year, 10));
    case 'century':
      return centuryPeriod(floorDivide(year, 100));
  }
}

/** The day `months` months on, the day of the month kept where the month has it: 31 January and one month is 28 February. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: inMonth } = civilOf(day);
  const target = monthPeriod(year, month + months);
  return Math.min(target.first + inMonth - 1, target.last);
}

/** How many days or months one step of a grain is. */
const DAYS: Partial<Record<Grain, number>> = { day: 1, week: 7, weekend: 7 };
const MONTHS: Partial<Record<Grain, number>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The day that lies `count` units of `grain` after `day` (before it when negative). */
export function addUnits(day: number, grain: Grain, count: number): number {
  const days = DAYS[grain];
  return days === undefined ? addMonths(day, (MONTHS[grain] as number) * count) : day + days * count;
}

/** The same kind of period, `count` units later: the third quarter of 2022 and minus one year is that of 2021. */
export function shifted(period: Period, unit: Grain, count: number): Period {
  return periodOf(period.grain, addUnits(period.first, unit, count));
}

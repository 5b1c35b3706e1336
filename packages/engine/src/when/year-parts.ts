/** What every year has once, as a TIMEX3 value and as a stretch of one year: months, days, seasons, quarters, feasts. */
import { dayOf, isRealDate, padded } from './calendar.js';
import type { YearPart } from './meaning.js';
import {
  dayPeriod,
  halfPeriod,
  monthPeriod,
  type Period,
  quarterPeriod,
  SEASONS,
  seasonPeriod,
} from './period.js';

/** The value after the year: `03`, `03-15`, `SP`. */
export function yearPartValue(part: YearPart): string {
  switch (part.part) {
    case 'month':
      return padded(part.month, 2);
    case 'day':
      return `${padded(part.month, 2)}-${padded(part.day, 2)}`;
    case 'season':
      return SEASONS[part.season] as string;
    case 'quarter':
      return `Q${part.quarter}`;
    case 'half':
      return `H${part.half}`;
    case 'holiday':
      return 'XX-XX';
  }
}

/** The stretch that a part of the year covers in a given year; null where it has none (29 February, a lunar feast). */
export function partOfYear(part: YearPart, year: number): Period | null {
  switch (part.part) {
    case 'month':
      return monthPeriod(year, part.month);
    case 'day':
      return isRealDate(year, part.month, part.day) ? dayPeriod(dayOf(year, part.month, part.day)) : null;
    case 'season':
      return seasonPeriod(year, part.season);
    case 'quarter':
      return quarterPeriod(year, part.quarter);
    case 'half':
      return halfPeriod(year, part.half);
    case 'holiday':
      return holidayPeriod(part.holiday.find(year), part.holiday.days);
  }
}

function holidayPeriod(first: number | null, days: number): Period | null {
  return first === null ? null : { ...dayPeriod(first), last: first + days - 1 };
}

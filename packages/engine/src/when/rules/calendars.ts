/** Dates and years of other calendars, when the calendar is named: by itself, by its months, or by its era. */
import { civilOf } from '../calendar.js';
import type { Found, Meaning } from '../meaning.js';
import { CALENDARS, iranianDay, iranianIn, islamicDay, islamicIn } from '../other-calendars.js';
import { dayPeriod, type Period, yearPeriod } from '../period.js';
import type { Scan } from '../scan.js';
import { Kind } from '../word.js';
import { withThe } from './parts.js';
import { found, type Rule } from './rule.js';

/** Letters after a year: "1445 AH", "2566 BE", "70 AD"; before it only AD stands. */
const ERAS: ReadonlyMap<string, string> = new Map([
  ['ah', 'islamic'],
  ['sh', 'iranian'],
  ['be', 'buddhist'],
]);
const OUR_ERA = new Set(['ad', 'a.d.', 'ce', 'c.e.']);
const BEFORE_OUR_ERA = new Set(['bc', 'b.c.', 'bce', 'b.c.e.']);

/** "the Iranian year 1402", "1402 in the Iranian calendar", "1445 AH", "480 BC", "AD 70", "Reiwa 5" */
function findYearElsewhere(scan: Scan, token: number): Found | null {
  const { digits, number } = scan.word(token);
  if (digits === 0 || digits > 4 || !Number.isInteger(number) || number === 0) return null;
  return (
    findInCalendar(scan, token, number) ??
    findNamedYear(scan, token, number) ??
    findInEra(scan, token, number)
  );
}

/** "1402 in the Iranian calendar", "the year 2566 of the Buddhist calendar" */
function findInCalendar(scan: Scan, token: number, number: number): Found | null {
  if (
    !scan.is(token + 1, 'in', 'on', 'of') ||
    !scan.is(token + 2, 'the') ||
    !scan.is(token + 4, 'calendar', 'era')
  )
    return null;
  const first = scan.is(token - 1, 'year') ? withThe(scan, token - 1) : token;
  return yearOf(scan.norm(token + 3), number, first, token + 5);
}

/** "the Iranian year 1402", "Reiwa 5", "Juche 112" */
function findNamedYear(scan: Scan, token: number, number: number): Found | null {
  if (scan.is(token - 1, 'year'))
    return yearOf(scan.norm(token - 2), number, withThe(scan, token - 2), token + 1);
  if (!scan.has(token - 1, Kind.Era) || !scan.isCapital(token - 1) || number > 150) return null;
  return yearOf(scan.norm(token - 1), number, token - 1, token + 1);
}

function findInEra(scan: Scan, token: number, number: number): Found | null {
  const after = scan.norm(token + 1);
  const capital = after !== '' && scan.isCapital(token + 1);
  if (OUR_ERA.has(scan.norm(token - 1)) && scan.isCapital(token - 1))
    return found('year-of-era', token - 1, token + 1, { kind: 'fixed', period: yearPeriod(number) });
  if (!capital) return null;
  if (OUR_ERA.has(after))
    return found('year-of-era', token, token + 2, { kind: 'fixed', period: yearPeriod(number) });
  if (BEFORE_OUR_ERA.has(after))
    return found('year-before-era', token, token + 2, {
      kind: 'reference',
      value: `BC${String(number).padStart(4, '0')}`,
    });
  const calendar = ERAS.get(after);
  return calendar === undefined || number < 1000 ? null : yearOf(calendar, number, token, token + 2);
}

function yearOf(calendar: string, number: number, first: number, end: number): Found | null {
  const stretchOf = CALENDARS.get(calendar);
  if (!stretchOf) return null;
  const { first: from, last, year } = stretchOf(number);
  const period: Period = { ...yearPeriod(year), first: from, last };
  return found('year-elsewhere', first, end, { kind: 'fixed', period });
}

/** "22 Bahman 1357", "15 Khordad", "Muharram 10, 1445", "Farvardin 1402" */
function findDateElsewhere(scan: Scan, token: number): Found | null {
  const led = scan.has(token, Kind.MonthElsewhere);
  const at = led ? token : scan.is(token + 1, 'of') ? token + 2 : token + 1;
  const { calendar, monthElsewhere: month } = scan.word(at);
  if (calendar === null || !scan.isCapital(at)) return null;
  const first = led ? (dayAfter(scan, at) > 0 ? token : -1) : token;
  const day = led ? dayAfter(scan, at) : dayIn(scan, token);
  if (!led && day === 0) return null;
  const end = led && day > 0 ? at + 2 : at + 1;
  const comma = scan.is(end, ',') ? end + 1 : end;
  const year = scan.word(comma).digits === 4 ? scan.word(comma).number : 0;
  const dated = year >= 1200 && year <= 1550;
  if (first < 0) return dated ? monthElsewhere(calendar, year, month, token, comma + 1) : null;
  if (dated) {
    const period = dayPeriod(dayElsewhere(calendar, year, month, day));
    return found('date-elsewhere', first, comma + 1, { kind: 'fixed', period });
  }
  const find = (of: number) => (calendar === 'iranian' ? iranianIn : islamicIn)(of, month, day);
  const yearly: Meaning = {
    kind: 'yearly',
    part: { part: 'holiday', holiday: { find, days: 1 } },
    which: 'near',
    year: null,
  };
  return found('day-elsewhere', first, end, yearly);
}

function dayAfter(scan: Scan, month: number): number {
  return dayIn(scan, month + 1);
}

function dayIn(scan: Scan, token: number): number {
  const { digits, number, ordinal } = scan.word(token);
  const day = ordinal > 0 ? ordinal : digits > 0 && digits <= 2 ? number : 0;
  return day <= 31 && Number.isInteger(day) ? day : 0;
}

function dayElsewhere(calendar: 'iranian' | 'islamic', year: number, month: number, day: number): number {
  return calendar === 'iranian' ? iranianDay(year, month, day) : islamicDay(year, month, day);
}

/** A month has the value of the civil month in which it begins, and its own first and last day. */
function monthElsewhere(
  calendar: 'iranian' | 'islamic',
  year: number,
  month: number,
  first: number,
  end: number,
): Found {
  const from = dayElsewhere(calendar, year, month, 1);
  const next =
    month === 12 ? dayElsewhere(calendar, year + 1, 1, 1) : dayElsewhere(calendar, year, month + 1, 1);
  const { year: civil, month: civilMonth } = civilOf(from);
  const value = `${civil}-${String(civilMonth).padStart(2, '0')}`;
  const period: Period = { grain: 'month', first: from, last: next - 1, value };
  return found('month-elsewhere', first, end, { kind: 'fixed', period });
}

export const CALENDAR_RULES: readonly Rule[] = [
  { name: 'year-elsewhere', starts: Kind.Number, find: findYearElsewhere },
  {
    name: 'date-elsewhere',
    starts: Kind.Number | Kind.Ordinal | Kind.MonthElsewhere,
    find: findDateElsewhere,
  },
];

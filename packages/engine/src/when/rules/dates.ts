/** Calendar dates: days and months by name or number, with their years. */
import { dayOf, isRealDate } from '../calendar.js';
import type { Found, Meaning, Which } from '../meaning.js';
import { dayPeriod, monthPeriod, yearPeriod } from '../period.js';
import type { Scan } from '../scan.js';
import { Kind } from '../word.js';
import { dayAt, findSpokenYear, monthAt, portionBefore, withThe, yearAt } from './parts.js';
import { found, type Rule } from './rule.js';
import { isCounted } from './years.js';

/** "January 3, 2020", "Jan. 3", "March 2023", "March", "September last year" */
function findMonthDate(scan: Scan, token: number): Found | null {
  const month = monthAt(scan, token);
  if (month === 0) return null;
  const day = dayAt(scan, token + 1);
  if (day > 0 && isRealDate(2000, month, day)) return dayWithYear(scan, token, month, day, token + 2);
  return monthWithYear(scan, token, month);
}

/** A day and month read so far, up to `end`: takes in the year, if there is one. */
function dayWithYear(scan: Scan, first: number, month: number, day: number, end: number): Found {
  const comma = scan.is(end, ',') ? end + 1 : end;
  const year = yearAt(scan, comma);
  const shared = yearOfRange(scan, end);
  if (shared > 0)
    return found('day-month-year', first, end, {
      kind: 'fixed',
      period: dayPeriod(dayOf(shared, month, day)),
    });
  if (year > 0 && isRealDate(year, month, day)) {
    return found('day-month-year', first, comma + 1, {
      kind: 'fixed',
      period: dayPeriod(dayOf(year, month, day)),
    });
  }
  const relative = findRelativeYear(scan, comma) ?? findRelativeYear(scan, end);
  const part = { part: 'day', month, day } as const;
  if (relative)
    return found('day-month-relative-year', first, relative.end, yearly(part, 'near', relative.year));
  return found('day-month', first, end, yearly(part, 'near', null));
}

/** The year that stands after the second day of "March 3-5, 2023" or "June 28 to July 3, 2022", 0 for none. */
function yearOfRange(scan: Scan, end: number): number {
  if (!isRangeMark(scan, end)) return 0;
  // "June 28 to July 3, 2022"
  const second = monthAt(scan, end + 1) > 0 && !scan.is(end, 'or') ? end + 2 : end + 1;
  if (dayAt(scan, second) === 0) return 0;
  return yearAt(scan, scan.is(second + 1, ',') ? second + 2 : second + 1);
}

/** The year that stands after the second month of "from May to July 2021", of the year before where the months turn it; 0 for none. */
function yearOfMonths(scan: Scan, month: number, end: number): number {
  const second = isRangeMark(scan, end) ? monthAt(scan, end + 1) : 0;
  const year = second > 0 ? yearAt(scan, scan.is(end + 2, ',') ? end + 3 : end + 2) : 0;
  return year > 0 && second < month ? year - 1 : year;
}

function isRangeMark(scan: Scan, token: number): boolean {
  return scan.isHyphen(token) || scan.is(token, 'and', 'to', 'through', 'or', '-', '–');
}

/** The "5" of "March 3-5", the "25" of "April 24 and 25" */
function findSecondDay(scan: Scan, token: number): Found | null {
  const day = dayAt(scan, token);
  const earlier = dayAt(scan, token - 2);
  const month = monthAt(scan, token - 3);
  if (day === 0 || month === 0 || earlier === 0 || day <= earlier || !isRangeMark(scan, token - 1))
    return null;
  if (isCounted(scan, token + 1) || !isRealDate(2000, month, day)) return null;
  return dayWithYear(scan, token, month, day, token + 1);
}

/** The "3" of "3-5 March 2023", "24 and 25 April" */
function findFirstDay(scan: Scan, token: number): Found | null {
  const day = dayAt(scan, token);
  const later = dayAt(scan, token + 2);
  const month = monthAt(scan, token + 3);
  if (
    day === 0 ||
    month === 0 ||
    later <= day ||
    !isRangeMark(scan, token + 1) ||
    monthAt(scan, token - 1) > 0
  )
    return null;
  const year = yearAt(scan, scan.is(token + 4, ',') ? token + 5 : token + 4);
  if (year > 0)
    return found('first-of-days', token, token + 1, {
      kind: 'fixed',
      period: dayPeriod(dayOf(year, month, day)),
    });
  return found('first-of-days', token, token + 1, yearly({ part: 'day', month, day }, 'near', null));
}

function monthWithYear(scan: Scan, token: number, month: number): Found | null {
  const { first, mod } = portionBefore(scan, token);
  const end = scan.is(token + 1, ',', 'of') && yearAt(scan, token + 2) > 0 ? token + 2 : token + 1;
  const year = yearAt(scan, end);
  if (year > 0)
    return found('month-year', first, end + 1, { kind: 'fixed', period: monthPeriod(year, month) }, mod);
  const shared = yearOfMonths(scan, month, token + 1);
  if (shared > 0)
    return found(
      'month-of-range',
      first,
      token + 1,
      { kind: 'fixed', period: monthPeriod(shared, month) },
      mod,
    );
  const spoken = findSpokenYear(scan, end);
  if (spoken)
    return found(
      'month-year',
      first,
      spoken.end,
      { kind: 'fixed', period: monthPeriod(spoken.year, month) },
      mod,
    );
  const relative = findRelativeYear(scan, token + 1);
  const part = { part: 'month', month } as const;
  if (relative)
    return found('month-relative-year', first, relative.end, yearly(part, 'near', relative.year), mod);
  if (isPersonOrWord(scan, token)) return null;
  return found('month', first, token + 1, yearly(part, 'near', null), mod);
}

/** "April Smith", "Justice March": a month's name between other names, and "May" and "March" that open a sentence, are none. */
function isPersonOrWord(scan: Scan, token: number): boolean {
  // "Jan Novak", "Mar Elias": short forms without a point are names more often than months.
  if (scan.is(token, 'jan', 'dec', 'oct', 'nov', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'feb'))
    return isName(scan, token + 1);
  const ambiguous = scan.is(token, 'may', 'march', 'april', 'june', 'august', 'mar.');
  if (!ambiguous) return false;
  const before = scan.norm(token - 1);
  // "the annual March for Peace", "the March of the Mothers"
  if (scan.is(token, 'march') && scan.is(token + 1, 'for', 'of', 'on')) return true;
  if (before === '') return scan.is(token, 'may', 'march') && !scan.is(token + 1, ',', 'and', 'was', 'is');
  return isName(scan, token + 1) || (isName(scan, token - 1) && !LEADS.has(before));
}

function isName(scan: Scan, token: number): boolean {
  return (
    scan.norm(token) !== '' &&
    token > scan.firstToken &&
    scan.isCapital(token) &&
    scan.word(token).kinds === 0 &&
    !LEADS.has(scan.norm(token))
  );
}

/** Words that may be capitalised before a month all the same, in headlines and at the beginning of a sentence. */
const LEADS = new Set([
  'in',
  'since',
  'last',
  'next',
  'this',
  'by',
  'until',
  'from',
  'during',
  'for',
  'after',
  'before',
  'on',
  'early',
  'late',
  'the',
  'of',
  'through',
  'to',
  'and',
  'i',
  'gmt',
]);

/** "last year", "this year", ", that year" after a month. */
function findRelativeYear(scan: Scan, token: number): { year: Meaning; end: number } | null {
  const at = scan.is(token, 'of') ? token + 1 : token;
  if (!scan.is(at + 1, 'year')) return null;
  const end = at + 2;
  if (scan.is(at, 'last'))
    return { year: { kind: 'shift', grain: 'year', count: -1, anchor: 'publication' }, end };
  if (scan.is(at, 'this'))
    return { year: { kind: 'shift', grain: 'year', count: 0, anchor: 'publication' }, end };
  if (scan.is(at, 'next'))
    return { year: { kind: 'shift', grain: 'year', count: 1, anchor: 'publication' }, end };
  if (scan.is(at, 'that', 'same')) return { year: { kind: 'anaphor', grain: 'year' }, end };
  return null;
}

function yearly(part: (Meaning & { kind: 'yearly' })['part'], which: Which, year: Meaning | null): Meaning {
  return { kind: 'yearly', part, which, year };
}

/** "3 January 2020", "3rd of March", "the 21st of May" */
function findDayMonth(scan: Scan, token: number): Found | null {
  const day = dayAt(scan, token);
  if (day === 0) return null;
  const at = scan.is(token + 1, 'of') ? token + 2 : token + 1;
  const month = monthAt(scan, at);
  if (month === 0 || !isRealDate(2000, month, day)) return null;
  // "3 of March" needs an ordinal; "October 13 November 2" is two dates.
  if (at > token + 1 && scan.word(token).ordinal === 0) return null;
  if (monthAt(scan, token - 1) > 0) return null;
  const first = scan.word(token).ordinal > 0 ? withThe(scan, token) : token;
  return dayWithYear(scan, first, month, day, at + 1);
}

/** "on the 15th" */
function findMonthDay(scan: Scan, token: number): Found | null {
  const { ordinal } = scan.word(token);
  if (
    ordinal === 0 ||
    ordinal > 31 ||
    !scan.is(token - 1, 'the') ||
    !scan.is(token - 2, 'on', 'until', 'by', 'since')
  )
    return null;
  const code = scan.norm(token).charCodeAt(0);
  const bare =
    scan.has(token + 1, ~0) ||
    isName(scan, token + 1) ||
    !scan.is(token + 1, '.', ',', '', 'and', 'to', 'in', 'at');
  if (code < 48 || code > 57 || bare) return null;
  return found('day-of-month', token - 1, token + 1, { kind: 'monthday', day: ordinal });
}

/** "2023-07-02", "7/2/2023", also where the tokenizer parted them at the hyphens or slashes. */
function findWrittenDate(scan: Scan, token: number): Found | null {
  const { date } = scan.word(token);
  if (date) return fromNumbers(token, token + 1, date[0], date[1], date[2]);
  const mark = scan.norm(token + 1);
  if ((mark !== '-' && mark !== '/') || scan.norm(token + 3) !== mark || !scan.touches(token + 2))
    return null;
  const [a, b, c] = [scan.word(token), scan.word(token + 2), scan.word(token + 4)];
  if (a.digits === 4 && b.digits === 2 && c.digits === 2)
    return fromNumbers(token, token + 5, a.number, b.number, c.number);
  if (a.digits === 0 || a.digits > 2 || b.digits === 0 || b.digits > 2 || c.digits !== 4) return null;
  const dayFirst = mark !== '/' ? b.number <= 12 : a.number > 12;
  return fromNumbers(
    token,
    token + 5,
    c.number,
    dayFirst ? b.number : a.number,
    dayFirst ? a.number : b.number,
  );
}

function fromNumbers(first: number, end: number, year: number, month: number, day: number): Found | null {
  if (year < 1000 || year > 2199 || month > 12) return null;
  if (month === 0)
    return day > 0 ? null : found('fiscal-year', first, end, { kind: 'fixed', period: yearPeriod(year) });
  if (day === 0)
    return found('written-date', first, end, { kind: 'fixed', period: monthPeriod(year, month) });
  if (!isRealDate(year, month, day)) return null;
  return found('written-date', first, end, { kind: 'fixed', period: dayPeriod(dayOf(year, month, day)) });
}

export const DATE_RULES: readonly Rule[] = [
  { name: 'written-date', starts: Kind.Written | Kind.Number, find: findWrittenDate },
  { name: 'month-date', starts: Kind.Month, find: findMonthDate },
  { name: 'day-month', starts: Kind.Number | Kind.Ordinal, find: findDayMonth },
  { name: 'second-day', starts: Kind.Number | Kind.Ordinal, find: findSecondDay },
  { name: 'first-day', starts: Kind.Number | Kind.Ordinal, find: findFirstDay },
  { name: 'day-of-month', starts: Kind.Ordinal, find: findMonthDay },
];

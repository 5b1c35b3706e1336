/** Seasons, quarters, halves, fiscal years and holidays. */
import { HOLIDAYS } from '../holidays.js';
import type { Found, Meaning, YearPart } from '../meaning.js';
import { yearPeriod } from '../period.js';
import type { Scan } from '../scan.js';
import { Kind } from '../word.js';
import { whichBefore } from './days.js';
import { portionBefore, withThe, yearAt } from './parts.js';
import { found, type Rule } from './rule.js';

/** "the summer of 2022", "spring 2023", "the early summer", "the summer" */
function findSeason(scan: Scan, token: number): Found | null {
  const { season } = scan.word(token);
  if (season < 0 || scan.isVerb(token)) return null;
  const part = { part: 'season', season } as const;
  const portion = portionBefore(scan, token);
  const first = portion.mod ? portion.first : withThe(scan, token);
  const at = scan.is(token + 1, 'of', ',') ? token + 2 : token + 1;
  const year = yearOf(scan, at);
  if (year)
    return found(
      'season-year',
      first,
      year.end,
      { kind: 'yearly', part, which: 'near', year: year.meaning },
      portion.mod,
    );
  // "fall" and "spring" are verbs and springs; they need "the" or "in" before them.
  const led =
    scan.is(token - 1, 'in', 'by', 'during', 'since', 'until') ||
    (scan.is(token - 1, 'the') &&
      scan.is(token - 2, 'in', 'into', 'during', 'of', 'over', 'by', 'until', 'since', 'for')) ||
    portion.mod !== null;
  if (!led || scan.is(token + 1, 'of', 'in', 'offensive', 'olympics', 'games', 'school')) return null;
  return found('season', first, token + 1, { kind: 'yearly', part, which: 'near', year: null }, portion.mod);
}

/** A year, or "last year", "that year". */
function yearOf(scan: Scan, token: number): { meaning: Meaning; end: number } | null {
  const year = yearAt(scan, token);
  if (year > 0) {
    // "the winter of 2021-22" is that of its first year.
    const joint = scan.isHyphen(token + 1) || scan.is(token + 1, '/') ? token + 2 : token;
    const second =
      joint > token && scan.word(joint).digits === 2 && scan.word(joint).number === (year + 1) % 100;
    return { meaning: { kind: 'fixed', period: yearPeriod(year) }, end: second ? joint + 1 : token + 1 };
  }
  if (!scan.is(token + 1, 'year')) return null;
  const end = token + 2;
  if (scan.is(token, 'last'))
    return { meaning: { kind: 'shift', grain: 'year', count: -1, anchor: 'publication' }, end };
  if (scan.is(token, 'this'))
    return { meaning: { kind: 'shift', grain: 'year', count: 0, anchor: 'publication' }, end };
  if (scan.is(token, 'next'))
    return { meaning: { kind: 'shift', grain: 'year', count: 1, anchor: 'publication' }, end };
  if (scan.is(token, 'that')) return { meaning: { kind: 'anaphor', grain: 'year' }, end };
  return null;
}

/** "the third quarter", "third-quarter", "the fiscal first quarter", "next year's first quarter", "the second half of 2021" */
function findQuarter(scan: Scan, token: number): Found | null {
  const index = scan.is(token, 'final') ? 4 : scan.word(token).ordinal;
  if (index < 1 || index > 4) return null;
  const at = scan.skipHyphen(token + 1);
  const fiscal = scan.is(at, 'fiscal') ? at + 1 : at;
  const half = scan.is(fiscal, 'half');
  if ((!half && !scan.is(fiscal, 'quarter')) || (half && (index > 2 || !isHalfOfYear(scan, fiscal))))
    return null;
  const part: YearPart = half ? { part: 'half', half: index } : { part: 'quarter', quarter: index };
  const possessive = possessiveYear(scan, token);
  if (possessive)
    return found('quarter-of-year', possessive.first, fiscal + 1, {
      kind: 'yearly',
      part,
      which: 'near',
      year: possessive.meaning,
    });
  const joint =
    scan.isHyphen(token - 1) && scan.is(token - 2, 'fiscal')
      ? token - 2
      : scan.is(token - 1, 'fiscal')
        ? token - 1
        : token;
  const first = scan.is(joint - 1, 'its', 'their') ? joint : withThe(scan, joint);
  const year = yearOf(scan, scan.is(fiscal + 1, 'of') ? fiscal + 2 : fiscal + 1);
  if (year)
    return found('quarter-of-year', first, year.end, {
      kind: 'yearly',
      part,
      which: 'near',
      year: year.meaning,
    });
  return found('quarter', first, fiscal + 1, { kind: 'yearly', part, which: 'near', year: null });
}

/** "Q3 2023", "H1 of last year" */
function findShortQuarter(scan: Scan, token: number): Found | null {
  const { ordinal, value } = scan.word(token);
  if (!scan.isCapital(token) && !/^\d/.test(scan.norm(token))) return null;
  const part: YearPart =
    value === 'H' ? { part: 'half', half: ordinal } : { part: 'quarter', quarter: ordinal };
  const year = yearOf(scan, scan.is(token + 1, 'of', ',') ? token + 2 : token + 1);
  const end = year?.end ?? token + 1;
  return found('short-quarter', token, end, {
    kind: 'yearly',
    part,
    which: 'near',
    year: year?.meaning ?? null,
  });
}

/** "the first half of 2021" is one of a year, "the second half of the match" is not. */
function isHalfOfYear(scan: Scan, half: number): boolean {
  return scan.is(half + 1, 'of') && (yearOf(scan, half + 2) !== null || scan.is(half + 3, 'year'));
}

/** "this year's", "1998's" before a quarter. */
function possessiveYear(scan: Scan, token: number): { meaning: Meaning; first: number } | null {
  if (!scan.is(token - 1, "'s", '’s', "'")) return null;
  const year = yearAt(scan, token - 2);
  if (year > 0) return { meaning: { kind: 'fixed', period: yearPeriod(year) }, first: token - 2 };
  const relative = yearOf(scan, token - 3);
  return relative && { meaning: relative.meaning, first: token - 3 };
}

/** "the latest quarter", "the latest period" */
function findLatest(scan: Scan, token: number): Found | null {
  if (!scan.is(token, 'latest') || !scan.is(token + 1, 'quarter', 'period')) return null;
  return found('latest-quarter', withThe(scan, token), token + 2, {
    kind: 'shift',
    grain: 'quarter',
    count: -1,
    anchor: 'publication',
  });
}

/** "fiscal 1988", "the 1988 quarter", "the fiscal year" */
function findFiscal(scan: Scan, token: number): Found | null {
  const year = yearAt(scan, token);
  if (year === 0) return null;
  const fixed: Meaning = { kind: 'fixed', period: yearPeriod(year) };
  if (scan.is(token - 1, 'fiscal')) return found('fiscal-year', token - 1, token + 1, fixed);
  if (scan.is(token - 1, 'year') && scan.is(token - 2, 'fiscal', 'financial'))
    return found('fiscal-year', withThe(scan, token - 2), token + 1, fixed);
  if (scan.is(token + 1, 'fiscal', 'financial') && scan.is(token + 2, 'year'))
    return found('fiscal-year', withThe(scan, token), token + 3, fixed);
  if (!scan.is(token - 1, 'the') || !scan.is(token + 1, 'quarter', 'period')) return null;
  return found('year-quarter', token - 1, token + 2, { kind: 'same-in-year', year });
}

/** "Easter", "last Thanksgiving", "New Year's Day", "Ramadan", "Christmas Eve 2021" */
export function findHoliday(scan: Scan, token: number): Found | null {
  if (!scan.isCapital(token)) return null;
  let name = '';
  let holiday: Found | null = null;
  const { first, which } = whichBefore(scan, token);
  for (let end = token; end < token + 5 && scan.norm(end) !== ''; end++) {
    name += name === '' || scan.touches(end) ? scan.norm(end) : ` ${scan.norm(end)}`;
    const known = HOLIDAYS.get(name);
    if (known) {
      const year = yearOf(scan, scan.is(end + 1, ',', 'of') ? end + 2 : end + 1);
      const part = { part: 'holiday', holiday: known } as const;
      const day: Meaning = { kind: 'yearly', part, which, year: year?.meaning ?? null };
      const week = scan.is(end + 1, 'week');
      // "the end of Ramadan"
      const portion = known.days > 1 ? portionBefore(scan, first) : { first, mod: null };
      holiday = week
        ? found('holiday-week', first, end + 2, { kind: 'week-of', day })
        : found('holiday', portion.first, year?.end ?? end + 1, day, portion.mod);
    }
  }
  return holiday && scan.is(token - 1, 'operation', 'camp') ? null : holiday;
}

/** "year-end": the last day of the year. */
function findYearEnd(scan: Scan, token: number): Found | null {
  if (!scan.is(token, 'year') || !scan.isHyphen(token + 1) || !scan.is(token + 2, 'end')) return null;
  const year = yearOf(scan, token + 3);
  return found('year-end', token, year?.end ?? token + 3, {
    kind: 'yearly',
    part: { part: 'day', month: 12, day: 31 },
    which: 'near',
    year: year?.meaning ?? null,
  });
}

export const SEASON_RULES: readonly Rule[] = [
  { name: 'season', starts: Kind.Season, find: findSeason },
  { name: 'quarter', starts: Kind.Ordinal, find: findQuarter },
  { name: 'short-quarter', starts: Kind.Quarter, find: findShortQuarter },
  { name: 'latest-quarter', starts: Kind.Which, find: findLatest },
  { name: 'fiscal-year', starts: Kind.Number, find: findFiscal },
  { name: 'holiday', starts: Kind.Holiday, find: findHoliday },
  { name: 'year-end', starts: Kind.Unit, find: findYearEnd },
];

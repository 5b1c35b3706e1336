/** Years, decades and centuries that stand by themselves. */
import type { Found, Mod } from '../meaning.js';
import { centuryPeriod, decadePeriod, yearPeriod } from '../period.js';
import type { Scan } from '../scan.js';
import { Kind } from '../word.js';
import { findSpokenYear, portionBefore, withThe, yearAt } from './parts.js';
import { found, type Rule } from './rule.js';

/** "1998", "in early 2021", "mid-1996", "the year 2000" */
function findYear(scan: Scan, token: number): Found | null {
  const year = yearAt(scan, token);
  if (year === 0 || !isYear(scan, token, year)) return null;
  const portion = portionBefore(scan, token);
  if (portion.mod)
    return found('year', portion.first, token + 1, { kind: 'fixed', period: yearPeriod(year) }, portion.mod);
  const named = scan.is(token - 1, 'year');
  const first = named ? withThe(scan, token - 1) : token;
  const after = findPrefix(scan, token);
  if (after)
    return found(
      'year-with-prefix',
      after.first,
      token + 1,
      { kind: 'fixed', period: yearPeriod(year) },
      after.mod,
    );
  return found('year', first, token + 1, { kind: 'fixed', period: yearPeriod(year) });
}

/** "post-1959", "pre-1967" */
function findPrefix(scan: Scan, token: number): { first: number; mod: Mod } | null {
  if (!scan.isHyphen(token - 1)) return null;
  if (scan.is(token - 2, 'post')) return { first: token - 2, mod: 'AFTER' };
  if (scan.is(token - 2, 'pre')) return { first: token - 2, mod: 'BEFORE' };
  return null;
}

/** Words before a four-digit number that make it a year. */
const YEAR_LEADS = new Set([
  'in',
  'since',
  'of',
  'by',
  'during',
  'until',
  'till',
  'before',
  'after',
  'from',
  'to',
  'through',
  'throughout',
  'year',
  'between',
  'around',
  'about',
  'circa',
  'early',
  'late',
  'mid',
  'fiscal',
  'the',
  'and',
  'or',
  '(',
  ',',
  '-',
  '–',
  'for',
  'than',
  "'s",
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
]);

/** Nouns after a number that show it counts something. */
const COUNTED = new Set([
  'people',
  'troops',
  'soldiers',
  'men',
  'women',
  'children',
  'refugees',
  'meters',
  'metres',
  'miles',
  'kilometers',
  'kilometres',
  'km',
  'feet',
  'tons',
  'tonnes',
  'dollars',
  'euros',
  'pounds',
  'rubles',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'minutes',
  '%',
  'percent',
  'million',
  'billion',
  'others',
  'villagers',
  'homes',
  'houses',
  'families',
  'jobs',
  'workers',
  'votes',
  'casualties',
  'points',
  'shares',
  'residents',
  'civilians',
  'police',
  'officers',
  'protesters',
  'students',
  'employees',
  'members',
  'victims',
  'fighters',
  'prisoners',
]);

/** Nouns whose number follows them: "Resolution 1973", "Flight 2014". */
const NUMBERED = new Set([
  'resolution',
  'resolutions',
  'flight',
  'route',
  'highway',
  'room',
  'unit',
  'channel',
  'article',
  'section',
  'protocol',
  'case',
  'bill',
  'order',
  'decree',
  'regulation',
  'line',
  'gate',
  'battalion',
  'number',
]);

/** Whether a number from 1000 to 2199 is meant as a year. */
function isYear(scan: Scan, token: number, year: number): boolean {
  if (
    COUNTED.has(scan.norm(token + 1)) ||
    scan.is(token - 1, '$', '£', '€', '#', 'no.', 'nearly', 'almost', 'over', 'than')
  )
    return false;
  if (scan.is(token + 1, 'gmt', 'hours', 'hrs', 'utc')) return false;
  if (NUMBERED.has(scan.norm(token - 1))) return false;
  const before = scan.norm(token - 1);
  if (scan.isHyphen(token - 1) && scan.word(token - 2).digits > 0 && scan.word(token - 2).digits !== 4)
    return false;
  // "2,000" is written with a comma as a count; round thousands in words before them are counts too.
  if (year < 1700 || year > 2100) return before === 'in' || before === 'year' || before === 'since';
  if (before === '' || year < 1900) return YEAR_LEADS.has(before) && (year > 1900 || before !== 'the');
  if (year % 100 === 0 && year !== 1900 && year !== 2000 && before !== 'in') return false;
  return YEAR_LEADS.has(before) || (year >= 1900 && year <= 2060 && !isPlural(scan, token + 1));
}

/** Whether a word is what a number before it counts. */
export function isCounted(scan: Scan, token: number): boolean {
  return COUNTED.has(scan.norm(token)) || isPlural(scan, token);
}

/** "2015 members": a plural noun that the number may count. "the 2015 elections" has its article before it. */
function isPlural(scan: Scan, token: number): boolean {
  const norm = scan.norm(token);
  return norm.length > 3 && norm.endsWith('s') && !norm.endsWith('ss') && !norm.endsWith('us');
}

/** The "99" of "1998-99", the "16" of "2015/16" */
function findSecondYear(scan: Scan, token: number): Found | null {
  const first = yearAt(scan, token - 2);
  const { digits, number } = scan.word(token);
  const joined = scan.isHyphen(token - 1) || scan.is(token - 1, '/');
  if (digits !== 2 || first === 0 || !joined || number <= first % 100) return null;
  if (COUNTED.has(scan.norm(token + 1))) return null;
  const period = yearPeriod(first - (first % 100) + number);
  return found('second-year', token, token + 1, { kind: 'fixed', period });
}

/** "nineteen ninety-six", "the year two thousand" */
function findYearInWords(scan: Scan, token: number): Found | null {
  const spoken = findSpokenYear(scan, token);
  if (!spoken) return null;
  const named = scan.is(token - 1, 'year');
  if (spoken.year === 2000 && !named) return null;
  return found('spoken-year', named ? withThe(scan, token - 1) : token, spoken.end, {
    kind: 'fixed',
    period: yearPeriod(spoken.year),
  });
}

/** "the 1990s", "the late 1970s", "the nineties" */
function findDecade(scan: Scan, token: number): Found | null {
  const { decade } = scan.word(token);
  const words = scan.word(token).kinds === Kind.Decade && !/\d/.test(scan.norm(token));
  const portion = portionBefore(scan, token);
  if (words && !portion.mod && !scan.is(token - 1, 'the')) return null;
  // "in his sixties" is an age
  if (scan.is(token - 1, 'his', 'her', 'their', 'my', 'your', 'our')) return null;
  if (scan.is(token - 2, 'his', 'her', 'their')) return null;
  const first = portion.mod ? portion.first : withThe(scan, token);
  return found('decade', first, token + 1, { kind: 'fixed', period: decadePeriod(decade) }, portion.mod);
}

/** "the 20th century", "the nineteenth century" */
function findCentury(scan: Scan, token: number): Found | null {
  const { ordinal } = scan.word(token);
  const joint = scan.skipHyphen(token + 1);
  if (ordinal === 0 || !scan.is(joint, 'century')) return null;
  const twentyFirst = ordinal === 1 && scan.isHyphen(token - 1) && scan.is(token - 2, 'twenty');
  const core = twentyFirst ? token - 2 : token;
  const portion = portionBefore(scan, core);
  const first = portion.mod ? portion.first : withThe(scan, core);
  const number = (twentyFirst ? 21 : ordinal) - 1;
  if (scan.is(joint + 1, 'bc', 'b.c.', 'bce')) {
    const value = `BC${String(number).padStart(2, '0')}`;
    return found('century', first, joint + 2, { kind: 'reference', value }, portion.mod);
  }
  const period = centuryPeriod(number);
  return found('century', first, joint + 1, { kind: 'fixed', period }, portion.mod);
}

export const YEAR_RULES: readonly Rule[] = [
  { name: 'year', starts: Kind.Number, find: findYear },
  { name: 'second-year', starts: Kind.Number, find: findSecondYear },
  { name: 'spoken-year', starts: Kind.Number, find: findYearInWords },
  { name: 'decade', starts: Kind.Decade, find: findDecade },
  { name: 'century', starts: Kind.Ordinal, find: findCentury },
];

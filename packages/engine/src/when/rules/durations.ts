/** Lengths of time: "three months", "a two-day visit", "the past five years", "for weeks". */
import type { Found, Meaning } from '../meaning.js';
import type { Scan } from '../scan.js';
import { Kind, type Unit } from '../word.js';
import { type Count, findCount, hedgeBefore } from './parts.js';
import { found, type Rule } from './rule.js';

/** The TIMEX3 value of so many units: `P3M`, `PT1H30M`, `PXW`. */
export function durationValue(count: number, unit: Unit): string {
  const prefix = unit.clock ? 'PT' : 'P';
  if (Number.isNaN(count)) {
    return unit.grain === 'decade' ? 'PXDE' : unit.grain === 'century' ? 'PXCE' : `${prefix}X${unit.code}`;
  }
  const whole = Math.floor(count);
  const half = count - whole === 0.5;
  if (half && unit.code === 'H') return `PT${whole > 0 ? `${whole}H` : ''}30M`;
  if (half && unit.code === 'M' && unit.clock) return `PT${whole > 0 ? `${whole}M` : ''}30S`;
  if (half && unit.code === 'Y' && unit.size === 1) return `P${whole > 0 ? `${whole}Y` : ''}6M`;
  return `${prefix}${count * unit.size}${unit.code}`;
}

/** "three months", "at least 72 hours", "a minute and a half", "two more weeks" */
function findLength(scan: Scan, token: number): Found | null {
  const count = findCount(scan, token);
  if (!count) return null;
  const more = scan.is(
    count.end,
    'more',
    'additional',
    'full',
    'consecutive',
    'straight',
    'whole',
    'further',
    'trading',
    'working',
    'business',
    'calendar',
    'long',
  );
  const at = more ? count.end + 1 : count.end;
  const { unit, plural } = scan.word(at);
  if (!unit || unit.grain === 'half' || isOtherSense(scan, token, at, unit, plural, count)) return null;
  if (scan.is(token - 1, 'aged')) return null;
  const joint = findJoint(scan, at, unit, count);
  if (joint) {
    const { first, mod } = hedgeBefore(scan, token);
    return found('joint-length', first, joint.end, lengthOf(joint.value), mod);
  }
  const half = scan.is(at + 1, 'and') && scan.has(at + 2, Kind.Article) && scan.is(at + 3, 'half');
  const value = durationValue(half ? count.value + 0.5 : count.value, unit);
  const hedge = hedgeBefore(scan, token);
  const end = half ? at + 4 : at + 1;
  return found(
    'length',
    hedge.first,
    end,
    { kind: 'duration', value, side: 0, grain: unit.grain, count: count.value * unit.size },
    hedge.mod ?? count.mod,
  );
}

/** "eight years and three months", "2 hours 20 minutes": a length in two units, the second the smaller. */
function findJoint(scan: Scan, at: number, unit: Unit, count: Count): { value: string; end: number } | null {
  const next = scan.is(at + 1, 'and', ',') ? at + 2 : at + 1;
  if (!Number.isInteger(count.value) || count.mod) return null;
  const second = findCount(scan, next);
  const smaller = scan.word(second?.end ?? -1).unit;
  if (!second || !smaller || !Number.isInteger(second.value) || second.mod) return null;
  const [a, b] = [JOINT.indexOf(unit.grain + unit.code), JOINT.indexOf(smaller.grain + smaller.code)];
  if (a < 0 || b <= a) return null;
  const whole = durationValue(count.value, unit);
  const part = durationValue(second.value, smaller);
  const value = whole + part.slice(whole.startsWith('PT') || !part.startsWith('PT') ? part.search(/\d/) : 1);
  return { value, end: second.end + 1 };
}

/** From the largest to the smallest unit that such lengths are made of. */
const JOINT = ['yearY', 'monthM', 'weekW', 'dayD', 'dayH', 'dayM', 'dayS'];

export function lengthOf(value: string): Meaning {
  return { kind: 'duration', value, side: 0, grain: 'day', count: Number.NaN };
}

/** "a second man", "a quarter of", "$5 a day", "24 hours a day", "22 years old", "three years of age", "one day" of a story */
function isOtherSense(
  scan: Scan,
  token: number,
  at: number,
  unit: Unit,
  plural: boolean,
  count: Count,
): boolean {
  // "60 Minutes" is a programme
  if (scan.isCapital(at) && !scan.isCapital(token)) return true;
  if (unit.code === 'Q' && scan.is(at + 1, 'of')) return true;
  if (
    scan.is(at + 1, 'old', 'older', 'younger', 'of') &&
    (scan.is(at + 1, 'old', 'older', 'younger') || scan.is(at + 2, 'age'))
  )
    return true;
  if (scan.isHyphen(at + 1) && scan.is(at + 2, 'old')) return true;
  const article = scan.has(token, Kind.Article) && count.value === 1;
  if (!article) return unit.code === 'S' && !plural && !scan.isHyphen(at - 1);
  return unit.code === 'S' || isRate(scan, token) || !isLengthOfOne(scan, token, at, unit);
}

/** "358,000 a month", "$33 million a year", "four flights a week" */
function isRate(scan: Scan, token: number): boolean {
  const before = scan.norm(token - 1);
  if (before === '') return false;
  return (
    scan.has(token - 1, Kind.Number) ||
    before === 'million' ||
    before === 'billion' ||
    before === 'times' ||
    before === 'cents' ||
    before === '%' ||
    before === 'percent' ||
    (before.endsWith('s') && !LENGTH_LEADS.has(before) && !before.endsWith('ss') && !VERBS_IN_S.has(before))
  );
}

const VERBS_IN_S = new Set([
  'lasts',
  'takes',
  'spends',
  'was',
  'is',
  'needs',
  'as',
  'has',
  'plus',
  'yes',
  'this',
]);

/** "a year" is a length where a preposition or verb of length leads to it; "a week after" counts from something. */
function isLengthOfOne(scan: Scan, token: number, at: number, unit: Unit): boolean {
  if (unit.code === 'D' || unit.code === 'WE')
    return LENGTH_LEADS.has(scan.norm(token - 1)) && !scan.is(token - 1, 'of', 'on');
  if (hedgeBefore(scan, token).first < token) return true;
  if (scan.is(at + 1, 'after', 'before', 'that', 'when', 'in'))
    return scan.is(token - 1, 'than', 'barely', 'less', 'just', 'for', 'within', 'about');
  return LENGTH_LEADS.has(scan.norm(token - 1)) || scan.is(at + 1, 'and', 'or', '.', ',');
}

const LENGTH_LEADS = new Set([
  'for',
  'in',
  'within',
  'after',
  'than',
  'of',
  'last',
  'lasted',
  'lasting',
  'lasts',
  'spent',
  'spend',
  'took',
  'take',
  'takes',
  'about',
  'nearly',
  'almost',
  'barely',
  'only',
  'just',
  'as',
  'over',
  'under',
  'least',
  'most',
  'every',
  'half',
  'during',
  'waited',
  'another',
  'by',
  'through',
  'served',
  'serving',
  'serve',
]);

/** "half an hour" */
function findHalf(scan: Scan, token: number): Found | null {
  return scan.is(token, 'half') ? findLength(scan, token) : null;
}

/** Words before a bare plural that make it a length. */
const PLURAL_LEADS = new Set([
  'for',
  'in',
  'within',
  'over',
  'after',
  'lasted',
  'lasting',
  'take',
  'takes',
  'took',
  'spent',
  'spend',
  'of',
  'by',
]);

/** "for weeks", "in years", "within days", "weeks or months" */
function findBarePlural(scan: Scan, token: number): Found | null {
  const { unit, plural } = scan.word(token);
  if (!unit || !plural || unit.grain === 'half' || unit.grain === 'quarter' || scan.isHyphen(token + 1))
    return null;
  const lead = scan.norm(token - 1);
  if (!PLURAL_LEADS.has(lead)) return null;
  if (
    lead === 'of' &&
    !scan.is(token - 2, 'hundreds', 'thousands', 'dozens', 'tens', 'couple', 'matter', 'number')
  )
    return null;
  if (unit.code === 'S' || (lead === 'by' && unit.grain !== 'decade')) return null;
  const both = scan.is(token + 1, 'or', 'and') && scan.word(token + 2).unit && scan.word(token + 2).plural;
  const value = durationValue(Number.NaN, unit);
  return found(
    'bare-plural',
    token,
    both ? token + 3 : token + 1,
    { kind: 'duration', value, side: 0, grain: unit.grain, count: Number.NaN },
    both ? 'APPROX' : null,
  );
}

/** "weeks ago", "years later" */
function findVagueOffset(scan: Scan, token: number): Found | null {
  const { unit, plural } = scan.word(token);
  if (!unit || !plural || !scan.is(token + 1, 'ago')) return null;
  return found('vague-offset', token, token + 2, { kind: 'reference', value: 'PAST_REF' });
}

/** "the first nine months", "the nine months" of a report on results */
function findNumberedSpan(scan: Scan, token: number): Found | null {
  if (!scan.is(token, 'first', 'final') || !scan.is(token - 1, 'the')) return null;
  const count = findCount(scan, token + 1);
  const { unit, plural } = scan.word(count?.end ?? -1);
  if (!count || !unit || !plural || unit.grain === 'half') return null;
  return found('first-units', token - 1, count.end + 1, {
    kind: 'duration',
    value: durationValue(count.value, unit),
    side: 0,
    grain: unit.grain,
    count: count.value,
  });
}

/** "the nine months", "the two days" */
function findTheLength(scan: Scan, token: number): Found | null {
  if (!scan.is(token - 1, 'the') || scan.has(token, Kind.Article)) return null;
  const length = findLength(scan, token);
  return length && length.firstToken === token && scan.word(length.endToken - 1).plural
    ? { ...length, firstToken: token - 1, rule: 'the-length' }
    : null;
}

export const DURATION_RULES: readonly Rule[] = [
  { name: 'first-units', starts: Kind.Ordinal, find: findNumberedSpan },
  { name: 'the-length', starts: Kind.Number, find: findTheLength },
  { name: 'length', starts: Kind.Number | Kind.Article, find: findLength },
  { name: 'half-length', starts: Kind.Unit, find: findHalf },
  { name: 'vague-offset', starts: Kind.Unit, find: findVagueOffset },
  { name: 'bare-plural', starts: Kind.Unit, find: findBarePlural },
];

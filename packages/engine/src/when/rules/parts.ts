/** The parts that rules are put together from: numbers, years, days of the month, and what may stand before an expression. */
import type { Mod } from '../meaning.js';
import type { Scan } from '../scan.js';
import { Kind } from '../word.js';

export interface Count {
  /** NaN when the number is not told ("several"). */
  value: number;
  /** The row after it. */
  end: number;
  mod: Mod | null;
}

/** A number before a unit: "three", "twenty-one", "2 1/2", "a couple of", "several", "two to three". */
export function findCount(scan: Scan, token: number): Count | null {
  const first = findPlainCount(scan, token);
  if (first === null) return null;
  const fraction = findFraction(scan, first);
  const joint = scan.skipHyphen(fraction.end);
  // "two to three weeks", "six or seven hours", "3-5 days": the lower number is the value.
  const bridge = scan.is(fraction.end, 'to', 'or') ? fraction.end + 1 : joint;
  if (bridge > fraction.end && Number.isInteger(fraction.value)) {
    const second = findPlainCount(scan, bridge);
    if (second && (second.value > fraction.value || Number.isNaN(second.value)))
      return { ...fraction, end: second.end, mod: 'APPROX' };
  }
  return fraction;
}

/** "2 1/2", "two and a half" */
function findFraction(scan: Scan, count: Count): Count {
  if (scan.is(count.end, 'and') && scan.is(count.end + 1, 'a') && scan.is(count.end + 2, 'half')) {
    return { ...count, value: count.value + 0.5, end: count.end + 3 };
  }
  const { number } = scan.word(count.end);
  if (number > 0 && number < 1) return { ...count, value: count.value + number, end: count.end + 1 };
  return count;
}

function findPlainCount(scan: Scan, token: number): Count | null {
  const word = scan.word(token);
  if (word.kinds & Kind.Article) return findArticleCount(scan, token);
  if (scan.is(token, 'half') && scan.has(token + 1, Kind.Article))
    return { value: 0.5, end: token + 2, mod: null };
  if (!(word.kinds & Kind.Number)) return null;
  if (word.digits > 0 || word.number >= 100 || Number.isNaN(word.number)) {
    if (word.number === 100 || word.number === 1000 || word.number === 12)
      return { value: word.number, end: token + 1, mod: null };
    return withMultiplier(scan, word.number, token + 1);
  }
  // "twenty-one", "twenty one"
  const next = scan.skipHyphen(token + 1);
  const ones = scan.word(next).number;
  if (word.number >= 20 && word.number % 10 === 0 && ones > 0 && ones < 10 && scan.word(next).digits === 0) {
    return withMultiplier(scan, word.number + ones, next + 1);
  }
  return withMultiplier(scan, word.number, token + 1);
}

/** "two hundred", "two thousand" */
function withMultiplier(scan: Scan, value: number, end: number): Count {
  if (scan.is(end, 'hundred')) return { value: value * 100, end: end + 1, mod: null };
  if (scan.is(end, 'thousand')) return { value: value * 1000, end: end + 1, mod: null };
  if (scan.is(end, 'dozen')) return { value: value * 12, end: end + 1, mod: null };
  return { value, end, mod: null };
}

/** "a", "a few", "a couple of", "a dozen", "a hundred", "a half" */
function findArticleCount(scan: Scan, token: number): Count | null {
  const next = token + 1;
  if (scan.is(next, 'few')) return { value: Number.NaN, end: next + 1, mod: null };
  if (scan.is(next, 'couple'))
    return { value: 2, end: scan.is(next + 1, 'of') ? next + 2 : next + 1, mod: 'APPROX' };
  if (scan.is(next, 'number') && scan.is(next + 1, 'of'))
    return { value: Number.NaN, end: next + 2, mod: null };
  if (scan.is(next, 'dozen', 'hundred', 'thousand'))
    return { value: scan.word(next).number, end: next + 1, mod: null };
  if (scan.is(next, 'half')) return { value: 0.5, end: scan.skipHyphen(next + 1), mod: null };
  return { value: 1, end: next, mod: null };
}

/** A year written in four digits, 0 when the word is none. */
export function yearAt(scan: Scan, token: number): number {
  const word = scan.word(token);
  return word.digits === 4 && word.number >= 1000 && word.number <= 2199 ? word.number : 0;
}

/** A year in words: "nineteen ninety-six", "two thousand". */
export function findSpokenYear(scan: Scan, token: number): { year: number; end: number } | null {
  const century = scan.word(token);
  if (century.digits > 0) return null;
  if (century.number === 2 && scan.is(token + 1, 'thousand')) return { year: 2000, end: token + 2 };
  if (century.number < 17 || century.number > 20) return null;
  const tens = scan.word(token + 1);
  if (tens.digits > 0 || tens.number < 10 || tens.number > 99) return null;
  const joint = scan.skipHyphen(token + 2);
  const ones = scan.word(joint).number;
  const both = tens.number >= 20 && ones > 0 && ones < 10;
  return { year: century.number * 100 + tens.number + (both ? ones : 0), end: both ? joint + 1 : token + 2 };
}

/** A day of the month as "3", "3rd", "twenty-first"; 0 when the word is none. */
export function dayAt(scan: Scan, token: number): number {
  const word = scan.word(token);
  if (word.ordinal > 0) return word.ordinal <= 31 ? word.ordinal : 0;
  return (word.digits === 1 || word.digits === 2) &&
    word.number >= 1 &&
    word.number <= 31 &&
    Number.isInteger(word.number)
    ? word.number
    : 0;
}

/** The month that a word names, 0 for none. "may" and "march" are verbs, and short forms other words, in lower case. */
export function monthAt(scan: Scan, token: number): number {
  const { month } = scan.word(token);
  return month > 0 && scan.isCapital(token) ? month : 0;
}

/** "about", "more than", "up to": how a count is hedged, and the row where the hedge begins. */
export function hedgeBefore(scan: Scan, token: number): { first: number; mod: Mod | null } {
  for (const [words, mod] of HEDGES) {
    if (endsWith(scan, token, words)) return { first: token - words.length, mod };
  }
  return { first: token, mod: null };
}

const HEDGES: readonly (readonly [readonly string[], Mod])[] = [
  [['no', 'more', 'than'], 'EQUAL_OR_LESS'],
  [['not', 'more', 'than'], 'EQUAL_OR_LESS'],
  [['no', 'less', 'than'], 'EQUAL_OR_MORE'],
  [['no', 'fewer', 'than'], 'EQUAL_OR_MORE'],
  [['more', 'than'], 'MORE_THAN'],
  [['less', 'than'], 'LESS_THAN'],
  [['fewer', 'than'], 'LESS_THAN'],
  [['at', 'least'], 'EQUAL_OR_MORE'],
  [['at', 'most'], 'EQUAL_OR_LESS'],
  [['up', 'to'], 'EQUAL_OR_LESS'],
  [['just', 'over'], 'MORE_THAN'],
  [['just', 'under'], 'LESS_THAN'],
  [['over'], 'MORE_THAN'],
  [['under'], 'LESS_THAN'],
  [['nearly'], 'APPROX'],
  [['almost'], 'APPROX'],
  [['about'], 'APPROX'],
  [['around'], 'APPROX'],
  [['approximately'], 'APPROX'],
  [['roughly'], 'APPROX'],
  [['some'], 'APPROX'],
];

/** Whether the words before `token` are these. */
export function endsWith(scan: Scan, token: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) {
    if (scan.norm(token - words.length + i) !== words[i]) return false;
  }
  return true;
}

/** "early", "mid-", "the end of": which part of a stretch is meant, and the row where that begins. */
export function portionBefore(scan: Scan, token: number): { first: number; mod: Mod | null } {
  const prefix = scan.word(token).mod;
  if (prefix) return { first: withThe(scan, token), mod: prefix };
  const bare = scan.is(token - 1, 'the') ? token - 1 : token;
  const joint = scan.isHyphen(bare - 1) ? bare - 1 : bare;
  const word = scan.norm(joint - 1);
  // "end-2022", "end-March"
  const mod = PORTIONS.get(word) ?? (joint < bare && word === 'end' ? 'END' : undefined);
  if (mod) return { first: scan.is(joint - 2, 'the') ? joint - 2 : joint - 1, mod };
  if (scan.is(bare - 1, 'of')) {
    const noun = EDGES.get(scan.norm(bare - 2));
    if (noun) return { first: scan.is(bare - 3, 'the') ? bare - 3 : bare - 2, mod: noun };
  }
  return { first: token, mod: null };
}

const PORTIONS: ReadonlyMap<string, Mod> = new Map([
  ['early', 'START'],
  ['mid', 'MID'],
  ['late', 'END'],
]);

const EDGES: ReadonlyMap<string, Mod> = new Map([
  ['beginning', 'START'],
  ['start', 'START'],
  ['middle', 'MID'],
  ['end', 'END'],
  ['close', 'END'],
]);

/** The row of "the" if it stands right before, else `token`. */
export function withThe(scan: Scan, token: number): number {
  return scan.is(token - 1, 'the') ? token - 1 : token;
}

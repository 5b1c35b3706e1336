/** Times counted from another that is named beside them: "the day before yesterday", "the week after Easter", "a week from Friday". */
import type { Found, Meaning } from '../meaning.js';
import type { Scan } from '../scan.js';
import { Kind } from '../word.js';
import { findDayAfter } from './days.js';
import { findCount } from './parts.js';
import { found, type Rule } from './rule.js';
import { findHoliday } from './seasons.js';

/** "the day before yesterday", "the week before last", "the year after", "the night before" */
function findBefore(scan: Scan, token: number): Found | null {
  if (!scan.is(token - 1, 'the')) return null;
  const sign = scan.is(token + 1, 'before', 'preceding')
    ? -1
    : scan.is(token + 1, 'after', 'following')
      ? 1
      : 0;
  if (sign === 0) return null;
  const { unit, plural, part } = scan.word(token);
  if (part !== '') return ends(scan, token + 2) ? partBeside(token, part, sign) : null;
  if (!unit || plural || unit.clock || unit.grain === 'half') return null;
  const shift: Meaning = { kind: 'shift', grain: unit.grain, count: sign, anchor: 'narrative' };
  if (ends(scan, token + 2) && scan.is(token + 1, 'before', 'after'))
    return found('unit-before', token - 1, token + 2, shift);
  if (scan.is(token + 2, sign < 0 ? 'last' : 'next') && ends(scan, token + 3))
    return found('unit-before-last', token - 1, token + 3, {
      ...shift,
      count: 2 * sign,
      anchor: 'publication',
    });
  const base = findBase(scan, token + 2);
  return (
    base &&
    found('unit-beside', token - 1, base.endToken, {
      kind: 'beside',
      grain: unit.grain,
      count: sign,
      base: base.meaning,
    })
  );
}

/** Whether an expression is over: a clause may go on, a noun may not. */
function ends(scan: Scan, token: number): boolean {
  return (
    scan.norm(token) === '' ||
    scan.is(token, '.', ',', ';', ')', '?', '!', 'and', 'but', 'in', 'at', 'when', 'on')
  );
}

/** "the night before", "the morning after" */
function partBeside(token: number, part: string, sign: -1 | 1): Found {
  const day: Meaning = { kind: 'shift', grain: 'day', count: sign, anchor: 'narrative' };
  return found('part-before', token - 1, token + 2, { kind: 'clock', time: part, day });
}

/** "yesterday", "last Tuesday", "March 3", "Christmas": a day that others are counted from. */
function findBase(scan: Scan, token: number): Found | null {
  const at = scan.is(token, 'last', 'next') ? token + 1 : token;
  if (scan.has(at, Kind.Holiday)) return findHoliday(scan, at);
  const day = scan.is(token, 'on', 'of', ',') ? null : findDayAfter(scan, at);
  return day && (day.firstToken === at || day.firstToken === token) ? day : null;
}

/** "the eve of Ramadan" */
function findEve(scan: Scan, token: number): Found | null {
  if (!scan.is(token, 'eve') || !scan.is(token - 1, 'the') || !scan.is(token + 1, 'of')) return null;
  const base = findBase(scan, token + 2);
  return (
    base &&
    found('eve-of', token - 1, base.endToken, {
      kind: 'beside',
      grain: 'day',
      count: -1,
      base: base.meaning,
    })
  );
}

/** "a week from Friday", "two weeks from tomorrow", "a week ago Tuesday" */
function findFromDay(scan: Scan, token: number): Found | null {
  const count = findCount(scan, token);
  const { unit } = scan.word(count?.end ?? -1);
  if (!count || !unit || unit.clock || unit.grain === 'half' || !Number.isInteger(count.value)) return null;
  const sign = scan.is(count.end + 1, 'from') ? 1 : scan.is(count.end + 1, 'ago') ? -1 : 0;
  const base = sign === 0 ? null : findBase(scan, count.end + 2);
  if (!base || base.meaning.kind === 'clock') return null;
  const which = sign > 0 ? 'next' : 'last';
  const meaning: Meaning = base.meaning.kind === 'weekday' ? { ...base.meaning, which } : base.meaning;
  const days = unit.grain === 'week' ? 7 * unit.size : unit.grain === 'day' ? 1 : 0;
  return days === 0
    ? null
    : found('from-day', token, base.endToken, {
        kind: 'beside',
        grain: 'day',
        count: sign * count.value * days,
        base: meaning,
      });
}

export const BESIDE_RULES: readonly Rule[] = [
  { name: 'unit-beside', starts: Kind.Unit | Kind.Part, find: findBefore },
  { name: 'eve-of', starts: Kind.Eve, find: findEve },
  { name: 'from-day', starts: Kind.Number | Kind.Article, find: findFromDay },
];

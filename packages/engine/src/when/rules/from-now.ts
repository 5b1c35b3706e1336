/** Lengths that end or begin now: "the past five years", "the next couple of weeks", "recent months". */
import type { Found, Mod } from '../meaning.js';
import type { Scan } from '../scan.js';
import { Kind, type Unit } from '../word.js';
import { durationValue } from './durations.js';
import { findCount, withThe } from './parts.js';
import { found, type Rule } from './rule.js';

const SIDES: ReadonlyMap<string, -1 | 1> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['preceding', -1],
  ['latest', -1],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
]);

/** "the past five years", "the last few months", "the next couple of years", "recent weeks", "coming months" */
function findLengthFromNow(scan: Scan, token: number): Found | null {
  const side = SIDES.get(scan.norm(token));
  const recent = scan.is(token, 'recent', 'future');
  if (side === undefined && !recent) return null;
  const bare = scan.word(token + 1);
  if (bare.unit && bare.plural)
    return bareFromNow(token, bare.unit, side ?? (scan.is(token, 'recent') ? -1 : 1));
  if (recent) return null;
  const start = scan.is(token + 1, 'a') ? token + 2 : token + 1;
  const count = scan.is(start, 'couple')
    ? { value: 2, end: scan.is(start + 1, 'of') ? start + 2 : start + 1, mod: 'APPROX' as Mod }
    : findCount(scan, start);
  const { unit } = scan.word(count?.end ?? -1);
  if (!count) return lengthOfOne(scan, token, side as -1 | 1);
  if (!unit || unit.grain === 'half') return null;
  const orSo = scan.is(count.end + 1, 'or') && scan.is(count.end + 2, 'so');
  const end = orSo ? count.end + 3 : count.end + 1;
  const value = durationValue(count.value, unit);
  const length = unit.clock ? Number.NaN : count.value * unit.size;
  const grain = unit.grain === 'decade' || unit.grain === 'century' ? 'year' : unit.grain;
  return found(
    'length-from-now',
    withThe(scan, token),
    end,
    { kind: 'duration', value, side: side as -1 | 1, grain, count: length },
    orSo ? 'APPROX' : count.mod,
  );
}

/** "the past decade", "over the next century"; shorter units are rather those of the calendar: "the past year". */
function lengthOfOne(scan: Scan, token: number, side: -1 | 1): Found | null {
  const { unit, plural } = scan.word(token + 1);
  if (
    !unit ||
    plural ||
    !isToldAsLength(scan, token) ||
    (unit.grain !== 'decade' && unit.grain !== 'century')
  )
    return null;
  const years = unit.size;
  return found('length-from-now', withThe(scan, token), token + 2, {
    kind: 'duration',
    value: durationValue(1, unit),
    side,
    grain: 'year',
    count: years,
  });
}

/** "the past", "over the next" before a unit say how long, "last" and "the next" by themselves which one. */
export function isToldAsLength(scan: Scan, token: number): boolean {
  return scan.is(token, 'past', 'coming') || (scan.is(token, 'next') && scan.is(token - 2, ...OVER));
}

const OVER = ['over', 'in', 'for', 'within', 'during', 'throughout'];

/** "the days ahead", "the weeks to come" */
function findAhead(scan: Scan, token: number): Found | null {
  const { unit, plural } = scan.word(token);
  if (!unit || !plural || unit.clock || !scan.is(token - 1, 'the')) return null;
  const end = scan.is(token + 1, 'ahead')
    ? token + 2
    : scan.is(token + 1, 'to') && scan.is(token + 2, 'come')
      ? token + 3
      : 0;
  if (end === 0) return null;
  const value = durationValue(Number.NaN, unit);
  return found('units-ahead', token - 1, end, {
    kind: 'duration',
    value,
    side: 1,
    grain: unit.grain,
    count: Number.NaN,
  });
}

/** "recent years" and "coming quarters" are no lengths but the recent past and the near future. */
function bareFromNow(token: number, unit: Unit, side: -1 | 1): Found | null {
  if (unit.grain === 'half' || unit.clock) return null;
  const vague = unit.grain === 'year' || unit.grain === 'quarter' || unit.grain === 'decade';
  if (vague)
    return found('recent-units', token, token + 2, {
      kind: 'reference',
      value: side < 0 ? 'PAST_REF' : 'FUTURE_REF',
    });
  return found('recent-units', token, token + 2, {
    kind: 'duration',
    value: durationValue(Number.NaN, unit),
    side,
    grain: unit.grain,
    count: Number.NaN,
  });
}

export const FROM_NOW_RULES: readonly Rule[] = [
  { name: 'length-from-now', starts: Kind.Which, find: findLengthFromNow },
  { name: 'units-ahead', starts: Kind.Unit, find: findAhead },
];

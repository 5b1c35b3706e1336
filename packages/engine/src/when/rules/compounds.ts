/** Lengths of time in a joined word or a fraction: "three-day", "decades-long", "weeklong", "a quarter of a century". */
import type { Found } from '../meaning.js';
import type { Scan } from '../scan.js';
import { Kind } from '../word.js';
import { durationValue, lengthOf } from './durations.js';
import { findCount, hedgeBefore } from './parts.js';
import { found, type Rule } from './rule.js';

/** "three-day", "30-year", "five-hour", "a decade-long" */
function findCompound(scan: Scan, token: number): Found | null {
  const word = scan.word(token);
  const counted = word.kinds & Kind.Number ? findCount(scan, token) : null;
  if (counted) {
    if (!scan.isHyphen(counted.end)) return null;
    const { unit } = scan.word(counted.end + 1);
    if (
      !unit ||
      unit.grain === 'half' ||
      (unit.code === 'Q' && scan.word(counted.end + 1).plural) ||
      (scan.isHyphen(counted.end + 2) && scan.is(counted.end + 3, 'old', 'olds'))
    )
      return null;
    const end = counted.end + 2;
    const long = scan.isHyphen(end) && scan.is(end + 1, 'long', 'plus') ? end + 2 : end;
    return found(
      'compound-length',
      token,
      long,
      {
        kind: 'duration',
        value: durationValue(counted.value, unit),
        side: 0,
        grain: unit.grain,
        count: counted.value,
      },
      counted.mod,
    );
  }
  const { unit, plural } = word;
  if (!unit || !scan.isHyphen(token + 1) || !scan.is(token + 2, 'long')) return null;
  const value = durationValue(plural ? Number.NaN : 1, unit);
  return found('compound-length', token, token + 3, {
    kind: 'duration',
    value,
    side: 0,
    grain: unit.grain,
    count: 1,
  });
}

/** "a quarter of a century", "three quarters of an hour" */
function findQuarters(scan: Scan, token: number): Found | null {
  const count = scan.has(token, Kind.Article) ? 1 : scan.is(token, 'three') ? 3 : 0;
  const at = scan.skipHyphen(token + 1);
  if (count === 0 || !scan.is(at, 'quarter', 'quarters')) return null;
  // "a quarter-century" has no "of"
  const end = scan.is(at + 1, 'of') && scan.has(at + 2, Kind.Article) ? at + 3 : scan.skipHyphen(at + 1);
  const { unit } = scan.word(end);
  if (end <= at + 1 || !unit) return null;
  const value = unit.code === 'H' ? `PT${15 * count}M` : unit.grain === 'century' ? `P${25 * count}Y` : null;
  if (value === null) return null;
  const hedge = hedgeBefore(scan, token);
  return found('quarters-of', hedge.first, end + 1, lengthOf(value), hedge.mod);
}

/** "a weeklong visit" */
function findLong(scan: Scan, token: number): Found | null {
  const { unit } = scan.word(token);
  return unit && found('one-word-length', token, token + 1, lengthOf(durationValue(1, unit)));
}

export const COMPOUND_RULES: readonly Rule[] = [
  { name: 'quarters-of', starts: Kind.Number | Kind.Article, find: findQuarters },
  { name: 'one-word-length', starts: Kind.Length, find: findLong },
  { name: 'compound-length', starts: Kind.Number | Kind.Unit, find: findCompound },
];

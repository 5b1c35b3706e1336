/** Days and weeks by their number in a month: "the first week of June", "the last Friday of March 2022", "the 15th of last month". */
import type { Found, Meaning } from '../meaning.js';
import type { Scan } from '../scan.js';
import { Kind } from '../word.js';
import { DATE_RULES } from './dates.js';
import { dayAt, withThe } from './parts.js';
import { found, type Rule } from './rule.js';

/** "the first Monday in May", "the last week of June 2022", "the last day of March" */
function findNth(scan: Scan, token: number): Found | null {
  const n = scan.is(token, 'last', 'final') ? -1 : scan.word(token).ordinal;
  if (n === 0 || n > 31 || !scan.is(token + 2, 'of', 'in')) return null;
  const { weekday, plural } = scan.word(token + 1);
  const unit =
    weekday > 0 && !plural
      ? weekday
      : scan.is(token + 1, 'week')
        ? 'week'
        : scan.is(token + 1, 'day')
          ? 'day'
          : null;
  if (unit === null || (unit !== 'day' && n > 5)) return null;
  const month = findMonth(scan, token + 3);
  return (
    month &&
    found('nth-of-month', withThe(scan, token), month.endToken, {
      kind: 'nth',
      n,
      unit,
      month: month.meaning,
    })
  );
}

/** "May", "May 2022", "May last year": a month, not a day in it. */
function findMonth(scan: Scan, token: number): Found | null {
  const month = scan.has(token, Kind.Month) ? MONTH_RULE?.find(scan, token) : null;
  if (!month || month.firstToken !== token) return null;
  const { meaning } = month;
  const isMonth =
    (meaning.kind === 'fixed' && meaning.period.grain === 'month') ||
    (meaning.kind === 'yearly' && meaning.part.part === 'month');
  return isMonth ? month : null;
}

const MONTH_RULE = DATE_RULES.find(({ name }) => name === 'month-date');

/** "the 15th of last month", "the 3rd of this month" */
function findDayOfMonth(scan: Scan, token: number): Found | null {
  const day = dayAt(scan, token);
  if (day === 0 || !scan.is(token + 1, 'of') || !scan.is(token + 3, 'month')) return null;
  const step = scan.is(token + 2, 'last')
    ? -1
    : scan.is(token + 2, 'this', 'the')
      ? 0
      : scan.is(token + 2, 'next')
        ? 1
        : null;
  if (step === null) return null;
  const month: Meaning = { kind: 'shift', grain: 'month', count: step, anchor: 'publication' };
  return found('day-of-step', withThe(scan, token), token + 4, { kind: 'nth', n: day, unit: 'day', month });
}

export const NTH_RULES: readonly Rule[] = [
  { name: 'nth-of-month', starts: Kind.Ordinal | Kind.Which, find: findNth },
  { name: 'day-of-step', starts: Kind.Ordinal, find: findDayOfMonth },
];

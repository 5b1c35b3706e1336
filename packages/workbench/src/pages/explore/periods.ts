/** Days, weeks, months and years, by their first day. */
import type { Series } from '@readout/server/api';

export type Unit = Series['by'];
export const UNITS: readonly Unit[] = ['day', 'week', 'month', 'year'];

/** The rows of all events together, without those of single pairs of countries. */
export function rowsOfAll({ rows }: Series): Series['rows'] {
  return rows.filter(({ actor, recipient }) => actor === null && recipient === null);
}

/** The first day of the period after. */
export function nextPeriod(period: string, by: Unit): string {
  const date = new Date(`${period}T00:00:00Z`);
  if (by === 'day') date.setUTCDate(date.getUTCDate() + 1);
  else if (by === 'week') date.setUTCDate(date.getUTCDate() + 7);
  else if (by === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
}

/** The last day of a period. */
export function lastDayOf(period: string, by: Unit): string {
  const date = new Date(`${nextPeriod(period, by)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** Of counts by period, in order: how many at the beginning are so thin and so far off that they would press all others together. */
export function outliersBefore(rows: readonly { period: string; events: number }[]): number {
  const total = rows.reduce((sum, { events }) => sum + events, 0);
  let passed = 0;
  let index = 0;
  while (index < rows.length && passed + rows[index]!.events <= total * 0.03) passed += rows[index++]!.events;
  if (index === 0) return 0;
  const span = (from: number) => Date.parse(rows.at(-1)!.period) - Date.parse(rows[from]!.period);
  return span(0) > 2 * span(index) ? index : 0;
}

/** The period that a moment lies in, of those given in order; the nearest one where it lies in none. */
export function periodAt(moment: number, periods: readonly string[]): string {
  let found = periods[0]!;
  for (const period of periods) if (Date.parse(period) <= moment) found = period;
  return found;
}

/** A stretch marked by keys, as rows of the periods: where it was begun and where it ends now, which may be before. */
export interface Mark {
  from: number;
  to: number;
}

/** The mark after a key: arrows, Home and End move it, with Shift only its end. Null where the key means nothing here. */
export function movedMark(mark: Mark | null, key: string, extend: boolean, periods: number): Mark | null {
  const last = periods - 1;
  const to = {
    ArrowLeft: mark === null ? last : Math.max(0, mark.to - 1),
    ArrowRight: mark === null ? 0 : Math.min(last, mark.to + 1),
    Home: 0,
    End: last,
  }[key];
  if (to === undefined || periods === 0) return null;
  return { from: extend && mark !== null ? mark.from : to, to };
}

/** Days, weeks, months and years, by their first day. */
export const UNITS = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

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

/** The period that a moment lies in, of those given in order; the nearest one where it lies in none. */
export function periodAt(moment: number, periods: readonly string[]): string {
  let found = periods[0]!;
  for (const period of periods) if (Date.parse(period) <= moment) found = period;
  return found;
}

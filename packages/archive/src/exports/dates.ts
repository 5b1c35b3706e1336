/** How exactly an event's time is known, from its closed interval. Dates are ISO 8601, a time of day is cut off. */
import type { Reading } from '@readout/engine';

type EventTime = Reading['events'][number]['time'];

const MONTH_DAYS = 31;
const DAY_MILLISECONDS = 86_400_000;

/** The day, "2023-07-02"; null when it is not known to the day. */
export function dayOf({ from, to }: EventTime): string | null {
  const day = from?.slice(0, 10) ?? null;
  return day !== null && to?.slice(0, 10) === day ? day : null;
}

/** The month that holds the whole interval, "2023-07"; null when none does. */
export function monthOf({ from, to }: EventTime): string | null {
  const month = from?.slice(0, 7) ?? null;
  return month !== null && to?.slice(0, 7) === month ? month : null;
}

/** The year that holds the whole interval, "2023"; null when none does. */
export function yearOf({ from, to }: EventTime): string | null {
  const year = from?.slice(0, 4) ?? null;
  return year !== null && to?.slice(0, 4) === year ? year : null;
}

/** ACLED's time_precision: 1 for a day, 2 for a week, 3 for a month; null for what is longer or open. */
export function timePrecisionOf(time: EventTime): 1 | 2 | 3 | null {
  if (time.from === null || time.to === null) return null;
  if (dayOf(time) !== null) return 1;
  const days = 1 + (Date.parse(time.to.slice(0, 10)) - Date.parse(time.from.slice(0, 10))) / DAY_MILLISECONDS;
  if (days <= 7) return 2;
  return days <= MONTH_DAYS ? 3 : null;
}

/** "2023-07-02" → "20230702", "2023-07-02T14:30:05Z" → "20230702143005" with `time`; "" for null. */
export function compact(date: string | null, time = false): string {
  if (date === null) return '';
  const digits = date.replace(/\D/g, '');
  return time ? digits.slice(0, 14).padEnd(14, '0') : digits.slice(0, 8);
}

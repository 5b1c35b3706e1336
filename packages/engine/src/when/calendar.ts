/**
 * The civil (proleptic Gregorian) calendar in integers. A day is its number of days since 1970-01-01, which is day 0; nothing
 * here knows time zones. The conversions are the well-known arithmetic over 400-year eras that begin on 1 March.
 */

export interface CivilDate {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

/** Division rounding towards minus infinity. */
export function floorDivide(a: number, b: number): number {
  return Math.floor(a / b);
}

/** The remainder that goes with `floorDivide`: never negative for a positive `b`. */
export function modulo(a: number, b: number): number {
  return a - b * Math.floor(a / b);
}

/** The day of a civil date; months beyond 1–12 and days beyond the month's run on. */
export function dayOf(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1);
  const y0 = floorDivide(months, 12);
  const m = modulo(months, 12) + 1;
  const y = m <= 2 ? y0 - 1 : y0;
  const era = floorDivide(y, 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = floorDivide(153 * (m > 2 ? m - 3 : m + 9) + 2, 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + floorDivide(yearOfEra, 4) - floorDivide(yearOfEra, 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function civilOf(dayNumber: number): CivilDate {
  const z = dayNumber + 719468;
  const era = floorDivide(z, 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = floorDivide(
    dayOfEra - floorDivide(dayOfEra, 1460) + floorDivide(dayOfEra, 36524) - floorDivide(dayOfEra, 146096),
    365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + floorDivide(yearOfEra, 4) - floorDivide(yearOfEra, 100));
  const shifted = floorDivide(5 * dayOfYear + 2, 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - floorDivide(153 * shifted + 2, 5) + 1,
  };
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekdayOf(dayNumber: number): number {
  return modulo(dayNumber + 3, 7) + 1;
}

export function lastDayOfMonth(year: number, month: number): number {
  return civilOf(dayOf(year, month + 1, 1) - 1).day;
}

/** The ISO week that holds a day: its year (which may be a neighbour of the day's own) and number. */
export function isoWeekOf(dayNumber: number): { year: number; week: number } {
  const thursday = dayNumber - weekdayOf(dayNumber) + 4;
  const { year } = civilOf(thursday);
  return { year, week: floorDivide(thursday - dayOf(year, 1, 1), 7) + 1 };
}

/** The first day of `weekday` (1–7) on or after `from`. */
export function weekdayOnOrAfter(from: number, weekday: number): number {
  return from + modulo(weekday - weekdayOf(from), 7);
}

/** The n-th `weekday` of a month; n from 1, or -1 for the last. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  if (n > 0) return weekdayOnOrAfter(dayOf(year, month, 1), weekday) + (n - 1) * 7;
  return weekdayOnOrAfter(dayOf(year, month + 1, 1) - 7, weekday);
}

export function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** `2023-07-02` */
export function isoDate(dayNumber: number): string {
  const { year, month, day } = civilOf(dayNumber);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** The day of `2023-07-02…`, null when the string does not begin with a real date. */
export function findDay(iso: string | null): number | null {
  if (iso === null || !/^\d{4}-\d{2}-\d{2}/.test(iso)) return null;
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  const day = Number(iso.slice(8, 10));
  return isRealDate(year, month, day) ? dayOf(year, month, day) : null;
}

/**
 * Days that have names, most of which move. Each is a function from a year to a day, so that the nearest one to the
 * publication date can be chosen as for a bare month. Simple for now: the lunar feasts follow the tabular Islamic calendar,
 * which can differ from the sighting of the moon by a day or two, and Nowruz the 33-year rule.
 */
import { civilOf, dayOf, floorDivide, modulo, nthWeekday } from './calendar.js';

export interface Holiday {
  /** First day of the holiday that falls in the civil year; null when none does. */
  find(year: number): number | null;
  /** Length in days. */
  days: number;
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876). */
export function easter(year: number): number {
  const golden = modulo(year, 19);
  const century = floorDivide(year, 100);
  const correction = floorDivide(8 * century + 13, 25);
  const epact = modulo(19 * golden + century - floorDivide(century, 4) - correction + 15, 30);
  const moon =
    epact - floorDivide(epact, 28) * (1 - floorDivide(29, epact + 1) * floorDivide(21 - golden, 11));
  const weekday = modulo(year + floorDivide(year, 4) + moon + 2 - century + floorDivide(century, 4), 7);
  const offset = moon - weekday;
  const month = 3 + floorDivide(offset + 40, 44);
  return dayOf(year, month, offset + 28 - 31 * floorDivide(month, 4));
}

/** Easter Sunday of the Orthodox churches: the Julian computus, as a Gregorian day. */
export function orthodoxEaster(year: number): number {
  const d = modulo(19 * modulo(year, 19) + 15, 30);
  const e = modulo(2 * modulo(year, 4) + 4 * modulo(year, 7) - d + 34, 7);
  const month = floorDivide(d + e + 114, 31);
  const julian = dayOf(year, month, modulo(d + e + 114, 31) + 1);
  return julian + floorDivide(year, 100) - floorDivide(year, 400) - 2;
}

/** The day of a date in the tabular (civil) Islamic calendar. */
export function islamicDay(year: number, month: number, day: number): number {
  const EPOCH = -492148; // 16 July 622 of the Julian calendar
  const daysBefore = 29 * (month - 1) + floorDivide(month, 2);
  return EPOCH + (year - 1) * 354 + floorDivide(3 + 11 * year, 30) + daysBefore + day - 1;
}

/** The first such Islamic date in a civil year (there can be two; none never happens for long). */
function islamicIn(year: number, month: number, day: number): number | null {
  const guess = floorDivide((year - 622) * 33, 32);
  for (let islamicYear = guess - 1; islamicYear <= guess + 2; islamicYear++) {
    const found = islamicDay(islamicYear, month, day);
    if (civilOf(found).year === year) return found;
  }
  return null;
}

/** First day of Farvardin, the Iranian new year, by the 33-year cycle with leap years 1, 5, 9, 13, 17, 22, 26, 30. */
export function nowruz(year: number): number {
  return iranianDay(year - 621, 1, 1);
}

/** Leap years of the 33-year cycle, by their remainder. */
const IRANIAN_LEAPS = [1, 5, 9, 13, 17, 22, 26, 30];

/** The day of a date in the Iranian (Solar Hijri) calendar; the 33-year cycle holds from about 1800 to 2256. */
export function iranianDay(year: number, month: number, day: number): number {
  const EPOCH = -492268; // 1 Farvardin 1, counted back by the cycle from 21 March 2023
  const inCycle = modulo(year - 1, 33);
  const leaps = floorDivide(year - 1, 33) * 8 + IRANIAN_LEAPS.filter(leap => leap <= inCycle).length;
  const daysBefore = month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6;
  return EPOCH + (year - 1) * 365 + leaps + daysBefore + day - 1;
}

const fixed =
  (month: number, day: number): Holiday['find'] =>
  year =>
    dayOf(year, month, day);
const fromEaster =
  (offset: number): Holiday['find'] =>
  year =>
    easter(year) + offset;
const lunar =
  (month: number, day: number): Holiday['find'] =>
  year =>
    islamicIn(year, month, day);

const one = (find: Holiday['find'], days = 1): Holiday => ({ find, days });

/** By name in lower case; names of several words are joined by single spaces. */
export const HOLIDAYS: ReadonlyMap<string, Holiday> = new Map([
  ["new year's day", one(fixed(1, 1))],
  ["new year's eve", one(fixed(12, 31))],
  ['epiphany', one(fixed(1, 6))],
  ["valentine's day", one(fixed(2, 14))],
  ["women's day", one(fixed(3, 8))],
  ["international women's day", one(fixed(3, 8))],
  ["st. patrick's day", one(fixed(3, 17))],
  ['may day', one(fixed(5, 1))],
  ['labour day', one(fixed(5, 1))],
  ['victory day', one(fixed(5, 9))],
  ['juneteenth', one(fixed(6, 19))],
  ['bastille day', one(fixed(7, 14))],
  ['halloween', one(fixed(10, 31))],
  ['armistice day', one(fixed(11, 11))],
  ['veterans day', one(fixed(11, 11))],
  ['christmas', one(fixed(12, 25))],
  ['christmas day', one(fixed(12, 25))],
  ['christmas eve', one(fixed(12, 24))],
  ['boxing day', one(fixed(12, 26))],
  ['martin luther king day', one(year => nthWeekday(year, 1, 1, 3))],
  ["presidents' day", one(year => nthWeekday(year, 2, 1, 3))],
  ["mother's day", one(year => nthWeekday(year, 5, 7, 2))],
  ['memorial day', one(year => nthWeekday(year, 5, 1, -1))],
  ["father's day", one(year => nthWeekday(year, 6, 7, 3))],
  ['labor day', one(year => nthWeekday(year, 9, 1, 1))],
  ['columbus day', one(year => nthWeekday(year, 10, 1, 2))],
  ['election day', one(year => nthWeekday(year, 11, 1, 1) + 1)],
  ['thanksgiving', one(year => nthWeekday(year, 11, 4, 4))],
  ['thanksgiving day', one(year => nthWeekday(year, 11, 4, 4))],
  ['black friday', one(year => nthWeekday(year, 11, 4, 4) + 1)],
  ['ash wednesday', one(fromEaster(-46))],
  ['palm sunday', one(fromEaster(-7))],
  ['holy week', one(fromEaster(-7), 7)],
  ['maundy thursday', one(fromEaster(-3))],
  ['good friday', one(fromEaster(-2))],
  ['holy saturday', one(fromEaster(-1))],
  ['easter', one(fromEaster(0))],
  ['easter sunday', one(fromEaster(0))],
  ['easter monday', one(fromEaster(1))],
  ['ascension day', one(fromEaster(39))],
  ['pentecost', one(fromEaster(49))],
  ['orthodox easter', one(orthodoxEaster)],
  ['orthodox christmas', one(fixed(1, 7))],
  ['ramadan', one(lunar(9, 1), 30)],
  ['eid al-fitr', one(lunar(10, 1))],
  ['eid al-adha', one(lunar(12, 10))],
  ['ashura', one(lunar(1, 10))],
  ['arbaeen', one(lunar(2, 20))],
  ['mawlid', one(lunar(3, 12))],
  ['nowruz', one(nowruz)],
  ['norouz', one(nowruz)],
  ['newroz', one(fixed(3, 21))],
]);

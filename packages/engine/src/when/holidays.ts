/**
 * Days that have names, most of which move. Each is a function from a year to a day, so that the nearest one to the
 * publication date can be chosen as for a bare month. Simple for now: the feasts of a calendar are no better than that
 * (`other-calendars.ts`, `moon.ts`), and Hindu ones are missing.
 */
import { dayOf, floorDivide, modulo, nthWeekday } from './calendar.js';
import { lunarNewYear } from './moon.js';
import { fromHebrewNewYear, hanukkah, iranianDay, islamicIn } from './other-calendars.js';

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

const nowruz: Holiday['find'] = year => iranianDay(year - 621, 1, 1);
/** Days after the Hebrew new year's first day, or before it. */
const hebrew =
  (days: number): Holiday['find'] =>
  year =>
    fromHebrewNewYear(year, days);

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
  ["all saints' day", one(fixed(11, 1))],
  ['anzac day', one(fixed(4, 25))],
  ['remembrance day', one(fixed(11, 11))],
  ["international workers' day", one(fixed(5, 1))],
  ['human rights day', one(fixed(12, 10))],
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
  ['ascension thursday', one(fromEaster(39))],
  ['pentecost', one(fromEaster(49))],
  ['whitsun', one(fromEaster(49))],
  ['whit monday', one(fromEaster(50))],
  ['corpus christi', one(fromEaster(60))],
  ['lent', one(fromEaster(-46), 46)],
  ['shrove tuesday', one(fromEaster(-47))],
  ['mardi gras', one(fromEaster(-47))],
  ['orthodox good friday', one(year => orthodoxEaster(year) - 2)],
  ['orthodox easter', one(orthodoxEaster)],
  ['orthodox christmas', one(fixed(1, 7))],
  ['ramadan', one(lunar(9, 1), 30)],
  ['eid al-fitr', one(lunar(10, 1))],
  ['eid al-adha', one(lunar(12, 10))],
  ['ashura', one(lunar(1, 10))],
  ['arbaeen', one(lunar(2, 20))],
  ['mawlid', one(lunar(3, 12))],
  ['eid ul-fitr', one(lunar(10, 1))],
  ['eid ul-adha', one(lunar(12, 10))],
  ['eid al-ghadir', one(lunar(12, 18))],
  ['laylat al-qadr', one(lunar(9, 27))],
  ['mawlid al-nabi', one(lunar(3, 12))],
  ['nowruz', one(nowruz)],
  ['norouz', one(nowruz)],
  ['noruz', one(nowruz)],
  ['navruz', one(nowruz)],
  ['novruz', one(nowruz)],
  ['yalda night', one(year => iranianDay(year - 621, 10, 1) - 1)],
  ['newroz', one(fixed(3, 21))],
  ['rosh hashanah', one(hebrew(0), 2)],
  ['rosh hashana', one(hebrew(0), 2)],
  ['yom kippur', one(hebrew(9))],
  ['sukkot', one(hebrew(14), 7)],
  ['simchat torah', one(hebrew(22))],
  ['hanukkah', one(hanukkah, 8)],
  ['chanukah', one(hanukkah, 8)],
  ['purim', one(hebrew(-193))],
  ['passover', one(hebrew(-163), 8)],
  ['shavuot', one(hebrew(-113), 2)],
  ["tisha b'av", one(hebrew(-51))],
  ['lunar new year', one(lunarNewYear)],
  ["lunar new year's day", one(lunarNewYear)],
  ["lunar new year's eve", one(year => lunarNewYear(year) - 1)],
  ['chinese new year', one(lunarNewYear)],
  ['spring festival', one(lunarNewYear)],
  ['seollal', one(lunarNewYear)],
  ['tet', one(lunarNewYear)],
  ['lantern festival', one(year => lunarNewYear(year) + 14)],
]);

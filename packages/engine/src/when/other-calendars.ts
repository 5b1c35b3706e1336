/**
 * Calendars other than the civil one, each a function from its own date to a day: the Islamic, the Iranian, the Hebrew and the
 * Ethiopian, and counts of years that only begin elsewhere. Simple for now: Islamic dates are those of the tabular calendar,
 * which can differ from the sighting of the moon by a day or two; Iranian ones follow the 33-year rule.
 */
import { civilOf, dayOf, floorDivide, modulo } from './calendar.js';

/** The day of a date in the tabular (civil) Islamic calendar. */
export function islamicDay(year: number, month: number, day: number): number {
  const EPOCH = -492148; // 16 July 622 of the Julian calendar
  const daysBefore = 29 * (month - 1) + floorDivide(month, 2);
  return EPOCH + (year - 1) * 354 + floorDivide(3 + 11 * year, 30) + daysBefore + day - 1;
}

/** The first such Islamic date in a civil year (there can be two; none never happens for long). */
export function islamicIn(year: number, month: number, day: number): number | null {
  const guess = floorDivide((year - 622) * 33, 32);
  for (let islamicYear = guess - 1; islamicYear <= guess + 2; islamicYear++) {
    const found = islamicDay(islamicYear, month, day);
    if (civilOf(found).year === year) return found;
  }
  return null;
}

/** Leap years of the Iranian calendar's 33-year cycle, by their remainder. */
const IRANIAN_LEAPS = [1, 5, 9, 13, 17, 22, 26, 30];

/** The day of a date in the Iranian (Solar Hijri) calendar; the 33-year cycle holds from about 1800 to 2256. */
export function iranianDay(year: number, month: number, day: number): number {
  const EPOCH = -492268; // 1 Farvardin 1, counted back by the cycle from 21 March 2023
  const inCycle = modulo(year - 1, 33);
  const leaps = floorDivide(year - 1, 33) * 8 + IRANIAN_LEAPS.filter(leap => leap <= inCycle).length;
  const daysBefore = month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6;
  return EPOCH + (year - 1) * 365 + leaps + daysBefore + day - 1;
}

/** The day of an Iranian date in a civil year. */
export function iranianIn(year: number, month: number, day: number): number | null {
  for (const iranianYear of [year - 622, year - 621]) {
    const found = iranianDay(iranianYear, month, day);
    if (civilOf(found).year === year) return found;
  }
  return null;
}

/** First day of a Hebrew year, from the mean new moon of its Tishri and the four postponements. */
export function hebrewNewYear(year: number): number {
  const EPOCH = -2092590; // 7 October -3760 of the Julian calendar
  const elapsed = (of: number) => {
    const months = floorDivide(235 * of - 234, 19);
    const parts = 12084 + 13753 * months;
    const days = 29 * months + floorDivide(parts, 25920);
    return modulo(3 * (days + 1), 7) < 3 ? days + 1 : days;
  };
  const [before, own, after] = [elapsed(year - 1), elapsed(year), elapsed(year + 1)];
  const delay = after - own === 356 ? 2 : own - before === 382 ? 1 : 0;
  return EPOCH + own + delay;
}

/** The Hebrew year that begins in the autumn of a civil year. */
const HEBREW_OFFSET = 3761;

/** So many days after the Hebrew new year that falls in a civil year, or before it: from Nisan on the months have fixed lengths. */
export function fromHebrewNewYear(year: number, days: number): number {
  return hebrewNewYear(year + HEBREW_OFFSET) + days;
}

/** The 25th of Kislev, on the 84th day of the year, or the 85th where Heshvan is long. */
export function hanukkah(year: number): number {
  const first = hebrewNewYear(year + HEBREW_OFFSET);
  const length = hebrewNewYear(year + HEBREW_OFFSET + 1) - first;
  return first + (length % 10 === 5 ? 84 : 83);
}

/** First day of an Ethiopian year: 11 September of seven years later, 12 before a civil leap year. */
export function ethiopianNewYear(year: number): number {
  const EPOCH = -716367; // 29 August 8 of the Julian calendar
  return EPOCH + (year - 1) * 365 + floorDivide(year, 4);
}

export interface Stretch {
  first: number;
  last: number;
  /** The civil year in which the year begins, or most of it lies. */
  year: number;
}

const yearFrom =
  (newYear: (year: number) => number) =>
  (year: number): Stretch => ({
    first: newYear(year),
    last: newYear(year + 1) - 1,
    year: civilOf(newYear(year)).year,
  });

/** A count of civil years from another beginning: 2566 of the Buddhist era is 2023. */
const counted =
  (offset: number) =>
  (year: number): Stretch => ({
    first: dayOf(year + offset, 1, 1),
    last: dayOf(year + offset, 12, 31),
    year: year + offset,
  });

/** By the words that name a calendar: what a year of it covers. */
export const CALENDARS: ReadonlyMap<string, (year: number) => Stretch> = new Map([
  ['iranian', yearFrom(year => iranianDay(year, 1, 1))],
  ['persian', yearFrom(year => iranianDay(year, 1, 1))],
  ['afghan', yearFrom(year => iranianDay(year, 1, 1))],
  ['solar', yearFrom(year => iranianDay(year, 1, 1))],
  ['islamic', yearFrom(year => islamicDay(year, 1, 1))],
  ['hijri', yearFrom(year => islamicDay(year, 1, 1))],
  ['muslim', yearFrom(year => islamicDay(year, 1, 1))],
  ['lunar', yearFrom(year => islamicDay(year, 1, 1))],
  ['hebrew', yearFrom(hebrewNewYear)],
  ['jewish', yearFrom(hebrewNewYear)],
  ['ethiopian', yearFrom(ethiopianNewYear)],
  ['buddhist', counted(-543)],
  ['thai', counted(-543)],
  ['juche', counted(1911)],
  ['minguo', counted(1911)],
  ['reiwa', counted(2018)],
  ['heisei', counted(1988)],
  ['showa', counted(1925)],
  ['taisho', counted(1911)],
  ['meiji', counted(1867)],
]);

/** Months that have names of their own, by calendar; the forms of a month are spellings of one name. Those of two words are left out. */
export const MONTHS_ELSEWHERE: ReadonlyMap<'iranian' | 'islamic', readonly string[]> = new Map([
  [
    'iranian',
    [
      'farvardin',
      'ordibehesht',
      'khordad khordaad',
      'tir',
      'mordad amordad',
      'shahrivar',
      'mehr',
      'aban',
      'azar',
      'dey',
      'bahman',
      'esfand',
    ],
  ],
  [
    'islamic',
    [
      'muharram moharram',
      'safar',
      '',
      '',
      '',
      '',
      'rajab',
      "sha'ban shaban shaaban sha'aban",
      'ramadan ramadhan ramzan',
      'shawwal shawal',
      "dhu'l-qa'da dhul-qadah dhu'l-qadah",
      "dhu'l-hijja dhul-hijjah dhu'l-hijjah",
    ],
  ],
]);

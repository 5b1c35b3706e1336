import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilOf,
  dayOf,
  isoDate,
  isoWeekOf,
  isRealDate,
  lastDayOfMonth,
  nthWeekday,
  weekdayOf,
} from '../../src/when/calendar.js';
import { easter, HOLIDAYS, orthodoxEaster } from '../../src/when/holidays.js';
import { lunarNewYear } from '../../src/when/moon.js';
import {
  ethiopianNewYear,
  fromHebrewNewYear,
  hanukkah,
  iranianDay,
  islamicDay,
} from '../../src/when/other-calendars.js';
import { addMonths, addUnits, periodOf, seasonPeriod, shifted } from '../../src/when/period.js';

const anyDay = fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(2200, 12, 31) });
const utc = (day: number) => new Date(day * 86_400_000);

describe('the civil calendar', () => {
  it('is the Gregorian calendar of UTC', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const date = utc(day);
        expect(civilOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekdayOf(day)).toBe(date.getUTCDay() || 7);
        expect(isoDate(day)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const { year, month, day: inMonth } = civilOf(day);
        expect(dayOf(year, month, inMonth)).toBe(day);
        expect(isRealDate(year, month, inMonth)).toBe(true);
        expect(inMonth).toBeLessThanOrEqual(lastDayOfMonth(year, month));
      }),
    );
  });

  it('counts weeks as ISO 8601 does', () => {
    expect(isoWeekOf(dayOf(2023, 1, 1))).toEqual({ year: 2022, week: 52 });
    expect(isoWeekOf(dayOf(2020, 12, 31))).toEqual({ year: 2020, week: 53 });
    expect(isoWeekOf(dayOf(2024, 12, 30))).toEqual({ year: 2025, week: 1 });
  });

  it('finds the n-th weekday of a month', () => {
    expect(isoDate(nthWeekday(2023, 11, 4, 4))).toBe('2023-11-23');
    expect(isoDate(nthWeekday(2023, 5, 1, -1))).toBe('2023-05-29');
  });
});

describe('periods', () => {
  const grains = ['day', 'week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century'] as const;

  it('hold the day they are made from, and end where the next begins', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...grains), (day, grain) => {
        const period = periodOf(grain, day);
        expect(period.first).toBeLessThanOrEqual(day);
        expect(period.last).toBeGreaterThanOrEqual(day);
        expect(periodOf(grain, period.last + 1).first).toBe(period.last + 1);
      }),
    );
  });

  it('move on and come back', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...grains),
        fc.integer({ min: -40, max: 40 }),
        (day, grain, count) => {
          const period = periodOf(grain, day);
          expect(shifted(shifted(period, grain, count), grain, -count)).toEqual(period);
        },
      ),
    );
  });

  it('keep the day of the month where there is one', () => {
    expect(isoDate(addMonths(dayOf(2023, 1, 31), 1))).toBe('2023-02-28');
    expect(isoDate(addUnits(dayOf(2024, 2, 29), 'year', 1))).toBe('2025-02-28');
  });

  it('put the winter of a year at its end', () => {
    expect(isoDate(seasonPeriod(2020, 3).first)).toBe('2020-12-01');
    expect(periodOf('season', dayOf(2021, 1, 5)).value).toBe('2020-WI');
  });
});

describe('days that move', () => {
  it.each([
    [1998, '1998-04-12', '1998-04-19'],
    [2000, '2000-04-23', '2000-04-30'],
    [2023, '2023-04-09', '2023-04-16'],
    [2024, '2024-03-31', '2024-05-05'],
    [2025, '2025-04-20', '2025-04-20'],
  ])('Easter %i', (year, west, east) => {
    expect(isoDate(easter(year))).toBe(west);
    expect(isoDate(orthodoxEaster(year))).toBe(east);
  });

  it.each([
    [1996, '1996-03-20'],
    [2020, '2020-03-20'],
    [2021, '2021-03-21'],
    [2024, '2024-03-20'],
    [2025, '2025-03-21'],
  ])('Nowruz %i', (year, day) => {
    expect(isoDate(HOLIDAYS.get('nowruz')?.find(year) as number)).toBe(day);
  });

  it('counts the Iranian and the Islamic calendar', () => {
    expect(isoDate(iranianDay(1402, 7, 1))).toBe('2023-09-23');
    expect(isoDate(islamicDay(1445, 1, 1))).toBe('2023-07-19');
  });

  it.each([
    [1985, '1985-02-20'], // after a leap tenth month
    [2000, '2000-02-05'],
    [2015, '2015-02-19'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2027, '2027-02-06'], // new five minutes before midnight
    [2034, '2034-02-19'], // after a leap eleventh month
  ])('lunar new year %i', (year, day) => {
    expect(isoDate(lunarNewYear(year))).toBe(day);
  });

  it.each([
    [2013, '2013-09-05', '2013-03-26', '2013-11-28'],
    [2023, '2023-09-16', '2023-04-06', '2023-12-08'],
    [2024, '2024-10-03', '2024-04-23', '2024-12-26'],
  ])('Rosh Hashanah, Passover and Hanukkah %i', (year, newYear, spring, lights) => {
    expect(isoDate(fromHebrewNewYear(year, 0))).toBe(newYear);
    expect(isoDate(fromHebrewNewYear(year, -163))).toBe(spring);
    expect(isoDate(hanukkah(year))).toBe(lights);
  });

  it('begins an Ethiopian year on 11 September, or on the 12th before a leap year', () => {
    expect(isoDate(ethiopianNewYear(2015))).toBe('2022-09-11');
    expect(isoDate(ethiopianNewYear(2016))).toBe('2023-09-12');
  });

  it('has every feast once a year, but for the lunar ones', () => {
    for (const [name, { find }] of HOLIDAYS) {
      for (let year = 1990; year < 2040; year++) {
        const day = find(year);
        if (day !== null) expect(civilOf(day).year, name).toBe(year);
      }
    }
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDate } from '../src/index.js';

test.each([
  ['2023-07-02', '2023-07-02'],
  ['2023/07/02', '2023-07-02'],
  ['20230702', '2023-07-02'],
  ['20230702T093000Z', '2023-07-02T09:30:00Z'],
  ['2023-07-02T09:30:00.000Z', '2023-07-02T09:30:00Z'],
  ['2023-07-02T09:30:00+0200', '2023-07-02T09:30:00+02:00'],
  ['2023-07-02T09:30+02', '2023-07-02T09:30:00+02:00'],
  ['2023-07-02 09:30:00 UTC', '2023-07-02T09:30:00Z'],
  ['2023-07-02T09:30:00', '2023-07-02'],
  ['Sun, 02 Jul 2023 09:30:00 GMT', '2023-07-02T09:30:00Z'],
  ['Sun, 2 Jul 2023 23:30:00 -0500 (CDT)', '2023-07-02T23:30:00-05:00'],
  ['Sunday, 02-Jul-2023 09:30:00 EST', '2023-07-02T09:30:00-05:00'],
  ['2 July 2023', '2023-07-02'],
  ['2nd of July, 2023', '2023-07-02'],
  ['July 2, 2023', '2023-07-02'],
  ['Jul. 2, 2023, 9:30 p.m. EDT', '2023-07-02T21:30:00-04:00'],
  ['July 2, 2023 at 12:05 am GMT', '2023-07-02T00:05:00Z'],
  ['Sun Jul  2 09:30:00 2023', '2023-07-02'],
  ['13/07/2023', '2023-07-13'],
  ['07/13/2023', '2023-07-13'],
  ['07/07/2023', '2023-07-07'],
  ['02.07.2023', null],
  ['2023-02-30', null],
  ['2023-13-01', null],
  ['31 June 2023', null],
  ['yesterday', null],
  ['2023', null],
  ['July 2023', null],
  ['', null],
  ['1688290200', null],
  ['2023-07-02T25:00:00Z', '2023-07-02'],
  ['2023-07-02T09:30:00 XYZ', '2023-07-02'],
])('%j is %j', (written, date) => {
  expect(findDate(written)).toBe(date);
});

test('the order of day and month, when it is told', () => {
  expect(findDate('02/07/2023', 'day-first')).toBe('2023-07-02');
  expect(findDate('02/07/2023', 'month-first')).toBe('2023-02-07');
  expect(findDate('2/7/2023 9:30 GMT', 'day-first')).toBe('2023-07-02T09:30:00Z');
});

test('every moment comes back as the same moment', () => {
  const moments = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, moment => {
      const seconds = Math.floor(moment.getTime() / 1000) * 1000;
      for (const written of [moment.toISOString(), moment.toUTCString()])
        expect(Date.parse(findDate(written)!)).toBe(seconds);
    }),
  );
});

test('nothing is thrown, whatever is written', () => {
  fc.assert(fc.property(fc.string(), written => void findDate(written)));
});

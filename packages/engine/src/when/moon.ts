/**
 * The lunar new year of China, Vietnam and Korea: the second new moon after the one of the winter solstice's month, or the third
 * where a leap month comes between. New moons by the mean lunation and its largest corrections (Meeus, Astronomical
 * Algorithms, chapter 49), the sun by its mean place and equation of centre (chapter 25): minutes away at most, and the day
 * is right for every year from 1900 to 2100 but the few in which the moon is new within minutes of midnight in Beijing.
 */
import { dayOf, floorDivide } from './calendar.js';

/** Julian day number of 1970-01-01, 0 h in Beijing, of terrestrial time; the minute that this was behind is left out. */
const BEIJING_EPOCH = 2440587.5 - 8 / 24;
const J2000 = 2451545;
const LUNATION = 29.530588861;
/** The new moon of 6 January 2000. */
const FIRST_NEW_MOON = 2451550.09766;

/** Sine of degrees by its series: the same bits on every machine, which `Math.sin` does not promise. */
function sine(degrees: number): number {
  let turned = degrees - 360 * Math.floor(degrees / 360);
  if (turned > 180) turned -= 360;
  if (turned > 90) turned = 180 - turned;
  if (turned < -90) turned = -180 - turned;
  const x = turned * 0.017453292519943295;
  const square = x * x;
  let term = x;
  let sum = x;
  for (let n = 2; n <= 18; n += 2) {
    term *= -square / (n * (n + 1));
    sum += term;
  }
  return sum;
}

/** The day in Beijing on which the `k`-th new moon since that of January 2000 falls. */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const sun = 2.5534 + 29.1053567 * k;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k;
  const corrections =
    -0.4072 * sine(moon) +
    0.17241 * sine(sun) +
    0.01608 * sine(2 * moon) +
    0.01039 * sine(2 * latitude) +
    0.00739 * sine(moon - sun) -
    0.00514 * sine(moon + sun) +
    0.00208 * sine(2 * sun) -
    0.00111 * sine(moon - 2 * latitude) -
    0.00057 * sine(moon + 2 * latitude) +
    0.00056 * sine(2 * moon + sun) -
    0.00042 * sine(3 * moon) -
    0.00017 * sine(node);
  const mean = FIRST_NEW_MOON + LUNATION * k + 0.00015437 * t * t;
  return Math.floor(mean + corrections - BEIJING_EPOCH);
}

/** The sun's apparent longitude in degrees as a day begins in Beijing. */
function sunAt(day: number): number {
  const t = (day + BEIJING_EPOCH - J2000) / 36525;
  const anomaly = 357.52911 + 35999.05029 * t;
  const centre = 1.914602 * sine(anomaly) + 0.019993 * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly);
  const longitude = 280.46646 + 36000.76983 * t + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
  return longitude - 360 * Math.floor(longitude / 360);
}

/** Number of the last new moon on or before a day. */
function newMoonUpTo(day: number): number {
  let k = Math.ceil((day + 1 + BEIJING_EPOCH - FIRST_NEW_MOON) / LUNATION) + 1;
  while (newMoonDay(k) > day) k--;
  return k;
}

/** The day in December on which the sun passes 270°. */
function solstice(year: number): number {
  let day = dayOf(year, 12, 20);
  while (sunAt(day + 1) < 270) day++;
  return day;
}

/** Whether the sun enters no new sign of 30° in the month of the `k`-th new moon: such a month is a leap month. */
function isWithoutSign(k: number): boolean {
  const sign = (day: number) => floorDivide(sunAt(day), 30);
  return sign(newMoonDay(k)) === sign(newMoonDay(k + 1));
}

/** The first day of the lunar year that begins in January or February of a civil year. */
export function lunarNewYear(year: number): number {
  const eleventh = newMoonUpTo(solstice(year - 1));
  const leapYear = newMoonUpTo(solstice(year)) - eleventh === 13;
  const leapBetween = leapYear && (isWithoutSign(eleventh + 1) || isWithoutSign(eleventh + 2));
  return newMoonDay(eleventh + (leapBetween ? 3 : 2));
}

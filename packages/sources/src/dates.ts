/**
 * Publication dates in the forms that publishers write, as ISO 8601. A time of day without its offset from UTC is left out, since
 * no one can tell which moment it means; the day stays. What cannot be told for certain (02/07/2023) is null.
 */

/** Which comes first in a date of numbers whose year comes last. */
export type DateOrder = 'day-first' | 'month-first';

/** `2023-07-02` or `2023-07-02T09:30:00+02:00`; null when the text is no date that can be understood. */
export function findDate(written: string, order?: DateOrder): string | null {
  const text = written.trim().replace(/\s+/g, ' ');
  if (text.length > LONGEST) return null;
  const day = findIsoDay(text) ?? findNumberDay(text, order) ?? findNamedDay(text);
  if (day === null || !isDay(day)) return null;
  const time = timeOf(text.slice(day.end));
  return dayText(day) + (time === null ? '' : `T${time}`);
}

const LONGEST = 100;

interface Day {
  year: number;
  month: number;
  day: number;
  /** Where the text behind it begins, which may tell the time. */
  end: number;
}

const ISO_DAY = /^(\d{4})(-|\/|\.|)(\d{2})\2(\d{2})(?!\d)/;
/** As above, hours run on without a mark: 20230702T093000Z, 20230702093000. */
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})(?=T?\d{4}(?:\d{2})?(?:Z|[+-]\d|$))/;

function findIsoDay(text: string): Day | null {
  const parts = ISO_DAY.exec(text);
  if (parts) return { year: +parts[1]!, month: +parts[3]!, day: +parts[4]!, end: parts[0].length };
  const compact = COMPACT_DAY.exec(text);
  return compact && { year: +compact[1]!, month: +compact[2]!, day: +compact[3]!, end: compact[0].length };
}

const NUMBER_DAY = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/;

/** Day and month in numbers: certain only where one of them is over 12 or both are the same. */
function findNumberDay(text: string, order: DateOrder | undefined): Day | null {
  const parts = NUMBER_DAY.exec(text);
  if (!parts) return null;
  const first = +parts[1]!;
  const second = +parts[3]!;
  const dayFirst = first > 12 || first === second || (second <= 12 && order === 'day-first');
  if (!dayFirst && second <= 12 && order !== 'month-first') return null;
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return { year: +parts[4]!, month, day, end: parts[0].length };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
/** Sun, 02 Jul 2023; 2 July 2023; 2nd of July, 2023; Sunday, 02-Jul-2023. */
const DAY_MONTH = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -](\\d{4})(?!\\d)`,
  'i',
);
/** July 2, 2023; Sun Jul 2, 2023. */
const MONTH_DAY = new RegExp(`^${WEEKDAY}${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'i');
/** Sun Jul  2 09:30:00 2023, as C's asctime and mbox write it. */
const ASCTIME = new RegExp(
  `^${WEEKDAY}${MONTH} (\\d{1,2}) \\d{2}:\\d{2}(?::\\d{2})? (?:[A-Z]{1,5} )?(\\d{4})(?!\\d)`,
  'i',
);

function findNamedDay(text: string): Day | null {
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return named(dayMonth[1]!, dayMonth[2]!, dayMonth[3]!, dayMonth[0].length);
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) return named(monthDay[2]!, monthDay[1]!, monthDay[3]!, monthDay[0].length);
  const asctime = ASCTIME.exec(text);
  return asctime && named(asctime[2]!, asctime[1]!, asctime[3]!, text.length);
}

function named(day: string, month: string, year: string, end: number): Day {
  return { year: +year, month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, day: +day, end };
}

function isDay({ year, month, day }: Day): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

function dayText({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

const TIME =
  /^(?:T|,? (?:at )?|, )?(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)? ?([ap]\.?m\.?)? ?(Z|[A-Z]{1,5}|(?:(?:GMT|UTC) ?)?[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?(?: ?\(.{0,40}\))?$/i;

/** `09:30:00+02:00`; null when the text is no time of day or does not say its offset. */
function timeOf(text: string): string | null {
  const parts = TIME.exec(text);
  const zone = parts?.[5];
  const offset = zone === undefined ? null : offsetOf(zone);
  if (!parts || offset === null) return null;
  const hour = hourOf(+parts[1]!, parts[4]);
  const minute = +parts[2]!;
  const second = +(parts[3] ?? 0);
  if (hour === null || minute > 59 || second > 60) return null;
  return `${two(hour)}:${two(minute)}:${two(second)}${offset}`;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour > 23 ? null : hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

/** The zones that RFC 822 names and that mean the same everywhere. */
const ZONES: Record<string, string> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
};

function offsetOf(zone: string): string | null {
  const name = ZONES[zone.toUpperCase()];
  if (name !== undefined) return name;
  const parts = /([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!parts || +parts[2]! > 23 || +(parts[3] ?? 0) > 59) return null;
  return `${parts[1]}${parts[2]}:${parts[3] ?? '00'}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Times on the clock, with the day that they name. */
import { padded } from '../calendar.js';
import type { Found, Meaning } from '../meaning.js';
import type { Scan } from '../scan.js';
import { Kind } from '../word.js';
import { findDayAfter } from './days.js';
import { found, type Rule } from './rule.js';

const ZONES: ReadonlyMap<string, string> = new Map([
  ['gmt', 'Z'],
  ['utc', 'Z'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['cst', '-06:00'],
  ['cdt', '-05:00'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
  ['bst', '+01:00'],
  ['cet', '+01:00'],
  ['cest', '+02:00'],
  ['eet', '+02:00'],
  ['msk', '+03:00'],
  ['irst', '+03:30'],
  ['ist', '+05:30'],
  ['jst', '+09:00'],
  ['kst', '+09:00'],
]);

/** "10:35 a.m.", "9 a.m. EST Tuesday", "0600 GMT", "4 in the morning", "noon on Friday", "5 o'clock" */
function findClock(scan: Scan, token: number): Found | null {
  const time = readTime(scan, token);
  if (!time) return null;
  if (scan.is(token, 'quarter') && scan.is(token - 1, 'a')) return quarterOf(scan, token, time);
  if (isStamp(scan, token, time))
    return found('clock-stamp', token, time.end, {
      kind: 'clock',
      time: clockValue(time.minutes),
      day: PUBLICATION_DAY,
    });
  let end = time.end;
  const zone = ZONES.get(scan.norm(end));
  if (zone !== undefined) end++;
  else if (scan.is(end, 'local') && scan.is(end + 1, 'time')) end += 2;
  else if (time.told || scan.word(token).clock >= 0) end = pastZoneName(scan, end);
  if (zone === undefined && end === time.end && !time.told) return null;
  const clock = clockValue(time.minutes) + (zone === 'Z' ? zone : '');
  const tail = findDayAfter(scan, end);
  if (tail)
    return found('clock-day', token, tail.endToken, { kind: 'clock', time: clock, day: tail.meaning });
  return found('clock', token, end, { kind: 'clock', time: clock, day: null });
}

/** "a quarter to nine" begins with its article. */
function quarterOf(scan: Scan, token: number, time: ClockTime): Found {
  const tail = findDayAfter(scan, time.end);
  const meaning: Meaning = { kind: 'clock', time: clockValue(time.minutes), day: tail?.meaning ?? null };
  return found('clock-quarter', token - 1, tail?.endToken ?? time.end, meaning);
}

/** "Moscow time", "Eastern time", "Central European Time" */
function pastZoneName(scan: Scan, end: number): number {
  for (let token = end; token < end + 4 && scan.norm(token) !== ''; token++) {
    if (scan.is(token, 'time')) return token > end ? token + 1 : end;
    if (!scan.isCapital(token)) break;
  }
  return end;
}

/** "May 4, at around 15.30", "Tuesday at 10:35 a.m." */
function findDayThenClock(scan: Scan, token: number): Found | null {
  const day = findDayAfter(scan, token);
  if (!day || day.meaning.kind === 'clock' || day.meaning.kind === 'set') return null;
  let at = scan.is(day.endToken, ',') ? day.endToken + 1 : day.endToken;
  if (!scan.is(at, 'at')) return null;
  at += scan.is(at + 1, 'around', 'about') ? 2 : 1;
  const time = readTime(scan, at);
  if (!time?.told) return null;
  return found('clock-after-day', day.firstToken, time.end, {
    kind: 'clock',
    time: clockValue(time.minutes),
    day: day.meaning,
  });
}

function clockValue(minutes: number): string {
  return `T${padded(Math.floor(minutes / 60), 2)}:${padded(minutes % 60, 2)}`;
}

const PUBLICATION_DAY: Meaning = { kind: 'shift', grain: 'day', count: 0, anchor: 'publication' };

/** "17:05 The minister has left": an entry of a live report opens its line with the time at which it was written. */
function isStamp(scan: Scan, token: number, { end, told }: ClockTime): boolean {
  if (!scan.opensLine(token) || scan.word(token).clock < 0) return false;
  const punctuated = scan.norm(token).includes(':') || (told && scan.word(token).value !== '');
  const next = scan.is(end, '-', '–', '—', ':', '|', '.') ? end + 1 : end;
  return punctuated && scan.norm(next) !== '' && (next > end || scan.isCapital(next));
}

interface ClockTime {
  minutes: number;
  end: number;
  /** Whether the words themselves show that it is a time of day; else a time zone must follow. */
  told: boolean;
}

function readTime(scan: Scan, token: number): ClockTime | null {
  const word = scan.word(token);
  const past = readPast(scan, token);
  if (past) return past;
  if (word.part !== '' && scan.is(token - 1, 'high')) return null;
  if (word.part === 'T12:00') return { minutes: 720, end: token + 1, told: true };
  if (word.part === 'T00:00') return { minutes: 0, end: token + 1, told: true };
  const hour =
    word.clock >= 0 && word.digits === 0
      ? word.clock
      : word.number >= 0 && word.number <= 24 && Number.isInteger(word.number)
        ? word.number * 60
        : -1;
  if (word.value === 'dotted') return readDotted(scan, token, word.clock);
  if (hour < 0) return word.clock >= 0 ? { minutes: word.clock, end: token + 1, told: false } : null;
  const half = halfOfDay(scan, token + 1);
  if (half && hour < 780)
    return { minutes: (hour % 720) + (half.afternoon ? 720 : 0), end: half.end, told: true };
  if (word.value === 'told') return { minutes: hour, end: token + 1, told: true };
  // A bare 10:35 is a time; a ratio or a verse would stand without "at" and the like, but news has few.
  return {
    minutes: hour,
    end: token + 1,
    told:
      word.clock >= 0 &&
      scan.is(
        token - 1,
        'at',
        'by',
        'from',
        'until',
        'around',
        'about',
        'since',
        'before',
        'after',
        'between',
        'and',
        'to',
      ),
  };
}

/** "half past six", "a quarter to nine", "ten past five" after "at"; which half of the day is taken as written. */
function readPast(scan: Scan, token: number): ClockTime | null {
  if (!scan.is(token + 1, 'past', 'to')) return null;
  const quarter = scan.is(token, 'quarter');
  const minutes = scan.is(token, 'half') ? 30 : quarter ? 15 : scan.word(token).number;
  const at = quarter && scan.is(token - 1, 'a') ? token - 2 : token - 1;
  const { number, digits } = scan.word(token + 2);
  if (!(minutes > 0 && minutes <= 30) || !(number >= 1 && number <= 12) || digits > 2) return null;
  if (!scan.is(at, 'at', 'by', 'until', 'about', 'around', 'since')) return null;
  const base = number * 60 + (scan.is(token + 1, 'past') ? minutes : -minutes);
  const half = halfOfDay(scan, token + 3);
  return {
    minutes: half ? (base % 720) + (half.afternoon ? 720 : 0) : base,
    end: half?.end ?? token + 3,
    told: true,
  };
}

/** "9.30 pm", "at around 15.30": a number with a point is a time only after "at" and before no noun, and no price. */
function readDotted(scan: Scan, token: number, minutes: number): ClockTime {
  const half = halfOfDay(scan, token + 1);
  if (half && minutes < 780)
    return { minutes: (minutes % 720) + (half.afternoon ? 720 : 0), end: half.end, told: true };
  const at = scan.is(token - 1, 'around', 'about') ? token - 2 : token - 1;
  const priced = scan.is(at - 1, ...PRICED);
  const free = scan.is(token + 1, ',', '.', '', 'and', 'on', 'when', 'as', 'local', '(', ';');
  const ends = token + 1 >= scan.endToken;
  return { minutes, end: token + 1, told: scan.is(at, 'at') && !priced && (free || ends) };
}

const PRICED =
  'closed ended finished opened traded trading quoted settled stood valued priced rose fell up down'.split(
    ' ',
  );

/** "a.m.", "p m", "o'clock", "in the morning" after an hour. */
function halfOfDay(scan: Scan, token: number): { afternoon: boolean; end: number } | null {
  if (scan.is(token, 'a.m.', 'am', 'a.m')) return { afternoon: false, end: token + 1 };
  if (scan.is(token, 'p.m.', 'pm', 'p.m')) return { afternoon: true, end: token + 1 };
  const at = scan.is(token, "o'clock") ? token + 1 : token;
  if (scan.is(at, 'in') && scan.is(at + 1, 'the')) {
    const { part } = scan.word(at + 2);
    if (part === 'TMO') return { afternoon: false, end: at + 3 };
    if (part === 'TAF' || part === 'TEV') return { afternoon: true, end: at + 3 };
  }
  return at > token ? { afternoon: false, end: at } : null;
}

export const CLOCK_RULES: readonly Rule[] = [
  { name: 'clock', starts: Kind.Clock | Kind.Number | Kind.Unit, find: findClock },
  {
    name: 'clock-after-day',
    starts: Kind.Month | Kind.Number | Kind.Ordinal | Kind.Weekday,
    find: findDayThenClock,
  },
];

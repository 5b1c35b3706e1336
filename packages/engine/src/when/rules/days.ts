/** Weekdays, today and its neighbours, parts of the day. */
import type { Found, Meaning, Which } from '../meaning.js';
import type { Scan } from '../scan.js';
import { Kind } from '../word.js';
import { DATE_RULES } from './dates.js';
import { dayAt, monthAt, portionBefore, withThe } from './parts.js';
import { found, type Rule } from './rule.js';

/** "Sunday", "last Friday", "Thursday, April 6", "Sunday night", "the previous Friday" */
function findWeekday(scan: Scan, token: number): Found | null {
  const core = findDay(scan, token);
  if (!core) return null;
  return withPartOfDay(scan, core);
}

/** A weekday and what goes with it, without the part of the day. */
function findDay(scan: Scan, token: number): Found | null {
  const { weekday, plural } = scan.word(token);
  if (weekday === 0 || plural || !scan.isCapital(token) || isNameOfDay(scan, token)) return null;
  const dated = findDateAfter(scan, token + 1);
  if (dated) return { ...dated, firstToken: token, rule: 'weekday-date' };
  const { first, which } = whichBefore(scan, token);
  const told = scan.is(token - 1, 'following', 'previous', 'preceding') && first < token;
  return found('weekday', first, token + 1, {
    kind: 'weekday',
    weekday,
    which,
    anchor: told ? 'narrative' : 'publication',
  });
}

/** "Bloody Sunday", "Black Friday", "Friday prayers" are no days of this week; "Good Friday" is a holiday. */
function isNameOfDay(scan: Scan, token: number): boolean {
  // "Aug. 15, a Tuesday" tells of the date, "on a Sunday" of any.
  if (scan.is(token - 1, 'a')) return true;
  return scan.is(
    token - 1,
    'bloody',
    'black',
    'good',
    'ash',
    'palm',
    'holy',
    'maundy',
    'easter',
    'cyber',
    'super',
    'ruby',
  );
}

/** ", April 6" after a weekday. */
function findDateAfter(scan: Scan, end: number): Found | null {
  const at = scan.is(end, ',') ? end + 1 : end;
  const rule =
    monthAt(scan, at) > 0 && dayAt(scan, at + 1) > 0
      ? 'month-date'
      : dayAt(scan, at) > 0 && monthAt(scan, at + 1) > 0
        ? 'day-month'
        : null;
  return rule === null ? null : (DATE_RULES.find(({ name }) => name === rule)?.find(scan, at) ?? null);
}

/** "last", "next", "this" before a day, a month, a season. */
export function whichBefore(scan: Scan, token: number): { first: number; which: Which } {
  const which = WHICH.get(scan.norm(token - 1));
  // "calm returned following Wednesday's riots": a preposition, since nothing else leads to the day.
  const preposition = scan.is(token - 1, 'following') && !scan.is(token - 2, 'the', 'on');
  if (!which || preposition) return { first: token, which: 'near' };
  const first = withThe(scan, token - 1);
  return { first, which };
}

const WHICH: ReadonlyMap<string, Which> = new Map([
  ['last', 'last'],
  ['past', 'last'],
  ['previous', 'last'],
  ['preceding', 'last'],
  ['next', 'next'],
  ['coming', 'next'],
  ['upcoming', 'next'],
  ['following', 'next'],
  ['this', 'this'],
]);

/** "Sunday night", "tomorrow morning", "July 2, in the evening" is left alone. */
function withPartOfDay(scan: Scan, day: Found): Found {
  const at = day.endToken;
  const { part, plural } = scan.word(at);
  if (part === '' || plural || day.meaning.kind === 'set') return day;
  return {
    ...day,
    endToken: at + 1,
    meaning: { kind: 'clock', time: part, day: day.meaning },
    rule: `${day.rule}-part`,
  };
}

/** "today", "yesterday", "tomorrow morning", "tonight", "later yesterday", "late yesterday" */
function findDeictic(scan: Scan, token: number): Found | null {
  const { shift, part } = scan.word(token);
  if (isUsaToday(scan, token)) return null;
  const day: Meaning = { kind: 'shift', grain: 'day', count: shift, anchor: 'publication' };
  const late = scan.is(token - 1, 'late', 'later') ? token - 1 : token;
  const mod = late < token ? 'END' : null;
  if (part !== '') return found('tonight', token, token + 1, { kind: 'clock', time: part, day });
  const core = found('today', late, token + 1, day, mod);
  return withPartOfDay(scan, core);
}

/** The newspaper, and "today's" readers of it. */
function isUsaToday(scan: Scan, token: number): boolean {
  return scan.is(token, 'today') && scan.isCapital(token) && scan.is(token - 1, 'usa', 'russia', 'india');
}

/** "this morning", "last night", "the next morning", "mid-afternoon yesterday", "the morning" of the day spoken of */
function findPartOfDay(scan: Scan, token: number): Found | null {
  const { part, plural } = scan.word(token);
  if (plural || part === '') return null;
  const before = scan.norm(token - 1);
  if (before === 'this') return partOf(scan, token, part, 0, 'publication', laterBefore(scan, token - 1));
  if (before === 'last' && part === 'TNI') return partOf(scan, token, part, -1, 'publication', token - 1);
  if (before === 'next' || before === 'following')
    return partOf(scan, token, part, 1, 'narrative', withThe(scan, token - 1));
  if (before === 'previous') return partOf(scan, token, part, -1, 'narrative', withThe(scan, token - 1));
  if (before === 'same' || before === 'that')
    return partOf(scan, token, part, 0, 'narrative', before === 'same' ? token - 2 : token - 1);
  const portion = portionBefore(scan, token);
  const first = portion.mod ? portion.first : before === 'the' ? token - 1 : token;
  const tail = findDayAfter(scan, token + 1);
  if (tail && (first < token || portion.mod !== null || part.startsWith('T1') || part.startsWith('T0'))) {
    return found(
      'part-of-day',
      first,
      tail.endToken,
      { kind: 'clock', time: part, day: tail.meaning },
      portion.mod,
    );
  }
  const mid =
    portion.mod === 'MID' || (before === 'the' && scan.is(token - 2, 'in', 'during') && part !== 'TNI');
  if (!mid) return null;
  return found('part-of-day', first, token + 1, { kind: 'clock', time: part, day: null }, portion.mod);
}

/** "later this afternoon" */
function laterBefore(scan: Scan, token: number): number {
  return scan.is(token - 1, 'later', 'earlier') ? token - 1 : token;
}

function partOf(
  scan: Scan,
  token: number,
  part: string,
  count: number,
  anchor: 'publication' | 'narrative',
  first: number,
): Found {
  const mod = scan.is(first, 'later') ? 'END' : scan.is(first, 'earlier') ? 'START' : null;
  return found(
    'part-of-this-day',
    first,
    token + 1,
    { kind: 'clock', time: part, day: { kind: 'shift', grain: 'day', count, anchor } },
    mod,
  );
}

/** A day right after a part of the day or a time: "yesterday", "Tuesday", "on Tuesday", ", July 2". */
export function findDayAfter(scan: Scan, end: number): Found | null {
  const at = scan.is(end, 'on', 'of', ',') ? end + 1 : end;
  const word = scan.word(at);
  if (word.kinds & Kind.Deictic && word.part === '') {
    return found('today', at, at + 1, {
      kind: 'shift',
      grain: 'day',
      count: word.shift,
      anchor: 'publication',
    });
  }
  return findDay(scan, at) ?? findDateAfter(scan, at);
}

/** "on Sundays", "Tuesday nights", "Mondays" */
function findRegularDays(scan: Scan, token: number): Found | null {
  const { weekday, plural } = scan.word(token);
  if (weekday === 0) return null;
  const part = scan.word(token + 1);
  const nights = part.part !== '' && part.plural;
  if (!plural && !nights) return null;
  const value = `XXXX-WXX-${weekday}${nights ? part.part : ''}`;
  return found('regular-days', token, nights ? token + 2 : token + 1, {
    kind: 'set',
    value,
    quant: null,
    freq: null,
  });
}

export const DAY_RULES: readonly Rule[] = [
  { name: 'regular-days', starts: Kind.Weekday, find: findRegularDays },
  { name: 'weekday', starts: Kind.Weekday, find: findWeekday },
  { name: 'deictic', starts: Kind.Deictic, find: findDeictic },
  { name: 'part-of-day', starts: Kind.Part, find: findPartOfDay },
];

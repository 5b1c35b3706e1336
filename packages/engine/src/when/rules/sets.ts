/** What happens again and again ("daily", "every Thursday") and what is only hinted at ("recently", "the future"). */
import { padded } from '../calendar.js';
import type { Found } from '../meaning.js';
import type { Scan } from '../scan.js';
import { Kind } from '../word.js';
import { durationValue } from './durations.js';
import { dayAt, findCount, withThe } from './parts.js';
import { found, type Rule } from './rule.js';

/** "daily", "annually", "twice weekly" */
function findRegular(scan: Scan, token: number): Found | null {
  if (scan.isCapital(token) && token > scan.firstToken && isNewspaper(scan, token)) return null;
  if (scan.is(token, 'weekends')) return findWeekends(scan, token);
  const times = timesBefore(scan, token);
  if (times)
    return found('times-regular', times.first, token + 1, {
      kind: 'set',
      value: scan.word(token).value,
      quant: null,
      freq: `${times.count}X`,
    });
  return found('regular', token, token + 1, {
    kind: 'set',
    value: scan.word(token).value,
    quant: null,
    freq: '1X',
  });
}

/** "on weekends" */
function findWeekends(scan: Scan, token: number): Found | null {
  if (!scan.is(token - 1, 'on', 'at')) return null;
  return found('weekends', token, token + 1, {
    kind: 'set',
    value: scan.word(token).value,
    quant: null,
    freq: null,
  });
}

/** "once", "twice", "three times" before a word or phrase that says how often. */
function timesBefore(scan: Scan, token: number): { first: number; count: number } | null {
  if (scan.is(token - 1, 'once')) return { first: token - 1, count: 1 };
  if (scan.is(token - 1, 'twice')) return { first: token - 1, count: 2 };
  const count = scan.is(token - 1, 'times') ? scan.word(token - 2).number : 0;
  return count > 0 ? { first: token - 2, count } : null;
}

/** "the Daily Record", "China Daily" */
function isNewspaper(scan: Scan, token: number): boolean {
  return (scan.norm(token + 1) !== '' && scan.isCapital(token + 1)) || scan.isCapital(token - 1);
}

/** "every day", "each Thursday", "every two weeks", "every summer", "every other day" */
function findEach(scan: Scan, token: number): Found | null {
  if (!scan.is(token, 'every', 'each')) return null;
  const quant = scan.norm(token).toUpperCase();
  const every = scan.is(token + 1, 'other', 'single') ? token + 2 : token + 1;
  // "every second day", "every third year"
  const nth = scan.word(token + 1).ordinal;
  const other = nth > 1 && scan.word(token + 2).unit ? token + 2 : every;
  const { unit, weekday, part, season, month } = scan.word(other);
  if (unit && unit.grain !== 'half') {
    const value = durationValue(
      other === token + 1 ? 1 : nth > 1 ? nth : scan.is(token + 1, 'other') ? 2 : 1,
      unit,
    );
    return found('every-unit', token, other + 1, { kind: 'set', value, quant, freq: '1X' });
  }
  if (weekday > 0)
    return found('every-weekday', token, other + 1, {
      kind: 'set',
      value: `XXXX-WXX-${weekday}`,
      quant,
      freq: null,
    });
  if (part !== '')
    return found('every-part', token, other + 1, {
      kind: 'set',
      value: `XXXX-XX-XX${part}`,
      quant,
      freq: null,
    });
  if (season >= 0)
    return found('every-season', token, other + 1, {
      kind: 'set',
      value: `XXXX-${['SP', 'SU', 'FA', 'WI'][season]}`,
      quant,
      freq: null,
    });
  if (month > 0 && scan.isCapital(other)) {
    const day = dayAt(scan, other + 1);
    const value = `XXXX-${padded(month, 2)}${day > 0 ? `-${padded(day, 2)}` : ''}`;
    return found('every-date', token, day > 0 ? other + 2 : other + 1, {
      kind: 'set',
      value,
      quant,
      freq: null,
    });
  }
  const count = findCount(scan, other);
  const counted = count && scan.word(count.end).unit;
  if (!count || !counted) return null;
  return found('every-units', token, count.end + 1, {
    kind: 'set',
    value: durationValue(count.value, counted),
    quant,
    freq: '1X',
  });
}

/** "per day", "once a week", "three times a year" */
function findPer(scan: Scan, token: number): Found | null {
  const { unit, plural } = scan.word(token + 1);
  if (!unit || plural || unit.grain === 'half') return null;
  if (scan.is(token, 'per'))
    return found('per-unit', token, token + 2, {
      kind: 'set',
      value: durationValue(1, unit),
      quant: null,
      freq: null,
    });
  return null;
}

function findTimesA(scan: Scan, token: number): Found | null {
  const { unit, plural } = scan.word(token + 1);
  const times = unit && !plural ? timesBefore(scan, token) : null;
  if (!unit || !times) return null;
  return found('times-a-unit', times.first, token + 2, {
    kind: 'set',
    value: durationValue(1, unit),
    quant: null,
    freq: `${times.count}X`,
  });
}

/** "now", "recently", "the future", "the near future", "the past", "these days" */
function findVague(scan: Scan, token: number): Found | null {
  const norm = scan.norm(token);
  const { value } = scan.word(token);
  if (norm === 'soon') return findSoon(scan, token);
  if (norm === 'someday') return found('someday', token, token + 1, { kind: 'reference', value });
  if (norm === 'future') return findFuture(scan, token);
  if (norm === 'current' || norm === 'recent') return findCurrent(scan, token);
  const first =
    scan.is(token - 1, 'right', 'just', 'more', 'most') &&
    (norm === 'now'
      ? scan.is(token - 1, 'right', 'just')
      : norm === 'recently' && scan.is(token - 1, 'more', 'most'))
      ? token - 1
      : token;
  return found('vague', first, token + 1, { kind: 'reference', value });
}

/** "will soon begin", "may soon seek"; most other uses say how fast, not when. */
function findSoon(scan: Scan, token: number): Found | null {
  if (scan.is(token - 1, 'as') && scan.is(token + 1, 'as') && scan.is(token + 2, 'possible')) {
    return found('as-soon-as-possible', token - 1, token + 3, { kind: 'reference', value: 'FUTURE_REF' });
  }
  const ahead =
    scan.is(token - 1, 'may', 'will', 'could', 'would', 'to', 'might', 'can') ||
    scan.is(token + 1, 'will', 'be', '.');
  return ahead ? found('soon', token, token + 1, { kind: 'reference', value: 'FUTURE_REF' }) : null;
}

function findFuture(scan: Scan, token: number): Found | null {
  if (scan.isCapital(token) && token > scan.firstToken) return null;
  const first = scan.is(token - 1, 'near', 'distant', 'immediate') ? token - 1 : token;
  if (scan.is(token - 1, 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'foreseeable')) return null;
  return found('future', withThe(scan, first), token + 1, { kind: 'reference', value: 'FUTURE_REF' });
}

function findCurrent(scan: Scan, token: number): Found | null {
  if (scan.isCapital(token)) return null;
  return found('current', token, token + 1, { kind: 'reference', value: scan.word(token).value });
}

/** "in the past", "the near term", "these days", "at the moment" */
function findPast(scan: Scan, token: number): Found | null {
  if (
    scan.is(token, 'past') &&
    scan.is(token - 1, 'the') &&
    scan.is(token - 2, 'in', 'of', 'from') &&
    !scan.isCapital(token)
  ) {
    const noun = scan.has(token + 1, Kind.Number | Kind.Unit | Kind.Which | Kind.Season);
    return noun ? null : found('the-past', token - 1, token + 1, { kind: 'reference', value: 'PAST_REF' });
  }
  return null;
}

/** "at the moment", "at present", "the other day", "long ago", "some time ago" */
function findHint(scan: Scan, token: number): Found | null {
  const now =
    (scan.is(token, 'moment') && scan.is(token - 1, 'the') && scan.is(token - 2, 'at')) ||
    (scan.is(token, 'present') && scan.is(token - 1, 'at'));
  if (now && !scan.is(token + 1, 'of', 'when', 'that'))
    return found('at-the-moment', scan.is(token, 'moment') ? token - 1 : token, token + 1, {
      kind: 'reference',
      value: 'PRESENT_REF',
    });
  if (scan.is(token, 'other') && scan.is(token - 1, 'the') && scan.is(token + 1, 'day', 'night', 'week'))
    return found('the-other-day', token - 1, token + 2, { kind: 'reference', value: 'PAST_REF' });
  return scan.is(token, 'ago') ? findLongAgo(scan, token) : null;
}

/** "long ago", "not long ago", "some time ago" */
function findLongAgo(scan: Scan, token: number): Found | null {
  const first = scan.is(token - 1, 'long')
    ? scan.is(token - 2, 'not', 'so', 'too')
      ? token - 2
      : token - 1
    : scan.is(token - 1, 'time') && scan.is(token - 2, 'some')
      ? token - 2
      : -1;
  return first < 0 ? null : found('long-ago', first, token + 1, { kind: 'reference', value: 'PAST_REF' });
}

/** "will one day return", "one day they will" */
function findOneDay(scan: Scan, token: number): Found | null {
  if (!scan.is(token, 'one', 'some') || !scan.is(token + 1, 'day')) return null;
  const ahead =
    scan.is(token - 1, 'will', 'would', 'could', 'may', 'might', 'can', 'to', 'must', "'ll") ||
    (token === scan.firstToken && scan.is(token + 3, 'will', "'ll"));
  return ahead ? found('one-day', token, token + 2, { kind: 'reference', value: 'FUTURE_REF' }) : null;
}

/** "at a later date" */
function findLaterDate(scan: Scan, token: number): Found | null {
  if (
    !scan.is(token, 'a') ||
    !scan.is(token + 1, 'later', 'future') ||
    !scan.is(token + 2, 'date', 'stage', 'time')
  )
    return null;
  return found('a-later-date', token, token + 3, { kind: 'reference', value: 'FUTURE_REF' });
}

function findTheseDays(scan: Scan, token: number): Found | null {
  if (!scan.is(token, 'days') || !scan.is(token - 1, 'these')) return null;
  return found('these-days', token - 1, token + 1, { kind: 'reference', value: 'PRESENT_REF' });
}

export const SET_RULES: readonly Rule[] = [
  { name: 'regular', starts: Kind.Regular, find: findRegular },
  { name: 'each', starts: Kind.Each, find: findEach },
  { name: 'per', starts: Kind.Each, find: findPer },
  { name: 'times-a', starts: Kind.Article, find: findTimesA },
  { name: 'the-past', starts: Kind.Which, find: findPast },
  { name: 'hint', starts: Kind.Hint, find: findHint },
  { name: 'one-day', starts: Kind.Number | Kind.Hint, find: findOneDay },
  { name: 'a-later-date', starts: Kind.Article, find: findLaterDate },
  { name: 'these-days', starts: Kind.Unit, find: findTheseDays },
  { name: 'vague', starts: Kind.Vague, find: findVague },
];

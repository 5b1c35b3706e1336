/** Numbers, ordinals, decades, clock times and dates written in digits. */
import { Kind, NOTHING, type Word } from './word.js';

/** What a form that begins with a digit can be. */
export function findWritten(norm: string): Word | null {
  return (
    findNumber(norm) ??
    findOrdinal(norm) ??
    findDecade(norm) ??
    findClock(norm) ??
    findWrittenDate(norm) ??
    findFraction(norm) ??
    findQuarter(norm)
  );
}

/** 17, 1,700, 2.5 */
function findNumber(norm: string): Word | null {
  if (!/^\d{1,9}$|^\d{1,3}(,\d{3}){1,2}$|^\d{1,4}\.\d{1,2}$/.test(norm)) return null;
  const plain = norm.replaceAll(',', '');
  // 0600 and 9.30 may be times of day, where the words beside them say so.
  const time = /^([01]\d|2[0-3])([0-5]\d)$/.exec(norm) ?? /^([01]?\d|2[0-3])\.([0-5]\d)$/.exec(norm);
  return {
    ...NOTHING,
    kinds: Kind.Number | (time ? Kind.Clock : 0),
    number: Number(plain),
    digits: plain === norm ? norm.length : 0,
    clock: time ? Number(time[1]) * 60 + Number(time[2]) : -1,
    value: time && norm.includes('.') ? 'dotted' : '',
  };
}

/** 3rd, 21st */
function findOrdinal(norm: string): Word | null {
  const match = /^(\d{1,2})(st|nd|rd|th)$/.exec(norm);
  return match && { ...NOTHING, kinds: Kind.Ordinal, ordinal: Number(match[1]) };
}

/** 1990s, 90s, '90s */
function findDecade(norm: string): Word | null {
  const match = /^'?(1\d|20)?(\d)0'?s$/.exec(norm);
  if (!match) return null;
  const century = match[1] === undefined ? (Number(match[2]) >= 2 ? 19 : 20) : Number(match[1]);
  return { ...NOTHING, kinds: Kind.Decade, decade: century * 10 + Number(match[2]) };
}

/** 10:35; 10:35:20 keeps its minutes only. */
function findClock(norm: string): Word | null {
  const match =
    /^([01]?\d|2[0-4]):([0-5]\d)(:[0-5]\d)?(am|pm|a\.m\.?|p\.m\.?)?$/.exec(norm) ??
    /^(1[0-2]|\d)()()(am|pm|a\.m\.?|p\.m\.?)$/.exec(norm);
  if (!match) return null;
  const hour = match[4] ? (Number(match[1]) % 12) + (match[4].startsWith('p') ? 12 : 0) : Number(match[1]);
  return {
    ...NOTHING,
    kinds: Kind.Clock,
    clock: hour * 60 + Number(match[2]),
    value: match[4] ? 'told' : '',
  };
}

/** 2023-07-02, 7/2/2023, 2.7.2023. Between slashes the month comes first unless it cannot be one; between points the day does. */
function findWrittenDate(norm: string): Word | null {
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(norm);
  if (iso)
    return { ...NOTHING, kinds: Kind.Written, date: [Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 0)] };
  const other = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(norm);
  if (!other) return null;
  const [a, b, year] = [Number(other[1]), Number(other[3]), Number(other[4])];
  const dayFirst = other[2] !== '/' ? b <= 12 : a > 12;
  return { ...NOTHING, kinds: Kind.Written, date: dayFirst ? [year, b, a] : [year, a, b] };
}

/** 2Q, 1H */
function findQuarter(norm: string): Word | null {
  const match = /^([1-4])(q|h)$/.exec(norm);
  if (!match || (match[2] === 'h' && Number(match[1]) > 2)) return null;
  return { ...NOTHING, kinds: Kind.Quarter, ordinal: Number(match[1]), value: match[2] === 'q' ? 'Q' : 'H' };
}

/** 1/2 */
function findFraction(norm: string): Word | null {
  const match = /^([1-3])\/([2-8])$/.exec(norm);
  return match && { ...NOTHING, kinds: Kind.Number, number: Number(match[1]) / Number(match[2]) };
}

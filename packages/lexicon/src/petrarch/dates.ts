/** The limits of a code: "050301-091231", ">20070101", "<900823". Both ends belong to the period. */
import type { Period } from '../actors/types.js';

/** Null for no limits. What is wrong comes back as a text that says so. */
export function periodOf(text: string): Period | null | string {
  const limits = text.replace(/\s+/g, '');
  if (limits === '') return null;
  const found = /^([<>]?)(\d+)(?:-(\d+))?$/.exec(limits);
  if (!found || (found[1] !== '' && found[3] !== undefined))
    return `"${text.trim()}" is no date limit: they are ">DATE", "<DATE" or "DATE-DATE"`;
  const [, sign, first = '', second] = found;
  if (sign === '' && second === undefined)
    return `"${limits}" is a date alone: it may mean from, until or on that day`;
  const from = dayOf(first);
  const to = second === undefined ? null : dayOf(second);
  if (from === null) return `"${first}" is no day in the calendar`;
  if (second !== undefined && to === null) return `"${second}" is no day in the calendar`;
  if (sign === '>') return { from, to: null };
  if (sign === '<') return { from: null, to: from };
  if (to !== null && from > to) return `"${limits}" ends before it begins`;
  return { from, to };
}

/** Years of two digits up to this one are of this century. */
const LAST_SHORT_YEAR = 30;

/** "050301" is 2005-03-01, "491007" 1949-10-07, "19491007" too. */
function dayOf(digits: string): string | null {
  const found = /^(\d{2}|\d{4})(\d\d)(\d\d)$/.exec(digits);
  if (!found) return null;
  const [, written = '', month, day] = found;
  const year =
    written.length === 4 ? written : `${Number(written) <= LAST_SHORT_YEAR ? '20' : '19'}${written}`;
  const iso = `${year}-${month}-${day}`;
  const time = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso) ? iso : null;
}

/**
 * Checks what a caller hands in. A wrong call is the only thing that the engine refuses, and the message says what was wrong,
 * where, and what to do. Written by hand: Zod would cost more to load than a short text takes to read (a test holds these
 * checks against the schema).
 */
import type { DocumentInput } from '../draft/draft.js';
import type { RelationInput, Span } from './schema.js';
import { findSpanProblem } from './spans.js';

/** The fields that may be left out or null. */
const OPTIONAL_TEXTS = ['title', 'publisher', 'url', 'author', 'language', 'publishedAt'] as const;

/**
 * The document, its known fields only.
 *
 * @throws TypeError saying which field cannot be used and what to give instead.
 */
export function checkInput(document: unknown): DocumentInput {
  const given = checkObject(document, 'A document', '{ text: "…" }');
  const checked: DocumentInput = { text: checkText(given.text) };
  if (given.id !== undefined && given.id !== null) checked.id = checkId(given.id);
  for (const field of OPTIONAL_TEXTS) checked[field] = checkOptionalText(given[field], field);
  checked.publishedAt = checkDate(checked.publishedAt, 'publishedAt');
  return checked;
}

/**
 * The question, its known fields only.
 *
 * @throws TypeError saying which field cannot be used and what to give instead.
 */
export function checkRelationInput(question: unknown): RelationInput {
  const given = checkObject(
    question,
    'A relation question',
    '{ id, text, source: [{ start, end }], target: [{ start, end }] }',
  );
  const text = checkText(given.text);
  return {
    id: checkId(given.id),
    text,
    source: checkSpans(given.source, 'source', text),
    target: checkSpans(given.target, 'target', text),
  };
}

function checkObject(value: unknown, what: string, form: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${what} is an object such as ${form}, but this is ${shown(value)}.`);
  }
  return value as Record<string, unknown>;
}

function checkText(value: unknown): string {
  if (value === undefined) throw new TypeError('text is missing: give the text to read as a string.');
  if (typeof value !== 'string')
    throw new TypeError(`text is ${shown(value)}, not a string: give the text to read.`);
  return value;
}

function checkId(value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new TypeError(
    `id is ${shown(value)}, not a string with something in it: give your own name for the text, in quotes.`,
  );
}

function checkOptionalText(value: unknown, field: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  throw new TypeError(`${field} is ${shown(value)}, not a string: put it in quotes, or leave ${field} out.`);
}

function checkSpans(value: unknown, field: string, text: string): Span[] {
  if (!Array.isArray(value)) {
    throw new TypeError(
      `${field} is ${shown(value)}: give a list of { start, end }, offsets into text; an empty one when nobody is named.`,
    );
  }
  return value.map((item: unknown, index) => {
    const { start, end } = checkObject(item, `${field}[${index}]`, '{ start: 0, end: 5 }');
    const problem = findSpanProblem(text, start, end);
    if (problem) {
      throw new TypeError(
        `${field}[${index}], from ${shown(start)} to ${shown(end)}, ${problem}: ` +
          'count UTF-16 code units from 0, end exclusive, so that text.slice(start, end) is the words.',
      );
    }
    return { start: start as number, end: end as number };
  });
}

/** Date, or date and time with seconds, fraction and zone as one likes. */
const ISO_DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-](\d{2}):?(\d{2}))?)?$/;

/**
 * An ISO 8601 date or date-time of the calendar, as given; null when none is.
 *
 * @throws TypeError naming the field, the value and a date that would do.
 */
export function checkDate(value: string | null | undefined, field: string): string | null {
  if (value === undefined || value === null) return null;
  const parts = ISO_DATE.exec(value);
  if (!parts) {
    throw new TypeError(
      `${field} is ${shown(value)}, which is not an ISO 8601 date: give one such as 2023-02-28 or 2023-02-28T09:30:00Z.`,
    );
  }
  const [year, month, day, hour, minute, second, zoneHour, zoneMinute] = parts
    .slice(1)
    .map(part => Number(part ?? 0));
  const days = daysOf(year!, month!);
  if (days === 0 || day! < 1 || day! > days) {
    const near = days > 0 && day! > days ? value.slice(0, 8) + days : '2023-02-28';
    throw new TypeError(
      `${field} is ${shown(value)}, which is not a day in the calendar: give an ISO 8601 date such as ${near}.`,
    );
  }
  if (hour! > 23 || minute! > 59 || second! > 60 || zoneHour! > 23 || zoneMinute! > 59) {
    throw new TypeError(
      `${field} is ${shown(value)}, which is not a time of day: give one such as ${value.slice(0, 10)}T09:30:00Z, or the date alone.`,
    );
  }
  return value;
}

/** How many days the month has, 0 when there is no such month. */
function daysOf(year: number, month: number): number {
  if (year < 1 || month < 1 || month > 12) return 0;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const SHOWN_LENGTH = 60;

/** The value for a message: strings in quotes and cut, objects by their kind. */
function shown(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value);
  }
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  return String(value);
}

/** Dates of the lexicon: a year, a month or a day, and the closed periods between two of them. */
import { LexiconError, type SourceEntry, type SourceLine } from './source.js';
import type { Period } from './types.js';

/** "2013-08-03..2021-08", "1999..", "..2009", "2004" (all of that year). @throws LexiconError when it is none, or ends before it begins. */
export function readPeriod(text: string, line: SourceLine, entry: SourceEntry): Period {
  const parts = text.split('..').map(part => part.trim());
  const [from = '', to = parts.length === 1 ? from : ''] = parts;
  const isDate = (date: string) => date === '' || isPossibleDate(date);
  if (parts.length > 2 || (from === '' && to === '') || !isDate(from) || !isDate(to))
    throw new LexiconError(
      `"${text}" is no period: write FROM..TO, each 1999, 1999-12 or 1999-12-31, or left out.`,
      line,
      entry,
    );
  if (from !== '' && to !== '' && firstDay(from) > lastDay(to))
    throw new LexiconError(`"${text}" ends before it begins.`, line, entry);
  return { from: from || null, to: to || null };
}

function isPossibleDate(date: string): boolean {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date);
  if (!found) return false;
  const [, year, month = '01', day = '01'] = found;
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** The first day that a date may mean, for comparing as text. */
export const firstDay = (date: string) => `${date}${'-01-01'.slice(date.length - 4)}`;

/** A text not before any day that a date may mean. */
export const lastDay = (date: string) => `${date}${'-12-31'.slice(date.length - 4)}`;

/** Values of cells: what is missing, dates, numbers, codes. A value that cannot be is a problem, told by its column. */
import { CAMEO_CODES } from '@readout/lexicon/ontology';
import { partyOfCode } from '../codes/actors.js';
import { isCameo, ploverOf, quadClassOf } from '../codes/classes.js';
import { RowProblem } from './rows.js';
import type { RowParty } from './types.js';

const MISSING: ReadonlySet<string> = new Set(['', 'null', 'none', 'na', 'n/a', 'nan', '---', '\\n']);

/** The text of a cell without white space and surrounding quotes; null for an empty one and for the words that stand for none. */
export function textOf(cell: string | undefined): string | null {
  const text = (cell ?? '').trim().replace(/^"(.*)"$/s, '$1');
  return MISSING.has(text.toLowerCase()) ? null : text;
}

/** @throws RowProblem when it is no number. */
export function numberOf(column: string, cell: string | undefined): number | null {
  const text = textOf(cell);
  if (text === null) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new RowProblem(`${column} is "${shown(text)}", which is no number`);
  return value;
}

/**
 * A date as the tables write it ("20230702", "2023-07-02", "7/2/2023", with a time or without) → "2023-07-02"; a month and a year
 * stay what they are.
 *
 * @throws RowProblem when it is no date.
 */
export function dateOf(column: string, cell: string | undefined): string | null {
  const text = textOf(cell);
  if (text === null || text === '0') return null;
  const compact = /^(\d{4})(\d\d)?(\d\d)?$/.exec(text);
  const dashed = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?(?:[T ].*)?$/.exec(text);
  const american = /^(\d\d?)\/(\d\d?)\/(\d{4})(?: .*)?$/.exec(text);
  const [, year, month, day] =
    compact ?? dashed ?? (american ? [null, american[3], american[1], american[2]] : []);
  if (year === undefined || !isDay(year, month ?? '1', day ?? '1')) {
    throw new RowProblem(`${column} is "${shown(text)}", which is no date (2023-07-02)`);
  }
  // GDELT writes "00" for a month or day that it does not know.
  const parts = [year, month, day].filter(part => part !== undefined && Number(part) > 0);
  return parts.map(part => part!.padStart(2, '0')).join('-');
}

function isDay(year: string, month: string, day: string): boolean {
  const [y, m, d] = [Number(year), Number(month) || 1, Number(day) || 1];
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
}

export interface Coded {
  cameo: string;
  type: string | null;
  mode: string | null;
  quad: number;
}

/**
 * A CAMEO code with what it means. A leading zero that a spreadsheet took away is put back where only that makes a code.
 *
 * @throws RowProblem when CAMEO has no such class.
 */
export function codeOf(column: string, cell: string | undefined): Coded {
  const written = textOf(cell) ?? '';
  const cameo = !CAMEO_CODES.has(written) && CAMEO_CODES.has(`0${written}`) ? `0${written}` : written;
  if (!isCameo(cameo)) {
    throw new RowProblem(`${column} is "${shown(written)}", which is no CAMEO code (two to four digits)`);
  }
  return { cameo, ...ploverOf(cameo), quad: quadClassOf(cameo) };
}

/** The party of a CAMEO actor code; none when the cell is empty. */
export function partiesOfCode(code: string | null, name: string | null): RowParty[] {
  if (code === null) return name === null ? [] : [{ name, code: null, country: null, sectors: [] }];
  return [{ name, code, ...partyOfCode(code) }];
}

export function urlOf(cell: string | undefined): string | null {
  const text = textOf(cell);
  return text !== null && /^https?:\/\//i.test(text) ? text : null;
}

/** A value as messages show it. */
export function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The fields in which rows are compared, and their values: a string, or null where the row does not tell. */
import { rootOf } from '../codes/classes.js';
import type { EventRow, RowParty } from '../imports/types.js';
import { type Distance, interval, krippendorffAlpha, nominal } from './alpha.js';

export const FIELDS = [
  'type',
  'root',
  'quad',
  'actor country',
  'recipient country',
  'actor sector',
  'recipient sector',
  'date',
] as const;
export type Field = (typeof FIELDS)[number];

/** Several actors' values are one value, "CHL+GHA", in one order; a row without the party tells nothing. */
function together(
  parties: readonly RowParty[],
  values: (party: RowParty) => string | null | undefined,
): string | null {
  const known = parties.map(values).filter(value => value != null);
  return known.length === 0 ? null : [...new Set(known)].sort().join('+');
}

export const VALUES: Readonly<Record<Field, (row: EventRow) => string | null>> = {
  type: ({ type }) => type,
  root: ({ cameo }) => (cameo === null ? null : rootOf(cameo)),
  quad: ({ quad }) => (quad === null ? null : String(quad)),
  'actor country': ({ actors }) => together(actors, ({ country }) => country),
  'recipient country': ({ recipients }) => together(recipients, ({ country }) => country),
  'actor sector': ({ actors }) => together(actors, ({ sectors }) => sectors[0]),
  'recipient sector': ({ recipients }) => together(recipients, ({ sectors }) => sectors[0]),
  // Only days are compared: a month is no other day than one of its own.
  date: ({ date }) => (date?.length === 10 ? date : null),
};

const DAY_MILLISECONDS = 86_400_000;

/** Alpha of a field over pairs of values: of dates by the days between them, of all else by the same or not. */
export function alphaOf(field: Field, pairs: readonly (readonly [string, string])[]): number | null {
  if (field !== 'date') return krippendorffAlpha(pairs, nominal as Distance<string>);
  const days = pairs.map(pair => pair.map(date => Date.parse(date) / DAY_MILLISECONDS));
  return krippendorffAlpha(days, interval);
}

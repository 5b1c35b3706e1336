/** How many events there are of each value, counted with every condition but that on the field itself. */
import { FACETS, type Facets } from '../api/events.js';
import type { Filter } from '../api/filter.js';
import { type EventColumns, NO_DAY } from './columns.js';
import type { ReviewStates } from './select.js';
import type { EventTable } from './table.js';

type Facet = (typeof FACETS)[number];

/** Values of a field that are told. */
const MOST = 60;

/** The conditions that a field's own counts are made without. */
const OWN: Readonly<Record<Facet, readonly (keyof Filter)[]>> = {
  type: ['type', 'mode'],
  quad: ['quad'],
  status: ['status'],
  voice: ['voice'],
  publisher: ['publisher'],
  country: ['country', 'place'],
  actor: ['actor'],
  recipient: ['recipient'],
  year: ['since', 'until'],
  confidence: ['minConfidence', 'maxConfidence'],
  review: ['review'],
};

export function facetsOf(table: EventTable, filter: Filter): Facets {
  const facets = Object.fromEntries(
    FACETS.map(name => {
      const without = { ...filter };
      for (const own of OWN[name]) delete without[own];
      return [name, count(table.columns, table.select(without), name, table.reviews)];
    }),
  );
  return { total: table.select(filter).length, facets: facets as Facets['facets'] };
}

type Counted = { value: string | null; count: number }[];

function count(columns: EventColumns, rows: Uint32Array, name: Facet, reviews: ReviewStates): Counted {
  const { dictionaries, documents, document } = columns;
  switch (name) {
    case 'type':
    case 'quad':
    case 'status':
    case 'voice':
      return byCode(dictionaries[name].values, rows, row => columns[name][row]!);
    case 'publisher':
      return byCode(columns.publishers.values, rows, row => documents.publisher[document[row]!]!);
    case 'country':
      return byPlace(columns, rows);
    case 'actor':
      return byParty(columns, rows, row => [columns.partyStart[row]!, columns.recipientStart[row]!]);
    case 'recipient':
      return byParty(columns, rows, row => [columns.recipientStart[row]!, columns.partyStart[row + 1]!]);
    case 'year':
      return byYear(columns, rows);
    case 'confidence':
      return byTenth(columns, rows);
    case 'review':
      return byText(rows, row => reviews.stateOf(row));
  }
}

function byCode(
  values: readonly (string | null)[],
  rows: Uint32Array,
  codeOf: (row: number) => number,
): Counted {
  const counts = new Uint32Array(values.length);
  for (const row of rows) counts[codeOf(row)]!++;
  return commonest(values, counts);
}

function commonest(values: readonly (string | null)[], counts: Uint32Array): Counted {
  const counted: Counted = [];
  for (const [code, count] of counts.entries()) if (count > 0) counted.push({ value: values[code]!, count });
  return counted
    .sort((a, b) => b.count - a.count || (String(a.value) < String(b.value) ? -1 : 1))
    .slice(0, MOST);
}

function byPlace({ places, place, countries }: EventColumns, rows: Uint32Array): Counted {
  const known = [null, ...new Set([...places.country, ...countries.values].filter(one => one !== null))];
  const codes = new Map(known.map((country, code) => [country, code]));
  const codeOf = Uint32Array.from([0, ...places.country.map(country => codes.get(country)!)]);
  return byCode(known, rows, row => codeOf[place[row]!]!);
}

/** Countries of parties, each once in an event; null where none of them has one. */
function byParty(
  { party, parties, countries }: EventColumns,
  rows: Uint32Array,
  extentOf: (row: number) => [number, number],
): Counted {
  const counts = new Uint32Array(countries.size);
  const lastRow = new Int32Array(countries.size).fill(-1);
  for (const row of rows) {
    const [from, to] = extentOf(row);
    for (let at = from; at < to; at++) {
      const country = parties.country[party[at]!]!;
      if (lastRow[country] === row) continue;
      lastRow[country] = row;
      counts[country]!++;
    }
  }
  return commonest(countries.values, counts);
}

function byYear({ day }: EventColumns, rows: Uint32Array): Counted {
  const days = new Map<number, number>();
  for (const row of rows) days.set(day[row]!, (days.get(day[row]!) ?? 0) + 1);
  const years = new Map<string | null, number>();
  for (const [one, count] of days) {
    const year =
      one === NO_DAY ? null : new Date(one * 86_400_000).toISOString().replace(/-\d\d-\d\dT.*/, '');
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return [...years]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => (String(a.value) < String(b.value) ? -1 : 1));
}

/** "0.8": from 0.8 to below 0.9. */
function byTenth({ confidence }: EventColumns, rows: Uint32Array): Counted {
  const counts = new Uint32Array(10);
  for (const row of rows) counts[Math.min(9, Math.floor(confidence[row]! * 10 + 1e-6))]!++;
  return [...counts]
    .map((count, tenth) => ({ value: (tenth / 10).toFixed(1), count }))
    .filter(({ count }) => count > 0);
}

function byText(rows: Uint32Array, textOf: (row: number) => string): Counted {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(textOf(row), (counts.get(textOf(row)) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

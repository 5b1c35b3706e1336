/** Selected events over time: all of them, and those between the busiest pairs of countries. */
import type { Series } from '../api/views.js';
import { dayText, type EventColumns, NO_DAY } from './columns.js';
import { eachPair, Tallies, type Tally } from './tally.js';

type By = Series['by'];
type Row = Series['rows'][number];

/** Rows of pairs in one answer, some 4 MB. The busiest pair is told however many it has: it has one for each period at most. */
const MOST_ROWS = 20_000;

/** `pairs`: of so many pairs of countries, the busiest first, rows of their own. */
export function seriesOf(columns: EventColumns, rows: Uint32Array, by: By, pairs: number): Series {
  const { day } = columns;
  const periodOf = periodsBy(by);
  const whole = new Tallies<string>(columns);
  let undated = 0;
  for (const row of rows) {
    if (day[row] === NO_DAY) undated++;
    else whole.add(periodOf(day[row]!), row);
  }
  const busiest = pairs === 0 ? [] : busiestPairs(columns, rows);
  const { told, shown } = seriesOfPairs(columns, rows, periodOf, busiest.slice(0, pairs));
  const all = [
    ...whole
      .entries()
      .map(([period, tally]): Row => ({ period, actor: null, recipient: null, ...tally.tell() })),
    ...told,
  ];
  const keyOf = ({ period, actor, recipient }: Row) => `${period}|${actor ?? '~'}|${recipient ?? '~'}`;
  const keys = new Map(all.map(row => [row, keyOf(row)]));
  all.sort((left, right) => (keys.get(left)! < keys.get(right)! ? -1 : 1));
  return { by, rows: all, undated, left_out: busiest.length - shown, total: rows.length };
}

/** Two different countries as one number: actor × countries + recipient. Those with the most dated events first. */
function busiestPairs(columns: EventColumns, rows: Uint32Array): number[] {
  const counts = new Map<number, number>();
  eachCountryPair(columns, rows, pair => counts.set(pair, (counts.get(pair) ?? 0) + 1));
  return [...counts].sort(([a, left], [b, right]) => right - left || a - b).map(([pair]) => pair);
}

function eachCountryPair(
  columns: EventColumns,
  rows: Uint32Array,
  tell: (pair: number, row: number) => void,
): void {
  const { countries, parties, day } = columns;
  const size = countries.size;
  const codes = Int32Array.from(parties.country);
  for (const row of rows) {
    if (day[row] === NO_DAY) continue;
    // Code 0 is no country.
    eachPair(columns, row, codes, 0, (actor, recipient) => {
      if (actor !== 0 && recipient !== 0 && actor !== recipient) tell(actor * size + recipient, row);
    });
  }
}

function seriesOfPairs(
  columns: EventColumns,
  rows: Uint32Array,
  periodOf: (day: number) => string,
  pairs: readonly number[],
): { told: Row[]; shown: number } {
  if (pairs.length === 0) return { told: [], shown: 0 };
  const byPair = new Map(pairs.map(pair => [pair, new Tallies<string>(columns)]));
  eachCountryPair(columns, rows, (pair, row) => byPair.get(pair)?.add(periodOf(columns.day[row]!), row));
  const { values, size } = columns.countries;
  const told: Row[] = [];
  let shown = 0;
  for (const [pair, tallies] of byPair) {
    const periods: [string, Tally][] = tallies.entries();
    if (shown > 0 && told.length + periods.length > MOST_ROWS) break;
    const [actor, recipient] = [values[Math.floor(pair / size)]!, values[pair % size]!];
    for (const [period, tally] of periods) told.push({ period, actor, recipient, ...tally.tell() });
    shown++;
  }
  return { told, shown };
}

/** The first day of the period that a day is in; each is worked out once. */
function periodsBy(by: By): (day: number) => string {
  const periods = new Map<number, string>();
  return day => {
    let period = periods.get(day);
    if (period === undefined) {
      period = firstDay(day, by);
      periods.set(day, period);
    }
    return period;
  };
}

function firstDay(day: number, by: By): string {
  // 1970-01-01 was a Thursday.
  if (by === 'week') return dayText(day - ((((day + 3) % 7) + 7) % 7))!;
  const text = dayText(day)!;
  if (by === 'day') return text;
  const month = text.slice(0, -3);
  return by === 'month' ? `${month}-01` : `${month.slice(0, -3)}-01-01`;
}

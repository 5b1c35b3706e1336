/** Rows in the order that is asked for: each order is made once, and the rows of a filter take their places in it. */
import { type EventColumns, NO_DAY } from './columns.js';

export interface Order {
  /** All rows in this order. */
  rows: Uint32Array;
  /** By row: its place in `rows`. */
  places: Uint32Array;
}

/** Room for rows beside a key in the 53 bits of a number. */
const ROWS = 2 ** 27;
const LAST = 2 ** 26 - 1;

/** `sort` is a key, with "-" before it for the highest first. What has no value comes last; equals stand in the order of rows. */
export function orderBy(columns: EventColumns, sort: string): Order {
  const isDescending = sort.startsWith('-');
  const keyOf = keyFor(columns, isDescending ? sort.slice(1) : sort);
  const composed = new Float64Array(columns.length);
  for (let row = 0; row < columns.length; row++) {
    const key = keyOf(row);
    const placed = key === null ? LAST : isDescending ? LAST - 1 - key : key;
    composed[row] = placed * ROWS + row;
  }
  composed.sort();
  const order = { rows: new Uint32Array(columns.length), places: new Uint32Array(columns.length) };
  for (let at = 0; at < composed.length; at++) {
    const row = composed[at]! % ROWS;
    order.rows[at] = row;
    order.places[row] = at;
  }
  return order;
}

/** Days are counted from the year -40000, so that none is negative. */
const FIRST_DAY = -15_000_000;

function keyFor(columns: EventColumns, name: string): (row: number) => number | null {
  switch (name) {
    case 'date':
      return row => (columns.day[row] === NO_DAY ? null : columns.day[row]! - FIRST_DAY);
    case 'confidence':
      return row => Math.round(columns.confidence[row]! * 1_000_000);
    case 'score':
      return row => Math.round((columns.score[row]! + 1000) * 1000);
    case 'type': {
      const { ranks } = columns.dictionaries.type;
      return row => ranks[columns.type[row]!]!;
    }
    case 'publisher': {
      const { ranks } = columns.publishers;
      return row => {
        const code = columns.documents.publisher[columns.document[row]!]!;
        return code === 0 ? null : ranks[code]!;
      };
    }
    default:
      throw new TypeError(`There is no order by "${name}".`);
  }
}

/** Where so many rows are wanted, looking through all in their order is faster than sorting those. */
const MANY = 1 / 32;

/** The rows, which stand in the order of rows, in this order instead. */
export function sorted(rows: Uint32Array, order: Order): Uint32Array {
  const all = order.rows;
  if (rows.length === all.length) return all;
  const places = new Uint32Array(rows.length);
  if (rows.length > all.length * MANY) {
    const isWanted = new Uint8Array(all.length);
    for (const row of rows) isWanted[row] = 1;
    let count = 0;
    for (let at = 0; at < all.length; at++) if (isWanted[all[at]!] === 1) places[count++] = all[at]!;
    return places;
  }
  for (let at = 0; at < rows.length; at++) places[at] = order.places[rows[at]!]!;
  places.sort();
  for (let at = 0; at < places.length; at++) places[at] = all[places[at]!]!;
  return places;
}

/** How many of the rows, which stand in this order, come no later than `row`. */
export function countUpTo(rows: Uint32Array, order: Order, row: number): number {
  const place = order.places[row]!;
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order.places[rows[middle]!]! <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

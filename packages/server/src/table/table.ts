/** The table of events: selected, sorted, page by page. */
import { z } from 'zod';
import type { EventRow, EventsPage } from '../api/events.js';
import type { Filter } from '../api/filter.js';
import { cursorAt, readCursor } from '../app/cursor.js';
import { RowCache } from './cache.js';
import { dayText, type EventColumns, findRow } from './columns.js';
import { countUpTo, type Order, orderBy, sorted } from './order.js';
import { type ReviewStates, selectRows } from './select.js';

const CACHE_BYTES = 96 * 2 ** 20;

/** The number of the next row; document and event of the last. */
const CURSOR = z.tuple([z.int().min(0), z.int(), z.string()]);

interface PageQuery {
  sort: string;
  limit: number;
  cursor?: string | undefined;
  offset?: number | undefined;
}

export class EventTable {
  readonly #orders = new Map<string, Order>();
  readonly #cache = new RowCache(CACHE_BYTES);

  constructor(
    readonly columns: EventColumns,
    readonly reviews: ReviewStates,
  ) {}

  /** In the order of rows. Not to be changed. */
  select(filter: Filter): Uint32Array {
    return this.#cache.get(this.#keyOf(filter, ''), () => selectRows(this.columns, filter, this.reviews));
  }

  /** In this order. Not to be changed. */
  sorted(filter: Filter, sort: string): Uint32Array {
    const order = this.#orderOf(sort);
    const rows = this.select(filter);
    if (rows.length === this.columns.length) return order.rows;
    return this.#cache.get(this.#keyOf(filter, sort), () => sorted(rows, order));
  }

  page(filter: Filter, { sort, limit, cursor, offset }: PageQuery): EventsPage {
    const rows = this.sorted(filter, sort);
    const first = offset ?? (cursor === undefined ? 0 : this.#after(cursor, rows, sort));
    const page = rows.subarray(first, first + limit);
    const last = page.at(-1);
    const hasMore = last !== undefined && first + page.length < rows.length;
    return {
      rows: Array.from(page, row => this.row(row)),
      total: rows.length,
      offset: Math.min(first, rows.length),
      next: hasMore ? this.#cursorAt(first + page.length, last) : null,
    };
  }

  row(row: number): EventRow {
    const { columns } = this;
    const { documents, dictionaries, places, publishers } = columns;
    const document = columns.document[row]!;
    const place = columns.place[row]! - 1;
    const numbers = columns.numbers.get(row);
    const value = (name: keyof typeof dictionaries) => dictionaries[name].values[columns[name][row]!]!;
    const contexts = value('contexts');
    const actors = this.#parties(columns.partyStart[row]!, columns.recipientStart[row]!);
    const recipients = this.#parties(columns.recipientStart[row]!, columns.partyStart[row + 1]!);
    return {
      date: dayText(columns.day[row]!),
      type: value('type'),
      mode: value('mode'),
      cameo: value('cameo'),
      quad: value('quad') as EventRow['quad'],
      contexts: contexts === null ? [] : contexts.split('\n'),
      actors: actors.names,
      actor_codes: actors.codes,
      recipients: recipients.names,
      recipient_codes: recipients.codes,
      status: value('status') as EventRow['status'],
      voice: value('voice') as EventRow['voice'],
      speaker: value('speaker'),
      place_name: places.name[place] ?? null,
      place_country: places.country[place] ?? null,
      lat: places.lat[place] ?? null,
      lon: places.lon[place] ?? null,
      score: rounded(columns.score[row]!),
      confidence: rounded(columns.confidence[row]!),
      dead: numbers?.dead ?? null,
      injured: numbers?.injured ?? null,
      arrested: numbers?.arrested ?? null,
      words: value('words'),
      rule: value('rule'),
      publisher: publishers.values[documents.publisher[document]!]!,
      published: documents.published[document]!,
      document: documents.id[document]!,
      event: value('event'),
      title: documents.title[document]!,
      url: documents.url[document]!,
      review: this.reviews.stateOf(row),
    };
  }

  #parties(from: number, to: number): { names: string[]; codes: string[] } {
    const { party, parties } = this.columns;
    const names: string[] = [];
    const codes: string[] = [];
    for (let at = from; at < to; at++) {
      names.push(parties.name[party[at]!]!);
      codes.push(parties.cameo[party[at]!] ?? '');
    }
    return { names, codes };
  }

  #orderOf(sort: string): Order {
    let order = this.#orders.get(sort);
    if (order === undefined) {
      order = orderBy(this.columns, sort);
      this.#orders.set(sort, order);
    }
    return order;
  }

  #keyOf(filter: Filter, sort: string): string {
    const given = Object.entries(filter).filter(([, value]) => value !== undefined);
    const reviewed = filter.review === undefined ? 0 : this.reviews.revision;
    return JSON.stringify([sort, reviewed, given.sort(([left], [right]) => (left < right ? -1 : 1))]);
  }

  /** The row that ended a page: when documents are added or renewed, the next page begins after it all the same. */
  #cursorAt(offset: number, row: number): string {
    const { documents, document, dictionaries, event } = this.columns;
    return cursorAt([offset, documents.number[document[row]!]!, dictionaries.event.values[event[row]!]!]);
  }

  #after(cursor: string, rows: Uint32Array, sort: string): number {
    const [offset, number, event] = readCursor(cursor, CURSOR);
    const at = this.#documentNumbered(number);
    const row = at < 0 ? -1 : findRow(this.columns, this.columns.documents.id[at]!, event);
    // Where the document has another Reading by now, the number of the row is the nearest there is.
    return row < 0 ? offset : countUpTo(rows, this.#orderOf(sort), row);
  }

  #documentNumbered(number: number): number {
    const numbers = this.columns.documents.number;
    let [low, high] = [0, numbers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[middle]! < number) low = middle + 1;
      else high = middle;
    }
    return numbers[low] === number ? low : -1;
  }
}

/** Columns are of single precision. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

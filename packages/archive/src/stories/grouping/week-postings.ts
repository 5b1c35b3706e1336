/**
 * Which documents of a week have a feature. Documents are only compared with those of their week and the two beside it, so the postings
 * of a week are made from its documents when it is first looked at, and dropped again when others have been looked at since: an archive
 * of many years has those of a few weeks in memory. Cheapest is that documents come by their dates; any other order gives the same.
 */
import { Column } from '../../paging/column.js';
import type { Pages } from '../../paging/pages.js';
import { ChainedPostings } from '../postings/chained-postings.js';
import { PostingTable } from '../postings/posting-table.js';

/** A feature that more documents of one week have does not lead to candidates. */
const COMMON_FEATURE = 300;
/** Postings held at most, some 14 bytes each; those of three weeks always are. */
const MOST_HELD = 2 ** 20;
const LEAST_WEEKS = 3;

interface Week {
  table: PostingTable;
  postings: ChainedPostings;
}

export class WeekPostings {
  /**
   * The last document of each week, and for each document the one before it in its week, raised by one: those that have ever stood for
   * their copies.
   */
  readonly #lasts = new Map<number, number>();
  readonly #before: Column;
  /** The week that was looked at last is at the end. */
  readonly #held = new Map<number, Week>();
  #latest = Number.NaN;

  /** `lookedForBy` gives the keys of a document in the week's table. */
  constructor(
    readonly lookedForBy: (document: number) => Uint32Array,
    readonly isActive: (document: number) => boolean,
    pages: Pages,
    readonly mostHeld = MOST_HELD,
  ) {
    this.#before = new Column(pages, 'i32');
  }

  /** The postings of the documents that were put into the week. */
  of(week: number): PostingTable {
    let held = this.#held.get(week);
    if (held === undefined) {
      held = this.#make(week);
      this.#held.set(week, held);
      this.#drop();
    } else if (week !== this.#latest) {
      this.#held.delete(week);
      this.#held.set(week, held);
    }
    this.#latest = week;
    return held.table;
  }

  /** Puts a document into its week. The caller adds its postings to the week's table, which must be had before. */
  put(document: number, week: number): void {
    if (document >= this.#before.length) this.#before.length = document + 1;
    this.#before.set(document, this.#lasts.get(week) ?? 0);
    this.#lasts.set(week, document + 1);
  }

  #make(week: number): Week {
    const postings = new ChainedPostings();
    const table = new PostingTable(postings, COMMON_FEATURE, this.isActive);
    for (let next = this.#lasts.get(week) ?? 0; next > 0; next = this.#before.get(next - 1))
      for (const key of this.lookedForBy(next - 1)) postings.append(key, next - 1);
    const counted = postings.keys.slice(0, postings.count);
    let count = 0;
    for (let row = 0; row < postings.count; row++)
      if (this.isActive(postings.documents[row]!)) counted[count++] = postings.keys[row]!;
    table.count(counted.subarray(0, count));
    return { table, postings };
  }

  #drop(): void {
    let count = 0;
    for (const { postings } of this.#held.values()) count += postings.count;
    for (const [week, { postings }] of this.#held) {
      if (count <= this.mostHeld || this.#held.size <= LEAST_WEEKS) break;
      this.#held.delete(week);
      count -= postings.count;
    }
  }
}

/** Which documents the story index is to be given, as many as there may be. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { Column } from '../paging/column.js';
import type { Pages } from '../paging/pages.js';
import { toEnd } from '../store/to-end.js';

/** A document to be grouped, and the number of the one whose place it takes in the index. */
export interface Pending {
  number: number;
  /** The engine of the Reading that it is grouped by. */
  engine: number;
  /** Null: the index has no document of this name. */
  before: number | null;
}

export interface PendingList {
  readonly length: number;
  /** Those from `start` on, up to `end` or the last. */
  slice(start: number, end: number): readonly Pending[];
}

/** Documents by their days, which is cheapest for the index. */
export class PendingDocuments implements PendingList {
  readonly #numbers: Column;
  readonly #engines: Column;
  /** -1 stands for none. */
  readonly #befores: Column;

  private constructor(pages: Pages) {
    this.#numbers = new Column(pages, 'f64');
    this.#engines = new Column(pages, 'i32');
    this.#befores = new Column(pages, 'f64');
  }

  /** Current documents that the index does not have, or has in another version or by another Reading. */
  static async in(connection: DuckDBConnection, pages: Pages): Promise<PendingDocuments> {
    return PendingDocuments.#from(connection, pages, PENDING);
  }

  /** Documents that are grouped, by the Readings that they are grouped by, as if the index had none. */
  static async grouped(connection: DuckDBConnection, pages: Pages): Promise<PendingDocuments> {
    return PendingDocuments.#from(
      connection,
      pages,
      'SELECT published, number, engine, NULL FROM store.grouped JOIN store.documents ON number = document',
    );
  }

  /** All current documents, as if the index had none. */
  static async all(connection: DuckDBConnection, pages: Pages): Promise<PendingDocuments> {
    return PendingDocuments.#from(
      connection,
      pages,
      `SELECT published, number, engine, NULL FROM store.documents
       JOIN store.readings ON document = number AND readings.current WHERE documents.current`,
    );
  }

  get length(): number {
    return this.#numbers.length;
  }

  slice(start: number, end: number): Pending[] {
    const pending: Pending[] = [];
    for (let at = start; at < Math.min(end, this.length); at++) {
      const before = this.#befores.get(at);
      pending.push({
        number: this.#numbers.get(at),
        engine: this.#engines.get(at),
        before: before < 0 ? null : before,
      });
    }
    return pending;
  }

  static async #from(connection: DuckDBConnection, pages: Pages, sql: string): Promise<PendingDocuments> {
    const pending = new PendingDocuments(pages);
    const found = await connection.stream(`${sql} ORDER BY published, number`);
    for await (const chunk of toEnd(found))
      for (const [, number, engine, before] of chunk.getRows()) {
        pending.#numbers.push(Number(number));
        pending.#engines.push(engine as number);
        pending.#befores.push(before === null ? -1 : Number(before));
      }
    return pending;
  }
}

const PENDING = `WITH had AS (SELECT id_key, grouped.document, grouped.engine FROM store.grouped JOIN store.documents ON number = document)
  SELECT published, number, readings.engine, had.document FROM store.documents
  JOIN store.readings ON readings.document = number AND readings.current
  LEFT JOIN had USING (id_key)
  WHERE documents.current AND (had.document IS NULL OR had.document <> number OR had.engine <> readings.engine)`;

/** How many the index does not have as they are. */
export async function countPending(connection: DuckDBConnection): Promise<number> {
  const rows = await connection.runAndReadAll(`SELECT count(*) FROM (${PENDING})`);
  return Number(rows.getRows()[0]![0]);
}

/**
 * The archive that is served. Its events are held in columns (`table/`); everything else is asked of DuckDB over a connection of its own.
 * The server is the archive's one writer, unless it is told to open it for reading only. What is added goes in one after the other, and the
 * columns are loaded anew after it.
 */
import { type AddCounts, type Archive, addTo, openForReading, openForWriting } from '@readout/archive';
import type { Found } from '@readout/sources';
import type { State } from '../api/filter.js';
import { Trouble } from '../app/trouble.js';
import type { EventBook, ReviewBook } from '../desk/book.js';
import type { Readers } from '../reading/readers.js';
import { findAnchored } from '../table/columns.js';
import { loadColumns } from '../table/load.js';
import type { ReviewStates } from '../table/select.js';
import { EventTable } from '../table/table.js';

export class ServedArchive {
  #table!: EventTable;
  #book!: ReviewBook;
  #loads = 0;
  #writing: Promise<unknown> = Promise.resolve();
  readonly #started = Date.now().toString(36);

  private constructor(
    private readonly archive: Archive,
    /** For queries whose rows are taken at once. */
    readonly reading: Archive,
    readonly writable: boolean,
  ) {}

  /** Not to be asked before `start`. */
  static async open(path: string, { readOnly }: { readOnly: boolean }): Promise<ServedArchive> {
    const archive = readOnly ? await openForReading(path) : await openForWriting(path);
    try {
      return new ServedArchive(archive, await archive.beside(), !readOnly);
    } catch (error) {
      archive.close();
      throw error;
    }
  }

  /** Loads the events; `book` is what coders say of them. */
  async start(book: ReviewBook): Promise<void> {
    this.#book = book;
    await this.#load();
  }

  get path(): string {
    return this.archive.path;
  }

  get table(): EventTable {
    return this.#table;
  }

  /** Changes whenever documents were added. */
  get version(): string {
    return `${this.#started}-${this.#loads}`;
  }

  async #load(): Promise<void> {
    const loading = await this.archive.beside();
    try {
      const columns = await loadColumns(loading);
      const states = new RowStates(columns, this.#book);
      const table = new EventTable(columns, states);
      // What is asked for most is ready before anybody asks; in between others are answered.
      for (const sort of ['-date', 'date', 'confidence', '-confidence', 'score', '-score']) {
        table.sorted({}, sort);
        await new Promise(resolve => setImmediate(resolve));
      }
      // Not before, or what is decided in between would be missing; and nothing waits from here on.
      for (const event of this.#book.events()) states.update(event);
      this.#table = table;
      this.#book.onChange = event => states.update(event);
      this.#loads++;
    } finally {
      loading.close();
    }
  }

  /** Adds the documents, after whatever is being added. */
  add(found: readonly Found[], readers: Readers, command: string): Promise<AddCounts> {
    if (!this.writable)
      throw new Trouble(
        'conflict',
        'The archive is open for reading only: start "readout serve" without --read-only to keep documents.',
      );
    const added = this.#writing.then(async () => {
      const counts = await addTo(this.archive, each(found), { readers: await readers.forAdding(), command });
      if (counts.added + counts.renewed > 0) await this.#load();
      return counts;
    });
    this.#writing = added.catch(() => {});
    return added;
  }

  async close(): Promise<void> {
    await this.#writing;
    this.reading.close();
    this.archive.close();
  }
}

async function* each(found: readonly Found[]): AsyncGenerator<Found> {
  yield* found;
}

/** What coders have said, by row; nothing until `update` is told. */
class RowStates implements ReviewStates {
  readonly #states = new Map<number, State>();

  constructor(
    private readonly columns: EventTable['columns'],
    private readonly book: ReviewBook,
  ) {}

  get revision(): number {
    return this.book.revision;
  }

  update(event: EventBook): void {
    const row = findAnchored(this.columns, event.document, event.anchor);
    if (row >= 0) this.#states.set(row, this.book.stateOf(event));
  }

  stateOf(row: number): State {
    return this.#states.get(row) ?? 'none';
  }
}

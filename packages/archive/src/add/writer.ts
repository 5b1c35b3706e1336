/**
 * The one that changes an archive: batches of documents, each in a transaction, so that an archive is always what it was after
 * some batch. Numbers of documents are given in the order in which they come, which is the order of the sources.
 */
import { blobValue, type DuckDBConnection } from '@duckdb/node-api';
import type { Reading } from '@readout/engine';
import type { FeedState } from '@readout/sources';
import type { Pages } from '../paging/pages.js';
import { type PackedRows, unpackRows } from '../rows/columns.js';
import { dayOf } from '../rows/rows.js';
import { catchUp, Indexer, lagOf } from '../search/indexer.js';
import { append, appendColumns } from '../store/append.js';
import type { Archive } from '../store/open.js';
import { DERIVED, TABLES, type TableRow } from '../store/tables.js';
import { toEnd } from '../store/to-end.js';
import { inTransaction } from '../store/transaction.js';
import { Fingerprints } from './known.js';
import type { Ready } from './prepare.js';

/** Something to be kept of a feed once everything that comes before it is stored, in the same transaction as the last of that. */
export interface FeedMark {
  /** The address of the feed as it was given. */
  feed: string;
  state: FeedState;
}

export interface Problem {
  origin: string;
  reason: string;
}

/** What became of a batch. */
export interface Committed {
  /** Documents that the archive did not have. */
  added: number;
  /** New versions of documents that it had. */
  renewed: number;
}

/** A new Reading of a document that the archive has. */
export interface ReadAgain extends Pick<Ready['prepared'], 'engine' | 'packed' | 'traits' | 'rows'> {
  number: number;
}

export class Writer {
  readonly #connection: DuckDBConnection;
  readonly #indexer: Indexer;
  readonly #engines = new Map<string, number>();
  #next: number;
  #run = 0;

  private constructor(
    private readonly archive: Archive,
    next: number,
  ) {
    this.#connection = archive.connection;
    this.#indexer = new Indexer(archive.connection);
    this.#next = next;
  }

  /** Mends what a run that was killed has left behind. */
  static async on(archive: Archive): Promise<Writer> {
    const { connection } = archive;
    const next = await connection.runAndReadAll('SELECT coalesce(max(number) + 1, 0) FROM store.documents');
    const writer = new Writer(archive, Number(next.getRows()[0]![0]));
    const engines = await connection.runAndReadAll(
      'SELECT engine, version, weights, dictionaries FROM store.engines',
    );
    for (const [engine, ...note] of engines.getRows()) writer.#engines.set(note.join('\n'), Number(engine));
    await catchUp(archive, await lagOf(connection));
    return writer;
  }

  /** The fingerprints of all versions of all documents. */
  async fingerprints(pages: Pages): Promise<Fingerprints> {
    const known = new Fingerprints(pages);
    const result = await this.#connection.stream('SELECT fingerprint FROM store.documents');
    for await (const chunk of toEnd(result))
      for (const fingerprint of chunk.getColumnValues(0)) known.add(fingerprint as bigint);
    return known;
  }

  async startRun(command: string): Promise<void> {
    const last = await this.#connection.runAndReadAll('SELECT coalesce(max(run), 0) FROM store.runs');
    this.#run = Number(last.getRows()[0]![0]) + 1;
    const started = Date.now();
    const nothing = { engine: null, finished: null, added: 0, renewed: 0, known: 0, refused: 0 };
    await append(this.#connection, 'runs', [{ run: this.#run, command, started, ...nothing }]);
  }

  async finishRun(counts: {
    added: number;
    renewed: number;
    known: number;
    refused: number;
    engine: Reading['engine'] | null;
  }): Promise<void> {
    await this.#transaction(async () => {
      await this.#indexer.finish();
      const engine = counts.engine === null ? null : await this.#engineOf(counts.engine);
      await this.#connection.run(
        `UPDATE store.runs SET finished = now()::TIMESTAMP, engine = $1, added = $2, renewed = $3, known = $4, refused = $5
         WHERE run = $6`,
        [engine, counts.added, counts.renewed, counts.known, counts.refused, this.#run],
      );
    });
  }

  /** Stores documents that the archive does not have, and problems; all of it or, when it throws, nothing. */
  async add(
    ready: readonly Ready[],
    problems: readonly Problem[],
    marks: readonly FeedMark[] = [],
  ): Promise<Committed> {
    return this.#transaction(async () => {
      const committed = await this.#addDocuments(ready);
      await this.#addProblems(ready, problems);
      await this.#addMarks(marks);
      return committed;
    });
  }

  async #addDocuments(ready: readonly Ready[]): Promise<Committed> {
    const latest = await this.#latestVersions(ready);
    const superseded: number[] = [];
    const stored: { number: number; version: number; item: Ready; current: boolean }[] = [];
    for (const item of ready) {
      const { idKey } = item.identity;
      const before = latest.get(idKey);
      const place = { number: this.#next++, version: (before?.version ?? 0) + 1, item, current: true };
      if (before !== undefined) {
        const inBatch = stored.find(({ number }) => number === before.number);
        if (inBatch) inBatch.current = false;
        else superseded.push(before.number);
      }
      latest.set(idKey, place);
      stored.push(place);
    }
    await this.#supersede(superseded);
    await append(
      this.#connection,
      'documents',
      stored.map(place => this.#documentRow(place)),
    );
    const readings: TableRow<'readings'>[] = [];
    for (const { number, item } of stored) {
      const engine = await this.#engineOf(item.prepared.engine);
      readings.push({
        document: number,
        engine,
        current: true,
        reading: item.prepared.packed,
        traits: item.prepared.traits,
      });
    }
    await append(this.#connection, 'readings', readings);
    await this.#appendDerived(
      stored
        .filter(({ current }) => current)
        .map(({ number, item }) => ({ number, rows: item.prepared.rows })),
    );
    for (const { number, item } of stored) await this.#indexer.put(number, item.prepared.words);
    const renewed = stored.filter(({ version }) => version > 1).length;
    return { added: stored.length - renewed, renewed };
  }

  async #latestVersions(ready: readonly Ready[]): Promise<Map<bigint, { number: number; version: number }>> {
    if (ready.length === 0) return new Map();
    const keys = ready.map(({ identity }) => identity.idKey);
    const rows = await this.#connection.runAndReadAll(
      `SELECT id_key, number, version FROM store.documents WHERE current AND id_key IN (${keys.join(', ')})`,
    );
    return new Map(
      rows
        .getRows()
        .map(([key, number, version]) => [
          key as bigint,
          { number: Number(number), version: Number(version) },
        ]),
    );
  }

  async #supersede(numbers: readonly number[]): Promise<void> {
    if (numbers.length === 0) return;
    await this.#connection.run(
      `UPDATE store.documents SET current = false WHERE number IN (${numbers.join(', ')})`,
    );
    await this.#deleteDerived(numbers);
  }

  async #deleteDerived(numbers: readonly number[]): Promise<void> {
    // The range lets DuckDB pass over whole groups of rows.
    const range = `document BETWEEN ${Math.min(...numbers)} AND ${Math.max(...numbers)}`;
    for (const name of DERIVED)
      await this.#connection.run(
        `DELETE FROM store.${name} WHERE ${range} AND document IN (${numbers.join(', ')})`,
      );
  }

  async #appendDerived(stored: readonly { number: number; rows: PackedRows }[]): Promise<void> {
    const documents = stored.map(({ number, rows }) => ({ number, tables: unpackRows(rows) }));
    for (const name of DERIVED) {
      const numbers = documents.flatMap(({ number, tables }) => tables[name][0]!.map(() => number));
      const columns = Object.keys(TABLES[name])
        .slice(1)
        .map((_, place) => documents.flatMap(({ tables }) => tables[name][place]!));
      await appendColumns(this.#connection, name, [numbers, ...columns]);
    }
  }

  #documentRow({
    number,
    version,
    current,
    item,
  }: {
    number: number;
    version: number;
    current: boolean;
    item: Ready;
  }): TableRow<'documents'> {
    const { document, identity, origin, prepared } = item;
    return {
      number,
      id: identity.id,
      version,
      current,
      id_key: identity.idKey,
      fingerprint: identity.fingerprint,
      title: document.title ?? null,
      publisher: document.publisher ?? null,
      author: document.author ?? null,
      url: document.url ?? null,
      given_language: document.language ?? null,
      language: prepared.language,
      published_at: document.publishedAt ?? null,
      published: dayOf(document.publishedAt ?? null),
      origin,
      run: this.#run,
      characters: document.text.length,
      text: document.text,
    };
  }

  /** A problem is told once for a piece of a source, and no more when that piece has given a document. */
  async #addProblems(ready: readonly Ready[], problems: readonly Problem[]): Promise<void> {
    const origins = [...ready, ...problems].map(({ origin }) => origin);
    if (origins.length === 0) return;
    const places = origins.map((_, index) => `$${index + 1}`).join(', ');
    await this.#connection.run(`DELETE FROM store.problems WHERE origin IN (${places})`, origins);
    const last = new Map(problems.map(problem => [problem.origin, problem]));
    const rows = [...last.values()].map(({ origin, reason }) => ({ run: this.#run, origin, reason }));
    await append(this.#connection, 'problems', rows);
  }

  async #addMarks(marks: readonly FeedMark[]): Promise<void> {
    for (const { feed, state } of marks) {
      await this.#connection.run('DELETE FROM store.feeds WHERE feed = $1', [feed]);
      await append(this.#connection, 'feeds', [{ feed, state: JSON.stringify(state) }]);
      if (state.failures === 0)
        await this.#connection.run('DELETE FROM store.problems WHERE origin = $1', [feed]);
    }
  }

  async #engineOf(note: Reading['engine']): Promise<number> {
    const name = [note.version, note.weights, note.dictionaries].join('\n');
    let engine = this.#engines.get(name);
    if (engine === undefined) {
      engine = this.#engines.size + 1;
      await append(this.#connection, 'engines', [{ engine, ...note }]);
      this.#engines.set(name, engine);
    }
    return engine;
  }

  /** Puts new Readings of documents, made by another engine, in the place of those that are current. */
  async reread(readings: readonly ReadAgain[]): Promise<void> {
    if (readings.length === 0) return;
    await this.#transaction(async () => {
      const numbers = readings.map(({ number }) => number);
      const range = `document BETWEEN ${Math.min(...numbers)} AND ${Math.max(...numbers)}`;
      const which = `${range} AND document IN (${numbers.join(', ')})`;
      const rows: TableRow<'readings'>[] = [];
      for (const { number, engine, packed, traits } of readings) {
        const document = { document: number, engine: await this.#engineOf(engine), current: true };
        rows.push({ ...document, reading: packed, traits });
      }
      const engines = [...new Set(rows.map(({ engine }) => engine))].join(', ');
      // One Reading of an engine: an engine that is gone back to reads again what it has read before.
      await this.#connection.run(`DELETE FROM store.readings WHERE ${which} AND engine IN (${engines})`);
      await this.#connection.run(`UPDATE store.readings SET current = false WHERE ${which} AND current`);
      await this.#deleteDerived(numbers);
      await append(this.#connection, 'readings', rows);
      await this.#appendDerived(readings);
    });
  }

  /** Puts the traits of current Readings right. */
  async restoreTraits(stored: readonly { number: number; traits: Uint8Array }[]): Promise<void> {
    await this.#transaction(async () => {
      for (const { number, traits } of stored)
        await this.#connection.run('UPDATE store.readings SET traits = $1 WHERE current AND document = $2', [
          blobValue(traits),
          BigInt(number),
        ]);
    });
  }

  /** Makes the rows of documents again, from their current Readings. */
  async restoreRows(stored: readonly { number: number; rows: PackedRows }[]): Promise<void> {
    await this.#transaction(async () => {
      await this.#deleteDerived(stored.map(({ number }) => number));
      await this.#appendDerived(stored);
    });
  }

  #transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    return inTransaction(this.archive, work);
  }
}

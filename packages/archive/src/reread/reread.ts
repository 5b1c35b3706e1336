/**
 * Reading everything again with the present engine: only what another engine has read, so that the same call goes on where it was
 * stopped. The Readings of the engines before are kept, and `compare.ts` holds them against each other.
 */
import { availableParallelism } from 'node:os';
import type { DuckDBBlobValue, DuckDBConnection } from '@duckdb/node-api';
import type { DocumentInput, Reading } from '@readout/engine';
import type { Prepared } from '../add/prepare.js';
import type { ReaderOptions } from '../add/reader.js';
import { createReaders } from '../add/readers.js';
import { Writer } from '../add/writer.js';
import { groupDocuments } from '../group/group.js';
import { inOrder } from '../pool/pool.js';
import { unpackReading } from '../rows/packed.js';
import type { Archive } from '../store/open.js';
import { ArchiveError } from '../trouble.js';

export interface RereadOptions extends ReaderOptions {
  /** Threads that read; the number of cores when left out. */
  jobs?: number;
  /** Called after each document, with how many are done and how many there are to do. */
  onProgress?(done: number, all: number): void;
  /** Likewise while they are grouped again, afterwards. */
  onGrouping?(done: number, all: number): void;
}

export interface RereadCounts {
  /** Documents that were read again. */
  reread: number;
  /** Documents that the present engine had read already. */
  upToDate: number;
}

/** Documents that are fetched and stored together. */
const PAGE = 128;

/** @throws ArchiveError when the archive cannot be written, or the engine fails on a document. */
export async function rereadAll(archive: Archive, options: RereadOptions = {}): Promise<RereadCounts> {
  const counts = await readAll(archive, options);
  await groupDocuments(archive, { onProgress: options.onGrouping, jobs: options.jobs });
  return counts;
}

async function readAll(archive: Archive, options: RereadOptions): Promise<RereadCounts> {
  const pool = await createReaders(options.jobs ?? availableParallelism(), options);
  try {
    const writer = await Writer.on(archive);
    const engine = engineOf(await pool.run({ document: { id: 'none', text: '' } }));
    const { numbers, upToDate } = await outdated(archive.connection, engine);
    if (numbers.length === 0) return { reread: 0, upToDate };
    await writer.startRun('reread');
    let done = 0;
    for (let at = 0; at < numbers.length; at += PAGE) {
      const page = await inputsOf(archive.connection, numbers.slice(at, at + PAGE));
      const again = [];
      for await (const { number, prepared } of inOrder(oneByOne(page), readingOf(pool))) {
        if (!prepared.ok) throw new ArchiveError(`Document ${number}: ${prepared.reason}`);
        again.push({ number, ...prepared });
        done++;
        options.onProgress?.(done, numbers.length);
      }
      await writer.reread(again);
    }
    await writer.finishRun({ added: 0, renewed: done, known: upToDate, refused: 0, engine });
    return { reread: done, upToDate };
  } finally {
    await pool.close();
  }
}

async function* oneByOne<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

interface Input {
  number: number;
  document: DocumentInput & { id: string };
}

function readingOf(pool: Awaited<ReturnType<typeof createReaders>>) {
  return {
    capacity: pool.capacity,
    run: async ({ number, document }: Input) => ({ number, prepared: await pool.run({ document }) }),
  };
}

function engineOf(prepared: Prepared): Reading['engine'] {
  if (!prepared.ok) throw new ArchiveError(prepared.reason);
  return prepared.engine;
}

async function outdated(
  connection: DuckDBConnection,
  { version, weights, dictionaries }: Reading['engine'],
): Promise<{ numbers: number[]; upToDate: number }> {
  const rows = await connection.runAndReadAll(
    `SELECT number, engines.version = $1 AND weights = $2 AND dictionaries = $3
     FROM store.documents JOIN store.readings ON document = number JOIN store.engines USING (engine)
     WHERE documents.current AND readings.current ORDER BY number`,
    [version, weights, dictionaries],
  );
  const all = rows.getRows();
  const numbers = all.filter(([, isPresent]) => !isPresent).map(([number]) => Number(number));
  return { numbers, upToDate: all.length - numbers.length };
}

/** As they were given: a Reading has its document exactly. */
async function inputsOf(connection: DuckDBConnection, numbers: readonly number[]): Promise<Input[]> {
  const rows = await connection.runAndReadAll(
    `SELECT number, text, given_language, reading FROM store.documents JOIN store.readings ON document = number
     WHERE readings.current AND number BETWEEN ${numbers[0]} AND ${numbers.at(-1)} AND number IN (${numbers.join(', ')})
     ORDER BY number`,
  );
  return rows.getRows().map(([number, text, language, packed]) => {
    const { document } = unpackReading((packed as DuckDBBlobValue).bytes, text as string);
    const { dateline: _, ...given } = document;
    return { number: Number(number), document: { ...given, language: language as string | null } };
  });
}

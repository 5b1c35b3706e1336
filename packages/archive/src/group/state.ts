/**
 * The story index, kept in the archive between two runs: its columns as bytes, in parts. Only parts that are not as they were written last
 * are written again, told by their digests: what is added to an archive costs the writing of that and of what it has changed. DuckDB keeps
 * the room of rows that are deleted; when that is more than what is left, the table is made anew.
 *
 * What an index of another version has saved is passed over, and the documents are grouped afresh.
 */
import { createHash } from 'node:crypto';
import type { DuckDBBlobValue, DuckDBConnection } from '@duckdb/node-api';
import { append } from '../store/append.js';
import type { TableRow } from '../store/tables.js';
import type { NumberArray, Parts } from '../stories/columns.js';
import type { StoryIndexState } from '../stories/types.js';

const POSTINGS = {
  starts: Uint32Array,
  rests: Uint16Array,
  documents: Int32Array,
  newKeys: Uint32Array,
  newDocuments: Int32Array,
} as const;

/** How the numbers of each column are held. The order is that of writing. */
const COLUMNS = {
  names: { chunks: Uint8Array, chunkNumbers: Uint16Array, places: Uint32Array },
  times: Float64Array,
  keys: Float64Array,
  copies: {
    anchors: POSTINGS,
    bands: POSTINGS,
    texts: POSTINGS,
    textChecks: Uint32Array,
    commonAnchors: Uint32Array,
    commonCounts: Uint32Array,
    anchorCounts: Uint32Array,
    twins: Int32Array,
    groups: Int32Array,
    live: Uint8Array,
  },
  graph: {
    features: Uint32Array,
    chunkNumbers: Uint16Array,
    starts: Uint32Array,
    counts: Uint8Array,
    squares: Uint32Array,
    active: Uint8Array,
    posted: Uint8Array,
    stories: Int32Array,
    ring: Int32Array,
    heads: Int32Array,
    targets: Int32Array,
    likenesses: Uint16Array,
    next: Int32Array,
    free: Int32Array,
  },
} as const;

type Kind = new (buffer: ArrayBuffer, byteOffset: number, length: number) => NumberArray;
type Kinds = { readonly [name: string]: (Kind & { BYTES_PER_ELEMENT: number }) | Kinds };

/** Bytes of parts that are held beside the index while they are written or read. */
const TOGETHER = 4 * 2 ** 20;
const VERSION = 'version';
const DEAD = 'dead bytes';

/** What is known of a part that is in the table. */
interface Written {
  digest: string;
  length: number;
}

/** What the table has of an index. */
export class KeptState {
  /** The parts of each column. */
  readonly #parts = new Map<string, Written[]>();
  /** Bytes of rows that were deleted since the table was made. */
  #dead = 0;

  /** Writes what has changed since it was written or read last, within the transaction that is under way. */
  async write(connection: DuckDBConnection, state: StoryIndexState): Promise<void> {
    const rows = new Rows(connection);
    let live = 0;
    for (const [name, , parts] of columnsOf(COLUMNS, state)) {
      const before = this.#parts.get(name) ?? [];
      const now = parts.map(part => writtenOf(bytesOf(part)));
      const outdated: number[] = [];
      for (const [part, { digest, length }] of before.entries()) {
        if (digest === now[part]?.digest) continue;
        outdated.push(part);
        this.#dead += length;
      }
      await deleteParts(connection, name, outdated);
      for (const [part, numbers] of parts.entries()) {
        live += numbers.byteLength;
        if (now[part]!.digest !== before[part]?.digest)
          await rows.put({ name, part, bytes: bytesOf(numbers) });
      }
      this.#parts.set(name, now);
    }
    if (this.#dead > live + TOGETHER) {
      await rows.flush();
      await connection.run('CREATE OR REPLACE TABLE store.story_state AS FROM store.story_state');
      this.#dead = 0;
    }
    for (const name of [VERSION, DEAD]) await deleteParts(connection, name, [0]);
    await rows.put({ name: VERSION, part: 0, bytes: Uint8Array.of(state.version) });
    await rows.put({ name: DEAD, part: 0, bytes: bytesOf(Float64Array.of(this.#dead)) });
    await rows.flush();
  }

  /** Null when none is kept, or one of another version. */
  async read(
    connection: DuckDBConnection,
    version: StoryIndexState['version'],
  ): Promise<StoryIndexState | null> {
    const kept = await partsIn(connection, VERSION, 0, 1);
    if (kept.length !== 1 || kept[0]![0] !== version) return null;
    const dead = await partsIn(connection, DEAD, 0, 1);
    if (dead.length !== 1) return null;
    this.#dead = new Float64Array(dead[0]!.buffer)[0]!;
    const counts = new Map<string, number>();
    const found = await connection.runAndReadAll(
      'SELECT name, count(*)::INTEGER FROM store.story_state GROUP BY name',
    );
    for (const [name, count] of found.getRows()) counts.set(name as string, count as number);
    return { version, ...(await this.#readColumns(connection, COLUMNS, '', counts)) } as StoryIndexState;
  }

  async #readColumns(
    connection: DuckDBConnection,
    kinds: Kinds,
    prefix: string,
    counts: ReadonlyMap<string, number>,
  ): Promise<object> {
    const columns: Record<string, object> = {};
    for (const [name, kind] of Object.entries(kinds)) {
      const path = prefix + name;
      columns[name] =
        typeof kind === 'function'
          ? await this.#readColumn(connection, path, kind, counts.get(path) ?? 0)
          : await this.#readColumns(connection, kind, `${path}.`, counts);
    }
    return columns;
  }

  async #readColumn(
    connection: DuckDBConnection,
    name: string,
    Kind: Kind & { BYTES_PER_ELEMENT: number },
    count: number,
  ): Promise<NumberArray[]> {
    const column: NumberArray[] = [];
    const written: Written[] = [];
    // Of the largest parts, a mebibyte each.
    const together = 4;
    for (let part = 0; part < count; part += together) {
      for (const bytes of await partsIn(connection, name, part, Math.min(count, part + together))) {
        column.push(new Kind(bytes.buffer, 0, bytes.length / Kind.BYTES_PER_ELEMENT));
        written.push(writtenOf(bytes));
      }
    }
    this.#parts.set(name, written);
    return column;
  }
}

/** Rows on their way into the table, some mebibytes at a time. */
class Rows {
  #rows: TableRow<'story_state'>[] = [];
  #bytes = 0;

  constructor(private readonly connection: DuckDBConnection) {}

  async put(row: { name: string; part: number; bytes: Uint8Array }): Promise<void> {
    this.#rows.push(row);
    this.#bytes += row.bytes.length;
    if (this.#bytes >= TOGETHER) await this.flush();
  }

  async flush(): Promise<void> {
    await append(this.connection, 'story_state', this.#rows);
    this.#rows = [];
    this.#bytes = 0;
  }
}

function* columnsOf(
  kinds: Kinds,
  state: object,
  prefix = '',
): Generator<[name: string, kind: Kind, parts: Parts<NumberArray>]> {
  for (const [name, kind] of Object.entries(kinds)) {
    const value = (state as Record<string, object>)[name]!;
    if (typeof kind === 'function') yield [prefix + name, kind, value as Parts<NumberArray>];
    else yield* columnsOf(kind, value, `${prefix}${name}.`);
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: NumberArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function writtenOf(bytes: Uint8Array): Written {
  return { digest: createHash('sha256').update(bytes).digest('base64'), length: bytes.length };
}

async function deleteParts(
  connection: DuckDBConnection,
  name: string,
  parts: readonly number[],
): Promise<void> {
  if (parts.length === 0) return;
  await connection.run(`DELETE FROM store.story_state WHERE name = $1 AND part IN (${parts.join(', ')})`, [
    name,
  ]);
}

/** Each in a buffer of its own, in their order. */
async function partsIn(
  connection: DuckDBConnection,
  name: string,
  first: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const rows = await connection.runAndReadAll(
    `SELECT bytes FROM store.story_state WHERE name = $1 AND part BETWEEN ${first} AND ${end - 1} ORDER BY part`,
    [name],
  );
  return rows.getRows().map(([bytes]) => new Uint8Array((bytes as DuckDBBlobValue).bytes));
}

/**
 * The story index, kept in the archive between two runs: its columns as bytes, in parts. Only parts that have changed are written again:
 * what is added to an archive costs the writing of that and of what it has changed. DuckDB keeps the room of rows that are deleted; when
 * that is more than what is left, the table is made anew.
 *
 * What an index of another version has saved is passed over, and the documents are grouped afresh.
 */
import type { DuckDBBlobValue, DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../paging/column.js';
import { append } from '../store/append.js';
import type { TableRow } from '../store/tables.js';

type Columns = Readonly<Record<string, Column>>;

/** Bytes of parts that are held beside the index while they are written. */
const TOGETHER = 4 * 2 ** 20;
/** Parts that are read together, each of a quarter of a mebibyte. */
const AT_ONCE = 16;
const VERSION = 'version';
const DEAD = 'dead bytes';

/** What the table has of one index. */
export class KeptState {
  /** The bytes of each part of each column. */
  readonly #parts = new Map<string, number[]>();
  /** Bytes of rows that were deleted since the table was made. */
  #dead = 0;

  /** Writes what has changed of the columns since they were written or read last, within the transaction that is under way. */
  async write(connection: DuckDBConnection, version: number, columns: Columns): Promise<void> {
    const rows = new Rows(connection);
    let live = 0;
    for (const [name, column] of Object.entries(columns)) {
      const lengths = this.#parts.get(name) ?? [];
      const unsaved = partsOf(column).filter(part => part >= lengths.length || column.isUnsaved(part));
      const outdated = [...unsaved.filter(part => part < lengths.length), ...gone(lengths, column)];
      for (const part of outdated) this.#dead += lengths[part]!;
      await deleteParts(connection, name, outdated);
      lengths.length = column.parts;
      for (const part of unsaved) {
        const bytes = column.savedPart(part);
        lengths[part] = bytes.length;
        await rows.put({ name, part, bytes });
      }
      this.#parts.set(name, lengths);
      for (const length of lengths) live += length;
    }
    if (this.#dead > live + TOGETHER) {
      await rows.flush();
      await connection.run('CREATE OR REPLACE TABLE store.story_state AS FROM store.story_state');
      this.#dead = 0;
    }
    for (const name of [VERSION, DEAD]) await deleteParts(connection, name, [0]);
    await rows.put({ name: VERSION, part: 0, bytes: Uint8Array.of(version) });
    await rows.put({ name: DEAD, part: 0, bytes: new Uint8Array(Float64Array.of(this.#dead).buffer) });
    await rows.flush();
  }

  /** Fills the columns, which are empty. False when none are kept, or those of another version. */
  async read(connection: DuckDBConnection, version: number, columns: Columns): Promise<boolean> {
    const kept = await partsIn(connection, VERSION, 0, 1);
    if (kept.length !== 1 || kept[0]![0] !== version) return false;
    const dead = await partsIn(connection, DEAD, 0, 1);
    if (dead.length !== 1) return false;
    this.#dead = new Float64Array(dead[0]!.buffer)[0]!;
    const counts = new Map<string, number>();
    const found = await connection.runAndReadAll(
      'SELECT name, count(*)::INTEGER FROM store.story_state GROUP BY name',
    );
    for (const [name, count] of found.getRows()) counts.set(name as string, count as number);
    for (const [name, column] of Object.entries(columns)) {
      column.length = 0;
      const lengths: number[] = [];
      for (let part = 0; part < (counts.get(name) ?? 0); part += AT_ONCE) {
        for (const bytes of await partsIn(connection, name, part, part + AT_ONCE)) {
          column.putPart(bytes);
          lengths.push(bytes.length);
        }
      }
      this.#parts.set(name, lengths);
    }
    return true;
  }
}

function partsOf(column: Column): number[] {
  return Array.from({ length: column.parts }, (_, part) => part);
}

/** Parts that the column no longer has. */
function gone(lengths: readonly number[], column: Column): number[] {
  return [...lengths.keys()].filter(part => part >= column.parts);
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

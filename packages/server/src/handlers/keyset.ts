/** Pages of rows that DuckDB sorts: the next page begins after the last row of this one, whatever was added meanwhile. */

import { Trouble } from '../app/trouble.js';
import type { DuckDBValue } from './sql.js';

export interface Keyset {
  /** Put behind WHERE. */
  condition: string;
  /** Put behind ORDER BY. */
  order: string;
  values: DuckDBValue[];
}

/**
 * `key` and `id` are columns of text that no null is in; `first` the number of the first value that is free ("$3"). Highest first
 * when `descending`.
 */
export function keysetOf(
  { key, id, descending, first }: { key: string; id: string; descending: boolean; first: number },
  cursor: string | undefined,
): Keyset {
  const direction = descending ? 'DESC' : 'ASC';
  const order = `${key} ${direction}, ${id} ${direction}`;
  if (cursor === undefined) return { condition: 'true', order, values: [] };
  const sign = descending ? '<' : '>';
  return {
    condition: `(${key}, ${id}) ${sign} ($${first}, $${first + 1})`,
    order,
    values: readCursor(cursor),
  };
}

export function cursorAt(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

function readCursor(cursor: string): [string, string] {
  try {
    const read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(read) && read.length === 2 && read.every(one => typeof one === 'string'))
      return read as [string, string];
  } catch {
    // Told below.
  }
  throw new Trouble(
    'bad-request',
    'The cursor is none that was given: leave it out for the first page, or use "next" of the page before.',
    [{ at: 'cursor', message: 'not a cursor' }],
  );
}

/** A page of a list that is held whole, by the number of its first row. */
export function slicePage<Item>(
  items: readonly Item[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { rows: Item[]; total: number; next: string | null } {
  const from = cursor === undefined ? 0 : Number(readCursor(cursor)[0]);
  const rows = items.slice(from, from + limit);
  const next = from + limit < items.length ? cursorAt(String(from + limit), '') : null;
  return { rows, total: items.length, next };
}

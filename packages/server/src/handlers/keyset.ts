/** Pages of rows that DuckDB sorts: the next page begins after the last row of this one, whatever was added meanwhile. */
import { z } from 'zod';
import { cursorAt, readCursor } from '../app/cursor.js';

/** Key and id of the last row. */
const LAST_ROW = z.tuple([z.string(), z.string()]);
/** The number of the next row. */
const NEXT_ROW = z.tuple([z.int().min(0)]);

interface Keyset {
  /** Put behind WHERE. */
  condition: string;
  /** Put behind ORDER BY. */
  order: string;
  values: string[];
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
    values: readCursor(cursor, LAST_ROW),
  };
}

/** A page of a list that is held whole, by the number of its first row. */
export function slicePage<Item>(
  items: readonly Item[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { rows: Item[]; total: number; next: string | null } {
  const from = cursor === undefined ? 0 : readCursor(cursor, NEXT_ROW)[0];
  const rows = items.slice(from, from + limit);
  const next = from + limit < items.length ? cursorAt([from + limit]) : null;
  return { rows, total: items.length, next };
}

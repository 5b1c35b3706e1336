/**
 * Columns of numbers that grow by a quarter when full, so that a large index has little idle room, and the parts in which they are saved:
 * short enough that a change somewhere in a column does not make all of it be written again.
 */

export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A saved column, cut into parts. */
export type Parts<Column extends NumberArray> = readonly Column[];

/** Numbers in a part of a column with one row a document. */
const PART = 2 ** 16;

/** The array itself if it has room for `length` numbers, else a longer copy of it, by `growth` times if that is more. */
export function withRoom<Column extends NumberArray>(column: Column, length: number, growth = 1.25): Column {
  if (length <= column.length) return column;
  const longer = ofLength(column, Math.max(length, 64, Math.ceil(column.length * growth)));
  (longer as Float64Array).set(column as Float64Array);
  return longer;
}

/** Views of the first `length` numbers. */
export function partsOf<Column extends NumberArray>(column: Column, length: number): Column[] {
  const parts: Column[] = [];
  for (let start = 0; start < length; start += PART)
    parts.push(column.subarray(start, Math.min(length, start + PART)) as Column);
  return parts;
}

/** The column of which these are the parts; `empty` is what it is without any. */
export function joined<Column extends NumberArray>(parts: Parts<NumberArray>, empty: Column): Column {
  const column = ofLength(
    empty,
    parts.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const part of parts) {
    (column as Float64Array).set(part as Float64Array, at);
    at += part.length;
  }
  return column;
}

function ofLength<Column extends NumberArray>(like: Column, length: number): Column {
  const Kind = like.constructor as new (length: number) => Column;
  return new Kind(length);
}

/** Columns of numbers that grow by a quarter when full, so that a large index has little idle room. */

type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The array itself if it has room for `length` numbers, else a longer copy of it. */
export function withRoom<Column extends NumberArray>(column: Column, length: number): Column {
  if (length <= column.length) return column;
  const Kind = column.constructor as new (length: number) => Column;
  const longer = new Kind(Math.max(length, 64, Math.ceil(column.length * 1.25)));
  (longer as Float64Array).set(column as Float64Array);
  return longer;
}

/**
 * Krippendorff's alpha: how far coders agree beyond what chance would give, 1 for all, 0 for chance. For any number of coders, any kind
 * of values, and values that are missing. After Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011),
 * https://repository.upenn.edu/asc_papers/43, whose worked examples are the tests.
 *
 * With n pairable values, alpha = 1 - D_o / D_e, where
 *
 *     D_o = 1/n       Σ over units  Σ over ordered pairs of values in the unit  δ²(c, k) / (m_u - 1)
 *     D_e = 1/(n(n-1)) Σ over ordered pairs of all values                       δ²(c, k)
 *
 * and m_u is the number of values in unit u. Units with one value only have nothing to be paired with and do not count.
 */

/** How far two values are from each other, squared. */
export type Distance<Value> = (left: Value, right: Value) => number;

/** Values are names: the same or not. */
export const nominal: Distance<unknown> = (left, right) => (left === right ? 0 : 1);

/** Values are numbers whose differences mean something. */
export const interval: Distance<number> = (left, right) => (left - right) ** 2;

/**
 * `units` holds for each thing that was coded the values it was given, without missing ones. Null where nothing can be said: fewer than
 * two pairable values, or all of them the same, so that agreement is no merit.
 */
export function krippendorffAlpha<Value extends string | number>(
  units: Iterable<readonly Value[]>,
  distance: Distance<Value>,
): number | null {
  const totals = new Map<Value, number>();
  let count = 0;
  let observed = 0;
  for (const values of units) {
    if (values.length < 2) continue;
    count += values.length;
    for (const [index, value] of values.entries()) {
      totals.set(value, (totals.get(value) ?? 0) + 1);
      for (const other of values.slice(index + 1))
        observed += (2 * distance(value, other)) / (values.length - 1);
    }
  }
  if (count < 2) return null;
  const expected = expectedOf(totals, distance) / (count * (count - 1));
  return expected === 0 ? null : 1 - observed / count / expected;
}

/** Over all ordered pairs of values. Time grows with the square of the number of different values. */
function expectedOf<Value>(totals: ReadonlyMap<Value, number>, distance: Distance<Value>): number {
  const entries = [...totals];
  let sum = 0;
  for (const [index, [value, times]] of entries.entries()) {
    for (const [other, otherTimes] of entries.slice(index + 1)) {
      sum += 2 * times * otherTimes * distance(value, other);
    }
  }
  return sum;
}

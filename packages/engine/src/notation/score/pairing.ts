/** As many pairs as possible of items that accept each other, each item in one pair at most. */

type Accepts<A, B> = (one: A, other: B) => boolean;

/** Items that `given` has paired stay paired, with whomever leaves room for most. */
export function mostPairs<A, B>(
  ones: readonly A[],
  others: readonly B[],
  accepts: Accepts<A, B>,
  given: readonly [number, number][] = [],
): [number, number][] {
  const partnerOf = new Map<number, number>(given.map(([i, j]) => [j, i]));
  const paired = new Set(given.map(([i]) => i));
  /** Finds a partner for one item, moving others to another partner where that makes room. */
  const place = (i: number, tried: Set<number>): boolean =>
    others.some((other, j) => {
      if (tried.has(j) || !accepts(ones[i]!, other)) return false;
      tried.add(j);
      const holder = partnerOf.get(j);
      if (holder !== undefined && !place(holder, tried)) return false;
      partnerOf.set(j, i);
      return true;
    });
  ones.forEach((_, i) => {
    if (!paired.has(i)) place(i, new Set());
  });
  return [...partnerOf].map(([j, i]): [number, number] => [i, j]).sort((a, b) => a[0] - b[0]);
}

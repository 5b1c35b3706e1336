/**
 * Average-link agglomeration of a sparse graph: the two clusters whose members are most alike on average are joined, as long as that
 * average reaches a threshold; pairs without a link count as 0. Likenesses are whole numbers, so sums do not depend on their order,
 * and ties go to the clusters with the lowest members: the result is a function of the graph and of how its nodes are numbered.
 */

export interface Link {
  first: number;
  second: number;
  /** A whole number, greater than 0. */
  likeness: number;
}

/** Clusters of the nodes 0 to `count` - 1, each sorted, in the order of their first members. */
export function agglomerate(count: number, links: Iterable<Link>, threshold: number): number[][] {
  const clusters: (number[] | null)[] = Array.from({ length: count }, (_, node) => [node]);
  const sums: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  for (const { first, second, likeness } of links) {
    sums[first]!.set(second, likeness);
    sums[second]!.set(first, likeness);
  }
  const queue = new PairQueue();
  const offer = (a: number, b: number): void => {
    const average = sums[a]!.get(b)! / (clusters[a]!.length * clusters[b]!.length);
    if (average >= threshold) queue.push({ average, first: Math.min(a, b), second: Math.max(a, b) });
  };
  for (let node = 0; node < count; node++)
    for (const other of sums[node]!.keys()) if (node < other) offer(node, other);
  for (let best = queue.pop(); best; best = queue.pop()) {
    const { first, second, average } = best;
    const [into, from] = [clusters[first], clusters[second]];
    if (!into || !from) continue;
    if (sums[first]!.get(second)! / (into.length * from.length) !== average) continue;
    for (const member of from) into.push(member);
    clusters[second] = null;
    sums[first]!.delete(second);
    for (const [other, sum] of sums[second]!) {
      sums[other]!.delete(second);
      if (other === first) continue;
      const joined = (sums[first]!.get(other) ?? 0) + sum;
      sums[first]!.set(other, joined);
      sums[other]!.set(first, joined);
    }
    sums[second]!.clear();
    for (const other of sums[first]!.keys()) offer(first, other);
  }
  return clusters.filter(cluster => cluster !== null).map(cluster => cluster.sort((a, b) => a - b));
}

interface Pair {
  average: number;
  first: number;
  second: number;
}

/** A binary heap; entries whose clusters have changed since are left in it and passed over when they come up. */
class PairQueue {
  readonly #pairs: Pair[] = [];

  push(pair: Pair): void {
    const pairs = this.#pairs;
    let place = pairs.length;
    pairs.push(pair);
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!comesBefore(pair, pairs[above]!)) break;
      pairs[place] = pairs[above]!;
      place = above;
    }
    pairs[place] = pair;
  }

  pop(): Pair | undefined {
    const pairs = this.#pairs;
    const top = pairs[0];
    const last = pairs.pop();
    if (pairs.length === 0 || last === undefined) return top;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= pairs.length) break;
      if (below + 1 < pairs.length && comesBefore(pairs[below + 1]!, pairs[below]!)) below++;
      if (!comesBefore(pairs[below]!, last)) break;
      pairs[place] = pairs[below]!;
      place = below;
    }
    pairs[place] = last;
    return top;
  }
}

function comesBefore(one: Pair, other: Pair): boolean {
  if (one.average !== other.average) return one.average > other.average;
  return one.first !== other.first ? one.first < other.first : one.second < other.second;
}

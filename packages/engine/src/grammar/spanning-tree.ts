/** The score of an arc that must not be taken. */
export const NEVER = -1e30;

/** A node that went into a cycle: the words in it, and the real arc of the cycle into it. */
interface Member {
  words: number[];
  dependent: number;
  head: number;
}

/**
 * The maximum spanning arborescence of a dense matrix (Chu and Liu 1965, Edmonds 1967), one cycle contracted at a time, into its
 * first member. Quadratic for each contraction; the caller bounds `count`. Node 0 is the root, node i + 1 word i.
 */
class Arborescence {
  readonly #size: number;
  /** By [dependent, head]: the best score of an arc from one group of words into another, and the words it really joins. */
  readonly #weights: Float64Array;
  readonly #dependents: Int32Array;
  readonly #heads: Int32Array;
  readonly #parents: Int32Array;
  readonly #alive: number[];
  readonly #words: number[][];
  readonly #contractions: Member[][] = [];

  constructor(scores: Float32Array, count: number) {
    const size = count + 1;
    this.#size = size;
    this.#weights = new Float64Array(size * size).fill(NEVER);
    this.#dependents = new Int32Array(size * size);
    this.#heads = new Int32Array(size * size);
    this.#parents = new Int32Array(size);
    this.#alive = Array.from({ length: size }, (_, node) => node);
    this.#words = Array.from({ length: size }, (_, node) => [node]);
    for (let d = 1; d < size; d++) {
      for (let h = 0; h < size; h++) {
        const at = d * size + h;
        if (h !== d) this.#weights[at] = scores[(d - 1) * size + h]!;
        this.#dependents[at] = d;
        this.#heads[at] = h;
      }
    }
  }

  /** By node: the head of its word. Entry 0, the root's own, is -1. */
  solve(): Int32Array {
    for (;;) {
      for (const d of this.#alive) if (d !== 0) this.#parents[d] = this.#bestParent(d);
      const cycle = this.#findCycle();
      if (!cycle) return this.#expand();
      this.#contract(cycle);
    }
  }

  #bestParent(dependent: number): number {
    let best = -1;
    for (const head of this.#alive) {
      if (head === dependent) continue;
      const row = dependent * this.#size;
      if (best < 0 || this.#weights[row + head]! > this.#weights[row + best]!) best = head;
    }
    return best;
  }

  #findCycle(): number[] | null {
    // The colour of a node is the node from which a walk first met it; a walk that meets its own colour has gone round.
    const colours = new Int32Array(this.#size);
    for (const start of this.#alive) {
      let node = start;
      while (node !== 0 && colours[node] === 0) {
        colours[node] = start;
        node = this.#parents[node]!;
      }
      if (node === 0 || colours[node] !== start) continue;
      const cycle = [node];
      for (let next = this.#parents[node]!; next !== node; next = this.#parents[next]!) cycle.push(next);
      return cycle;
    }
    return null;
  }

  #contract(members: readonly number[]): void {
    const size = this.#size;
    const keeper = members[0]!;
    const arcs = members.map(member => member * size + this.#parents[member]!);
    const inside = arcs.map(arc => this.#weights[arc]!);
    this.#contractions.push(
      members.map((member, i) => ({
        words: this.#words[member]!,
        dependent: this.#dependents[arcs[i]!]!,
        head: this.#heads[arcs[i]!]!,
      })),
    );
    this.#words[keeper] = members.flatMap(member => this.#words[member]!);
    for (const other of this.#alive) {
      if (members.includes(other)) continue;
      // An arc into the cycle breaks the cycle's own arc into that member: what counts is the difference.
      this.#join(
        keeper * size + other,
        members.map(member => member * size + other),
        inside,
      );
      this.#join(
        other * size + keeper,
        members.map(member => other * size + member),
        null,
      );
    }
    for (const member of members) if (member !== keeper) this.#alive.splice(this.#alive.indexOf(member), 1);
  }

  /** Makes `target` the best of `arcs`, each less its `loss`. */
  #join(target: number, arcs: readonly number[], losses: readonly number[] | null): void {
    let best = 0;
    const gain = (i: number) => this.#weights[arcs[i]!]! - (losses ? losses[i]! : 0);
    for (let i = 1; i < arcs.length; i++) if (gain(i) > gain(best)) best = i;
    const [weight, dependent, head] = [gain(best), this.#dependents[arcs[best]!]!, this.#heads[arcs[best]!]!];
    this.#weights[target] = weight;
    this.#dependents[target] = dependent;
    this.#heads[target] = head;
  }

  #expand(): Int32Array {
    const chosen = new Int32Array(this.#size).fill(-1);
    for (const d of this.#alive) {
      if (d === 0) continue;
      const arc = d * this.#size + this.#parents[d]!;
      chosen[this.#dependents[arc]!] = this.#heads[arc]!;
    }
    // All arcs of a cycle stand but the one into the member that an arc from outside has entered.
    for (const members of this.#contractions.reverse()) {
      const closed = members.filter(({ words }) => words.every(word => chosen[word] === -1));
      for (const { dependent, head } of closed) chosen[dependent] = head;
    }
    return chosen;
  }
}

/** Writes the heads of the best tree into `heads[offset + i]`, -1 for the root; `scores` as in `decode.ts`. */
export function spanningTree(scores: Float32Array, count: number, heads: Int32Array, offset: number): void {
  const chosen = new Arborescence(scores, count).solve();
  for (let i = 0; i < count; i++) heads[offset + i] = chosen[i + 1]! - 1;
}

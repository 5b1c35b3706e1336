/**
 * Sets of documents that grow by union: each document points towards the root of its set, all of a set form a ring, and the root
 * knows which of them is the first in a given order.
 */
import { withRoom } from '../columns.js';

export class Groups {
  #parents = new Int32Array(0);
  #ring = new Int32Array(0);
  #sizes = new Int32Array(0);
  #firsts = new Int32Array(0);

  constructor(readonly order: (first: number, second: number) => number) {}

  /** Makes the document a set of its own. */
  isolate(document: number): void {
    this.#parents = withRoom(this.#parents, document + 1);
    this.#ring = withRoom(this.#ring, document + 1);
    this.#sizes = withRoom(this.#sizes, document + 1);
    this.#parents[document] = document;
    this.#ring[document] = document;
    this.#sizes[document] = 1;
    this.#firsts = withRoom(this.#firsts, document + 1);
    this.#firsts[document] = document;
  }

  rootOf(document: number): number {
    let root = document;
    while (this.#parents[root] !== root) {
      this.#parents[root] = this.#parents[this.#parents[root]!]!;
      root = this.#parents[root]!;
    }
    return root;
  }

  /** The first document of the set. */
  firstOf(document: number): number {
    return this.#firsts[this.rootOf(document)]!;
  }

  /** Joins the sets of two documents. Returns the one that is no longer the first of its set; -1 if they were in one set. */
  join(first: number, second: number): number {
    let root = this.rootOf(first);
    let other = this.rootOf(second);
    if (root === other) return -1;
    const [one, two] = [this.#firsts[root]!, this.#firsts[other]!];
    const [leading, displaced] = this.order(one, two) < 0 ? [one, two] : [two, one];
    if (this.#sizes[root]! < this.#sizes[other]!) [root, other] = [other, root];
    this.#parents[other] = root;
    this.#sizes[root]! += this.#sizes[other]!;
    const after = this.#ring[first]!;
    this.#ring[first] = this.#ring[second]!;
    this.#ring[second] = after;
    this.#firsts[root] = leading;
    return displaced;
  }

  /** All documents of the set, in no particular order. */
  membersOf(document: number): number[] {
    const members = [document];
    for (let other = this.#ring[document]!; other !== document; other = this.#ring[other]!)
      members.push(other);
    return members;
  }
}

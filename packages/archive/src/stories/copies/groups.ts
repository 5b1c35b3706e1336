/**
 * Sets of documents that grow by union: each document points towards the root of its set, all of a set form a ring, and the root
 * knows which of them is the first in a given order.
 */
import { Column } from '../../paging/column.js';
import type { Pages } from '../../paging/pages.js';

export class Groups {
  readonly #parents: Column;
  readonly #ring: Column;
  readonly #sizes: Column;
  readonly #firsts: Column;

  constructor(
    readonly order: (first: number, second: number) => number,
    pages: Pages,
  ) {
    this.#parents = new Column(pages, 'i32');
    this.#ring = new Column(pages, 'i32');
    this.#sizes = new Column(pages, 'i32');
    this.#firsts = new Column(pages, 'i32');
  }

  /** Makes the document a set of its own. A new one is the next by its number. */
  isolate(document: number): void {
    if (document === this.#parents.length)
      for (const column of [this.#parents, this.#ring, this.#sizes, this.#firsts])
        column.length = document + 1;
    this.#parents.set(document, document);
    this.#ring.set(document, document);
    this.#sizes.set(document, 1);
    this.#firsts.set(document, document);
  }

  rootOf(document: number): number {
    let root = document;
    for (;;) {
      const parent = this.#parents.get(root);
      if (parent === root) return root;
      const above = this.#parents.get(parent);
      this.#parents.set(root, above);
      root = above;
    }
  }

  /** The first document of the set. */
  firstOf(document: number): number {
    return this.#firsts.get(this.rootOf(document));
  }

  /** Joins the sets of two documents. Returns the one that is no longer the first of its set; -1 if they were in one set. */
  join(first: number, second: number): number {
    let root = this.rootOf(first);
    let other = this.rootOf(second);
    if (root === other) return -1;
    const [one, two] = [this.#firsts.get(root), this.#firsts.get(other)];
    const [leading, displaced] = this.order(one, two) < 0 ? [one, two] : [two, one];
    if (this.#sizes.get(root) < this.#sizes.get(other)) [root, other] = [other, root];
    this.#parents.set(other, root);
    this.#sizes.set(root, this.#sizes.get(root) + this.#sizes.get(other));
    const after = this.#ring.get(first);
    this.#ring.set(first, this.#ring.get(second));
    this.#ring.set(second, after);
    this.#firsts.set(root, leading);
    return displaced;
  }

  /** All documents of the set, in no particular order. */
  membersOf(document: number): number[] {
    const members = [document];
    for (let other = this.#ring.get(document); other !== document; other = this.#ring.get(other))
      members.push(other);
    return members;
  }

  /** What has to be kept to go on another day. */
  columns(): Record<string, Column> {
    return { parents: this.#parents, ring: this.#ring, sizes: this.#sizes, firsts: this.#firsts };
  }
}

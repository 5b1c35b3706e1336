/**
 * Links between documents with their likeness, in chained columns: 10 bytes for each direction. Removed rows are used again. Rows are
 * told raised by one, as 0 is none.
 */
import { Column } from '../../paging/column.js';
import type { Pages } from '../../paging/pages.js';

export class Links {
  readonly #heads: Column;
  readonly #targets: Column;
  readonly #likenesses: Column;
  readonly #next: Column;
  /** The first row that can be used again: one number. */
  readonly #free: Column;

  constructor(pages: Pages) {
    this.#heads = new Column(pages, 'i32');
    this.#targets = new Column(pages, 'i32');
    this.#likenesses = new Column(pages, 'u16');
    this.#next = new Column(pages, 'i32');
    this.#free = new Column(pages, 'i32');
    this.#free.length = 1;
  }

  /** Makes room for documents up to `count` - 1. */
  reserve(count: number): void {
    if (count > this.#heads.length) this.#heads.length = count;
  }

  add(first: number, second: number, likeness: number): void {
    this.#addOneWay(first, second, likeness);
    this.#addOneWay(second, first, likeness);
  }

  each(document: number, visit: (other: number, likeness: number) => void): void {
    for (let row = this.#heads.get(document); row > 0; row = this.#next.get(row - 1))
      visit(this.#targets.get(row - 1), this.#likenesses.get(row - 1));
  }

  /** Takes away all links of the document. */
  clear(document: number): void {
    for (let row = this.#heads.get(document); row > 0; ) {
      const next = this.#next.get(row - 1);
      this.#removeOneWay(this.#targets.get(row - 1), document);
      this.#release(row);
      row = next;
    }
    this.#heads.set(document, 0);
  }

  /** What has to be kept to go on another day. */
  columns(): Record<string, Column> {
    return {
      heads: this.#heads,
      targets: this.#targets,
      likenesses: this.#likenesses,
      next: this.#next,
      free: this.#free,
    };
  }

  #addOneWay(from: number, to: number, likeness: number): void {
    let row = this.#free.get(0);
    if (row > 0) this.#free.set(0, this.#next.get(row - 1));
    else {
      row = this.#targets.length + 1;
      for (const column of [this.#targets, this.#likenesses, this.#next]) column.length = row;
    }
    this.#targets.set(row - 1, to);
    this.#likenesses.set(row - 1, likeness);
    this.#next.set(row - 1, this.#heads.get(from));
    this.#heads.set(from, row);
  }

  #removeOneWay(from: number, to: number): void {
    let before = 0;
    for (let row = this.#heads.get(from); row > 0; row = this.#next.get(row - 1)) {
      if (this.#targets.get(row - 1) === to) {
        if (before === 0) this.#heads.set(from, this.#next.get(row - 1));
        else this.#next.set(before - 1, this.#next.get(row - 1));
        this.#release(row);
        return;
      }
      before = row;
    }
  }

  #release(row: number): void {
    this.#next.set(row - 1, this.#free.get(0));
    this.#free.set(0, row);
  }
}

/** Links between documents with their likeness, in chained columns: 10 bytes for each direction. Removed rows are used again. */
import { joined, type Parts, partsOf, withRoom } from '../columns.js';

/** The chains as they lie; `free` is the first row that can be used again. */
export interface LinkRows {
  heads: Parts<Int32Array>;
  targets: Parts<Int32Array>;
  likenesses: Parts<Uint16Array>;
  next: Parts<Int32Array>;
  free: Parts<Int32Array>;
}

export class Links {
  #heads = new Int32Array(0);
  #targets = new Int32Array(0);
  #likenesses = new Uint16Array(0);
  #next = new Int32Array(0);
  #count = 0;
  #free = -1;

  /** Makes room for documents up to `count` - 1. */
  reserve(count: number): void {
    const had = this.#heads.length;
    this.#heads = withRoom(this.#heads, count);
    this.#heads.fill(-1, had);
  }

  add(first: number, second: number, likeness: number): void {
    this.#addOneWay(first, second, likeness);
    this.#addOneWay(second, first, likeness);
  }

  each(document: number, visit: (other: number, likeness: number) => void): void {
    for (let row = this.#heads[document]!; row >= 0; row = this.#next[row]!)
      visit(this.#targets[row]!, this.#likenesses[row]!);
  }

  /** Takes away all links of the document. */
  clear(document: number): void {
    for (let row = this.#heads[document]!; row >= 0; ) {
      const next = this.#next[row]!;
      this.#removeOneWay(this.#targets[row]!, document);
      this.#release(row);
      row = next;
    }
    this.#heads[document] = -1;
  }

  /** What is held of the documents up to `count` - 1: views, good until the next change. */
  save(count: number): LinkRows {
    return {
      heads: partsOf(this.#heads, count),
      targets: partsOf(this.#targets, this.#count),
      likenesses: partsOf(this.#likenesses, this.#count),
      next: partsOf(this.#next, this.#count),
      free: [Int32Array.of(this.#free)],
    };
  }

  /** Takes up what was saved. */
  restore({ heads, targets, likenesses, next, free }: LinkRows): void {
    this.#heads = joined(heads, this.#heads);
    this.#targets = joined(targets, this.#targets);
    this.#likenesses = joined(likenesses, this.#likenesses);
    this.#next = joined(next, this.#next);
    this.#count = this.#targets.length;
    this.#free = free[0]![0]!;
  }

  #addOneWay(from: number, to: number, likeness: number): void {
    let row = this.#free;
    if (row >= 0) this.#free = this.#next[row]!;
    else row = this.#count++;
    this.#targets = withRoom(this.#targets, row + 1);
    this.#likenesses = withRoom(this.#likenesses, row + 1);
    this.#next = withRoom(this.#next, row + 1);
    this.#targets[row] = to;
    this.#likenesses[row] = likeness;
    this.#next[row] = this.#heads[from]!;
    this.#heads[from] = row;
  }

  #removeOneWay(from: number, to: number): void {
    let before = -1;
    for (let row = this.#heads[from]!; row >= 0; row = this.#next[row]!) {
      if (this.#targets[row] === to) {
        if (before < 0) this.#heads[from] = this.#next[row]!;
        else this.#next[before] = this.#next[row]!;
        this.#release(row);
        return;
      }
      before = row;
    }
  }

  #release(row: number): void {
    this.#next[row] = this.#free;
    this.#free = row;
  }
}

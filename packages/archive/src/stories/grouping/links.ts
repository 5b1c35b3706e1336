/** Links between documents with their likeness, in chained columns: 10 bytes for each direction. Removed rows are used again. */
import { withRoom } from '../columns.js';

/** Each link once, the lower document first. */
export interface LinkRows {
  linkFrom: Int32Array;
  linkTo: Int32Array;
  likenesses: Uint16Array;
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

  /** The links of the documents up to `count` - 1. */
  save(count: number): LinkRows {
    const rows = { linkFrom: new Int32Array(0), linkTo: new Int32Array(0), likenesses: new Uint16Array(0) };
    let saved = 0;
    for (let document = 0; document < count; document++) {
      this.each(document, (other, likeness) => {
        if (other < document) return;
        rows.linkFrom = withRoom(rows.linkFrom, saved + 1);
        rows.linkTo = withRoom(rows.linkTo, saved + 1);
        rows.likenesses = withRoom(rows.likenesses, saved + 1);
        rows.linkFrom[saved] = document;
        rows.linkTo[saved] = other;
        rows.likenesses[saved] = likeness;
        saved++;
      });
    }
    return {
      linkFrom: rows.linkFrom.slice(0, saved),
      linkTo: rows.linkTo.slice(0, saved),
      likenesses: rows.likenesses.slice(0, saved),
    };
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

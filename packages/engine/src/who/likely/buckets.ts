/**
 * The features of one choice as rows of a table of weights. A feature is a kind and one or two words ("head", "trawlerman"); it is hashed
 * as it is told, so that no text is put together for it. Each row counts once.
 */

const START = 0x811c9dc5;
const PRIME = 0x01000193;
/** Between the parts of a feature: a unit that no word has. */
const BREAK = 0x1f;

function hashed(hash: number, text: string): number {
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return Math.imul(hash ^ BREAK, PRIME);
}

/** A kind of feature, hashed once. */
export const featureKind = (name: string): number => hashed(START, name);

export class Buckets {
  readonly rows: Int32Array;
  length = 0;
  /** By row: the turn in which it was added last. */
  readonly #turns: Int32Array;
  #turn = 1;

  /**
   * @param size how many rows the table has, a power of two.
   * @param most how many features a choice has at most; more are left out.
   * @param hidden kinds of features that are left out, for training; null for none.
   */
  constructor(
    readonly size: number,
    most: number,
    readonly hidden: ReadonlySet<number> | null = null,
  ) {
    this.rows = new Int32Array(most);
    this.#turns = new Int32Array(size);
  }

  clear(): void {
    this.length = 0;
    this.#turn++;
  }

  add(kind: number, word: string, other = ''): void {
    if (this.hidden?.has(kind)) return;
    let hash = hashed(kind, word);
    if (other !== '') hash = hashed(hash, other);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    const row = (hash ^ (hash >>> 13)) & (this.size - 1);
    if (this.#turns[row] === this.#turn || this.length === this.rows.length) return;
    this.#turns[row] = this.#turn;
    this.rows[this.length++] = row;
  }

  /** A copy of the rows. */
  copy(): Int32Array {
    return this.rows.slice(0, this.length);
  }
}

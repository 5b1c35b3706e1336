/**
 * The token columns of a Draft. Row i is the i-th syntactic word of the text, in order:
 *
 *     text    They  don't   agree .
 *     row     0     1  2    3     4
 *     starts  0     5  7    11    17
 *     ends    4     7  10   16    18     "do" and "n't" touch: one written token, two words
 *     heads   3     3  3    -1    3      row of the head, -1 for a root
 *
 * Offsets are UTF-16 code units into the text, end-exclusive. `norms` and `lemmas` are numbers in the Draft's
 * `Strings`; the tag columns are indexes into the lists of `grammar/labels.ts`.
 */
export class Tokens {
  length = 0;
  starts: Int32Array;
  ends: Int32Array;
  /** Row in `Draft.sentences`. */
  sentences: Int32Array;
  /** The form in lower case, curly apostrophes straightened. */
  norms: Int32Array;
  /** Sum of the `TokenFlag`s that hold. */
  flags: Uint8Array;
  lemmas: Int32Array;
  uposes: Uint8Array;
  xposes: Uint8Array;
  /** Number in `Strings` of the UD feature string (`Number=Sing|Person=3`), 0 for none. */
  feats: Int32Array;
  heads: Int32Array;
  deprels: Uint8Array;
  /** First dependent in text order, -1 for none; go on with `nextSiblings`. */
  firstChildren: Int32Array;
  nextSiblings: Int32Array;
  /** The subtree's leftmost row. */
  leftEdges: Int32Array;
  /** One past the subtree's rightmost row. */
  rightEdges: Int32Array;

  constructor(capacity: number) {
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.sentences = new Int32Array(capacity);
    this.norms = new Int32Array(capacity);
    this.flags = new Uint8Array(capacity);
    // The tagger and the parser fill these once the number of tokens is known: see `allocateGrammar`.
    this.lemmas = new Int32Array(0);
    this.uposes = new Uint8Array(0);
    this.xposes = new Uint8Array(0);
    this.feats = new Int32Array(0);
    this.heads = new Int32Array(0);
    this.deprels = new Uint8Array(0);
    this.firstChildren = new Int32Array(0);
    this.nextSiblings = new Int32Array(0);
    this.leftEdges = new Int32Array(0);
    this.rightEdges = new Int32Array(0);
  }

  /** Appends a word and gives its row. The columns of the text layer grow by doubling. */
  push(start: number, end: number, norm: number, flags: number): number {
    const row = this.length++;
    if (row === this.starts.length) this.#grow();
    this.starts[row] = start;
    this.ends[row] = end;
    this.norms[row] = norm;
    this.flags[row] = flags;
    return row;
  }

  /** Makes the columns of the grammar layer, as long as there are words. */
  allocateGrammar(): void {
    const { length } = this;
    this.lemmas = new Int32Array(length);
    this.uposes = new Uint8Array(length);
    this.xposes = new Uint8Array(length);
    this.feats = new Int32Array(length);
    this.heads = new Int32Array(length).fill(-1);
    this.deprels = new Uint8Array(length);
    this.firstChildren = new Int32Array(length).fill(-1);
    this.nextSiblings = new Int32Array(length).fill(-1);
    this.leftEdges = new Int32Array(length);
    this.rightEdges = new Int32Array(length);
  }

  #grow(): void {
    const capacity = Math.max(64, this.starts.length * 2);
    this.starts = enlarged(this.starts, capacity);
    this.ends = enlarged(this.ends, capacity);
    this.sentences = enlarged(this.sentences, capacity);
    this.norms = enlarged(this.norms, capacity);
    const flags = new Uint8Array(capacity);
    flags.set(this.flags);
    this.flags = flags;
  }
}

/** What the tokenizer knows of a word; `Tokens.flags` holds their sum. */
export const TokenFlag = {
  /** White space stands before the word (or it is the first of the text). */
  SpaceBefore: 1,
  /** A line break stands in that white space. */
  LineBefore: 2,
  /** A blank line stands in that white space, or a line break that ends a paragraph (`text/lines.ts`). */
  ParagraphBefore: 4,
  /** Written together with the word before it, as "n't" in "don't": CoNLL-U prints one multiword token. */
  JoinsPrevious: 8,
} as const;

function enlarged(column: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(column);
  return larger;
}

import type { Draft } from '../draft/draft.js';
import { TokenFlag } from '../draft/tokens.js';
import { plainNorm, rowsOfUnknown, shapeOf } from './features.js';
import { ACTIVATION_SCALE } from './kernels/kernels.js';
import type { GrammarModel } from './model.js';

/**
 * The feature rows of one document's words: each different norm and each different form is looked at once. Lives as long as
 * the document.
 */
export class Embedder {
  readonly #width: number;
  /** By norm: row in `#unknowns` plus 1 when negative, row in the model's words when positive; 0 not looked at yet. */
  readonly #rowOfNorm: Int32Array;
  readonly #shapes = new Map<string, number>();
  #unknowns: Int16Array;
  #unknownCount = 0;

  constructor(
    readonly draft: Draft,
    readonly model: GrammarModel,
  ) {
    this.#width = model.config.width;
    this.#rowOfNorm = new Int32Array(draft.strings.size);
    this.#unknowns = new Int16Array(this.#width * 64);
  }

  /** Writes the row of `token` into `target` at `offset`: the sum of its tables' rows, cut to ±1. */
  embed(token: number, target: Int16Array, offset: number): void {
    const width = this.#width;
    const norm = this.draft.tokens.norms[token]!;
    const row = this.#rowOfNorm[norm]! || this.#lookUp(norm);
    const rows = row > 0 ? this.model.wordRows : this.#unknowns;
    const from = (row > 0 ? row : -row - 1) * width;
    const { shapeRows } = this.model;
    const shape = this.#shapeRow(token) * width;
    for (let i = 0; i < width; i++) {
      const sum = rows[from + i]! + shapeRows[shape + i]!;
      target[offset + i] =
        sum > ACTIVATION_SCALE ? ACTIVATION_SCALE : sum < -ACTIVATION_SCALE ? -ACTIVATION_SCALE : sum;
    }
  }

  #lookUp(norm: number): number {
    const text = plainNorm(this.draft.strings.get(norm));
    const known = this.model.features.words.get(text);
    const row = known ?? -this.#addUnknown(text) - 1;
    this.#rowOfNorm[norm] = row;
    return row;
  }

  #addUnknown(norm: string): number {
    const width = this.#width;
    const { wordRows, affixRows, wordNetRows, features } = this.model;
    const index = this.#unknownCount++;
    if (this.#unknowns.length < this.#unknownCount * width) {
      const larger = new Int16Array(this.#unknowns.length * 2);
      larger.set(this.#unknowns);
      this.#unknowns = larger;
    }
    const sum = Int32Array.from(wordRows.subarray(0, width));
    const { affixes, classes } = rowsOfUnknown(norm, features);
    for (const row of affixes) addRow(sum, affixRows, row * width);
    for (const row of classes) addRow(sum, wordNetRows, row * width);
    // Beyond ±4 no shape's row brings the sum back into ±1, so nothing is lost where int16 ends.
    for (let i = 0; i < width; i++)
      this.#unknowns[index * width + i] = Math.max(-32768, Math.min(32767, sum[i]!));
    return index;
  }

  #shapeRow(token: number): number {
    const form = this.draft.form(token);
    let shape = this.#shapes.get(form);
    if (shape === undefined) {
      shape = (this.model.features.shapes.get(shapeOf(form)) ?? 0) * 2;
      this.#shapes.set(form, shape);
    }
    return shape + (this.draft.tokens.flags[token]! & TokenFlag.SpaceBefore ? 1 : 0);
  }
}

function addRow(sum: Int32Array, rows: Int16Array, from: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += rows[from + i]!;
}

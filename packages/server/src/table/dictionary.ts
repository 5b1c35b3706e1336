/** Values that stand in many rows, each kept once and known by a number; 0 is null. */
export class Dictionary {
  readonly values: (string | null)[] = [null];
  readonly #codes = new Map<string, number>();
  #ranks: Uint32Array | null = null;

  get size(): number {
    return this.values.length;
  }

  codeOf(value: string | null): number {
    if (value === null) return 0;
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.values.length;
      this.values.push(value);
      this.#codes.set(value, code);
    }
    return code;
  }

  /** -1 for a value that is in no row. */
  findCode(value: string): number {
    return this.#codes.get(value) ?? -1;
  }

  /** By code: the place of the value among all in the order of code units, null last. To be asked when all are in. */
  get ranks(): Uint32Array {
    if (this.#ranks?.length !== this.values.length) {
      const codes = Array.from(this.values.keys()).slice(1);
      codes.sort((left, right) => (this.values[left]! < this.values[right]! ? -1 : 1));
      this.#ranks = new Uint32Array(this.values.length);
      this.#ranks[0] = this.values.length - 1;
      for (const [rank, code] of codes.entries()) this.#ranks[code] = rank;
    }
    return this.#ranks;
  }
}

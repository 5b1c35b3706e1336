/**
 * Strings interned for one document: equal strings get one number, so that columns hold integers.
 * Lives and dies with its Draft; nothing in a shared engine grows with what it has read.
 */
export class Strings {
  readonly #ids = new Map<string, number>([['', 0]]);
  readonly #values: string[] = [''];

  /** The number of `value`, given out in order of first use. The empty string is 0. */
  intern(value: string): number {
    let id = this.#ids.get(value);
    if (id === undefined) {
      id = this.#values.length;
      this.#ids.set(value, id);
      this.#values.push(value);
    }
    return id;
  }

  /** The number of `value` if the document has it, else -1. */
  find(value: string): number {
    return this.#ids.get(value) ?? -1;
  }

  get(id: number): string {
    return this.#values[id] as string;
  }

  /** How many different strings there are; numbers run from 0 to size - 1. */
  get size(): number {
    return this.#values.length;
  }
}

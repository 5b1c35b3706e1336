/** The fields of one expectation line: parted by two spaces or more, the first ones by place, the rest by name. */
export class Fields {
  /** The first field: an event type, or "says", "time", "place", "who", "label", "relation". */
  readonly kind: string;
  readonly #fields: string[];
  readonly #known: string[] = [];

  constructor(readonly source: string) {
    const [kind, ...rest] = source.split(/ {2,}|\t+/).map(field => field.trim());
    this.kind = kind!;
    this.#fields = rest;
  }

  /** The next field by place. @throws TypeError when the line ends before it. */
  take(what: string): string {
    const field = this.#fields.shift();
    if (field === undefined) throw this.problem(`${what} is missing after two spaces`);
    return field;
  }

  /** The value of the field "key: value", undefined when the line has none. */
  text(key: string): string | undefined {
    this.#known.push(`${key}:`);
    const index = this.#fields.findIndex(field => field === `${key}:` || field.startsWith(`${key}: `));
    if (index < 0) return undefined;
    const value = this.#fields
      .splice(index, 1)[0]!
      .slice(key.length + 1)
      .trim();
    if (value === '') throw this.problem(`"${key}:" has no value: write "-" to demand that there is none`);
    return value;
  }

  /** The same, with "-" for what must be null. */
  asked(key: string): string | null | undefined {
    const value = this.text(key);
    return value === '-' ? null : value;
  }

  number(key: string): number | null | undefined {
    const value = this.asked(key);
    if (value === undefined || value === null) return value;
    if (!/^\d+$/.test(value)) throw this.problem(`"${key}: ${value}" is not a number`);
    return Number(value);
  }

  choice(key: string, words: readonly string[]): string | undefined {
    const value = this.text(key);
    if (value === undefined || words.includes(value)) return value;
    throw this.problem(`"${key}: ${value}" is none of ${words.join(', ')}`);
  }

  /** A field that is one of these words alone. */
  flag(words: readonly string[]): string | undefined {
    this.#known.push(...words);
    const index = this.#fields.findIndex(field => words.includes(field));
    return index < 0 ? undefined : this.#fields.splice(index, 1)[0];
  }

  /** @throws TypeError when a field is left that nobody asked for. */
  finish(): void {
    const [field] = this.#fields;
    if (field !== undefined) {
      throw this.problem(
        `"${field}" is not understood here: this kind of line knows ${this.#known.join(' ') || 'no more fields'}`,
      );
    }
  }

  problem(what: string): TypeError {
    return new TypeError(`"${this.source}": ${what}.`);
  }
}

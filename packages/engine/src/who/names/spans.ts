/** Names by the tokens that they cover, so that whoever asks for those in a stretch need not look through all. */
import type { Name } from './name.js';

export class NameSpans {
  /** By token: 1 + the row in `names`, 0 for none. */
  readonly #rows: Int32Array;

  /** @param length how many tokens the document has. */
  constructor(
    readonly names: readonly Name[],
    length: number,
  ) {
    this.#rows = new Int32Array(length);
    names.forEach((name, row) => {
      this.#rows.fill(row + 1, name.firstToken, name.endToken);
    });
  }

  /** Whether some name that shares a token with the stretch is as asked. */
  some(firstToken: number, endToken: number, isMeant: (name: Name) => boolean): boolean {
    let last = 0;
    for (let token = firstToken; token < endToken; token++) {
      const row = this.#rows[token] ?? 0;
      if (row === 0 || row === last) continue;
      last = row;
      if (isMeant(this.names[row - 1]!)) return true;
    }
    return false;
  }
}

/** The names with longer ones put in place of those that stand inside them, in the order of the text. */
export function withLonger(names: readonly Name[], longer: readonly Name[], length: number): readonly Name[] {
  if (longer.length === 0) return names;
  const spans = new NameSpans(longer, length);
  const isInside = ({ firstToken, endToken }: Name) =>
    spans.some(firstToken, endToken, one => one.firstToken <= firstToken && endToken <= one.endToken);
  return [...names.filter(name => !isInside(name)), ...longer].sort((a, b) => a.firstToken - b.firstToken);
}

/** What became of every line of a file that is imported: nothing to carry, carried over, or refused with a reason. */

export type LineOutcome = 'nothing' | 'carried' | 'refused';

export interface SourceLine {
  file: string;
  /** From 1. */
  number: number;
  /** Without comments and the space after it; what stands before it is kept, as it tells names from their codes. */
  text: string;
}

export interface Refusal extends SourceLine {
  reason: string;
}

/** A line of which a part is refused counts as refused, and is told once for each part. */
export class Ledger {
  readonly refusals: Refusal[] = [];
  readonly outcomes: LineOutcome[];

  constructor(lines: number) {
    this.outcomes = new Array<LineOutcome>(lines).fill('nothing');
  }

  carry({ number }: SourceLine): void {
    if (this.outcomes[number - 1] === 'nothing') this.outcomes[number - 1] = 'carried';
  }

  refuse(line: SourceLine, reason: string): void {
    this.outcomes[line.number - 1] = 'refused';
    this.refusals.push({ ...line, reason });
  }
}

/** The lines that hold something; "#" and ";" begin a comment, and so does "<!--" up to "-->". */
export function linesOf(file: string, text: string): { lines: SourceLine[]; ledger: Ledger } {
  const all = text.split(/\r\n|\r|\n/);
  const lines: SourceLine[] = [];
  let isInComment = false;
  all.forEach((written, index) => {
    let rest = written;
    if (isInComment) {
      const end = rest.indexOf('-->');
      if (end < 0) return;
      rest = rest.slice(end + 3);
      isInComment = false;
    }
    rest = rest.replace(/<!--.*?-->/g, '').replace(/[#;].*$/, '');
    const start = rest.indexOf('<!--');
    if (start >= 0) {
      rest = rest.slice(0, start);
      isInComment = true;
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the files have some, and no lexicon may
    rest = rest.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g, '').trimEnd();
    if (rest !== '') lines.push({ file, number: index + 1, text: rest });
  });
  return { lines, ledger: new Ledger(all.length) };
}

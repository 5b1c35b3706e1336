/** A fault in a dictionary's source, told with the place, the entry itself and what to do. */
export class DictionaryProblem extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly entry: string,
    what: string,
  ) {
    const shown = entry
      .split('\n')
      .map(row => `    ${row}`)
      .join('\n');
    super(`${file}:${line}: ${what}\n${shown}`);
    this.name = 'DictionaryProblem';
  }
}

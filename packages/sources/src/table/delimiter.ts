/** What stands between the cells of a table. */

const DELIMITERS = ['\t', ',', ';', '|'] as const;

/** The one that cuts the header into most cells, quoted ones left whole. */
export function delimiterOf(header: string): string {
  const unquoted = header.replace(/"(?:[^"]|"")*"/g, '');
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = unquoted.split(delimiter).length - 1;
    if (count > most) {
      most = count;
      best = delimiter;
    }
  }
  return best;
}

/** The cells of a header on one line, for a guess; the table itself is read by a parser. */
export function headerOf(header: string, delimiter: string): string[] {
  return header.split(delimiter).map(cell => cell.trim().replace(/^"(.*)"$/, '$1'));
}

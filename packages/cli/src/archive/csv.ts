/** CSV as RFC 4180 has it, with nothing in it that a spreadsheet would run. */

type Cell = string | number | boolean | bigint | null | undefined;

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

/** What begins like this is a formula to a spreadsheet (OWASP, "CSV Injection"); numbers of ours are written as numbers. */
const FORMULA = /^[=+\-@\t\r]/;

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

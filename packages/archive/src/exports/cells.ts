/** Text made safe for the place where it is to stand. */

/** A value of a cell; null is an empty one. */
export type Cell = string | number | null;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand in a cell
const BREAKS = /[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g;

/** Half a character, which no encoding can write, becomes U+FFFD. */
export function wellFormed(text: string): string {
  return text.toWellFormed();
}

/** On one line, without tabs and control characters. */
export function onOneLine(text: string): string {
  return wellFormed(text.replace(BREAKS, ' ')).trim();
}

/** A line of tab-separated cells; the formats that use it have no quoting, so tabs and line breaks become spaces. */
export function tabbedLine(cells: readonly Cell[]): string {
  return `${cells.map(cell => (cell === null ? '' : typeof cell === 'number' ? numberText(cell) : onOneLine(cell))).join('\t')}\n`;
}

/** Without an exponent, which several readers of event tables do not take. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10) : text;
}

/** What a spreadsheet takes for the beginning of a formula, and a "'" before it, so that taking one away gives back the text. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A line of CSV (RFC 4180). Unless `keepFormulas`, text that a spreadsheet would run as a formula gets a "'" in front; numbers are
 * written as numbers.
 */
export function commaLine(cells: readonly Cell[], keepFormulas = false): string {
  return `${cells.map(cell => commaCell(cell, keepFormulas)).join(',')}\r\n`;
}

function commaCell(cell: Cell, keepFormulas: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell);
  const text = wellFormed(cell);
  const safe = !keepFormulas && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Takes back what `commaLine` has put before a formula. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write these
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Kept apart from the line feeds that a parser makes of line ends.
  '\r': '&#13;',
};

/** For element content and for attributes in double quotes. Characters that XML 1.0 does not have are dropped. */
export function xml(text: string): string {
  return wellFormed(text)
    .replace(NOT_XML, '')
    .replace(/[&<>"\r]/g, character => ENTITIES[character]!);
}

/** As `xml`, for an attribute, where a parser would make spaces of tabs and line feeds. */
export function xmlAttribute(text: string): string {
  return xml(text).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

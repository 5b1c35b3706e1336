/** Text for a terminal: what it may hold, how wide it is, and its colours. */

/** How a table may be drawn: decided once by the command and handed on, so that every thread draws alike. */
export interface Terminal {
  columns: number;
  colours: boolean;
}

const LEAST_COLUMNS = 60;
const COLUMNS = 100;

/** The terminal behind standard output; a pipe gets 100 columns and no colours. */
export function terminalOf(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Terminal {
  const columns = stream.isTTY ? Math.min(stream.columns || COLUMNS, COLUMNS) : COLUMNS;
  const colours = stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
  return { columns: Math.max(columns, LEAST_COLUMNS), colours };
}

const SGR = {
  bold: 1,
  dim: 2,
  underline: 4,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  magenta: 35,
  cyan: 36,
};
export type Style = keyof typeof SGR;
export type Painter = (text: string, ...styles: Style[]) => string;

/** Gives text its colours, or leaves it alone where there are none. */
export function painterOf({ colours }: Terminal): Painter {
  if (!colours) return text => text;
  return (text, ...styles) =>
    text === '' ? text : `\u001b[${styles.map(style => SGR[style]).join(';')}m${text}\u001b[0m`;
}

/** Control characters, bidirectional overrides and lone surrogates: a report may not steer the terminal it is shown on. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be taken out
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text on one line, with spaces in place of line breaks, tabs and what else a terminal would obey. */
export function plain(text: string): string {
  return text.replace(UNSAFE, ' ').replace(/ {2,}/g, ' ').trim();
}

/** Marks that are drawn over the letter before them, and joiners. */
const NO_WIDTH = /\p{Mn}|\p{Me}|[\u200b-\u200d]/u;
/** Letters and pictures that take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** How many columns the text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

function widthOfCharacter(character: string): number {
  if (character < '\u0300') return 1;
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The text, cut to `columns` with an ellipsis where it is longer. */
export function cut(text: string, columns: number): string {
  if (text.length <= columns && widthOf(text) <= columns) return text;
  let width = 0;
  let kept = '';
  for (const character of text) {
    width += widthOfCharacter(character);
    if (width >= columns) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The text and spaces after it up to `columns`; longer text is cut. */
export function padded(text: string, columns: number): string {
  const fitting = cut(text, columns);
  return fitting + ' '.repeat(columns - widthOf(fitting));
}

/** Lines of at most `columns`, broken at spaces; a word that is longer is cut. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > columns) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? cut(word, columns) : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}

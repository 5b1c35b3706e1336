/**
 * Characters that are there but do not show, or that turn the text around them about: each becomes a small mark with its name,
 * so that nobody is misled by what a report hides. Pieces keep the text's own offsets.
 */

interface Piece {
  text: string;
  /** The short name of an invisible character, null for plain text. */
  sign: string | null;
}

const SIGNS: Record<string, [sign: string, name: string]> = {
  '\u061c': ['ALM', 'Arabic letter mark'],
  '\u200b': ['ZWSP', 'zero width space'],
  '\u200e': ['LRM', 'left-to-right mark'],
  '\u200f': ['RLM', 'right-to-left mark'],
  '\u202a': ['LRE', 'left-to-right embedding'],
  '\u202b': ['RLE', 'right-to-left embedding'],
  '\u202c': ['PDF', 'pop directional formatting'],
  '\u202d': ['LRO', 'left-to-right override'],
  '\u202e': ['RLO', 'right-to-left override'],
  '\u2066': ['LRI', 'left-to-right isolate'],
  '\u2067': ['RLI', 'right-to-left isolate'],
  '\u2068': ['FSI', 'first strong isolate'],
  '\u2069': ['PDI', 'pop directional isolate'],
  '\u2028': ['LS', 'line separator'],
  '\u2029': ['PS', 'paragraph separator'],
  '\ufeff': ['BOM', 'byte order mark'],
};

const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be shown
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const EACH_INVISIBLE = new RegExp(INVISIBLE.source, 'g');

export function piecesOf(text: string): Piece[] {
  // Nearly all text has none of them.
  if (!INVISIBLE.test(text)) return text === '' ? [] : [{ text, sign: null }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index, 0: character } of text.matchAll(EACH_INVISIBLE)) {
    if (index > from) pieces.push({ text: text.slice(from, index), sign: null });
    pieces.push({ text: character, sign: signOf(character)[0] });
    from = index + 1;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), sign: null });
  return pieces;
}

/** "right-to-left override (U+202E)". */
export function nameOfCharacter(character: string): string {
  return `${signOf(character)[1]} (${codeOf(character)})`;
}

function signOf(character: string): [string, string] {
  return SIGNS[character] ?? [codeOf(character), 'control character'];
}

function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** At most `length` letters, with an ellipsis where more were; never half a character. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\ud800-\udbff]/.test(text[length - 1]!) ? length - 1 : length;
  return `${text.slice(0, end)}…`;
}

/** For places that hold text alone, such as a title or a file: the invisible characters as their names in brackets. */
export function plainOf(text: string): string {
  return piecesOf(text)
    .map(({ text, sign }) => (sign === null ? text : `[${sign}]`))
    .join('');
}

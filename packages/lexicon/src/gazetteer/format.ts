/**
 * The compiled gazetteer: places in columns and names by hash, in one block of bytes that typed arrays lie on, so that
 * opening it costs nothing and keeps no object per entry.
 *
 *     offset 0   "RDGZ"
 *            4   format number, uint32 little-endian
 *            8   length of the directory in bytes, uint32
 *           12   directory: JSON, { "column": [offset, length in bytes] }, offsets from the start of the file
 *           …    the columns, each at a multiple of 8
 *
 * A place is a row. Columns by row: `ids` (GeoNames id, 0 unknown), `lats` and `lons` (hundred-thousandths of a degree),
 * `weights` (population, or what stands for it), `countries`, `features`, `admins` (numbers in the lists of `strings`),
 * `nameStarts` (offset of the name in `pool`, UTF-8, ending before the next row's).
 *
 * A name is a key: two hashes of its folded form. `slots` is an open-addressed table over the first hash that holds key number
 * plus one; `checks` the second hash by key; `postingStarts` by key where its rows begin in `postings`, heaviest first.
 * A posting is a row, with `ADJECTIVE` added where the name is an adjective or a people ("Iraqi"), `WEAK` where it is nearly
 * always something else in a report ("Reading"). `version`, which the gazetteer of the lexicon does not have, tells others apart.
 * `firstWords` is a set of bits over the hash of a name's first word.
 */
export const GAZETTEER_FORMAT = 1;
export const GAZETTEER_MAGIC = 'RDGZ';

export const ADJECTIVE = 0x40000000;
export const WEAK = 0x20000000;
export const ROW_MASK = 0x1fffffff;

export const FIRST_WORD_BITS = 1 << 18;

/** Where the running hash of a name begins; `foldInto` takes it on. */
export const HASH_START = 0x811c9dc5 | 0;
export const CHECK_START = 0x2f0b4c47 | 0;

export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export function checkStep(check: number, code: number): number {
  return (Math.imul(check, 0x5bd1e995) + code + (check >>> 15)) | 0;
}

/** Spreads the bits of a finished hash over a table whose size is a power of two. */
export function slotOf(hash: number, mask: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & mask;
}

/**
 * A code unit as names are compared: lower case without accents; space for what parts words (32); 0 for what is left out
 * (apostrophes, the half rings of transliteration).
 */
export function foldCode(code: number): number {
  if (code < 128) return ASCII[code] as number;
  return foldOther(code);
}

const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++) ASCII[code] = code;
for (let code = 65; code <= 90; code++) ASCII[code] = code + 32;
for (const code of [9, 10, 13, 32, 45, 47, 95]) ASCII[code] = 32;
for (const code of [39, 96]) ASCII[code] = 0;

/** Letters that have no decomposition. */
const LETTERS = new Map<number, number>(
  [...'øo łl đd ıi ßs æa œo ðd þt ŋn ħh əe Øo Łl Đd İi Æa Œo Ðd Þt Ŋn Ħh Əe'.split(' ')].map(pair => [
    pair.charCodeAt(0),
    pair.charCodeAt(pair.length - 1),
  ]),
);

function foldOther(code: number): number {
  if (
    code === 0xa0 ||
    code === 0x2010 ||
    code === 0x2011 ||
    code === 0x2013 ||
    code === 0x2009 ||
    code === 0x202f
  )
    return 32;
  // Spacing modifier letters, combining marks, typographic apostrophes.
  if ((code >= 0x2b0 && code <= 0x36f) || code === 0x2018 || code === 0x2019 || code === 0xb4) return 0;
  const letter = LETTERS.get(code);
  if (letter !== undefined) return letter;
  if ((code >= 0xc0 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff)) {
    const base = String.fromCharCode(code).normalize('NFD').charCodeAt(0);
    return base < 128 ? (ASCII[base] as number) : base;
  }
  return code;
}

/** The folded form of a name, for whoever needs it whole: words parted by single spaces. */
export function foldName(name: string): string {
  let folded = '';
  for (let i = 0; i < name.length; i++) {
    const code = foldCode(name.charCodeAt(i));
    if (code === 0 || (code === 32 && (folded === '' || folded.endsWith(' ')))) continue;
    folded += String.fromCharCode(code);
  }
  return folded.trimEnd();
}

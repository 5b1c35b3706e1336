/** Names as a lexicon writes them, from names in capitals with "_" for spaces. */

/** "LEAGUE_OF_LAKES_" without its underscores; the one at the end only says that the word does not go on. */
export function spaced(raw: string): string {
  return raw.replace(/[_\s]+/g, ' ').trim();
}

/** A name that can be found in a text and written into a lexicon; else what is wrong with it. */
export function problemOf(name: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(name)) return 'there is no name';
  if (/[|[\]{}~]/.test(name)) return `"${name}" holds a sign that no name has`;
  return null;
}

const SMALL: ReadonlySet<string> = new Set(
  'of the and for in on to at by with from against a an de du des da di la le el y et'.split(' '),
);

/**
 * "League of Lakes". A single word of up to three letters, one with points, digits or no vowel, and the initials of another name of
 * the entry stay in capitals, and are then found only so.
 */
export function displayName(name: string, initials: ReadonlySet<string>): string {
  if (/\p{Ll}/u.test(name)) return name;
  const words = name.split(' ');
  if (words.length === 1 && isAcronym(name, initials)) return name;
  return words
    .map((word, row) => {
      if (row > 0 && SMALL.has(word.toLowerCase())) return word.toLowerCase();
      return isLetterWord(word) ? word : capitalised(word);
    })
    .join(' ');
}

function isAcronym(word: string, initials: ReadonlySet<string>): boolean {
  return word.replace(/\P{L}/gu, '').length <= 3 || initials.has(word) || isLetterWord(word);
}

/** "U.S.", "MI6", "BBC", "Elizabeth *II*" */
const isLetterWord = (word: string) =>
  /^(?:\p{L}\.)+$/u.test(word) ||
  /^(?:XX?|X?(?:I[VX]|V?I{1,3}|V))$/.test(word) ||
  /\d/.test(word) ||
  /^[B-DF-HJ-NP-TV-XZ]{2,5}$/.test(word);

/** "Al-Nahr", "O'Hara", but "People's" */
function capitalised(word: string): string {
  return word
    .toLowerCase()
    .replace(
      /(^|[-(."/]|^\p{L}')(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

/** The first letters of names of several words. */
export function initialsOf(names: readonly string[]): Set<string> {
  const initials = new Set<string>();
  for (const name of names) {
    const words = name.split(/[\s-]+/).filter(word => word !== '');
    if (words.length < 2) continue;
    initials.add(words.map(word => word.charAt(0)).join(''));
    initials.add(
      words
        .filter(word => !SMALL.has(word.toLowerCase()))
        .map(word => word.charAt(0))
        .join(''),
    );
  }
  return initials;
}

/** "LAKE LEAGUE (LL)" is also known without the brackets, and by what is in them. */
export function withoutBrackets(name: string): string[] {
  const found = /^(.+?) ?\(([A-Z.&-]{2,8})\)$/.exec(name);
  return found ? [found[1]!, found[2]!] : [name];
}

/**
 * How a phrase of the lexicon is looked for in a text. Hyphens do not count ("al-Qaeda", "al Qaeda"), nor accents, nor "the"
 * at the start; case does where a name could be a word ("US", "Labour").
 */
/** The words of a phrase as the tokenizer parts them: at spaces, hyphens and the possessive "'s". */
export function wordsOf(phrase: string): string[] {
  // Most phrases are plain words, and start-up waits for all of them.
  if (isPlain(phrase)) return phrase.toLowerCase().split(' ');
  return phrase
    .replace(/[’‘]/g, "'")
    .replace(/(\p{L})'s\b/gu, "$1 's")
    .replace(/(s)' /g, "$1 ' ")
    .replace(/[(),/]/g, ' $& ')
    .split(/[\s-]+/)
    .filter(word => word !== '')
    .map(fold);
}

/** Letters without accents, single spaces between words. */
function isPlain(phrase: string): boolean {
  let last = 32;
  for (let i = 0; i < phrase.length; i++) {
    const unit = phrase.charCodeAt(i);
    const isLetter = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
    if (!isLetter && (unit !== 32 || last === 32)) return false;
    last = unit;
  }
  return last !== 32;
}

/** Lower case, without accents: "Türkiye" is found as "turkiye". */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 127) return lower.normalize('NFD').replace(/\p{Mn}/gu, '');
  }
  return lower;
}

/** Short and in capitals, or a word of one part that is everyday English in lower case: its case must be kept. */
export function needsExactCase(phrase: string): boolean {
  return /^[A-Z0-9.&+/'-]{1,6}$/.test(phrase) || /^[A-Z][a-z]?[A-Z]+[a-z]?$/.test(phrase);
}

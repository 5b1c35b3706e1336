/** Regular English inflection, base form → inflected forms; irregular words come from `irregular.ts`. */

const VOWELS = /[aeiou]/;

/** "box" → boxes, "party" → parties, "day" → days. */
export function withS(word: string): string {
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

/** The third person of a verb: as `withS`, and "go" → goes. */
export function thirdPerson(word: string): string {
  return /[^aeiou]o$/.test(word) ? `${word}es` : withS(word);
}

/** "stop" → stopped, "hope" → hoped, "visit" → visited; both spellings where the stress decides. */
export function withEd(word: string): string[] {
  if (word.endsWith('e')) return [`${word}d`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ied`];
  return stemsBefore(word).map(stem => `${stem}ed`);
}

export function withIng(word: string): string[] {
  if (word.endsWith('ie')) return [`${word.slice(0, -2)}ying`];
  if (
    /(ee|oe|ye|[^aeiou]inge|^be)$/.test(word) &&
    !/^(singe|cringe|fringe|hinge|infringe|impinge)$/.test(word)
  )
    return [`${word}ing`];
  if (word.endsWith('e')) return [`${word.slice(0, -1)}ing`];
  return stemsBefore(word).map(stem => `${stem}ing`);
}

export function withEr(word: string): { comparatives: string[]; superlatives: string[] } {
  const stems = word.endsWith('e')
    ? [word.slice(0, -1)]
    : /[^aeiou]y$/.test(word)
      ? [`${word.slice(0, -1)}i`]
      : stemsBefore(word);
  return { comparatives: stems.map(stem => `${stem}er`), superlatives: stems.map(stem => `${stem}est`) };
}

/** The stem before a vowel: doubled after one short vowel in words of one syllable, either way in longer ones. */
function stemsBefore(word: string): string[] {
  if (/[aeiou][^aeiou]+ic$/.test(word)) return [`${word}k`]; // trafficking
  if (!/[^aeiou][aeiou][bcdfgklmnprstvz]$/.test(word) && !/^[aeiou][bdglmnprt]$/.test(word)) return [word];
  const doubled = word + word.at(-1)!;
  return syllables(word) === 1 ? [doubled] : [word, doubled];
}

export function syllables(word: string): number {
  return (word.replace(/e$/, '').match(/[aeiouy]+/g) ?? [VOWELS.test(word) ? 'e' : '']).length;
}

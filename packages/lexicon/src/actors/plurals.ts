import type { NounForms } from './types.js';

/** "gunman / gunmen" as written; "villager" with its regular plural. The last word takes the ending. */
export function nounForms(parts: readonly string[]): NounForms {
  const singulars: string[] = [];
  const plurals: string[] = [];
  for (const part of parts) {
    // Between spaces: "F/A-18" is one noun.
    const [singular = '', plural] = part.split(/\s\/\s/).map(form => form.trim());
    singulars.push(singular);
    plurals.push(plural ?? regularPlural(singular));
  }
  return { singulars, plurals };
}

/** Only what the lexicon needs: nouns with another plural are written out, and an entry shows it with "/". */
export function regularPlural(singular: string): string {
  if (/(s|x|z|ch|sh)$/.test(singular)) return `${singular}es`;
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  return `${singular}s`;
}

/**
 * The people a nationality adjective names by itself: an "Iranian", "Iranians", "Iraqis", "Thais". Others (-ese, -sh, -ch)
 * name no single person ("a French"), so their entry writes the people out if it has a word for them.
 */
export function peopleOf(adjectives: readonly string[]): NounForms {
  const singulars = adjectives.filter(adjective => /[^h](n|i|ot|ine|ene|ak|bek|jik)$|kh$/.test(adjective));
  return { singulars, plurals: singulars.map(regularPlural) };
}

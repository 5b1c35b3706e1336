/** The supersense (WordNet's lexicographer file) of a noun's first sense: "sauce" is food, "goalkeeper" a person, "team" a group. */
import type { WordNetClasses } from './wordnet.js';

/** Names of lexnames(5WN), by the numbers that WordNet's data files have for them. */
const LEXICOGRAPHER_FILES =
  'adjective pertainym adverb top act animal artifact attribute body cognition communication event feeling food group location motive object person phenomenon plant possession process quantity relation shape state substance time'.split(
    ' ',
  );
const FIRST_NOUN = 3;
const LAST_NOUN = LEXICOGRAPHER_FILES.length - 1;
const ALL_FILES = 45;

/**
 * By class: the supersense that it says is a noun's first. `wordnet.py` numbers classes by their keys as texts, and those of first senses
 * ("('first', 10)") come before all others.
 */
const SUPERSENSES: readonly (string | undefined)[] = Array.from({ length: ALL_FILES }, (_, file) => file)
  .sort((a, b) => (`${a})` < `${b})` ? -1 : 1))
  .map(file => (file >= FIRST_NOUN && file <= LAST_NOUN ? LEXICOGRAPHER_FILES[file] : undefined));

/** '' for a word that WordNet has no noun for. */
export function supersenseOf(wordNet: WordNetClasses, lemma: string): string {
  for (const one of wordNet.find(lemma)) {
    if (one >= ALL_FILES) break;
    const supersense = SUPERSENSES[one];
    if (supersense !== undefined) return supersense;
  }
  return '';
}

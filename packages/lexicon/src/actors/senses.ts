/** What the names and nouns of the lexicon can mean. */
import type { ActorEntry, CountryEntry, NounEntry } from './types.js';

export type Sense =
  | { type: 'country'; country: CountryEntry }
  /** "Tehran", "the Kremlin": a capital may be the place or the government, a seat is the government. */
  | { type: 'capital' | 'seat'; country: CountryEntry }
  | { type: 'adjective'; country: CountryEntry }
  | { type: 'people'; country: CountryEntry; plural: boolean }
  | { type: 'actor'; actor: ActorEntry }
  /** "Houthi", before a noun or for a member. */
  | { type: 'member'; actor: ActorEntry }
  | { type: 'noun'; noun: NounEntry; plural: boolean };

/** A phrase as it is looked for in a text: hyphens do not count, nor accents, nor "the" at the start. */
export interface Phrase {
  /** The words without hyphens, folded. */
  words: readonly string[];
  /** As the lexicon writes it where case counts, else the words. */
  text: string;
  /** Must be written as here ("US", "IS"): else a capital at the start of some word is enough, for nouns not even that. */
  exact: boolean;
  isName: boolean;
  /** What it can mean, the first being the first in the lexicon. */
  senses: Sense[];
}

/** What could be a mention: a name, a noun phrase or a pronoun, described but not yet said to be anyone. */
import type { ActorEntry, CountryEntry, NounEntry } from '@readout/lexicon';
import type { MentionForm } from '../draft/layers.js';
import type { Gender } from './lexicon/index.js';
import type { Name } from './names/name.js';
import type { Unlisted } from './nominals/unlisted.js';

export interface Candidate {
  form: MentionForm;
  firstToken: number;
  endToken: number;
  /** The row of the head word. */
  headToken: number;
  /** The head as rows: the whole of a name, the head noun. */
  headFirst: number;
  headEnd: number;
  sentence: number;
  plural: boolean;
  name: Name | null;
  nominal: Nominal | null;
  pronoun: Pronoun | null;
  /** What a time is called whichever way it is written ("july 4 1831"), null for what is no time. */
  time: string | null;
  /** Spoken of, but nobody who could act or be acted on: "the *attack*", "*oil* prices", "*this*", "*1831*". */
  isBackground: boolean;
  /** Rows in `Cast.referents`, filled when resolved. */
  referents: number[];
}

export type Determiner = 'definite' | 'demonstrative' | 'indefinite' | 'possessive' | 'both' | 'bare';

export interface Nominal {
  /** The head noun as looked up ("chief of staff"), in the singular where the lexicon knows it. */
  noun: string;
  /** What the lexicon says of it; null for a noun that it does not know. */
  entry: NounEntry | null;
  /** Who a noun that the lexicon does not know stands for; null for a thing. */
  unlisted: Unlisted | null;
  determiner: Determiner;
  /** "two" of "the two countries", 0 for none. */
  count: number;
  /** Countries that its adjectives tell; several when coordinated: "Hungarian and Romanian officials". */
  countries: CountryEntry[];
  /** "*Arab* country", "*West African* nation" */
  regions: string[];
  /** The group that its adjective names: "*Houthi* fighters". */
  actor: ActorEntry | null;
  /** Adjectives and nouns before the head, as lemmas, nationality left out. */
  modifiers: string[];
  /** A word of the possessor ("Iraq" in "Iraq's army", "its"), -1 for none. */
  owner: number;
  /** Words of its "of"-phrases: "Peru" and "Chile" in "the presidents of Peru and Chile". */
  ofHeads: number[];
  /** Words of its "in"- and "from"-phrases. */
  inHeads: number[];
  /** "counterpart": someone else with the same office. */
  isCounterpart: boolean;
}

export interface Pronoun {
  word: string;
  person: 1 | 2 | 3;
  gender: Gender | 'neuter' | null;
  /** "this", "those", "there" */
  isDemonstrative: boolean;
  isReflexive: boolean;
  isPossessive: boolean;
}

import type { ActorKind } from '@readout/lexicon';
import type { Gender, Sense } from '../lexicon/index.js';

/** A name in the text, told what kind of thing it names but not yet who. */
export interface Name {
  firstToken: number;
  endToken: number;
  kind: ActorKind;
  /** What the lexicon takes it for, when it knows the whole name. */
  senses: readonly Sense[];
  country: string | null;
  /** The country of a town in the name of a body, for where nothing else tells one. */
  placeCountry: string | null;
  sector: string | null;
  gender: Gender | null;
  /** Titles that stand before it, by the tokens they cover: "Major General" Baqeri. */
  titles: TitleSpan[];
  /** The rule that told its kind tells little. */
  isWeak: boolean;
  /** The text itself says what it is: "the militant group *Tarkesh*", "Harbour Rights *Watch*". */
  isTold: boolean;
  /** The rule that told its kind. */
  because: string;
}

export interface TitleSpan {
  firstToken: number;
  endToken: number;
}

export interface KindGuess {
  kind: ActorKind;
  sector?: string | null;
  country?: string | null;
  because: string;
}

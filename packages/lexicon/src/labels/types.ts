/** Words that take sides, once compiled: see `data/labels/README.txt`. */
export type LabelTermKind = 'honorific' | 'designation' | 'loaded';
export type LabelPolarity = 'for' | 'against';
/** The use that a word must have, null when any will do. */
export type LabelUse = 'verb' | 'noun' | 'adjective' | null;

export interface LabelTerm {
  /** The term as an analyst reads it: "precious legacy". */
  term: string;
  /** Its words in dictionary form, lower case. */
  words: readonly string[];
  use: LabelUse;
  /** Written with a capital in any text ("Nazi"): a capital does not make it a name. */
  isProper: boolean;
  kind: LabelTermKind;
  polarity: LabelPolarity;
  /** Wording that takes no side; null where leaving the word out does. */
  neutral: string | null;
}

export interface LabelLexicon {
  terms: readonly LabelTerm[];
}

/** An entry as its file has it, for tests and messages. */
export interface LabelEntry {
  file: string;
  line: number;
  terms: readonly LabelTerm[];
  /** Sentences with `<the label>` and `{whom it is about}` marked. */
  examples: readonly string[];
}

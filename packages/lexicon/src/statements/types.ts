/** What the words of saying, thinking and intending look like once compiled: see `data/statements/README.txt`. */
export type CueAttitude = 'say' | 'deny' | 'believe' | 'intend' | 'order' | 'promise' | 'ask' | 'doubt';

/**
 * What follows a cue and is its content:
 *
 *     quote    a quotation                                    "We agree," she said
 *     clause   a finite clause, with or without its word      said (that) it holds; asked whether it holds
 *     to       an infinitive whose subject is the speaker     vowed to stay
 *     to-np    an oblique with "to"                           pointed to the map
 *     ing      a gerund                                       denied having left
 *     np       the object                                     condemned the attack
 *     np-to    the object and its infinitive                  urged them to leave
 *     np-as    the object and a complement with this word     described him as a friend; accused them of lying (np-of)
 *     np-to-np the object and an oblique with "to"            likened the plan to a trap
 *     np-np    the object and what it is called               called him a liar
 *     noun     an object that itself names the act            expressed readiness to …, voiced concern about …
 *     for …    any other word: an oblique with that word      called for talks, warned of delays
 */
export type Complement = string;

/** One row of `verbs.txt` or `adjectives.txt`. */
export interface WordCue {
  lemma: string;
  /** The particle of a phrasal verb ("out" in "point out"), or null. */
  particle: string | null;
  attitude: CueAttitude;
  complements: readonly Complement[];
}

/** One row of `nouns.txt`: "the claim that …", "his readiness to …". */
export interface NounCue {
  lemma: string;
  attitude: CueAttitude;
  complements: readonly Complement[];
}

/**
 * One row of `phrases.txt`: lower-case words in which X stands for the speaker ("according to X", "in X's view"), or a word
 * that alone marks its clause as somebody's claim ("reportedly").
 */
export interface PhraseCue {
  words: readonly string[];
  /** Lemmas of which the speaker must be one ("in X{poll|survey}"), null for anybody. */
  speakerNouns: readonly string[] | null;
  attitude: CueAttitude;
}

export interface StatementCues {
  verbs: readonly WordCue[];
  adjectives: readonly WordCue[];
  nouns: readonly NounCue[];
  phrases: readonly PhraseCue[];
}

/** A cue as its file has it, for tests and for messages. */
export interface CueEntry {
  file: string;
  line: number;
  /** The words of the entry as written: "point out", "according to X". */
  words: string;
  attitude: CueAttitude;
  complements: readonly Complement[];
  /** Sentences with `{speaker}`, `<cue>`, `[content]` marked. */
  examples: readonly string[];
}

/** The event dictionary as compiled: plain JSON that the engine prepares its index from. `data/events/README.md` tells the notation. */

export type RoleName = 'A' | 'R';

/** A place in a pattern that a word of the sentence fills. */
export interface Slot {
  /** The one whom the word stands for acts (A) or is acted on (R); null when it is only required to be there. */
  role: RoleName | null;
  /** Likewise whoever owns what the word stands for: "summon *R's* {envoy}". */
  owner: RoleName | null;
  /** Lemmas or, in capitals, word classes ("WEAPON") that the word must belong to; empty for any word. */
  words: string[];
  optional: boolean;
  /** Holds what an operator is about. */
  content: boolean;
  /** "A+": several parties fill it, and all of them act. */
  plural: boolean;
}

/** A prepositional phrase, a clause with a marker ("to", "that"), or an infinitive. */
export interface PhraseSlot extends Slot {
  prepositions: string[];
}

export interface Pattern {
  part: 'verb' | 'noun' | 'adjective';
  /** Lemmas that set the pattern off. */
  heads: string[];
  /** Words that must stand before a noun as its modifiers: "*drone* strike". */
  modifiers: string[];
  /** Particles that must go with a verb: "carry *out*". */
  particles: string[];
  subject: Slot | null;
  object: Slot | null;
  /** What is given to the object or said of it: "send R *{aid}*", "take R *{hostage}*". */
  second: Slot | null;
  phrases: PhraseSlot[];
  /** Does not make an event by itself, only below an operator or a light verb: "~ aid". */
  dependent: boolean;
}

/** A pattern as it ships: what is empty, null or false is left out. */
export interface PackedPattern extends Partial<Omit<Pattern, 'subject' | 'object' | 'second' | 'phrases'>> {
  subject?: Partial<Slot> | null;
  object?: Partial<Slot> | null;
  second?: Partial<Slot> | null;
  phrases?: Partial<PhraseSlot>[];
}

export interface EventEntry {
  /** Unique in the dictionary: the words of the first pattern, or the entry's own `name:` line. */
  name: string;
  type: string;
  mode: string | null;
  cameo: string | null;
  contexts: string[];
  patterns: PackedPattern[];
  /** Words that must not stand near the trigger: see `unless:`. */
  unless: string[];
  /** Of these words one must stand near the trigger: see `only with:`. */
  onlyWith: string[];
}

export interface OperatorEntry {
  name: string;
  operator: string;
  patterns: PackedPattern[];
  unless: string[];
  /** The events of this operator are of this strength of demand: "demand" (CAMEO 10) or "appeal" (CAMEO 02); else null. */
  strength: string | null;
}

/** What an operator makes of what it governs. */
export interface Outcome {
  /** A PLOVER type, or "same" for the governed event itself, or "nothing". */
  type: string;
  /** "*" keeps the governed mode where the new type has it. */
  mode: string | null;
  status: string | null;
}

export interface OperatorClass {
  name: string;
  /** By governed PLOVER type, or type and mode ("COERCE/arrest"); "NONE" stands for content that is no event. */
  outcomes: Record<string, Outcome>;
  /** Who the operator's subject is in an event that stays the same: its actor, its recipient, or neither. */
  subject: RoleName | null;
  /** Of the governed event's parties, who is the recipient of the new event when the operator names none. */
  toward: RoleName | null;
  /** The operator's own words only carry the event: "launch an attack". */
  light: boolean;
  /** For verbs of saying: the class that they count as when the clause says "will", "will not" or "must". */
  modal?: Record<string, string>;
  /** What is governed stays an event of its own beside the new one: "condemned *the attack*". */
  keeps: boolean;
  /** A governed event that stays the same is the word of whoever is the operator's subject: "denied shelling". */
  claims: boolean;
  /** No words have this class: it tells what a form of the clause makes of an event (`FORMS`). */
  form: boolean;
  /** The CAMEO code of the new event, whatever is governed; null where `cameo.txt` composes it. */
  cameo: string | null;
  /** The class that it counts as where the operator's subject did what is governed; null where that changes nothing. */
  ownAct: string | null;
  /** The class that it counts as where nobody is called upon and what is governed is done to somebody; else null. */
  against: string | null;
  /** The class that it counts as where a clause of its own tells that the governed event was done; else null. */
  done: string | null;
}

/** The number of the compiled form: a change that an older engine could not read raises it. */
export const EVENTS_FORMAT = 2;

/** Word classes that the engine answers from the entities instead of a list. */
export const BUILT_IN_CLASSES: readonly string[] = [
  'PERSON',
  'PLACE',
  'ACTOR',
  'COUNTRY',
  'ORGANISATION',
  'NUMBER',
];

/** The classes of no words, which the engine asks for by name. */
export const FORMS = ['not', 'future', 'will-not'] as const;

/** How a CAMEO code changes under an operator: rows by governed code, longest prefix first; "*" keeps the governed code. */
export interface CameoComposition {
  prefix: string;
  codes: Record<string, string>;
}

export interface EventDictionary {
  format: number;
  classes: Record<string, string[]>;
  entries: EventEntry[];
  operators: OperatorEntry[];
  operatorClasses: OperatorClass[];
  cameo: CameoComposition[];
  /** PLOVER context to the words that show it. */
  contexts: Record<string, string[]>;
  /**
   * Domains whose sentences hold no political events (sport, markets, …), and "politics" against them, to the words that show them: one
   * word or two, with a star behind those that hardly stand elsewhere.
   */
  domains: Record<string, string[]>;
}

/** An example of an entry, run as a test: not part of the compiled dictionary. */
export interface EntryExample {
  entry: string;
  /** The class of the operator that it is an example of; left out for entries. */
  operator?: string;
  text: string;
  /** Expectation lines of the text notation, without "=>". */
  expectations: string[];
  file: string;
  line: number;
}

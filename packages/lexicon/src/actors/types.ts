/**
 * The actor lexicon as the engine loads it: plain JSON, compiled from the readable files of `data/actors`. Names keep their
 * case; nouns and given names are in lower case. The codes are told in `data/actors/README.md`.
 */

export type ActorKind = 'person' | 'organisation' | 'group' | 'country' | 'place' | 'other';

export interface ActorLexicon {
  countries: CountryEntry[];
  actors: ActorEntry[];
  /**
   * Actors, and what all names and nouns mean, in the form of `packed.ts`; `actors` is empty then: start-up need not read
   * them all.
   */
  packed?: string;
  nouns: NounEntry[];
  cues: NameCue[];
  /** What a word before a general noun tells: "*narcotics* agents". Only where there are some. */
  fields?: FieldWords[];
  /** Left out where there are none. */
  homeWords?: HomeWords[];
  /** What words around somebody, or in a body's name, go with. Only where there are some. */
  hints?: HintWords[];
  /** Common given names in lower case, by the gender they tell. */
  givenNames: { male: string[]; female: string[]; either: string[] };
  /** Words with a capital that are no one's name, in lower case: days, months, "Internet". */
  notNames: string[];
  /** Phrases that are no actor, whatever their words could mean otherwise: "Champions League". Only where there are some. */
  discards?: string[];
  /** Country codes in the order in which a name that several share is read: "Congress" is the first one's. */
  prominence: string[];
}

/** A state; a region of one with a name of its own; or a partially recognised entity, whose actors have the sector PRE. */
export type CountryStatus = 'state' | 'region' | 'partial';

export interface CountryEntry {
  status: CountryStatus;
  /** ISO 3166 alpha-3 (PLOVER's "KOS" for Kosovo); of regions and unrecognised entities, that of the state they are counted to. */
  code: string;
  /** CAMEO's code for it, mostly the same. */
  cameo: string;
  /** The usual name. */
  name: string;
  names: string[];
  adjectives: string[];
  /** Its people: "Iranian", "Iranians". */
  people: NounForms;
  /** The capital, with other spellings. It may stand for the government. */
  capitals: string[];
  /** Other names that stand for its government: "Kremlin", "Downing Street". */
  seats: string[];
  /** Adjectives for what it is counted to, as in "the Arab country", "the West African nation". */
  regions: string[];
}

export interface NounForms {
  singulars: string[];
  plurals: string[];
}

export interface ActorEntry {
  kind: ActorKind;
  name: string;
  aliases: string[];
  /** Words for its members, or before nouns: "Houthi" fighters, a "Houthi". */
  adjectives: string[];
  /** ISO 3166 alpha-3, or PLOVER's international code (IGO UNO EUR NGO ISM IMG MNC), null for none or several. */
  country: string | null;
  sector: string | null;
  otherSectors: string[];
  /** When it existed; null where the lexicon does not say. */
  active: Period | null;
  /** What it is coded as at certain times, instead of `country`, `sector` and `otherSectors`. Only where there are some. */
  roles?: ActorRole[];
  /** What only a person's entry tells. */
  person: PersonFacts | null;
}

/** "Rebels until 2011, then the army of another state". */
export interface ActorRole {
  country: string | null;
  sector: string | null;
  otherSectors: string[];
  period: Period;
}

export interface PersonFacts {
  /** What the news calls him or her by, without the rest of the name: "Baqeri". */
  shorts: string[];
  gender: 'male' | 'female' | null;
  offices: Office[];
}

export interface Office {
  title: string;
  sector: string | null;
  /** As in `ActorEntry`: the state or international organisation whose office it is. */
  country: string | null;
  period: Period;
}

/** Closed, each side a year, a month or a day (2013, 2013-08, 2013-08-03), null where it is open or not known. */
export interface Period {
  from: string | null;
  to: string | null;
}

/** A noun that stands for some sort of actor or place: "police", "gunman", "foreign minister", "embassy". */
export interface NounEntry extends NounForms {
  kind: ActorKind;
  sector: string | null;
  otherSectors: string[];
  /** The office or rank of a person, which may stand before a name ("President", "Colonel"). */
  isTitle: boolean;
  /** Takes the sector of what it belongs to: the "leader", "spokesman", "member", "fighters" of something. */
  isRelational: boolean;
  gender: 'male' | 'female' | null;
}

/** Fields of work, in lower case, and the sector of a "leader", "team" or "spokesman" with one before it. */
export interface FieldWords {
  sector: string;
  words: string[];
}

/** Words that only the reports of one country write ("naira", "barangay"), in lower case. */
/** Words that go with a sector and do not tell it. */
export interface HintWords {
  sector: string;
  /** Lemmas of what stands around. */
  around: string[];
  /** Words of names of bodies. */
  named: string[];
}

export interface HomeWords {
  /** ISO 3166 alpha-3. */
  country: string;
  words: string[];
}

/** Words that tell what a capitalised phrase names: "… Party", "University of …", "Mount …". */
export interface NameCue {
  words: string[];
  position: 'first' | 'last';
  kind: ActorKind;
  sector: string | null;
}

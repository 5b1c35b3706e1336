/**
 * What the stages above the grammar write into a Draft. These are the objects of the Reading with token rows added and
 * with indexes in place of ids ("e1" is `entities[0]`); `reading/` turns them into the contract. There are few per document,
 * so they are plain objects; tokens are columns.
 *
 * A `Stretch` is a piece of text with the rows it covers: `firstToken` inclusive, `endToken` exclusive.
 */
export interface Stretch {
  start: number;
  end: number;
  firstToken: number;
  endToken: number;
}

export type EntityKind = 'person' | 'organisation' | 'group' | 'country' | 'place' | 'other';
export type MentionForm = 'name' | 'nominal' | 'pronoun';

export interface Role {
  title: string;
  /** Index in `Draft.entities`, -1 when unknown. */
  organisation: number;
  country: string | null;
  start: number;
  end: number;
  /** Whether the text tells it or only the lexicon, of whom the text names. */
  source: RoleSource;
}

export type RoleSource = 'text' | 'lexicon';

export interface Entity {
  kind: EntityKind;
  name: string;
  /** Its other names in the text, as written. */
  aliases: string[];
  roles: Role[];
  /** ISO 3166 alpha-3, or PLOVER's IGO UNO EUR NGO ISM IMG MNC. */
  country: string | null;
  sector: string | null;
  otherSectors: string[];
  cameo: string | null;
  identifier: { source: string; id: string } | null;
}

export interface Mention extends Stretch {
  /** Indexes in `Draft.entities`: one, or several for a plural ("the two countries"), none is not allowed. */
  entities: number[];
  /** Row of the head word: the last word of a name's core, the head noun, the pronoun. */
  headToken: number;
  /** The head as text: the head noun, or the whole of a name ("Baqeri" in "Major General Mohammad Baqeri"). */
  headStart: number;
  headEnd: number;
  form: MentionForm;
  /** Words for what can be no participant: "the *attack*", "*oil* prices", "*this*". */
  isBackground: boolean;
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

export interface Time extends Stretch {
  type: TimexType;
  value: string;
  mod: string | null;
  quant: string | null;
  freq: string | null;
  from: string | null;
  to: string | null;
}

export type PlaceRole = 'location' | 'affiliation' | 'name-part';

export interface Place extends Stretch {
  name: string;
  geonamesId: number | null;
  lat: number | null;
  lon: number | null;
  country: string | null;
  admin1: string | null;
  feature: string | null;
  role: PlaceRole;
}

export type StatementMode = 'direct' | 'indirect' | 'mixed';
export type Attitude = 'say' | 'deny' | 'believe' | 'intend' | 'order' | 'promise' | 'ask' | 'doubt';

/** Who speaks or is spoken to: the words, and the entity they stand for (-1 when it could not be told). */
export interface Party extends Stretch {
  entity: number;
}

export interface ContentPiece extends Stretch {
  quoted: boolean;
}

export interface Statement {
  speaker: Party | null;
  cue: Stretch | null;
  content: ContentPiece[];
  addressee: Party | null;
  mode: StatementMode;
  attitude: Attitude;
  /** Index in `Draft.statements` of the statement this one is embedded in, -1 for none. */
  within: number;
}

export type EventStatus = 'actual' | 'historical' | 'future' | 'hypothetical' | 'negated';

export interface Participant extends Stretch {
  /** Index in `Draft.entities`. */
  entity: number;
}

export interface EventTime {
  value: string;
  from: string | null;
  to: string | null;
  /** Index in `Draft.times`, or "publishedAt". */
  source: number | 'publishedAt';
}

export interface Because {
  rule: string;
  words: Stretch[];
}

export interface Event {
  trigger: Stretch[];
  type: string;
  mode: string | null;
  contexts: string[];
  cameo: string | null;
  actors: Participant[];
  recipients: Participant[];
  status: EventStatus;
  /** Index in `Draft.statements` of the innermost statement that carries it, -1 for the publisher. */
  voice: number;
  time: EventTime | null;
  /** Index in `Draft.places`, -1 for none. */
  place: number;
  numbers: { dead: number | null; injured: number | null; arrested: number | null };
  confidence: number;
  because: Because;
}

export type LabelKind = 'honorific' | 'designation' | 'loaded';

export interface Label extends Stretch {
  term: string;
  kind: LabelKind;
  /** Index in `Draft.entities`, -1 when unknown. */
  about: number;
  /** Index in `Draft.statements`, -1 for the publisher. */
  voice: number;
}

export interface Dateline extends Stretch {
  /** Index in `Draft.places`, -1 for none. */
  place: number;
  /** Index in `Draft.times`, -1 for none. */
  time: number;
}

export type NoticeCode =
  | 'unknown-publication-date'
  | 'unsupported-language'
  | 'empty-text'
  | 'unreadable-text'
  | 'sentence-cut';

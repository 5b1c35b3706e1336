/**
 * The lines of the notation as data: what a case demands of a Reading. `docs/notation.md` tells the notation to those who write
 * cases. What a line leaves out is `undefined` and not checked, `null` is demanded to be null (written "-").
 */
import type { EventType, ReadingEvent, ReadingLabel, ReadingStatement } from '../reading/schema.js';

/** A value that must be so, must be null, or is not asked for. */
type Asked<Value> = Value | null | undefined;

/** A speaker's name, null for a statement of nobody named; `publisher` when no statement carries it. */
export type ExpectedVoice = 'publisher' | { speaker: string | null };

export interface EventExpectation {
  layer: 'events';
  type: EventType;
  mode: Asked<string>;
  actors: string[];
  recipients: string[];
  status: ReadingEvent['status'];
  voice: ExpectedVoice;
  when: Asked<string>;
  from: Asked<string>;
  to: Asked<string>;
  where: Asked<string>;
  contexts: Asked<string[]>;
  cameo: Asked<string>;
  dead: Asked<number>;
  injured: Asked<number>;
  arrested: Asked<number>;
  trigger: string | undefined;
}

export interface StatementExpectation {
  layer: 'statements';
  /** Null when nobody is named. */
  speaker: string | null;
  cue: Asked<string>;
  content: ContentEnds | undefined;
  mode: ReadingStatement['mode'] | undefined;
  attitude: ReadingStatement['attitude'] | undefined;
  addressee: Asked<string>;
  /** The cue of the statement around it. */
  within: Asked<string>;
}

/** First and last words of what is said; the same words for both when they are all of it. */
export interface ContentEnds {
  first: string;
  last: string;
  whole: boolean;
}

export interface TimeExpectation {
  layer: 'times';
  surface: string;
  value: string;
  type: string | undefined;
  mod: Asked<string>;
  from: Asked<string>;
  to: Asked<string>;
  quant: Asked<string>;
  freq: Asked<string>;
}

export interface PlaceExpectation {
  layer: 'places';
  surface: string;
  country: string | null;
  role: string | undefined;
  name: string | undefined;
  geonamesId: Asked<number>;
}

export interface EntityExpectation {
  layer: 'entities';
  name: string;
  kind: string;
  country: Asked<string>;
  sector: Asked<string>;
  cameo: Asked<string>;
  role: Asked<string>;
  mentions: string[] | undefined;
}

export interface LabelExpectation {
  layer: 'labels';
  surface: string;
  kind: ReadingLabel['kind'];
  about: Asked<string>;
  voice: ExpectedVoice;
}

export interface RelationExpectation {
  layer: 'relations';
  source: string;
  target: string;
  /** Null when the text is to say nothing of the two. */
  type: EventType | null;
  mode: Asked<string>;
}

export type ItemExpectation =
  | EventExpectation
  | StatementExpectation
  | TimeExpectation
  | PlaceExpectation
  | EntityExpectation
  | LabelExpectation
  | RelationExpectation;

/** "no events": the layer is to be empty. */
export interface NoneExpectation {
  none: 'events' | 'statements' | 'times' | 'places' | 'labels';
}

export type Expectation = (ItemExpectation | NoneExpectation) & {
  /** As written, without "=>". */
  written: string;
};

/** An expectation of one kind, with its line. */
export type Written<Item> = Item & { written: string };

export function isNone(expectation: Expectation): expectation is Written<NoneExpectation> {
  return 'none' in expectation;
}

/**
 * What goes into stories and what comes out: plain JSON throughout, so that a store can keep it in tables. Documents are named by
 * their identity in the archive, stories by the identity of their first document, happenings by their first mention.
 */
import type { Reading } from '@readout/engine';
import type { StoryTraits } from './traits.js';

/** A document to be grouped. Title, publisher and time of publication are those of `reading.document`. */
export interface StoryDocument {
  /** The identity of the document in the archive. Adding the same one again changes nothing. */
  id: string;
  reading: Reading;
  /** A number by which the store knows it, kept with it; -1 when left out. */
  key?: number;
  /** The text that it was added with before: this document takes the place of that one. */
  replaces?: string;
}

/** The same, as a store has it that keeps what `traitsOf` gives for the Reading. */
export interface ArrivingDocument extends Omit<StoryDocument, 'reading'> {
  text: string;
  traits: StoryTraits;
}

/** Where one document belongs: a row of the store. */
export interface Placement {
  document: string;
  /** The earliest version of the text, by publication and then identity; the document itself if it is that. */
  original: string;
  /** The identity of the first document of the story. */
  story: string;
}

/** What an addition changed. What is not told here stands as it was. */
export interface StoryChanges {
  /** Documents that are new, have another original or another story, by identity. */
  placements: Placement[];
  /** Stories that are new or have other documents than before: their happenings are to be made anew. */
  stories: string[];
  /** Stories that are no more. */
  gone: string[];
}

/** One difference between a version and the original. An empty span is a place where the other text has more. */
export interface Difference {
  kind: 'inserted' | 'deleted' | 'replaced';
  /** Offsets into the original, in UTF-16 code units, end-exclusive. */
  original: { start: number; end: number };
  /** Offsets into the copy. */
  copy: { start: number; end: number };
}

/** A document of a story, for joining its events into happenings. */
export interface HappeningDocument {
  id: string;
  /** The earliest version of its text, as in `Placement`. */
  original: string;
  publisher: string | null;
  publishedAt: string | null;
  reading: Pick<Reading, 'entities' | 'places' | 'statements' | 'events' | 'labels'>;
}

/** Whether the words say that it happened or that it did not. */
export type Stance = 'asserts' | 'denies';

/** One event of one document, as its Reading has it. */
export interface HappeningMention {
  document: string;
  /** The id of the event in the Reading of the document. */
  event: string;
  original: string;
  publisher: string | null;
  stance: Stance;
  /** Null: the publisher vouches for it. Else who says so, innermost first; the name is null where the text names nobody. */
  saidBy: { name: string | null; statement: string }[] | null;
  status: string;
  confidence: number;
}

/** A value that documents give, with the documents that give it, by identity. */
export interface Told<Value> {
  value: Value;
  documents: string[];
}

/** One real-world event, told in one or more documents. Nothing here says that it took place: each mention keeps its voice. */
export interface Happening {
  /** Document and event of the first mention: "DOCUMENT#v1". */
  id: string;
  type: string;
  mentions: HappeningMention[];
  /** The publishers of the original texts that tell of it, each once; null stands for those that are not known. */
  publishers: (string | null)[];
  /** Publishers that tell of it independently: copies of one text count once, and so does a publisher with several texts. */
  independentPublishers: number;
  /** Publishers that assert it in their own voice. */
  assertedBy: (string | null)[];
  /** Publishers that assert it only in others' words, and whose. */
  attributedBy: { publisher: string | null; to: (string | null)[] }[];
  /** Who denies it: speakers with the publishers that report it, or, with speaker null, the publisher itself. */
  deniedBy: { publisher: string | null; speaker: string | null; own: boolean }[];
  actors: Told<string>[];
  recipients: Told<string>[];
  dates: Told<{ from: string | null; to: string | null }>[];
  places: Told<{ name: string; geonamesId: number | null; country: string | null }>[];
  modes: Told<string | null>[];
  numbers: { dead: Told<number>[]; injured: Told<number>[]; arrested: Told<number>[] };
  /** Words that take sides, about those who take part. `own`: in the publisher's own voice. */
  labels: Told<{ term: string; kind: string; about: string | null; own: boolean }>[];
}

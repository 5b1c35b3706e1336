/** A statement in the making: token rows only, before pieces are cut and parties resolved. */
import type { Attitude } from '../draft/layers.js';

/** Rows from `first` to before `end`. */
export interface Range {
  first: number;
  end: number;
}

export interface Candidate {
  /** The verb, noun, adjective or first word of the phrase; -1 for a quotation that no cue introduces. */
  cueToken: number;
  cue: Range | null;
  /** Head word of the speaker, -1 when nobody is named. */
  speaker: number;
  /** Head word of the one spoken to, -1 for none. */
  addressee: number;
  attitude: Attitude;
  content: Range[];
  /** Cut out of the content: the cue's own clause in "The town, officials said, was …". */
  holes: Range[];
  /** Rows in the list of quotations that are content as they stand. */
  quotes: number[];
  /** The cue is one that quotations go with, so that one without a cue after it may go on with it. */
  mayQuote: boolean;
  /** Spoken word for word without quotation marks: a turn of an interview. */
  isSpoken?: boolean;
}

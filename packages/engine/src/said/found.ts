/** What the rules for content take and give. */
import type { Attitude } from '../draft/layers.js';
import type { Range } from './candidate.js';

/** What a frame found. */
export interface Found {
  content: Range[];
  holes?: Range[];
  /** One past the last word of the cue: past its preposition or act noun. */
  cueEnd: number;
  /** Head of the speaker, where the rule that found the content knows better than the tree. */
  speaker?: number;
  /** Head of the one spoken to; left out, the rules of the addressee decide. */
  addressee?: number;
  /** The act noun's own attitude ("announced his readiness" promises). */
  attitude?: Attitude;
}

/** The word of the cue and where its words end so far (after the particle). */
export interface CueWords {
  token: number;
  end: number;
  /** "alarmed by" is one with its participle, no passive of "alarm". */
  isAdjective?: boolean;
}

/** What a pattern that fits has found, and why one does not. */
import type { Frame } from './dictionary.js';
import type { Fill } from './parties.js';

export interface Match {
  frame: Frame;
  score: number;
  actors: Fill[];
  recipients: Fill[];
  /** Heads of what an operator governs. */
  content: number[];
  /** The words of the text that the pattern names. */
  words: number[];
  /** Objects that the pattern names without giving them a role: "block {MEDIA}". */
  things: number[];
  /** The recipients are only the owners of such objects. */
  inferred: boolean;
  /** The noun itself names all who take part: "drills *between* the two armies". */
  closed: boolean;
}

/** Why a pattern did not fit; only made when somebody asks (`explain`). */
export type Refusal = (frame: Frame, reason: string, token: number) => void;

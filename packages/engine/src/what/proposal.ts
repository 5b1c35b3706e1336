/** An event as the dictionary sees it, before it is checked against the document and written down. */
import type { EventStatus } from '../draft/layers.js';
import type { Register } from './domains.js';
import type { Fill } from './parties.js';

export interface Proposal {
  /** The word that vouches for it: the outermost operator's, else the entry's own. */
  trigger: number;
  /** The word in whose voice it stands: inside "denied that …", outside "announced its readiness". */
  voiced: number;
  /** The word of the innermost entry: "strikes" in "vowed to launch strikes". */
  core: number;
  /** All words that the patterns name, operators' included. */
  words: number[];
  type: string;
  mode: string | null;
  cameo: string | null;
  contexts: readonly string[];
  actors: Fill[];
  recipients: Fill[];
  /** What an operator says of it; null leaves it to the verb's own form. */
  status: EventStatus | null;
  /** Names of the operators from the outside in, then of the entry. */
  rule: string[];
  score: number;
  /** A noun that no operator or light verb carries. */
  bareNoun: boolean;
  /** The recipients are only the owners of what is acted on. */
  inferred: boolean;
  /** The operator leaves the governed event what it is: "launched an attack", "began shelling". */
  carried: boolean;
  /** The noun itself names all who take part: "drills *between* the two armies". */
  closed: boolean;
  /** Noun patterns that are no event by themselves. */
  dependent: boolean;
  /** The trigger of the event that an operator governs, -1 for none. */
  governed: number;
  /** Words whose own events are part of this one. */
  covered: number[];
  /** Other codings that fit the same word, of other types. */
  seconds: readonly Proposal[];
}

/** A proposal with what its sentence says of it. */
export interface PlacedProposal extends Proposal {
  seconds: readonly PlacedProposal[];
  /** Why the place where it stands speaks against it, null for nothing. */
  weakness: string | null;
  /** What its sentence is about. */
  register: Register;
}

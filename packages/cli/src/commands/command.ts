/** What the help tells of a command. */
import type { Flags } from '../flags.js';

export interface Command {
  summary: string;
  /** What may follow the name. */
  usage: string;
  /** A paragraph or two on what goes in and what comes out. */
  about: string;
  flags: Flags;
  /** What to type, and what that does. */
  examples: readonly (readonly [command: string, effect: string])[];
}

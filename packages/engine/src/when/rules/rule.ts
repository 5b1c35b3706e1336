import type { Found, Meaning, Mod } from '../meaning.js';
import type { Scan } from '../scan.js';

/** Looks for one construction at a word; gives what it finds or null. */
export type Find = (scan: Scan, token: number) => Found | null;

export interface Rule {
  /** Goes with every time it finds, and is what `explain` prints. */
  name: string;
  /** Sum of the `Kind`s that the first word of its core can be. */
  starts: number;
  find: Find;
}

export function found(
  rule: string,
  firstToken: number,
  endToken: number,
  meaning: Meaning,
  mod: Mod | null = null,
): Found {
  return { firstToken, endToken, meaning, mod, rule };
}

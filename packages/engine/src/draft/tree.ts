/** Views of the dependency tree: a word is its row, everything else is looked up in the columns. */
import type { Draft } from './draft.js';
import type { Stretch } from './layers.js';

/** The first dependent of `token` in text order whose relation is one of `deprels`, or -1. */
export function findChild(draft: Draft, token: number, ...deprels: number[]): number {
  const { firstChildren, nextSiblings, deprels: column } = draft.tokens;
  for (let child = firstChildren[token]!; child >= 0; child = nextSiblings[child]!) {
    if (deprels.includes(column[child]!)) return child;
  }
  return -1;
}

/** All dependents of `token` in text order, or those whose relation is one of `deprels`. */
export function children(draft: Draft, token: number, ...deprels: number[]): number[] {
  const { firstChildren, nextSiblings, deprels: column } = draft.tokens;
  const found: number[] = [];
  for (let child = firstChildren[token]!; child >= 0; child = nextSiblings[child]!) {
    if (deprels.length === 0 || deprels.includes(column[child]!)) found.push(child);
  }
  return found;
}

/** Whether `token` is `ancestor` or stands below it. */
export function isWithin(draft: Draft, token: number, ancestor: number): boolean {
  const { heads } = draft.tokens;
  for (let up = token; up >= 0; up = heads[up]!) if (up === ancestor) return true;
  return false;
}

/** The stretch of text that the words from `firstToken` to before `endToken` cover. */
export function stretchOf(draft: Draft, firstToken: number, endToken: number): Stretch {
  const { starts, ends } = draft.tokens;
  return { start: starts[firstToken]!, end: ends[endToken - 1]!, firstToken, endToken };
}

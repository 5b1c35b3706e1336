/** Parties that a question names by the words that stand for them. */
import type { Draft } from '../draft/draft.js';
import { entitiesAt } from '../who/participants.js';
import type { Fill } from './parties.js';

export interface Side {
  spans: readonly { start: number; end: number }[];
  entities: ReadonlySet<number>;
  /** Rows of the words asked about. */
  tokens: ReadonlySet<number>;
}

export function sideOf(draft: Draft, spans: readonly { start: number; end: number }[]): Side {
  const tokens = new Set<number>();
  const entities = new Set<number>();
  const { starts, length, heads } = draft.tokens;
  for (const { start, end } of spans)
    for (let token = firstAfter(draft, start); token < length && starts[token]! < end; token++)
      tokens.add(token);
  // Whom the phrase is about is told by its head, not by every name in it.
  for (const token of tokens)
    if (!tokens.has(heads[token]!)) for (const entity of entitiesAt(draft, token)) entities.add(entity);
  return { spans, entities, tokens };
}

/** The first word that ends after `offset`, by halving. */
function firstAfter(draft: Draft, offset: number): number {
  const { ends, length } = draft.tokens;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A role's word stands among the words asked about, or names one of their entities. */
export function touches(draft: Draft, fills: readonly Fill[], side: Side): boolean {
  return fills.some(
    ({ token, participants }) =>
      side.tokens.has(token) ||
      participants.some(
        one =>
          side.entities.has(one.entity) ||
          side.spans.some(span => one.start < span.end && span.start < one.end),
      ) ||
      isOver(draft, token, side),
  );
}

/** The words asked about are a part of the role's phrase: "*Turkey's* decision". */
function isOver(draft: Draft, token: number, side: Side): boolean {
  const { leftEdges, rightEdges } = draft.tokens;
  const width = rightEdges[token]! - leftEdges[token]!;
  if (width > 12) return false;
  for (const one of side.tokens) if (leftEdges[token]! <= one && one < rightEdges[token]!) return true;
  return false;
}

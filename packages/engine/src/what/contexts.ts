/** What an event is about, in PLOVER's contexts: the entry's own, and those that words of its clause show. */
import { CONTEXTS } from '@readout/lexicon/ontology';
import type { Draft } from '../draft/draft.js';
import { clauseOf } from './clause.js';
import type { EventIndex } from './dictionary.js';

/** How many words of the clause are looked at on either side of the trigger. */
const WINDOW = 30;
const SHOWN_AT_MOST = 3;

export function contextsAt(
  draft: Draft,
  index: EventIndex,
  trigger: number,
  own: readonly string[],
): string[] {
  const { leftEdges, rightEdges } = draft.tokens;
  const clause = clauseOf(draft, trigger);
  const top = clause >= 0 && rightEdges[trigger]! - leftEdges[trigger]! < 6 ? clause : trigger;
  const first = Math.max(leftEdges[top]!, trigger - WINDOW);
  const end = Math.min(rightEdges[top]!, trigger + WINDOW);
  const counts = new Map<string, number>();
  for (let token = first; token < end; token++) {
    for (const context of index.contexts.get(draft.lemma(token)) ??
      index.contexts.get(draft.norm(token)) ??
      []) {
      counts.set(context, (counts.get(context) ?? 0) + 1);
    }
  }
  const shown = [...counts]
    .sort((a, b) => b[1] - a[1] || CONTEXTS_ORDER.get(a[0])! - CONTEXTS_ORDER.get(b[0])!)
    .slice(0, SHOWN_AT_MOST);
  const all = new Set([...own, ...shown.map(([context]) => context)]);
  return [...all].sort((a, b) => CONTEXTS_ORDER.get(a)! - CONTEXTS_ORDER.get(b)!);
}

const CONTEXTS_ORDER = new Map<string, number>(CONTEXTS.map((context, index) => [context, index]));

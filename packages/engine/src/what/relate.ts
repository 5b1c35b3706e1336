/**
 * What a text says that some people did to others: the same proposals as for events, judged by how well their actors and
 * recipients meet the words asked about.
 *
 *     4    the actor is among the source and the recipient among the target
 *     2    one of the two fits and the other party is not in the pattern but in what the trigger governs
 *     1.5  one of the two fits
 *     1    they fit the wrong way round, as in passives misread; or the trigger stands on the path between them
 */
import type { DocumentInput, Draft } from '../draft/draft.js';
import type { Relation, RelationInput } from '../reading/schema.js';
import type { EventIndex } from './dictionary.js';
import { ruleName, settle, stretchesOf } from './finish.js';
import type { Fill } from './parties.js';
import type { Proposal } from './proposal.js';
import { proposeAll } from './propose.js';
import { type Side, sideOf, touches } from './sides.js';

export function relate(
  question: RelationInput,
  draftOf: (document: DocumentInput, until?: string) => Draft,
  { what }: { readonly what: EventIndex },
): Relation {
  const draft = draftOf({ id: question.id, text: question.text }, 'said');
  const source = sideOf(draft, question.source);
  const target = sideOf(draft, question.target);
  let best: Proposal | null = null;
  let bestScore = 0;
  for (const proposal of proposeAll(draft, what)) {
    if (proposal.weakness !== null) continue;
    const fit = fitOf(draft, proposal, source, target);
    const score = fit === 0 ? 0 : fit + Math.min(proposal.score, 6) / 10 - (proposal.bareNoun ? 0.3 : 0);
    if (score > bestScore) {
      best = proposal;
      bestScore = score;
    }
  }
  if (best === null)
    return {
      id: question.id,
      type: null,
      mode: null,
      cameo: null,
      status: null,
      confidence: 0,
      because: null,
    };
  const { type, mode, cameo, status } = settle(draft, what, best);
  return {
    id: question.id,
    type: type as Relation['type'],
    mode,
    cameo,
    status,
    confidence: Math.min(95, Math.round(bestScore * 20)) / 100,
    because: {
      rule: ruleName(best),
      words: stretchesOf(draft, best.words).map(({ start, end }) => ({ start, end })),
    },
  };
}

function fitOf(draft: Draft, proposal: Proposal, source: Side, target: Side): number {
  // A side that names nobody is met by a role that nobody fills.
  const actor = isMet(draft, proposal.actors, source);
  const recipient = isMet(draft, proposal.recipients, target);
  if (actor && recipient) return 4;
  const both = proposal.actors.length > 0 && actor && touches(draft, proposal.actors, target);
  if (both) return 3.5;
  const inside = holds(draft, proposal, target);
  if (actor) return inside ? 2.5 : 1.75;
  if (recipient) return holds(draft, proposal, source) ? 2 : 1.5;
  if (touches(draft, proposal.actors, target) && touches(draft, proposal.recipients, source)) return 1.25;
  return inside && holds(draft, proposal, source) ? 1 : 0;
}

function isMet(draft: Draft, fills: readonly Fill[], side: Side): boolean {
  return side.spans.length === 0 ? fills.length === 0 : touches(draft, fills, side);
}

/** The words asked about stand below the trigger. */
function holds(draft: Draft, { trigger }: Proposal, side: Side): boolean {
  const { leftEdges, rightEdges } = draft.tokens;
  for (const one of side.tokens) if (leftEdges[trigger]! <= one && one < rightEdges[trigger]!) return true;
  return false;
}

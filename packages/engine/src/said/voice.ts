import type { Draft } from '../draft/draft.js';

/**
 * Whose word a trigger is: the index of the innermost statement whose content holds it, or -1 for the publisher. A cue stands
 * outside its own content, so that a trigger which is itself the cue ("accused", "vowed") gets the voice around the statement:
 * the publisher vouches that it was said. Whatever stands inside the content is the speaker's, presupposed events included.
 */
export function voiceOf(draft: Draft, triggerToken: number): number {
  return draft.statementOfToken[triggerToken] ?? -1;
}

/** What an operator governs: the event in its content, or below the words that only carry it. */

import type { Draft } from '../draft/draft.js';
import { children } from '../draft/tree.js';
import { Deprel, Upos } from '../grammar/labels.js';
import type { Composer } from './compose.js';
import { isNegated } from './polarity.js';
import type { Proposal } from './proposal.js';
import type { Site } from './site.js';

/** How many words below an operator are tried for an event when what it governs directly is none. */
const MAX_CONTENT = 8;

export function findGoverned(
  composer: Composer,
  content: readonly number[],
  site: Site,
  depth: number,
  propose: (composer: Composer, token: number, hosts: readonly number[], depth: number) => Proposal | null,
): Proposal | null {
  const { draft } = composer;
  const queue = content.map(token => ({ token, hosts: hostsFor(draft, token, site) }));
  for (let tried = 0; tried < queue.length && tried < MAX_CONTENT; tried++) {
    const { token, hosts } = queue[tried]!;
    const governed = propose(composer, token, hosts, depth + 1);
    if (governed) return withAntecedent(composer, withPolarity(draft, governed, token));
    for (const below of carried(draft, token))
      queue.push({ token: below, hosts: isNominal(draft, below) ? [token, ...hosts] : [] });
  }
  return null;
}

/** A noun may leave its phrases to the words that carry it: "*launched* several *rounds* of strikes against". */
const hostsFor = (draft: Draft, token: number, site: Site) =>
  isNominal(draft, token) ? [site.token, ...site.hosts] : [];

const isNominal = (draft: Draft, token: number) => {
  const upos = draft.tokens.uposes[token];
  return upos === Upos.NOUN || upos === Upos.PROPN || upos === Upos.PRON;
};

const EMPTY_NOUN_PHRASES = new Set(['of', 'for', 'to']);

/** Below a word that is no event itself: "the *development* of exchanges", "do everything *to stop*", "reforms and *elections*". */
export function carried(draft: Draft, token: number): number[] {
  if (!isNominal(draft, token)) return children(draft, token, Deprel.xcomp, Deprel.ccomp, Deprel.conj);
  return [
    ...children(draft, token, Deprel.nmod, Deprel.acl).filter(one => {
      const word = children(draft, one, Deprel.case, Deprel.mark)[0];
      return word === undefined || EMPTY_NOUN_PHRASES.has(draft.norm(word));
    }),
    ...children(draft, token, Deprel.conj),
  ];
}

/** "urged Israel *not* to attack": what is governed is the opposite. */
function withPolarity(draft: Draft, governed: Proposal, token: number): Proposal {
  return governed.status === null && isNegated(draft, token) ? { ...governed, status: 'negated' } : governed;
}

const DEFINITE = new Set([
  'the',
  'this',
  'these',
  'those',
  'that',
  'such',
  'its',
  'their',
  'his',
  'her',
  'further',
  'more',
]);

/** "vowing to continue *the attacks*": the parties are those of the event that was told before. */
function withAntecedent(composer: Composer, governed: Proposal): Proposal {
  const { draft, earlier } = composer;
  const lemma = draft.lemma(governed.core);
  if (!governed.bareNoun || governed.recipients.length > 0) return governed;
  const definite = children(draft, governed.core).some(
    one => one < governed.core && DEFINITE.has(draft.norm(one)),
  );
  if (!definite) return governed;
  const sentence = draft.tokens.sentences[governed.core]!;
  for (let index = earlier.length - 1; index >= 0; index--) {
    const before = earlier[index]!;
    if (sentence - draft.tokens.sentences[before.core]! > 3) break;
    // In another sentence only the same word means the same happening.
    if (draft.tokens.sentences[before.core] !== sentence && draft.lemma(before.core) !== lemma) continue;
    if (before.type !== governed.type || before.core === governed.core || before.recipients.length === 0)
      continue;
    return {
      ...governed,
      recipients: before.recipients,
      actors: governed.actors.length > 0 ? governed.actors : before.actors,
    };
  }
  return governed;
}

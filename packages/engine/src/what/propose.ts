/** All proposals of a document: each sentence's triggers from the top of the tree down, so that operators come before what they govern. */

import type { Draft } from '../draft/draft.js';
import type { Sentence } from '../draft/sentences.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { type Composer, framesAt, propose } from './compose.js';
import { cover } from './cover.js';
import type { EventIndex } from './dictionary.js';
import { disjoin } from './disjoin.js';
import { isOtherDomain, type Register, registersOf } from './domains.js';
import type { Refusal } from './matched.js';
import { Parties } from './parties.js';
import { swallowedSubject } from './passive.js';
import type { PlacedProposal, Proposal } from './proposal.js';

const MAX_DEPTH = 64;

export function proposeAll(draft: Draft, index: EventIndex, refuse?: Refusal): PlacedProposal[] {
  const proposals: PlacedProposal[] = [];
  const covered = new Uint8Array(draft.tokens.length);
  const composer: Composer = {
    draft,
    index,
    parties: new Parties(draft),
    made: new Map(),
    earlier: proposals,
    refuse,
  };
  const registers = registersOf(draft, index);
  for (const [at, sentence] of draft.sentences.entries())
    proposeSentence(composer, sentence, registers[at]!, covered, proposals);
  return proposals;
}

function proposeSentence(
  composer: Composer,
  sentence: Sentence,
  register: Register,
  covered: Uint8Array,
  proposals: PlacedProposal[],
): void {
  const triggers = findTriggers(composer, sentence);
  composer.made.clear();
  if (triggers.length === 0) return;
  const isElsewhere = isOtherDomain(register);
  for (const token of triggers) {
    if (covered[token]) continue;
    const proposal = propose(composer, token);
    if (proposal === null) continue;
    const weakness = isElsewhere ? OTHER_DOMAIN : weaknessOf(composer.draft, proposal);
    // What is too weak to stand by itself does not keep the words around it from being read either.
    if (weakness === null) cover(composer.draft, proposal, covered);
    proposals.push(place(composer.draft, proposal, weakness, register));
  }
}

function place(
  draft: Draft,
  proposal: Proposal,
  weakness: string | null,
  register: Register,
): PlacedProposal {
  const seconds = proposal.seconds.map(one => place(draft, one, weakness, register));
  return { ...disjoin(draft, proposal), seconds, weakness, register };
}

const OTHER_DOMAIN = 'the sentence is of sport, markets, weather, kitchens, software, the arts or the like';

function weaknessOf(draft: Draft, { trigger, bareNoun, dependent }: Proposal): string | null {
  if (bareNoun && dependent) return 'the noun makes no event by itself, only below a verb that carries it';
  return isMereEpithet(draft, trigger)
    ? 'as a participle before its noun it only says which one is meant'
    : null;
}

/** "two of the *rescued* nurses": a participle before its noun only says which. */
function isMereEpithet(draft: Draft, token: number): boolean {
  const { deprels, heads, xposes } = draft.tokens;
  if (deprels[token] !== Deprel.amod || heads[token]! < token || xposes[token] === Xpos.VBD) return false;
  const { uposes } = draft.tokens;
  const before = token > 0 ? uposes[token - 1] : -1;
  if (swallowedSubject(draft, token) >= 0 || before === Upos.NOUN || before === Upos.PROPN) return false;
  return findChild(draft, token, Deprel.obl, Deprel['obl:agent'], Deprel.obj, Deprel.nsubj) < 0;
}

function findTriggers(composer: Composer, { firstToken, endToken }: Sentence): number[] {
  const found: number[] = [];
  for (let token = firstToken; token < endToken; token++)
    if (framesAt(composer, token).length > 0) found.push(token);
  if (found.length < 2) return found;
  const depths = new Map(found.map(token => [token, depthOf(composer.draft, token)]));
  return found.sort((a, b) => depths.get(a)! - depths.get(b)! || a - b);
}

function depthOf(draft: Draft, token: number): number {
  let depth = 0;
  for (let up = draft.tokens.heads[token]!; up >= 0 && depth < MAX_DEPTH; up = draft.tokens.heads[up]!)
    depth++;
  return depth;
}

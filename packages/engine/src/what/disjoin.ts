/** Who attacks, accuses or helps somebody does so to another: a plural pronoun that was taken for the actor must mean someone else. */
import type { Draft } from '../draft/draft.js';
import type { Mention, Participant } from '../draft/layers.js';
import { children } from '../draft/tree.js';
import { Deprel } from '../grammar/labels.js';
import { type Fill, participantsOf } from './parties.js';
import type { Proposal } from './proposal.js';

const PLURAL = new Set(['their', 'them', 'they', 'theirs']);
/** How far back another referent is looked for. */
const MAX_SENTENCES = 2;
const MAX_MENTIONS = 30;

/** "the IRGC has launched strikes against *their* positions": the groups' that were spoken of before, not the IRGC's. */
export function disjoin(draft: Draft, proposal: Proposal): Proposal {
  const actors = new Set(participantsOf(proposal.actors).map(one => one.entity));
  const recipients = participantsOf(proposal.recipients);
  if (recipients.length === 0 || !recipients.every(one => actors.has(one.entity))) return proposal;
  const fixed = proposal.recipients.map(fill => {
    const pronoun = pronounOf(draft, fill);
    const other = pronoun < 0 ? null : findOther(draft, pronoun, actors);
    return other === null ? fill : { token: fill.token, participants: asParticipants(draft, pronoun, other) };
  });
  return { ...proposal, recipients: fixed };
}

function pronounOf(draft: Draft, { token }: Fill): number {
  if (PLURAL.has(draft.norm(token))) return token;
  return children(draft, token, Deprel['nmod:poss']).find(one => PLURAL.has(draft.norm(one))) ?? -1;
}

function findOther(draft: Draft, pronoun: number, actors: ReadonlySet<number>): Mention | null {
  const { mentions, entities, tokens } = draft;
  const sentence = tokens.sentences[pronoun]!;
  let seen = 0;
  for (let index = lastBefore(mentions, pronoun); index >= 0 && seen < MAX_MENTIONS; index--, seen++) {
    const mention = mentions[index]!;
    if (sentence - tokens.sentences[mention.headToken]! > MAX_SENTENCES) return null;
    if (mention.isBackground || mention.form === 'pronoun' || mention.endToken > pronoun) continue;
    const isGroup = mention.entities.every(
      entity => entities[entity]!.kind === 'group' || entities[entity]!.kind === 'organisation',
    );
    if (isGroup && !mention.entities.some(entity => actors.has(entity))) return mention;
  }
  return null;
}

function lastBefore(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.firstToken < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The entities of the mention, with the pronoun as the words that stand for them here. */
function asParticipants(draft: Draft, pronoun: number, mention: Mention): Participant[] {
  const { starts, ends } = draft.tokens;
  return mention.entities.map(entity => ({
    entity,
    start: starts[pronoun]!,
    end: ends[pronoun]!,
    firstToken: pronoun,
    endToken: pronoun + 1,
  }));
}

/** Whose a nominal is: its possessor, or the body before or behind it. */
import { Deprel, Upos } from '../../grammar/labels.js';
import type { Candidate, Nominal } from '../candidate.js';
import type { Referent } from '../cast.js';
import { subjectOf } from '../roles/clauses.js';
import { RANKS } from '../roles/ranks.js';
import type { Setting } from '../setting.js';

export function ownerOf(setting: Setting, candidate: Candidate): Referent | null {
  const nominal = candidate.nominal!;
  if (nominal.noun === 'colleague' && setting.candidateOf(nominal.owner)?.pronoun) {
    const subject = subjectAround(setting, candidate);
    if (subject !== null && subject.sector !== null) return subject;
  }
  // "Police held a surgeon at dawn, *colleagues* said": whose, the sentence has told.
  if (nominal.noun === 'colleague' && nominal.determiner === 'bare' && nominal.modifiers.length === 0)
    return personOfTrade(setting, candidate);
  const owners = setting.referentsAt(nominal.owner);
  if (owners.length === 1) return owners[0]!;
  return nominal.owner < 0 && nominal.entry?.kind === 'person' ? bodyBefore(setting, candidate) : null;
}

/** Whoever of a known sector the sentence tells of last. */
function personOfTrade(setting: Setting, candidate: Candidate): Referent | null {
  for (const other of setting.before(candidate, 0)) {
    const [one] = setting.referentsOf(other);
    if (one?.kind === 'person' && one.sector !== null && one.sector !== 'CVL') return one;
  }
  return null;
}

/** "the guards caught two smugglers and handed them to *their colleagues*": of those who do it. */
function subjectAround(setting: Setting, { headToken }: Candidate): Referent | null {
  const { uposes, heads, deprels } = setting.draft.tokens;
  if (deprels[headToken] === Deprel.nsubj || deprels[headToken] === Deprel.conj) return null;
  const verb = heads[headToken]!;
  return verb >= 0 && uposes[verb] === Upos.VERB ? subjectOf(setting, verb) : null;
}

/** "a *BSP-7* commander": a body's name right before the noun. */
function bodyBefore(setting: Setting, { headToken, firstToken }: Candidate): Referent | null {
  const first = setting.lookup.nounAt(headToken)?.firstToken ?? headToken;
  const named = first > firstToken ? setting.candidateOf(first - 1) : null;
  if (!named?.name || named.endToken !== first || named.referents.length !== 1) return null;
  const owner = setting.referentsOf(named)[0]!;
  return owner.kind === 'organisation' || owner.kind === 'group' ? owner : null;
}

/** "officers *from the fraud squad*", "a major *in the secret police*" */
export function bodyFrom(setting: Setting, { entry, noun, inHeads }: Nominal): Referent | null {
  if (entry?.kind !== 'person' && !(entry?.kind === 'group' && entry.isRelational)) return null;
  const { draft } = setting;
  for (const token of inHeads) {
    const link = draft.norm(draft.tokens.leftEdges[token]!);
    if (link !== 'from' && !(link === 'in' && RANKS.has(noun))) continue;
    const body = setting.referentsAt(token).find(one => one.kind === 'organisation' || one.kind === 'group');
    if (body) return body;
  }
  return null;
}

export function isOwner(referent: Referent): boolean {
  return referent.kind === 'organisation' || referent.kind === 'group' || referent.kind === 'country';
}

/** What stands around a mention and between two, each as a small number. */
import type { Draft } from '../../../draft/draft.js';
import { Deprel } from '../../../grammar/labels.js';
import type { Candidate } from '../../candidate.js';
import type { Profile } from './profile.js';

/** Words that tell whether what they stand before is known, in groups. */
const TELLING: ReadonlyMap<string, number> = new Map(
  [
    'a an',
    'another other others different',
    'some any no every each all',
    'this these',
    'that those',
    'such',
    'same',
    'many several few more most two three',
    'first last only next new',
  ].flatMap((words, group) => words.split(' ').map(word => [word, group + 1] as const)),
);

const GAPS: ReadonlyMap<string, number> = new Map([
  [',', 3],
  ['(', 4],
  ['[', 4],
  ['-', 5],
  ['–', 5],
  ['—', 5],
  [':', 5],
  ['or', 6],
  ['and', 7],
  ['as', 8],
]);

/** The words before the head that tell whether it is known: "*another* town", "the *same* town". */
export function tellingWord(draft: Draft, { firstToken, headToken }: Candidate): number {
  let found = 0;
  for (let token = firstToken; token < headToken && token < firstToken + 4; token++)
    found = TELLING.get(draft.norm(token)) ?? found;
  return found;
}

/** What follows the head: "of", a relative clause, another preposition, a clause. */
export function afterHead(draft: Draft, { headToken, nominal }: Candidate): number {
  const { firstChildren, nextSiblings, deprels } = draft.tokens;
  if (nominal && nominal.ofHeads.length > 0) return 1;
  for (let child = firstChildren[headToken]!; child >= 0; child = nextSiblings[child]!) {
    if (child < headToken) continue;
    const deprel = deprels[child];
    if (deprel === Deprel['acl:relcl']) return 2;
    if (deprel === Deprel.acl) return 3;
    if (deprel === Deprel.nmod) return 4;
  }
  return 0;
}

/** "*It* is clear that …": whether a clause hangs on the head, and whether that is a verb. */
export function verbAround(draft: Draft, { headToken }: Candidate): number {
  const { heads, firstChildren, nextSiblings, deprels } = draft.tokens;
  const head = heads[headToken]!;
  if (head < 0) return 0;
  let isCopular = 0;
  for (let child = firstChildren[head]!; child >= 0; child = nextSiblings[child]!) {
    const deprel = deprels[child];
    if (deprel === Deprel.cop) isCopular = 1;
    if (child > headToken && (deprel === Deprel.csubj || deprel === Deprel.ccomp)) return 2 + isCopular;
    if (child > headToken && deprel === Deprel.xcomp) return 4 + isCopular;
  }
  return isCopular;
}

/** What stands between two mentions side by side. */
export function gapBetween(draft: Draft, candidate: Candidate, other: Candidate): number {
  const between = candidate.firstToken - other.endToken;
  if (between > 2 || between < 0) return 0;
  if (between === 0) return 1;
  const group = GAPS.get(draft.norm(other.endToken)) ?? 2;
  return between === 1 ? group : group === 2 ? 0 : 8;
}

/** Whether one stands beside the other for the same, or is said to be it. */
export function syntaxBetween(draft: Draft, candidate: Candidate, other: Candidate): number {
  if (other.sentence !== candidate.sentence) return 0;
  const { heads, deprels, firstChildren, nextSiblings } = draft.tokens;
  const [own, theirs] = [candidate.headToken, other.headToken];
  if (heads[own] === theirs) {
    const deprel = deprels[own];
    return deprel === Deprel.appos ? 1 : deprel === Deprel.conj ? 2 : 3;
  }
  if (heads[theirs] === own) {
    if (deprels[theirs] !== Deprel.nsubj) return 4;
    for (let child = firstChildren[own]!; child >= 0; child = nextSiblings[child]!)
      if (deprels[child] === Deprel.cop) return 5;
    return 4;
  }
  if (heads[own]! >= 0 && heads[own] === heads[theirs])
    return deprels[own] === Deprel.conj ? 2 : deprels[own] === Deprel.xcomp ? 6 : 7;
  return 0;
}

/** How the clauses of two mentions stand to each other. */
export function clausesBetween(
  draft: Draft,
  candidate: Candidate,
  own: Profile,
  other: Candidate,
  profile: Profile,
): number {
  const { heads, deprels } = draft.tokens;
  if (own.clause < 0 || other.sentence !== candidate.sentence) return 0;
  const isSubject = profile.role < 2;
  if (profile.clause === own.clause) {
    if (heads[other.headToken] === heads[candidate.headToken] && own.role < 4 && profile.role < 4) return 1;
    return isSubject ? 2 : 3;
  }
  let up = heads[own.clause]!;
  for (let step = 0; up >= 0 && step < 3; step++, up = heads[up]!) {
    if (up === heads[other.headToken] && isSubject) return deprels[own.clause] === Deprel.conj ? 4 : 5;
  }
  return 0;
}

/** What the rules for noun phrases ask of those mentioned before. */
import { Deprel } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';

export function isDefinite(determiner: string): boolean {
  return determiner === 'definite' || determiner === 'demonstrative' || determiner === 'possessive';
}

/** The referent mentioned last, among the last `reach` mentions, that is as asked. */
export function nearest(
  setting: Setting,
  candidate: Candidate,
  isMeant: (one: Referent) => boolean,
  reach: number,
): Referent | null {
  let seen = 0;
  for (const other of setting.before(candidate, reach > 20 ? 40 : 4)) {
    if (seen++ > reach) return null;
    if (other.referents.length !== 1) continue;
    const one = setting.cast.referents[other.referents[0]!]!;
    if (isMeant(one)) return one;
  }
  return null;
}

export function agreesInCountry(one: Referent, country: string | null): boolean {
  return country === null || one.country === null || one.country === country;
}

/** "*The minister* thanked *the general*": subject and object of one verb are two. */
export function areArgumentsOfOne(setting: Setting, one: Candidate, other: Candidate): boolean {
  const { heads, deprels } = setting.draft.tokens;
  const first = describedBy(setting, one.headToken);
  const second = describedBy(setting, other.headToken);
  return (
    first !== second &&
    heads[first]! >= 0 &&
    heads[first] === heads[second] &&
    ARGUMENTS.has(deprels[first]!) &&
    ARGUMENTS.has(deprels[second]!)
  );
}

/** "*The grower*, Ana Ruiz, blamed …": what a name after a comma is beside. */
function describedBy({ draft }: Setting, token: number): number {
  const { heads, deprels } = draft.tokens;
  return deprels[token] === Deprel.appos && heads[token]! >= 0 ? heads[token]! : token;
}

/**
 * "*Li Wen* said *the guard* had shouted": of whom is spoken below a subject, a pronoun would be used if the subject were meant.
 * Reference: Chomsky (1981), "Lectures on Government and Binding", principle C.
 */
export function isBelowSubject({ draft }: Setting, one: Candidate, subject: Candidate): boolean {
  const { heads, deprels } = draft.tokens;
  if (one.sentence !== subject.sentence || deprels[subject.headToken] !== Deprel.nsubj) return false;
  const verb = heads[subject.headToken]!;
  for (let token = one.headToken, steps = 0; steps < MOST_STEPS && heads[token]! >= 0; steps++) {
    if (heads[token] === verb) return CLAUSES.has(deprels[token]!);
    token = heads[token]!;
  }
  return false;
}

/** How far up the tree is looked. */
const MOST_STEPS = 8;
const CLAUSES: ReadonlySet<number> = new Set([Deprel.ccomp, Deprel.xcomp]);

/** Rows of those who are the subject of a verb that the phrase stands below: it means none of them, by whatever words they go elsewhere. */
export function subjectsAbove(setting: Setting, { headToken }: Candidate): ReadonlySet<number> {
  const { heads, deprels, firstChildren, nextSiblings } = setting.draft.tokens;
  const rows = new Set<number>();
  for (let token = headToken, steps = 0; steps < MOST_STEPS && heads[token]! >= 0; steps++) {
    if (!BELOW.has(deprels[token]!)) break;
    let verb = heads[token]!;
    let hasSubject = false;
    for (let more = 0; more < MOST_JOINED && !hasSubject; more++) {
      for (let child = firstChildren[verb]!; child >= 0 && child < headToken; child = nextSiblings[child]!) {
        if (child === token || deprels[child] !== Deprel.nsubj) continue;
        hasSubject = true;
        for (const { row } of setting.referentsAt(child)) rows.add(row);
      }
      // "*He* wrote for a weekly and had turned down *a bodyguard*": one subject for both verbs.
      if (hasSubject || deprels[verb] !== Deprel.conj || heads[verb]! < 0) break;
      verb = heads[verb]!;
    }
    token = verb;
  }
  return rows;
}

/** How many verbs back the subject that they share is looked for. */
const MOST_JOINED = 3;

const BELOW: ReadonlySet<number> = new Set([
  Deprel.obj,
  Deprel.iobj,
  Deprel.obl,
  Deprel.ccomp,
  Deprel.xcomp,
  Deprel.nsubj,
  Deprel['nsubj:pass'],
]);

const ARGUMENTS: ReadonlySet<number> = new Set([
  Deprel.nsubj,
  Deprel['nsubj:pass'],
  Deprel.obj,
  Deprel.iobj,
  Deprel['obl:agent'],
]);

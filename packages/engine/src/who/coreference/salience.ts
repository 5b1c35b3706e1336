/**
 * The most salient of those whom a pronoun may mean, by rules of thumb: salience falls with distance; subjects stand above objects, and
 * those above the rest. What the rules favour is one of the things that the scorer weighs.
 */
import { Deprel, Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Setting } from '../setting.js';

/** Sentences back that a pronoun reaches. */
const MAX_SENTENCES = 3;

export function mostSalient(
  setting: Setting,
  candidate: Candidate,
  mayMean: (other: Candidate) => boolean,
): Candidate | null {
  const pronoun = candidate.pronoun!;
  let best: Candidate | null = null;
  let bestScore = 0;
  const clause = pronoun.isPossessive ? clauseOf(setting, candidate.headToken) : -1;
  let needsSubject = clause >= 0 && !hasSubject(setting, clause);
  for (const other of setting.before(candidate, MAX_SENTENCES)) {
    if (!mayMean(other)) continue;
    let score = salience(setting, candidate, other, clause);
    // The tree may have hung the subject elsewhere: the nearest before the verb stands for it.
    if (needsSubject && other.headToken < clause && other.sentence === candidate.sentence) {
      score += 36;
      needsSubject = false;
    }
    if (score > bestScore) {
      best = other;
      bestScore = score;
    }
  }
  return best;
}

function salience(setting: Setting, candidate: Candidate, other: Candidate, clause: number): number {
  const { deprels, heads } = setting.draft.tokens;
  const distance = candidate.sentence - other.sentence;
  let score = 100 - 28 * distance - Math.min(20, (candidate.headToken - other.headToken) / 4);
  const deprel = deprels[other.headToken]!;
  if (deprel === Deprel.nsubj || deprel === Deprel['nsubj:pass']) score += 26;
  else if (deprel === Deprel.obj || deprel === Deprel.iobj) score += 10;
  else if (deprel === Deprel['nmod:poss']) score += 4;
  if (other.form === 'pronoun') score += 12;
  if (other.form === 'name') score += 8;
  const isSubject = deprels[candidate.headToken] === Deprel.nsubj;
  if (isSubject && deprel === Deprel.nsubj) score += 8;
  // "The army said that *it* …": the subject of the clause above.
  if (isSubject && heads[heads[candidate.headToken]!] === heads[other.headToken]) score += 14;
  if (candidate.pronoun!.isPossessive) score += possessiveBonus(setting, candidate, other, clause);
  const one = setting.referentsOf(other)[0]!;
  score += Math.min(12, one.mentions.length * 3);
  if (candidate.pronoun!.gender === 'neuter') score += one.kind === 'other' || one.kind === 'place' ? -14 : 6;
  if (candidate.plural) score += isPluralIn(setting, other) ? 14 : -12;
  return Math.max(score, 1);
}

/** The verb of the clause that a word stands in, or -1. */
function clauseOf(setting: Setting, token: number): number {
  const { heads, uposes } = setting.draft.tokens;
  let up = heads[token]!;
  for (let step = 0; up >= 0 && step < 6; step++, up = heads[up]!) if (uposes[up] === Upos.VERB) return up;
  return -1;
}

/** A plural noun, several at once, or a group: "the army … it", "the rebels … they". */
function isPluralIn(setting: Setting, other: Candidate): boolean {
  return other.plural || other.referents.length > 1 || setting.referentsOf(other)[0]!.kind === 'group';
}

function hasSubject(setting: Setting, verb: number): boolean {
  const { firstChildren, nextSiblings, deprels } = setting.draft.tokens;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!) {
    if (deprels[child] === Deprel.nsubj || deprels[child] === Deprel['nsubj:pass']) return true;
  }
  return false;
}

/** What the noun that is possessed tells of the possessor. */
function possessiveBonus(setting: Setting, candidate: Candidate, other: Candidate, clause: number): number {
  const { heads, deprels } = setting.draft.tokens;
  const noun = heads[candidate.headToken]!;
  const isSubject =
    clause >= 0 && deprels[other.headToken] === Deprel.nsubj && heads[other.headToken] === clause;
  // "the army launched strikes *against their* positions": others' positions.
  if (isSubject) return noun >= 0 && prepositionOf(setting, noun) === 'against' ? -70 : 30;
  // "their activities … *their activities*": the same ones'.
  const isSameNoun =
    other.pronoun?.isPossessive &&
    noun >= 0 &&
    setting.draft.lemma(heads[other.headToken]!) === setting.draft.lemma(noun);
  return isSameNoun ? 30 : 0;
}

function prepositionOf(setting: Setting, noun: number): string {
  const { firstChildren, nextSiblings, deprels } = setting.draft.tokens;
  for (let child = firstChildren[noun]!; child >= 0; child = nextSiblings[child]!) {
    if (deprels[child] === Deprel.case) return setting.draft.norm(child);
  }
  return '';
}

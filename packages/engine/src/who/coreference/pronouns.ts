/**
 * Whom a pronoun means: the most salient of those before it that agree in number, gender and kind. Salience falls with distance;
 * subjects stand above objects, and those above the rest. First and second persons wait for `speakers.ts`.
 */
import { Deprel, Upos } from '../../grammar/labels.js';
import type { Candidate, Pronoun } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';

/** Sentences back that a pronoun reaches. */
const MAX_SENTENCES = 3;

export function resolvePronoun(setting: Setting, candidate: Candidate): Referent[] | null {
  const pronoun = candidate.pronoun!;
  if (pronoun.person !== 3 || isExpletive(setting, candidate)) return null;
  let best: Candidate | null = null;
  let bestScore = 0;
  const clause = pronoun.isPossessive ? clauseOf(setting, candidate.headToken) : -1;
  const beside = refersToOther(setting, candidate);
  let needsSubject = clause >= 0 && !hasSubject(setting, clause);
  for (const other of setting.before(candidate, MAX_SENTENCES)) {
    if (!agrees(setting, pronoun, candidate.plural, other) || isExcluded(setting, candidate, other)) continue;
    if (other.referents.some(row => beside.has(row))) continue;
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
  return best && setting.referentsOf(best);
}

/** "*It* is clear that …", "*it* rained": nobody. */
function isExpletive(setting: Setting, candidate: Candidate): boolean {
  const { deprels, heads, firstChildren, nextSiblings } = setting.draft.tokens;
  if (candidate.pronoun!.word !== 'it') return false;
  if (deprels[candidate.headToken] === Deprel.expl) return true;
  const head = heads[candidate.headToken]!;
  if (head < 0 || deprels[candidate.headToken] !== Deprel.nsubj) return false;
  for (let child = firstChildren[head]!; child >= 0; child = nextSiblings[child]!)
    if (deprels[child] === Deprel.csubj) return true;
  return false;
}

function agrees(setting: Setting, pronoun: Pronoun, plural: boolean, other: Candidate): boolean {
  const referents = setting.referentsOf(other);
  if (plural) return referents.length > 1 || (referents.length === 1 && mayBeThey(referents[0]!, other));
  if (referents.length !== 1) return false;
  const one = referents[0]!;
  if (pronoun.gender === 'neuter') return mayBeIt(one, other);
  return one.kind === 'person' && !one.plural && (one.gender === null || one.gender === pronoun.gender);
}

function mayBeThey(one: Referent, other: Candidate): boolean {
  if (one.kind === 'person') return one.plural;
  if (other.pronoun) return other.plural || one.plural;
  return (
    one.kind === 'group' ||
    one.kind === 'organisation' ||
    (other.plural && one.kind !== 'place') ||
    one.plural
  );
}

function mayBeIt(one: Referent, other: Candidate): boolean {
  if (one.kind === 'person' || other.plural) return false;
  return !one.plural;
}

/** A pronoun is not what it stands in, nor, unless reflexive, another argument of its verb. */
function isExcluded(setting: Setting, candidate: Candidate, other: Candidate): boolean {
  const { heads, deprels } = setting.draft.tokens;
  const pronoun = candidate.pronoun!;
  if (other.firstToken <= candidate.headToken && candidate.headToken < other.endToken) return true;
  if (pronoun.isReflexive || pronoun.isPossessive) return false;
  const isSubject = deprels[candidate.headToken] === Deprel.nsubj;
  return (
    !isSubject &&
    heads[other.headToken] === heads[candidate.headToken] &&
    isArgument(deprels[other.headToken]!)
  );
}

/** "The minister thanked *her*": nobody who is the subject of the same verb, by whatever words elsewhere. */
function refersToOther(setting: Setting, candidate: Candidate): ReadonlySet<number> {
  const { heads, deprels, firstChildren, nextSiblings } = setting.draft.tokens;
  const rows = new Set<number>();
  const pronoun = candidate.pronoun!;
  const deprel = deprels[candidate.headToken]!;
  if (pronoun.isReflexive || pronoun.isPossessive || (deprel !== Deprel.obj && deprel !== Deprel.iobj))
    return rows;
  const verb = heads[candidate.headToken]!;
  if (verb < 0) return rows;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!) {
    if (deprels[child] === Deprel.nsubj && child < candidate.headToken)
      for (const { row } of setting.referentsAt(child)) rows.add(row);
  }
  return rows;
}

function isArgument(deprel: number): boolean {
  return (
    deprel === Deprel.nsubj ||
    deprel === Deprel['nsubj:pass'] ||
    deprel === Deprel.obj ||
    deprel === Deprel.iobj
  );
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

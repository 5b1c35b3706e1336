/** Whether a verb's subject suffers what it says, and subjects that a parser hid inside a noun phrase. */
import type { Draft } from '../draft/draft.js';
import { children, findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';

/** "The army *was attacked*", "villages *shelled* by the army": what stands as subject suffers the action. */
export function isPassive(draft: Draft, verb: number): boolean {
  const { xposes, deprels } = draft.tokens;
  if (swallowedSubject(draft, verb) >= 0) return false;
  if (findChild(draft, verb, Deprel['aux:pass']) >= 0 || isReducedRelative(draft, verb)) return true;
  // "Protesters *called* for": a past tense without an auxiliary is active, whatever its subject's relation.
  if (findChild(draft, verb, Deprel['nsubj:pass']) >= 0) return xposes[verb] !== Xpos.VBD;
  // "rejected mediation by Egypt": with a subject and an object of its own the verb is active, whatever "by" hangs on it.
  const agent = findChild(draft, verb, Deprel['obl:agent']);
  if (agent >= 0 && !MEANS.has(draft.lemma(agent)))
    return findChild(draft, verb, Deprel.nsubj) < 0 || findChild(draft, verb, Deprel.obj) < 0;
  if (xposes[verb] !== Xpos.VBN) return false;
  if (findChild(draft, verb, Deprel.aux, Deprel.nsubj, Deprel.obj) >= 0) return false;
  const relation = deprels[verb];
  if (relation === Deprel.conj)
    return !hasPerfect(draft, draft.tokens.heads[verb]!) && isPassive(draft, draft.tokens.heads[verb]!);
  return (
    relation === Deprel.acl ||
    relation === Deprel.advcl ||
    relation === Deprel.amod ||
    relation === Deprel.xcomp
  );
}

/**
 * "Villagers *driven* from Moyale are asking for tents": a participle right behind the subject of another verb, which a parser took
 * for a clause with that subject. Its own clause would have a word that joins it to the other.
 */
export function isReducedRelative(draft: Draft, verb: number): boolean {
  const { xposes, deprels, heads } = draft.tokens;
  const isBelow = deprels[verb] === Deprel.advcl && heads[verb]! > verb;
  const main = isBelow ? heads[verb]! : mainBehind(draft, verb);
  if (main < 0) return false;
  if (xposes[verb] !== Xpos.VBN && xposes[verb] !== Xpos.VBD) return false;
  const subject = findChild(draft, verb, Deprel.nsubj, Deprel['nsubj:pass']);
  if (subject < 0 || subject !== verb - 1) return false;
  if (findChild(draft, verb, Deprel.mark, Deprel.advmod, Deprel.aux, Deprel.obj, Deprel.punct) >= 0)
    return false;
  return findChild(draft, main, Deprel.nsubj, Deprel['nsubj:pass'], Deprel['nsubj:outer']) < 0;
}

/** The finite verb without a subject of its own that a parser hung on the participle before it; -1 for none. */
export function mainBehind(draft: Draft, verb: number): number {
  const { xposes } = draft.tokens;
  const carriesTense = (aux: number) =>
    xposes[aux] === Xpos.VBP || xposes[aux] === Xpos.VBZ || xposes[aux] === Xpos.VBD;
  return (
    children(draft, verb, Deprel.advcl).find(
      one =>
        one > verb &&
        children(draft, one, Deprel.aux, Deprel['aux:pass']).some(carriesTense) &&
        findChild(draft, one, Deprel.nsubj, Deprel['nsubj:pass'], Deprel.mark, Deprel.advmod) < 0,
    ) ?? -1
  );
}

/** "conferred *by telephone*": by which way, not by whom. */
const MEANS = new Set(
  'phone telephone radio video letter email post telegram satellite videolink hotline boat helicopter'.split(
    ' ',
  ),
);

const hasPerfect = (draft: Draft, verb: number) =>
  children(draft, verb, Deprel.aux).some(aux => draft.lemma(aux) === 'have') &&
  findChild(draft, verb, Deprel['aux:pass']) < 0;

const LEFT_NOMINALS = [Deprel.compound, Deprel.nsubj, Deprel['obl:unmarked'], Deprel['nmod:poss']];

/**
 * "Saudi Arabia *severed* ties": a short clause that a parser took for one noun phrase, the verb before its object like an
 * adjective. Such a verb has a noun of its own before it, which an adjective has not ("US-*backed* forces" aside). Gives that
 * noun, which is the subject, or -1; the verb's head is then the object.
 */
export function swallowedSubject(draft: Draft, verb: number): number {
  const { deprels, heads, uposes } = draft.tokens;
  const relation = deprels[verb];
  if (
    (relation !== Deprel.amod && relation !== Deprel.compound) ||
    heads[verb]! < verb ||
    uposes[verb] !== Upos.VERB
  )
    return -1;
  const subject = findChild(draft, verb, ...LEFT_NOMINALS);
  if (subject < 0 || subject > verb || draft.norm(verb - 1) === '-') return -1;
  return uposes[subject] === Upos.NOUN || uposes[subject] === Upos.PROPN ? subject : -1;
}

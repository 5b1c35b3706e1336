/** The phrases of a clause and the words that stand for others. Only grammar is looked at here; each rule stands beside a phrase that it is for. */
import type { Draft } from '../draft/draft.js';
import { children, findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';

/** How far control, coordination and relative clauses are followed: deeper trees are parser errors as a rule. */
export const MAX_STEPS = 5;

const PHRASES = [
  Deprel.obl,
  Deprel['obl:agent'],
  Deprel['obl:unmarked'],
  Deprel.nmod,
  Deprel.advcl,
  Deprel.acl,
  Deprel.xcomp,
];

export function isRelative(draft: Draft, token: number): boolean {
  const { xposes, uposes } = draft.tokens;
  const xpos = xposes[token];
  if (xpos === Xpos.WDT || xpos === Xpos.WP || xpos === Xpos.WP$) return true;
  return uposes[token] === Upos.PRON && draft.norm(token) === 'that' && hasRelativeClause(draft, token);
}

const hasRelativeClause = (draft: Draft, token: number) =>
  draft.tokens.deprels[draft.tokens.heads[token]!] === Deprel['acl:relcl'];

/**
 * The noun for which a relative pronoun stands ("the militia, *which* shelled"), else the token itself. A predicate noun
 * stands for its subject: "Iran was the only country *that* came to their aid".
 */
export function antecedentOf(draft: Draft, token: number): number {
  if (!isRelative(draft, token)) return token;
  const { deprels, heads } = draft.tokens;
  let up = heads[token]!;
  for (let step = 0; up >= 0 && step < MAX_STEPS; step++, up = heads[up]!) {
    if (deprels[up] !== Deprel['acl:relcl'] || heads[up]! < 0) continue;
    const noun = heads[up]!;
    const subject = findChild(draft, noun, Deprel.cop) >= 0 ? findChild(draft, noun, Deprel.nsubj) : -1;
    return subject >= 0 ? subject : noun;
  }
  return token;
}

/** The preposition or marker that introduces a phrase, in lower case: "against", "to", "that"; '' for none. */
export function prepositionOf(draft: Draft, token: number): string {
  const word = findChild(draft, token, Deprel.case, Deprel.mark);
  if (word >= 0 && word < token) return draft.norm(word);
  // "called *on him* to go": the tree may hang the preposition before a pronoun on the next verb.
  const { uposes, xposes, deprels } = draft.tokens;
  const stray = word < 0 && token > 0 && uposes[token] === Upos.PRON && xposes[token - 1] === Xpos.IN;
  return stray && deprels[token] === Deprel.obl ? draft.norm(token - 1) : '';
}

/** Prepositional phrases and clauses below `head` that one of the words introduces. */
export function phrasesOf(draft: Draft, head: number, prepositions: ReadonlySet<string>): number[] {
  const found: number[] = [];
  for (const child of children(draft, head, ...PHRASES)) {
    if (prepositions.has(prepositionOf(draft, child))) found.push(antecedentOf(draft, child));
  }
  // "told the rebels *to leave*"
  if (prepositions.has('to')) {
    const clause = findChild(draft, head, Deprel.ccomp);
    if (clause >= 0 && prepositionOf(draft, clause) === 'to') found.push(clause);
  }
  return found;
}

/** "was shelled *by the army*" */
export function byPhrases(draft: Draft, head: number): number[] {
  return children(draft, head, Deprel['obl:agent'], Deprel.obl, Deprel.nmod).filter(
    child => draft.tokens.deprels[child] === Deprel['obl:agent'] || prepositionOf(draft, child) === 'by',
  );
}

/** `token` and those coordinated with it: "Iran *and Iraq*". */
export function withConjuncts(draft: Draft, token: number): number[] {
  const found = [token];
  for (const conjunct of children(draft, token, Deprel.conj)) {
    // A clause coordinated with a noun is a slip of the parser, not another party.
    if (draft.tokens.uposes[conjunct] === Upos.VERB && findChild(draft, conjunct, Deprel.nsubj) >= 0)
      continue;
    found.push(...withConjuncts(draft, conjunct));
  }
  // "between the government of Mali *and Tuareg rebels*": what "and" joins is no attribute, whatever the tree says.
  for (const joined of children(draft, token, Deprel.nmod)) {
    if (
      joined > token &&
      findChild(draft, joined, Deprel.cc) >= 0 &&
      findChild(draft, joined, Deprel.case) < 0
    )
      found.push(joined);
  }
  return found;
}

/** The verb (or predicate) whose clause `token` stands in, -1 for none. */
export function clauseOf(draft: Draft, token: number): number {
  const { heads, uposes } = draft.tokens;
  let up = heads[token]!;
  for (let step = 0; up >= 0 && step < 2 * MAX_STEPS; step++, up = heads[up]!) {
    if (uposes[up] === Upos.VERB || findChild(draft, up, Deprel.cop) >= 0) return up;
  }
  return -1;
}

/**
 * How a phrase of time or place hangs on the word that tells of an event: on the word itself, on the verb that governs it, or
 * only on the sentence's opening. Read from the tree in several shapes, since prepositional phrases are what parsers attach
 * wrong most often: "signed an agreement in March" with March on either word is the same to us.
 */

import type { Draft } from '../draft/draft.js';
import type { Stretch } from '../draft/layers.js';
import { Deprel, Upos } from './labels.js';

/** The smaller, the closer. */
export const Rank = { Own: 0, Governor: 1, Inside: 2, Shared: 3, After: 4, None: 9 } as const;

/** How far up a tree is climbed: a bound against cycles and very deep trees. */
const HIGHEST_CLIMB = 24;

const NOMINAL = new Set<number>([
  Deprel.nmod,
  Deprel['nmod:poss'],
  Deprel['nmod:unmarked'],
  Deprel['nmod:desc'],
  Deprel.appos,
  Deprel.flat,
  Deprel.compound,
  Deprel.amod,
  Deprel.conj,
  Deprel.nummod,
  Deprel.fixed,
  Deprel.list,
  Deprel.dep,
]);

/** Relations of an event word to its verb that leave both in one clause. */
const SAME_CLAUSE = new Set<number>([
  Deprel.obj,
  Deprel.iobj,
  Deprel.obl,
  Deprel['obl:agent'],
  Deprel['obl:unmarked'],
  Deprel.nsubj,
  Deprel['nsubj:pass'],
  Deprel.nmod,
  Deprel['nmod:poss'],
  Deprel['nmod:unmarked'],
  Deprel.compound,
  Deprel.amod,
  Deprel.appos,
  Deprel.xcomp,
  Deprel['compound:prt'],
  Deprel.acl,
]);

/** Relations of one clause to another that share what stands before both. */
const SHARING = new Set<number>([Deprel.conj, Deprel.advcl]);

/** Relations of what is said to a verb of saying that ends the sentence: "On Friday troops left, the ministry said." */
const REPORTED = new Set<number>([Deprel.ccomp, Deprel.parataxis]);

/** The word of a stretch that hangs on a word outside it. */
export function headOfStretch(draft: Draft, { firstToken, endToken }: Stretch): number {
  return headOfTokens(draft, firstToken, endToken);
}

/** The same of the words from `firstToken` to before `endToken`. */
export function headOfTokens(draft: Draft, firstToken: number, endToken: number): number {
  const { heads } = draft.tokens;
  for (let token = firstToken; token < endToken; token++) {
    const head = heads[token]!;
    if (head < firstToken || head >= endToken) return token;
  }
  return firstToken;
}

/** How the phrase with head `phrase` hangs on `trigger`: one of `Rank`. */
export function rankOf(draft: Draft, phrase: number, trigger: number): number {
  const rank = rankInTree(draft, phrase, trigger);
  return rank === Rank.None && followsClosely(draft, phrase, trigger) ? Rank.After : rank;
}

/** How many words may stand between an event and a phrase that the tree has put elsewhere. */
const CLOSE = 14;

const CLAUSE_MARKS = new Set([
  ',',
  ';',
  ':',
  '.',
  '"',
  '“',
  '”',
  "''",
  '``',
  '—',
  '–',
  'that',
  'which',
  'who',
]);

/** "launched strikes against their positions since September": nothing between begins another clause. */
function followsClosely(draft: Draft, phrase: number, trigger: number): boolean {
  if (phrase <= trigger || phrase - trigger > CLOSE) return false;
  for (let token = trigger + 1; token < phrase; token++) {
    if (draft.tokens.uposes[token] === Upos.VERB || CLAUSE_MARKS.has(draft.norm(token))) return false;
  }
  return true;
}

function rankInTree(draft: Draft, phrase: number, trigger: number): number {
  const { heads, deprels } = draft.tokens;
  let token = phrase;
  for (let climbed = 0; climbed < HIGHEST_CLIMB; climbed++) {
    const head = heads[token]!;
    if (head < 0) return Rank.None;
    if (head === trigger)
      return token === phrase ? Rank.Own : isSetting(draft, token, trigger) ? Rank.Inside : Rank.None;
    if (!NOMINAL.has(deprels[token]!) || isVerb(draft, head)) return rankByVerb(draft, phrase, head, trigger);
    token = head;
  }
  return Rank.None;
}

/** The phrase belongs to `verb` (or a noun in its stead): does the trigger stand in its clause, or share its opening? */
function rankByVerb(draft: Draft, phrase: number, verb: number, trigger: number): number {
  const { heads, deprels } = draft.tokens;
  let token = trigger;
  let shared = false;
  for (let climbed = 0; climbed < HIGHEST_CLIMB; climbed++) {
    if (token === verb)
      return shared ? (phrase < verb && phrase < trigger ? Rank.Shared : Rank.None) : Rank.Governor;
    const relation = deprels[token]!;
    const head = heads[token]!;
    if (SHARING.has(relation)) shared = true;
    else if (REPORTED.has(relation) && phrase < token && token < head) shared = true;
    else if (!SAME_CLAUSE.has(relation)) return Rank.None;
    if (head < 0) return Rank.None;
    token = head;
  }
  return Rank.None;
}

/**
 * Like `rankOf`, but a phrase of an earlier verb counts for a later one with the same subject too: "attacked the convoy near Sinjar on
 * Friday and burned the lorries", "…, killing nine".
 */
export function rankCarried(draft: Draft, phrase: number, trigger: number): number {
  const rank = rankOf(draft, phrase, trigger);
  const first = rank === Rank.None && phrase < trigger ? findFirstVerb(draft, trigger) : -1;
  return first >= 0 && rankInTree(draft, phrase, first) <= Rank.Inside ? Rank.Shared : rank;
}

/** The verb before `trigger` whose subject it shares, -1 for none. */
function findFirstVerb(draft: Draft, trigger: number): number {
  const { heads, deprels } = draft.tokens;
  const relation = deprels[trigger];
  if (relation !== Deprel.conj && relation !== Deprel.advcl) return -1;
  const first = heads[trigger]!;
  const shares = first >= 0 && first < trigger && isVerb(draft, first) && !hasSubjectOrMark(draft, trigger);
  return shares ? first : -1;
}

/** "because", "to": a clause with a mark of its own tells of another time. */
function hasSubjectOrMark(draft: Draft, verb: number): boolean {
  const { firstChildren, nextSiblings, deprels } = draft.tokens;
  for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!)
    if (
      deprels[child] === Deprel.nsubj ||
      deprels[child] === Deprel['nsubj:pass'] ||
      deprels[child] === Deprel.mark
    )
      return true;
  return false;
}

/** Prepositions after which a noun sets the scene ("during the meeting on Sunday"), not what the event is about. */
const SETTING = new Set([
  'in',
  'during',
  'at',
  'on',
  'amid',
  'after',
  'before',
  'following',
  'outside',
  'inside',
  'near',
  'across',
  'to',
]);
const ABOUT = new Set(['of', 'over', 'for', 'about', 'with', 'against', 'by', 'as']);

/** Whether what hangs below `noun`, a dependent of the trigger, can be said of the trigger as well. */
function isSetting(draft: Draft, noun: number, trigger: number): boolean {
  const { deprels } = draft.tokens;
  const relation = deprels[noun]!;
  if (relation === Deprel.obj || relation === Deprel['nsubj:pass'])
    return noun > trigger || relation !== Deprel.obj;
  if (relation !== Deprel.obl && relation !== Deprel.nmod && relation !== Deprel.conj)
    return relation === Deprel['obl:unmarked'];
  const preposition = prepositionOf(draft, noun);
  return SETTING.has(preposition) || (!ABOUT.has(preposition) && preposition !== '');
}

/** The norm of the preposition of a noun, '' when it has none. */
export function prepositionOf(draft: Draft, noun: number): string {
  const { firstChildren, nextSiblings, deprels } = draft.tokens;
  for (let child = firstChildren[noun]!; child >= 0; child = nextSiblings[child]!) {
    if (deprels[child] === Deprel.case && child < noun) return draft.norm(child);
  }
  return '';
}

function isVerb(draft: Draft, token: number): boolean {
  const upos = draft.tokens.uposes[token];
  if (upos === Upos.VERB) return true;
  const { firstChildren, nextSiblings, deprels } = draft.tokens;
  for (let child = firstChildren[token]!; child >= 0; child = nextSiblings[child]!) {
    if (
      deprels[child] === Deprel.nsubj ||
      deprels[child] === Deprel['nsubj:pass'] ||
      deprels[child] === Deprel.cop
    )
      return true;
  }
  return false;
}

/** Index of the first of a list of stretches in text order that ends after `token`. */
export function firstEndingAfter(stretches: readonly Stretch[], token: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.endToken <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

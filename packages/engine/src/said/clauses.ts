/** What the rules of this folder ask of a dependency tree. */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import type { Range } from './candidate.js';

const NOMINAL = new Set<number>([
  Upos.NOUN,
  Upos.PROPN,
  Upos.PRON,
  Upos.NUM,
  Upos.DET,
  Upos.ADJ,
  Upos.X,
  Upos.SYM,
]);

export function isNominal(draft: Draft, token: number): boolean {
  return NOMINAL.has(draft.tokens.uposes[token]!);
}

export function isVerbal(draft: Draft, token: number): boolean {
  const upos = draft.tokens.uposes[token]!;
  return upos === Upos.VERB || upos === Upos.AUX;
}

/** "was told", "told by", and a bare participle that describes ("Asked whether …", "a plan proposed by …"). */
export function isPassive(draft: Draft, token: number): boolean {
  const { xposes, deprels, heads } = draft.tokens;
  // "has been warning": no passive, whatever the tree calls "been".
  if (xposes[token] === Xpos.VBG) return false;
  if (findChild(draft, token, Deprel['aux:pass'], Deprel['obl:agent']) >= 0) return true;
  if (isAskedWhen(draft, token)) return true;
  if (xposes[token] !== Xpos.VBN || findChild(draft, token, Deprel.nsubj) >= 0) return false;
  const auxiliary = findChild(draft, token, Deprel.aux) >= 0;
  // A finite clause without an auxiliary is active, whatever the tree calls its subject.
  if (findChild(draft, token, Deprel['nsubj:pass']) >= 0) return auxiliary;
  if (auxiliary) return false;
  // "*Asked* about the bridge, she left.": a participle that opens its sentence.
  if (token === sentenceFirst(draft, token)) return true;
  // "was hauled in and told that …"
  if (deprels[token] === Deprel.conj) return findChild(draft, heads[token]!, Deprel['aux:pass']) >= 0;
  if (deprels[token] === Deprel.acl) return !isWholeSentence(draft, heads[token]!);
  return deprels[token] === Deprel.advcl;
}

/** "*Asked* whether it held, half said no", "when *told* that it held": who is asked or told is the subject of the next clause. */
function isAskedWhen(draft: Draft, token: number): boolean {
  const { xposes } = draft.tokens;
  if (xposes[token] !== Xpos.VBN && xposes[token] !== Xpos.VBD) return false;
  if (token === sentenceFirst(draft, token)) return xposes[token] === Xpos.VBN;
  const before = draft.norm(token - 1);
  return (
    (before === 'when' || before === 'if') &&
    draft.tokens.sentences[token - 1] === draft.tokens.sentences[token]
  );
}

/** "The envoy focused on it.": a sentence, no headline, that the tree takes for a noun and its participle. */
function isWholeSentence(draft: Draft, noun: number): boolean {
  return draft.tokens.heads[noun]! < 0 && draft.form(sentenceEnd(draft, noun) - 1) === '.';
}

export function subtreeRange(draft: Draft, token: number): Range {
  return { first: draft.tokens.leftEdges[token]!, end: draft.tokens.rightEdges[token]! };
}

/** The infinitive's "to" below `token`, -1 for none. */
export function findTo(draft: Draft, token: number): number {
  const mark = findChild(draft, token, Deprel.mark);
  return mark >= 0 && draft.norm(mark) === 'to' ? mark : -1;
}

/** The word that leads `token` ("that", "of"): its case or mark with this form, -1 for none. */
export function findLeader(draft: Draft, token: number, word: string): number {
  const { firstChildren, nextSiblings, deprels } = draft.tokens;
  for (let child = firstChildren[token]!; child >= 0 && child < token; child = nextSiblings[child]!) {
    if ((deprels[child] === Deprel.case || deprels[child] === Deprel.mark) && draft.norm(child) === word)
      return child;
  }
  return -1;
}

/** The end of the sentence that holds `token`. */
export function sentenceEnd(draft: Draft, token: number): number {
  return draft.sentences[draft.tokens.sentences[token]!]!.endToken;
}

export function sentenceFirst(draft: Draft, token: number): number {
  return draft.sentences[draft.tokens.sentences[token]!]!.firstToken;
}

/** Head of the noun phrase that begins at `from`: the last word reached by climbing without leaving to the left. */
export function nounPhraseHead(draft: Draft, from: number, limit: number): number {
  const { heads, uposes, deprels } = draft.tokens;
  if (from >= limit || uposes[from] === Upos.PUNCT) return -1;
  let token = from;
  for (let step = 0; step < 12; step++) {
    const up = heads[token]!;
    const inside = up > token && up < limit && !isVerbal(draft, up);
    const climbs = deprels[token] !== Deprel.nsubj && deprels[token] !== Deprel.obl;
    if (!inside || !climbs) break;
    token = up;
  }
  return token;
}

/** "announced *Friday*": a word that no rule may take for a speaker. */
export const DAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow'.split(' '),
);

const CLAUSE_RELATIONS = new Set<number>([
  Deprel.ccomp,
  Deprel.xcomp,
  Deprel.acl,
  Deprel['acl:relcl'],
  Deprel.advcl,
  Deprel.parataxis,
  Deprel.dep,
  Deprel.obj,
]);

export function isClauseRelation(deprel: number): boolean {
  return CLAUSE_RELATIONS.has(deprel);
}

export const CLAUSE_WORDS = new Set([
  'that',
  'whether',
  'if',
  'how',
  'why',
  'what',
  'who',
  'when',
  'where',
  'which',
]);

/** Whether `child`'s clause begins right after row `before` with a word like "that" (and "that" is no pronoun: "that which"). */
export function leadsClause(draft: Draft, child: number, before: number): boolean {
  const first = draft.tokens.leftEdges[child]!;
  if (first <= before || first > before + 2 || !CLAUSE_WORDS.has(draft.norm(first))) return false;
  const subject = findChild(draft, child, Deprel.nsubj, Deprel['nsubj:pass']);
  return draft.norm(first) !== 'that' || subject !== first;
}

export function isFiniteClause(draft: Draft, token: number): boolean {
  return findChild(draft, token, Deprel.nsubj, Deprel['nsubj:pass'], Deprel.cop, Deprel.aux) >= 0;
}

/** A past or present tense, or a modal. */
export function isFiniteForm(draft: Draft, token: number): boolean {
  const xpos = draft.tokens.xposes[token];
  return xpos === Xpos.VBD || xpos === Xpos.VBZ || xpos === Xpos.VBP || xpos === Xpos.MD;
}

/** A parataxis that is itself somebody's saying ("he said, she added"). */
export function isCueLike(draft: Draft, token: number): boolean {
  const lemma = draft.lemma(token);
  return lemma === 'say' || lemma === 'add' || lemma === 'tell';
}

/** Dependents of `token` in rows after `after`. */
export function childrenAfter(draft: Draft, token: number, after: number): number[] {
  const { firstChildren, nextSiblings } = draft.tokens;
  const found: number[] = [];
  for (let child = firstChildren[token]!; child >= 0; child = nextSiblings[child]!)
    if (child > after) found.push(child);
  return found;
}

/**
 * The cue that a coordinated verb goes on from, when the tree hangs it on the clause that the cue introduces: in "said that they
 * had found traces, and *accused* the service" the past tense goes with "said", since "found" needs its "had". -1 for none.
 */
export function findOuterVerb(draft: Draft, verb: number): number {
  const { heads, deprels, xposes, leftEdges } = draft.tokens;
  const inner = deprels[verb] === Deprel.conj ? heads[verb]! : -1;
  const relation = inner >= 0 ? deprels[inner] : -1;
  const beside = inner >= 0 ? verbBesideInfinitive(draft, verb, inner) : -1;
  if (beside >= 0) return beside;
  const isReported =
    relation === Deprel.ccomp ||
    ((relation === Deprel.acl || relation === Deprel['acl:relcl']) && startsThat(draft, inner));
  if (!isReported || findChild(draft, verb, Deprel.nsubj, Deprel['nsubj:pass']) >= 0) return -1;
  // "denied a report that …": the clause may hang on the noun.
  let outer = heads[inner]!;
  for (let step = 0; step < 3 && outer >= 0 && !isVerbal(draft, outer); step++) outer = heads[outer]!;
  const isApart =
    REPORTING.has(draft.lemma(verb)) ||
    draft.form(leftEdges[verb]!) === ',' ||
    draft.form(Math.max(0, leftEdges[verb]! - 1)) === ',';
  if (outer >= 0 && outer < inner && returnsToTense(draft, outer, inner, verb)) return outer;
  if (findChild(draft, verb, Deprel.aux) >= 0) return -1;
  const differs =
    xposes[inner] !== xposes[verb] && findChild(draft, inner, Deprel.aux, Deprel['aux:pass']) >= 0;
  return outer >= 0 &&
    outer < inner &&
    isApart &&
    differs &&
    isSameTense(draft, outer, verb, findChild(draft, verb, Deprel.obj))
    ? outer
    : -1;
}

/** "a report *that* saboteurs had planted it": the word is a conjunction, not the subject. */
function startsThat(draft: Draft, verb: number): boolean {
  const first = draft.tokens.leftEdges[verb]!;
  return draft.norm(first) === 'that' && draft.tokens.uposes[first] === Upos.SCONJ;
}

/** Taggers mix these two up: "has called … and *proposed*". */
const PAST = new Set<number>([Xpos.VBD, Xpos.VBN]);

/** "called on them to *go* and *promised* aid": a form that is no infinitive goes with the verb above it that has the same. */
function verbBesideInfinitive(draft: Draft, verb: number, inner: number): number {
  const { heads, deprels, xposes } = draft.tokens;
  const xpos = xposes[verb];
  const isInner = xposes[inner] === Xpos.VB && findTo(draft, inner) >= 0;
  if (!isInner || xpos === Xpos.VB || findChild(draft, verb, Deprel.nsubj, Deprel['nsubj:pass']) >= 0)
    return -1;
  let up = heads[inner]!;
  let relation = deprels[inner]!;
  for (let step = 0; up >= 0 && step < 4; step++) {
    const isSame = xposes[up] === xpos || (PAST.has(xposes[up]!) && PAST.has(xpos!));
    if (isVerbal(draft, up) && isSame && up < inner) return up;
    if (relation === Deprel.nsubj) return -1;
    relation = deprels[up]!;
    up = heads[up]!;
  }
  return -1;
}

/** "said he *is* fond of them but *took* issue": the past goes with the cue, since what is said is in the present. */
function returnsToTense(draft: Draft, outer: number, inner: number, verb: number): boolean {
  const [said, told, next] = [outer, inner, verb].map(token => finiteTag(draft, token));
  return said === next && isTense(said) && isTense(told) && isPast(told) !== isPast(next);
}

/** The tag of the finite form of a verb, its auxiliary's or copula's where it has one. */
function finiteTag({ tokens }: Draft, verb: number): number {
  const { firstChildren, nextSiblings, deprels, xposes } = tokens;
  for (let child = firstChildren[verb]!; child >= 0 && child < verb; child = nextSiblings[child]!) {
    const deprel = deprels[child];
    if (deprel === Deprel.aux || deprel === Deprel['aux:pass'] || deprel === Deprel.cop)
      return xposes[child]!;
  }
  return xposes[verb]!;
}

const isPast = (xpos: number | undefined) => xpos === Xpos.VBD;
const isTense = (xpos: number | undefined) => xpos === Xpos.VBD || xpos === Xpos.VBZ || xpos === Xpos.VBP;

/** A past tense with an object may pass for a participle: "denied that they were involved and *blamed* spoilers". */
function isSameTense({ tokens: { xposes } }: Draft, outer: number, verb: number, object: number): boolean {
  if (xposes[outer] === xposes[verb]) return true;
  return xposes[outer] === Xpos.VBD && xposes[verb] === Xpos.VBN && object >= 0;
}

/** Verbs that go on from another cue even without a comma: "denied that they fled *and blamed* the army". */
const REPORTING = new Set(
  'say add tell accuse blame deny warn urge vow demand condemn promise order reject insist'.split(' '),
);

/** Participles by which a speaker goes on: "said the road was safe, *adding* that …". */
export const SAYING: ReadonlySet<string> = new Set(
  'saying adding noting warning claiming arguing telling insisting calling vowing stressing explaining citing accusing pointing'.split(
    ' ',
  ),
);

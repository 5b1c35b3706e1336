/**
 * Finite clauses as content: "said *that it holds*", "*it holds*, she said", "*the town*, she said, *is empty*". Parsers cut
 * such clauses short where a second one or an adverbial follows, so the edges are mended in `clause-edges.ts`.
 */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { clauseOverAside } from './aside-clauses.js';
import { clauseEnd, clauseRange, outerVerbStart } from './clause-edges.js';
import {
  childrenAfter,
  isClauseRelation,
  isCueLike,
  isFiniteClause,
  isFiniteForm,
  isPassive,
  isVerbal,
  leadsClause,
  sentenceEnd,
  subtreeRange,
} from './clauses.js';
import type { Frames, SaidIndex } from './cues.js';
import type { CueWords, Found } from './found.js';

/** "said *that it holds*", "*it holds,* she said", "asked *whether it holds*" */
export function clause(draft: Draft, cue: CueWords, frames: Frames, index: SaidIndex): Found | null {
  if (!frames.clause || isFollowedByPhrase(draft, cue, frames)) return null;
  const named =
    namedClause(draft, cue, frames, index) ??
    gapClause(draft, cue) ??
    clauseOverAside(draft, cue, frames) ??
    questionNext(draft, cue);
  if (named) return named;
  const { deprels, heads } = draft.tokens;
  const { token, end } = cue;
  // "warned the local authorities *that …*", which a parser may hang on the authorities.
  const that = findThat(draft, end, sentenceEnd(draft, token));
  if (that >= 0 && heads[that]! > that) {
    const predicate = predicateOf(draft, that, token);
    const told = subtreeRange(draft, predicate);
    const last = Math.min(clauseEnd(draft, token, told.end), outerVerbStart(draft, predicate));
    return { content: [{ first: that, end: last }], cueEnd: end };
  }
  for (const child of childrenAfter(draft, token, -1)) {
    if (deprels[child] !== Deprel.ccomp && deprels[child] !== Deprel['csubj:pass']) continue;
    // "Nine of the drivers *polled* said …": no clause, but a participle of the subject.
    if (child < token && !holdsTense(draft, child, token)) continue;
    return { content: [clauseRange(draft, child, cue)], cueEnd: end };
  }
  for (const child of childrenAfter(draft, token, token)) {
    const deprel = deprels[child]!;
    const led = isClauseRelation(deprel) && leadsClause(draft, child, end - 1);
    const apart = deprel === Deprel.parataxis && isFiniteClause(draft, child) && !isCueLike(draft, child);
    if (led || apart) return { content: [clauseRange(draft, child, cue)], cueEnd: end };
  }
  return null;
}

/** "was unhappy *with the toll*, though it was low": an adjective's own phrase comes before any clause. */
function isFollowedByPhrase(draft: Draft, { end, isAdjective }: CueWords, frames: Frames): boolean {
  return isAdjective === true && draft.norm(end) !== 'that' && frames.prepositions.includes(draft.norm(end));
}

/** "led many to wonder *whether the dam would hold*": right behind the cue, though the tree hangs it on an earlier verb. */
function questionNext(draft: Draft, { token, end }: CueWords): Found | null {
  const { heads, rightEdges } = draft.tokens;
  if (end >= sentenceEnd(draft, token) || !/^(?:whether|which)$/.test(draft.norm(end))) return null;
  const led = heads[end]!;
  // "which *candidate* she would back"
  const verb = led > end && !isVerbal(draft, led) ? heads[led]! : led;
  return verb > end && heads[verb] !== token
    ? { content: [{ first: end, end: rightEdges[verb]! }], cueEnd: end }
    : null;
}

/** "a road that the mayor hopes *will bring trade*": the clause has its subject before the cue. */
function gapClause(draft: Draft, { token, end }: CueWords): Found | null {
  const { xposes, deprels, heads } = draft.tokens;
  const followsFinite = isFiniteForm(draft, end) && draft.lemma(end) !== 'be';
  if (!followsFinite || !isFiniteForm(draft, token) || findChild(draft, token, Deprel.nsubj) < 0) return null;
  const helps = deprels[end] === Deprel.aux && heads[end]! > end;
  const verb = helps ? heads[end]! : end;
  if (xposes[end] !== Xpos.MD && deprels[token] !== Deprel['acl:relcl']) return null;
  return { content: [{ first: end, end: Math.max(end + 1, draft.tokens.rightEdges[verb]!) }], cueEnd: end };
}

function holdsTense(draft: Draft, verb: number, before: number): boolean {
  if (verb === before - 1 && findChild(draft, verb, Deprel.nsubj, Deprel['nsubj:pass']) < 0) return false;
  for (let at = draft.tokens.leftEdges[verb]!; at < before; at++) if (isFiniteForm(draft, at)) return true;
  return false;
}

/** "stressed *that time was short*": a tree that takes "that" for the subject's article has the predicate above it. */
function predicateOf(draft: Draft, that: number, cue: number): number {
  const { heads, deprels } = draft.tokens;
  const head = heads[that]!;
  const isSubject = deprels[head] === Deprel.nsubj || deprels[head] === Deprel['nsubj:pass'];
  return isSubject && heads[head]! > head && heads[head] !== cue ? heads[head]! : head;
}

/** "rejected *the claim that it fled*": the clause is the noun's, and both are the content. */
function namedClause(draft: Draft, { token, end }: CueWords, frames: Frames, index: SaidIndex): Found | null {
  const object = frames.np ? findChild(draft, token, Deprel.obj) : -1;
  if (object < end || !index.nouns.has(draft.lemma(object))) return null;
  const that = findThat(draft, object + 1, sentenceEnd(draft, token));
  const verb = that >= 0 ? predicateOf(draft, that, token) : -1;
  if (verb < that || that < 0) return null;
  const last = Math.min(draft.tokens.rightEdges[verb]!, outerVerbStart(draft, verb));
  return {
    content: [{ first: draft.tokens.leftEdges[object]!, end: last }],
    cueEnd: end,
  };
}

/** How far after the cue a "that" may stand: "announced last week *that …*". */
const MAX_THAT = 14;

/** A verb of saying whose clause the tree has lost: it is read by place, after the cue or before it. */
export function clauseBeside(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
  if (!(frames.clause && frames.quote) || isPassive(draft, token)) return null;
  const last = sentenceEnd(draft, token);
  const that = findThat(draft, end, last);
  if (that >= 0) return { content: [{ first: that, end: last }], cueEnd: end };
  const isParticiple = draft.tokens.xposes[token] === Xpos.VBG;
  const isSaid = findChild(draft, token, Deprel.nsubj) >= 0;
  const following = isSaid || isParticiple ? followingClause(draft, end, last) : null;
  return following;
}

function findThat(draft: Draft, from: number, last: number): number {
  const { xposes } = draft.tokens;
  for (let at = from; at < Math.min(last, from + MAX_THAT); at++) {
    if (draft.norm(at) === 'that' && xposes[at] !== Xpos.DT && at + 2 < last) return at;
    // "said in his book, “The Long Winter,” *that* …": over a title.
    if (draft.form(at) === ',' && xposes[at + 1] === Xpos['``']) {
      at += 2;
      while (at < last && xposes[at] !== Xpos["''"]) at++;
      continue;
    }
    if (draft.form(at) === '(') at = closingBracket(draft, at, last);
    if (isVerbal(draft, at) || draft.form(at) === ',') return -1;
  }
  return -1;
}

/** Row of the bracket that closes the one at `open`, `open` itself for none. */
function closingBracket(draft: Draft, open: number, last: number): number {
  for (let at = open + 1; at < Math.min(last, open + MAX_THAT); at++) if (draft.form(at) === ')') return at;
  return open;
}

/** "said *the miller's offer for the field is going to fail*": a finite verb follows with nothing but its subject before it. */
function followingClause(draft: Draft, end: number, last: number): Found | null {
  const { uposes } = draft.tokens;
  if (end >= last || uposes[end] === Upos.PUNCT || uposes[end] === Upos.ADP || uposes[end] === Upos.CCONJ)
    return null;
  for (let at = end + 1; at < last && uposes[at] !== Upos.PUNCT; at++) {
    if (isFiniteForm(draft, at)) return { content: [{ first: end, end: last }], cueEnd: end };
  }
  return null;
}

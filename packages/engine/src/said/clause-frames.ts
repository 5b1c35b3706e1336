/**
 * Finite clauses as content: "said *that it holds*", "*it holds*, she said", "*the town*, she said, *is empty*". Parsers cut
 * such clauses short where a second one or an adverbial follows, so the edges are mended here by rules of their own.
 */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { clauseOverAside } from './aside-clauses.js';
import type { Range } from './candidate.js';
import {
  CLAUSE_WORDS,
  childrenAfter,
  findOuterVerb,
  isClauseRelation,
  isCueLike,
  isFiniteClause,
  isFiniteForm,
  isPassive,
  isVerbal,
  leadsClause,
  SAYING,
  sentenceEnd,
  sentenceFirst,
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

/** A preposed clause ends before the cue's own words; one that follows begins after them. */
function clauseRange(draft: Draft, child: number, { token, end }: CueWords): Range {
  const range = subtreeRange(draft, child);
  if (child < token) return { first: range.first, end: Math.min(range.end, token) };
  return {
    first: clauseStart(draft, child, token, end),
    end: Math.min(clauseEnd(draft, token, Math.max(range.end, end)), outerVerbStart(draft, child)),
  };
}

/** Where a verb begins that goes on from the cue itself: "said that they had found traces*, and accused* the service". */
function outerVerbStart(draft: Draft, predicate: number): number {
  for (const child of childrenAfter(draft, predicate, predicate)) {
    if (findOuterVerb(draft, child) >= 0) return draft.tokens.leftEdges[child]!;
  }
  return draft.tokens.length;
}

/** A "that" right after the cue, or an object that is in truth the clause's subject, belongs to the clause. */
function clauseStart(draft: Draft, child: number, token: number, end: number): number {
  const first = Math.max(end, draft.tokens.leftEdges[child]!);
  if (first <= end) return end;
  if (CLAUSE_WORDS.has(draft.norm(end)) && !isVerbal(draft, end)) return end;
  if (findChild(draft, child, Deprel.nsubj, Deprel['nsubj:pass'], Deprel.expl) >= 0) return first;
  const object = findChild(draft, token, Deprel.obj);
  return object >= end && object < first ? Math.max(end, draft.tokens.leftEdges[object]!) : first;
}

/** Whether what follows the clause below the cue is still told by the speaker; each rule is for one kind of dependent. */
function clauseEnd(draft: Draft, token: number, end: number): number {
  const { rightEdges, leftEdges } = draft.tokens;
  let last = end;
  for (const child of childrenAfter(draft, token, token)) {
    if (leftEdges[child]! < last) continue;
    if (draft.tokens.uposes[child] === Upos.PUNCT) continue;
    if (!goesOn(draft, token, child)) break;
    last = rightEdges[child]!;
  }
  return participleStart(draft, token + 1, phraseEnd(draft, last));
}

/** "said the road was safe, *adding that* …": the participle is the speaker's own, not a part of what was said. */
function participleStart(draft: Draft, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    if (SAYING.has(draft.norm(at)) && /^(?:,|--?|—|–)$/.test(draft.form(at - 1))) return at - 1;
  }
  return end;
}

/** "… groups *along its borders*, saying …": a phrase right after the clause that the tree hangs on a later one. */
function phraseEnd(draft: Draft, end: number): number {
  const { uposes, heads, rightEdges } = draft.tokens;
  const noun = uposes[end] === Upos.ADP ? heads[end]! : -1;
  if (noun <= end || heads[noun]! < noun) return end;
  const next = rightEdges[noun]!;
  return draft.form(next) === ',' && heads[noun]! > next ? next : end;
}

const REASONS = new Set([
  'because',
  'if',
  'since',
  'so',
  'although',
  'though',
  'unless',
  'until',
  'that',
  'whether',
]);
const CIRCUMSTANCES = new Set(['as', 'while', 'when', 'after', 'before', 'once', 'where']);

function goesOn(draft: Draft, token: number, child: number): boolean {
  const { deprels, leftEdges } = draft.tokens;
  const deprel = deprels[child];
  // "should the pressure go on": an inverted condition, whatever the tree calls it.
  if (draft.norm(leftEdges[child]!) === 'should') return true;
  if (deprel === Deprel.conj) return isSecondClause(draft, token, child);
  if (deprel === Deprel.advcl) return isReason(draft, child);
  // "His words were those of a clown: …": a second sentence after a colon or semicolon.
  return (
    deprel === Deprel.parataxis &&
    isFiniteClause(draft, child) &&
    !isCueLike(draft, child) &&
    draft.norm(draft.tokens.leftEdges[child]!) !== 'according'
  );
}

/** "said he had a plan *and that nobody knew it*", "said he would sit down *and talk*", "said it is grave *and we must be strong*" */
function isSecondClause(draft: Draft, token: number, child: number): boolean {
  const { xposes, leftEdges } = draft.tokens;
  if (isCueLike(draft, child)) return false;
  const mark = findChild(draft, child, Deprel.mark);
  if (mark >= 0 && CLAUSE_WORDS.has(draft.norm(mark))) return true;
  if (xposes[child] === Xpos.VB && findChild(draft, child, Deprel.nsubj) < 0)
    return xposes[token] !== Xpos.VB;
  const comma = draft.norm(leftEdges[child]!) === ',' || draft.norm(leftEdges[child]! - 1) === ',';
  return !comma && findChild(draft, child, Deprel.nsubj, Deprel['nsubj:pass']) >= 0;
}

/** "because nobody came": the speaker's reason; "as he left the hall": the publisher's circumstance. */
function isReason(draft: Draft, child: number): boolean {
  const mark = findChild(draft, child, Deprel.mark, Deprel.advmod);
  if (mark < 0 || mark > child) return false;
  const word = draft.norm(mark);
  if (REASONS.has(word)) return true;
  const subject = findChild(draft, child, Deprel.nsubj, Deprel['nsubj:pass']);
  return CIRCUMSTANCES.has(word) && subject >= 0 && draft.tokens.uposes[subject] !== Upos.PRON;
}

/** "*The town*, officials said, *was empty*": the cue hangs below the clause that is its content. */
export function surroundingClause(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
  const { heads, deprels } = draft.tokens;
  if (!(frames.clause || frames.quote)) return null;
  const hangs = deprels[token] === Deprel.parataxis || deprels[token] === Deprel.discourse;
  const head = heads[token]!;
  if (!hangs || head < 0 || findChild(draft, token, Deprel.nsubj, Deprel.obj) < 0) return null;
  const own = subtreeRange(draft, token);
  const around = subtreeRange(draft, head);
  if (!isFiniteClause(draft, head) && head > own.first) return null;
  return { content: [around], holes: [own], cueEnd: end };
}

/** How many words a cue and its subject between commas may have: "The town, *the chief of police said*, …". */
const MAX_ASIDE = 10;

/** "*The town*, officials said, *was empty*" by its commas: trees often take what follows for all that is said. */
export function clauseAround(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
  if (!(frames.clause && frames.quote) || draft.form(end) !== ',' || isPassive(draft, token)) return null;
  const first = sentenceFirst(draft, token);
  const comma = commaBefore(draft, token, Math.max(first + 1, token - MAX_ASIDE));
  if (comma < 0) return null;
  const last = sentenceEnd(draft, token);
  const isQuoted = draft.tokens.xposes[end + 1] === Xpos['``'];
  // "On Monday, she said, “it rained”": only a subject or a clause before the cue is hers.
  if (isQuoted && !beginsTold(draft, first)) return null;
  const goesOn = isQuoted || isTold(draft, end + 1, comma) || !beginsAside(draft, end + 1);
  return {
    content: [{ first, end: goesOn ? last : comma }],
    holes: [{ first: comma, end: end + 1 }],
    cueEnd: end,
  };
}

/** "Orba is bluffing, they say, *imposing tolls* that …": a participle with an object that describes what is told. */
function isTold(draft: Draft, token: number, comma: number): boolean {
  const { xposes, heads } = draft.tokens;
  if (xposes[token] !== Xpos.VBG || SAYING.has(draft.norm(token))) return false;
  return heads[token]! < comma && findChild(draft, token, Deprel.obj) > token;
}

/** "*Critics of the loans*, he said, “see a dragon”", not "In Paris", "Last week", "However". */
function beginsTold(draft: Draft, first: number): boolean {
  const { uposes } = draft.tokens;
  const upos = uposes[first];
  const isNoun = upos === Upos.DET || upos === Upos.NOUN || upos === Upos.PROPN || upos === Upos.PRON;
  return isNoun && !draft.times.some(time => time.firstToken <= first + 1 && time.endToken > first);
}

/** The comma before the cue's subject, when nothing but the subject stands between. */
function commaBefore(draft: Draft, token: number, limit: number): number {
  const { uposes } = draft.tokens;
  const { firstChildren, nextSiblings, deprels } = draft.tokens;
  let subject = -1;
  // "Critics, *he* said, see a dragon": the nearest of two.
  for (let child = firstChildren[token]!; child >= 0 && child < token; child = nextSiblings[child]!)
    if (deprels[child] === Deprel.nsubj) subject = child;
  if (subject < 0) return -1;
  for (let at = token - 1; at >= limit; at--) {
    if (draft.form(at) === ',') return at < token - 1 ? at : -1;
    if (isVerbal(draft, at) && draft.tokens.heads[at] !== token) return -1;
    if (uposes[at] === Upos.PUNCT || uposes[at] === Upos.SCONJ || uposes[at] === Upos.CCONJ) return -1;
  }
  return -1;
}

/** "…, she said, *adding* …", "…, she said, *but* …", "…, she said, *“*…": what follows is not the rest of the clause. */
function beginsAside(draft: Draft, token: number): boolean {
  const { uposes, xposes } = draft.tokens;
  return (
    xposes[token] === Xpos.VBG ||
    uposes[token] === Upos.CCONJ ||
    uposes[token] === Upos.SCONJ ||
    uposes[token] === Upos.PUNCT ||
    draft.norm(token) === 'according'
  );
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

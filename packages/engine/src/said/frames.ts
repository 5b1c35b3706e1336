/**
 * What a cue introduces: rules from the cue's word to the rows that hold its content, one per complement of the lexicon, in
 * the order of `FRAMES`. Each reads several tree shapes for one construction, since a parser attaches the same phrase now to
 * the verb, now to its object.
 */
import type { Draft } from '../draft/draft.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { clauseAround, surroundingClause } from './around-clauses.js';
import { asClause } from './as-clauses.js';
import type { Range } from './candidate.js';
import { clause, clauseBeside } from './clause-frames.js';
import { childrenAfter, isPassive, isVerbal, SAYING, sentenceEnd, subtreeRange } from './clauses.js';
import { closingClause } from './closing.js';
import type { Frames, SaidIndex } from './cues.js';
import { extendContent } from './extend.js';
import type { CueWords, Found } from './found.js';
import { objectAndName } from './name-frames.js';
import { actNoun, infinitiveBeside } from './noun-content.js';
import { object, objectAndComplement, objectAndInfinitive } from './object-frames.js';
import { findInfinitive, MAX_REACH, prepositionAfter } from './phrases.js';
import { shortenContent } from './shorten.js';

type Frame = (draft: Draft, cue: CueWords, frames: Frames, index: SaidIndex) => Found | null;

const FRAMES: readonly Frame[] = [
  asClause,
  closingClause,
  actNoun,
  objectAndInfinitive,
  objectAndComplement,
  objectAndName,
  clauseAround,
  clause,
  infinitive,
  gerund,
  preposition,
  surroundingClause,
  object,
  clauseBeside,
];

export function findContent(draft: Draft, cue: CueWords, frames: Frames, index: SaidIndex): Found | null {
  for (const frame of FRAMES) {
    const found = frame(draft, cue, frames, index);
    const content = found?.content.map((range, place) =>
      cutAtSemicolon(
        draft,
        place === found.content.length - 1
          ? shortenContent(draft, cue, extendContent(draft, cue, range, frames))
          : range,
        cue.token,
        index,
      ),
    );
    if (found && content?.every(({ first, end }) => end > first)) return { ...found, content };
  }
  return null;
}

/** "Delhi said *the crew was safe*; Dhaka denied it": each half of such a sentence has a cue and a content of its own. */
function cutAtSemicolon(draft: Draft, { first, end }: Range, cue: number, index: SaidIndex): Range {
  for (let at = Math.max(Math.min(first, cue + 1), cue - MAX_REACH); at < Math.max(end, cue); at++) {
    if (draft.form(at) !== ';') continue;
    if (at < cue || at <= first) return { first: end, end };
    if (hasCueAfter(draft, at + 1, index)) return { first, end: at };
  }
  return { first, end };
}

/** How far after a semicolon the cue of the second half may stand. */
const MAX_SUBJECT = 8;

function hasCueAfter(draft: Draft, from: number, index: SaidIndex): boolean {
  const last = Math.min(sentenceEnd(draft, from - 1), from + MAX_SUBJECT);
  for (let at = from; at < last && draft.tokens.uposes[at] !== Upos.PUNCT; at++) {
    if (isVerbal(draft, at)) return at > from && index.verbs.has(draft.lemma(at));
  }
  return false;
}

/** "vowed *to continue the attacks*" */
export function infinitive(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
  if (!frames.to) return null;
  const verb = findInfinitive(draft, [token], token);
  if (verb < 0) return infinitiveBeside(draft, end, frames);
  const range = subtreeRange(draft, verb);
  return { content: [{ first: Math.max(range.first, end), end: range.end }], cueEnd: end };
}

/** "denied *having paid the guards*" */
function gerund(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
  if (!frames.ing) return null;
  const { deprels, xposes } = draft.tokens;
  for (const child of childrenAfter(draft, token, token)) {
    const isNext = deprels[child] === Deprel.advcl && draft.tokens.leftEdges[child] === end;
    const complement =
      isNext ||
      deprels[child] === Deprel.xcomp ||
      deprels[child] === Deprel.ccomp ||
      deprels[child] === Deprel.obj;
    if (!complement || !isVerbal(draft, child)) continue;
    const { first, end: last } = subtreeRange(draft, child);
    if (xposes[first] !== Xpos.VBG && xposes[child] !== Xpos.VBG) continue;
    return { content: [{ first: Math.max(first, end), end: gerundsEnd(draft, last) }], cueEnd: end };
  }
  return null;
}

/** "discussed closing the port, *raising the toll and paying the guards*": gerunds of a list that the tree hangs elsewhere. */
function gerundsEnd(draft: Draft, end: number): number {
  const { uposes, xposes, rightEdges } = draft.tokens;
  const limit = draft.tokens.length;
  let [last, told] = [end, end];
  while (last + 1 < limit) {
    const joins = uposes[last] === Upos.CCONJ;
    const next = last + (draft.form(last) === ',' && uposes[last + 1] === Upos.CCONJ ? 2 : 1);
    const isItem = (joins || draft.form(last) === ',') && next < limit && xposes[next] === Xpos.VBG;
    if (!isItem || SAYING.has(draft.norm(next))) break;
    last = Math.max(next + 1, itemEnd(draft, next, rightEdges[next]!));
    // A comma alone may part what goes on with the main clause: "denied paying him, leaving the hall".
    if (joins || uposes[next - 1] === Upos.CCONJ) told = last;
  }
  return told;
}

/** Where the gerund's own words end: before the next one of the list. */
function itemEnd(draft: Draft, gerund: number, end: number): number {
  const { uposes, xposes } = draft.tokens;
  for (let at = gerund + 1; at + 1 < end; at++) {
    const parts = draft.form(at) === ',' || uposes[at] === Upos.CCONJ;
    if (parts && xposes[at + 1] === Xpos.VBG) return at;
  }
  return end;
}

/** "called for *talks*", "warned of *delays*", "called on *both sides to stop*" */
function preposition(draft: Draft, { token, end, isAdjective }: CueWords, frames: Frames): Found | null {
  // "He was asked *about the bridge*": who is asked is the subject. Other passives have their object in front.
  if (!isAdjective && isPassive(draft, token) && draft.lemma(token) !== 'ask') return null;
  return prepositionAfter(draft, token, end, frames.prepositions, false);
}

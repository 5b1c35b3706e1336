/** What a noun that names a saying, a thought or a wish introduces: "the claim *that it fled*", "expressed readiness *to talk*". */
import type { Draft } from '../draft/draft.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import {
  childrenAfter,
  findTo,
  isClauseRelation,
  isVerbal,
  leadsClause,
  sentenceEnd,
  subtreeRange,
} from './clauses.js';
import type { Frames, SaidIndex } from './cues.js';
import type { CueWords, Found } from './found.js';
import { findObject } from './object-frames.js';
import { MAX_REACH, prepositionAfter } from './phrases.js';

/** How far an act noun may stand from its verb: "expressed the Islamic Republic's preparedness". */
const MAX_NOUN_REACH = 9;

/** "expressed *readiness* to …", "voiced his *concern* about …": the object names the act, its complement is the content. */
export function actNoun(
  draft: Draft,
  { token, end }: CueWords,
  frames: Frames,
  index: SaidIndex,
): Found | null {
  if (!frames.noun) return null;
  const noun = findObject(draft, token, false);
  if (noun < 0 || noun - token > MAX_NOUN_REACH) return null;
  const entry = index.nouns.get(draft.lemma(noun));
  if (!entry) return null;
  const found = findNounContent(draft, noun, token, entry.frames);
  return found && { ...found, cueEnd: Math.max(found.cueEnd, end), attitude: entry.attitude };
}

/**
 * The complement of an act noun, whether the tree hangs it on the noun or on the verb before it (`verb`, -1 for none):
 * "the claim *that it shot down a drone*", "his readiness *to resume patrols*", "concern about *the arrests*".
 */
export function findNounContent(draft: Draft, noun: number, verb: number, frames: Frames): Found | null {
  const { deprels } = draft.tokens;
  for (const head of verb >= 0 ? [noun, verb] : [noun]) {
    for (const child of childrenAfter(draft, head, noun)) {
      const deprel = deprels[child]!;
      if (!isClauseRelation(deprel) || child - noun > MAX_REACH) continue;
      const to = findTo(draft, child);
      if (to >= 0 ? frames.to : frames.clause && leadsClause(draft, child, noun)) {
        const { first, end } = subtreeRange(draft, child);
        return { content: [{ first: Math.max(noun + 1, first), end }], cueEnd: noun + 1 };
      }
    }
  }
  return (
    questionBeside(draft, noun, frames) ??
    thatBeside(draft, noun, frames) ??
    infinitiveBeside(draft, noun + 1, frames) ??
    prepositionAfter(draft, noun, noun + 1, frames.prepositions, true)
  );
}

/** "a decision on *whether the king may stay*", "questions about *how it burnt*", whatever the tree hangs the clause on. */
function questionBeside(draft: Draft, noun: number, frames: Frames): Found | null {
  const first = noun + 2;
  if (first >= sentenceEnd(draft, noun) || !frames.prepositions.includes(draft.norm(noun + 1))) return null;
  const verb = draft.tokens.heads[first]!;
  if (!/^(?:whether|how|why)$/.test(draft.norm(first)) || verb <= first) return null;
  return { content: [{ first, end: draft.tokens.rightEdges[verb]! }], cueEnd: first };
}

/** "readiness *to resume patrols*", "a vow *to quickly end it*", where a tagger took "to" for a preposition or the tree hangs it elsewhere. */
export function infinitiveBeside(draft: Draft, from: number, frames: Frames): Found | null {
  const { heads, rightEdges, xposes, uposes } = draft.tokens;
  if (!frames.to || from + 1 >= draft.tokens.length || draft.norm(from) !== 'to' || heads[from]! <= from)
    return null;
  const next = uposes[from + 1] === Upos.ADV && heads[from + 1] === heads[from] ? heads[from]! : from + 1;
  const isVerb = xposes[next] === Xpos.VB || uposes[next] === Upos.VERB;
  return isVerb ? { content: [{ first: from, end: rightEdges[heads[from]!]! }], cueEnd: from } : null;
}

/** How many words may stand between a noun and its clause: "a feeling *among some of the drivers* that …". */
const MAX_PHRASE = 10;

/** "the feeling among the drivers *that they were cheated*", whatever the tree hangs the clause on. */
function thatBeside(draft: Draft, noun: number, frames: Frames): Found | null {
  if (!frames.clause) return null;
  const { heads, uposes, deprels, rightEdges } = draft.tokens;
  const last = Math.min(sentenceEnd(draft, noun), noun + MAX_PHRASE);
  for (let at = noun + 1; at < last && uposes[at] !== Upos.PUNCT && !isVerbal(draft, at); at++) {
    if (draft.norm(at) !== 'that' || deprels[at] !== Deprel.mark) continue;
    const predicate = heads[at]!;
    return predicate > at
      ? { content: [{ first: at, end: rightEdges[predicate]! }], cueEnd: noun + 1 }
      : null;
  }
  return null;
}

/** Content that holds the object of its cue: "condemned *the attack*", "urged *both sides to talk*", "accused *them of lying*". */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import type { Range } from './candidate.js';
import {
  childrenAfter,
  findLeader,
  isNominal,
  isPassive,
  isVerbal,
  sentenceEnd,
  subtreeRange,
} from './clauses.js';
import type { Frames, SaidIndex } from './cues.js';
import type { CueWords, Found } from './found.js';
import { findInfinitive, occasionStart, phrasesEnd, prepositionAfter } from './phrases.js';

/** "urged *both sides to talk*", "was expected *to speak*" */
export function objectAndInfinitive(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
  if (!frames.npTo) return null;
  const passive = isPassive(draft, token);
  const object = findObject(draft, token, passive);
  if (object < 0) return null;
  const infinitive = findInfinitive(draft, [token, object], Math.max(token, object));
  if (infinitive < 0) return null;
  const target = subtreeRange(draft, object);
  const action = subtreeRange(draft, infinitive);
  if (passive)
    return {
      content: [target, { first: Math.max(action.first, token + 1), end: action.end }],
      holes: agentOf(draft, token, infinitive),
      cueEnd: end,
    };
  return {
    content: [{ first: target.first, end: Math.max(action.end, target.end) }],
    cueEnd: end,
    addressee: object,
  };
}

/** "was asked to keep them *by the court*": whoever asks is no part of what is asked, though the tree hangs it on the last verb. */
function agentOf(draft: Draft, ...verbs: number[]): Range[] {
  const agents = verbs.map(verb => findChild(draft, verb, Deprel['obl:agent'])).filter(agent => agent >= 0);
  return agents.map(agent => subtreeRange(draft, agent));
}

/** "accused *them of lying*", "described *the talks as useful*" */
export function objectAndComplement(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
  if (frames.npWith.length === 0) return null;
  let passive = isPassive(draft, token);
  let object = findObject(draft, token, passive);
  // "Port Board *Accused* of Hiding Costs": a headline leaves the auxiliary out.
  if (object < 0 && draft.tokens.xposes[token] === Xpos.VBN && frames.npWith.includes(draft.norm(end))) {
    passive = true;
    object = findChild(draft, token, Deprel.nsubj);
  }
  if (object < 0) return null;
  const target = subtreeRange(draft, object);
  const from = passive ? end : object + 1;
  const second = prepositionAfter(draft, token, from, frames.npWith, true);
  if (!second) return null;
  const [complement] = second.content as [Range];
  if (passive) return { content: [target, complement], cueEnd: second.cueEnd };
  const last = secondPairEnd(draft, token, Math.max(target.end, complement.end), frames.npWith);
  return { content: [{ first: target.first, end: last }], cueEnd: end };
}

/** How many words the second object may have. */
const MAX_SECOND = 6;

/** "portrayed the marchers as idle *and the miners as fools*": a second pair without a verb of its own. */
function secondPairEnd(draft: Draft, cue: number, end: number, words: readonly string[]): number {
  const { uposes, heads, rightEdges } = draft.tokens;
  const limit = Math.min(sentenceEnd(draft, cue), end + MAX_SECOND);
  let at = end;
  if (uposes[at] === Upos.CCONJ) {
    while (at < limit && !words.includes(draft.norm(at))) {
      if (isVerbal(draft, at) || uposes[at] === Upos.PUNCT) return end;
      at++;
    }
  }
  const led = at < limit && words.includes(draft.norm(at)) ? heads[at]! : -1;
  return led > at && !isVerbal(draft, led) ? Math.max(end, rightEdges[led]!) : end;
}

/** "condemned *the attack*", "*a practice* criticized by doctors" */
export function object(
  draft: Draft,
  { token, end }: CueWords,
  frames: Frames,
  index: SaidIndex,
): Found | null {
  if (!frames.np) return null;
  const passive = isPassive(draft, token);
  const target = findObject(draft, token, passive);
  if (target >= 0) {
    if (passive && !hasAgent(draft, token)) return null;
    const range = subtreeRange(draft, target);
    if (passive) return { content: [range], cueEnd: end };
    const last = index.nouns.has(draft.lemma(target)) ? infinitiveEnd(draft, range.end) : range.end;
    return {
      content: [
        { first: Math.max(range.first, end), end: occasionStart(draft, target, phrasesEnd(draft, last)) },
      ],
      cueEnd: end,
    };
  }
  const relative = passive ? -1 : findRelative(draft, token);
  if (relative >= 0) return { content: [{ first: relative, end: relative + 1 }], cueEnd: end };
  const { heads, deprels } = draft.tokens;
  if (!passive || deprels[token] !== Deprel.acl || !hasAgent(draft, token)) return null;
  const noun = heads[token]!;
  return {
    content: [{ first: draft.tokens.leftEdges[noun]!, end: draft.tokens.leftEdges[token]! }],
    cueEnd: end,
  };
}

/** "the ban, *which* the union opposes": the pronoun before the verb that is its object, -1 for none. */
export function findRelative(draft: Draft, verb: number): number {
  const object = findChild(draft, verb, Deprel.obj);
  const xpos = object >= 0 && object < verb ? draft.tokens.xposes[object] : -1;
  return xpos === Xpos.WDT || xpos === Xpos.WP ? object : -1;
}

/** "the decision of the governor *to open a shelter*": the infinitive right after a noun that names a plan or a promise. */
function infinitiveEnd(draft: Draft, end: number): number {
  const { heads, rightEdges, uposes } = draft.tokens;
  const led = uposes[end] === Upos.PART && draft.norm(end) === 'to' ? heads[end]! : -1;
  return led > end ? rightEdges[led]! : end;
}

function hasAgent(draft: Draft, verb: number): boolean {
  if (findChild(draft, verb, Deprel['obl:agent']) >= 0) return true;
  return childrenAfter(draft, verb, verb).some(child => findLeader(draft, child, 'by') >= 0);
}

/** The object, or in a passive its subject: "*the mayor* was accused". */
export function findObject(draft: Draft, verb: number, passive: boolean): number {
  if (passive) {
    const subject = findChild(draft, verb, Deprel['nsubj:pass']);
    if (subject >= 0) return subject;
    const { heads, deprels } = draft.tokens;
    // "He was suspected of theft, and *accused* of lying": the subject of the first verb.
    if (deprels[verb] === Deprel.conj) return findChild(draft, heads[verb]!, Deprel['nsubj:pass']);
    return deprels[verb] === Deprel.acl ? heads[verb]! : -1;
  }
  for (const child of childrenAfter(draft, verb, verb)) {
    const deprel = draft.tokens.deprels[child];
    if ((deprel === Deprel.obj || deprel === Deprel.iobj) && isNominal(draft, child)) return child;
  }
  return -1;
}

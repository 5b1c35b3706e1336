/**
 * What a cue introduces: rules from the cue's word to the rows that hold its content, one per complement of the lexicon, in
 * the order of `FRAMES`. Each reads several tree shapes for one construction, since a parser attaches the same phrase now to
 * the verb, now to its object.
 */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { asClause } from './as-clauses.js';
import type { Range } from './candidate.js';
import { clause, clauseAround, clauseBeside, surroundingClause } from './clause-frames.js';
import {
  childrenAfter,
  findLeader,
  findTo,
  isClauseRelation,
  isNominal,
  isPassive,
  isVerbal,
  leadsClause,
  sentenceEnd,
  subtreeRange,
} from './clauses.js';
import { closingClause } from './closing.js';
import type { Frames, SaidIndex } from './cues.js';
import { extendContent } from './extend.js';
import type { CueWords, Found } from './found.js';
import {
  findInfinitive,
  MAX_REACH,
  occasionStart,
  phrasesEnd,
  prepositionAfter,
  stopsPhrase,
} from './phrases.js';
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

/** How far an act noun may stand from its verb: "expressed the Islamic Republic's preparedness". */
const MAX_NOUN_REACH = 9;

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

/** "expressed *readiness* to …", "voiced his *concern* about …": the object names the act, its complement is the content. */
function actNoun(draft: Draft, { token, end }: CueWords, frames: Frames, index: SaidIndex): Found | null {
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
function infinitiveBeside(draft: Draft, from: number, frames: Frames): Found | null {
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

/** "urged *both sides to talk*", "was expected *to speak*" */
function objectAndInfinitive(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
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
function objectAndComplement(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
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
  return { content: [{ first: target.first, end: Math.max(target.end, complement.end) }], cueEnd: end };
}

/** "called *the plan a disgrace*" */
function objectAndName(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
  if (!frames.npNp) return null;
  const passive = isPassive(draft, token);
  const object = findObject(draft, token, passive);
  const bare = passive ? null : (nameAlone(draft, token, end) ?? nameInside(draft, object, end));
  if (bare) return bare;
  const name = findName(draft, token, object);
  if (object >= 0 && !passive && name <= object) {
    return nameBeside(draft, token, object, end) ?? pluralName(draft, object, end);
  }
  if (object < 0 || name < token) return null;
  if (isVerbal(draft, name) && findTo(draft, name) >= 0) return null;
  // "the group called Dawn" has a name, nobody calls it one.
  if (passive && draft.tokens.deprels[token] === Deprel.acl) return null;
  const target = subtreeRange(draft, object);
  const called = subtreeRange(draft, name);
  if (passive)
    return { content: [target, { first: Math.max(called.first, end), end: called.end }], cueEnd: end };
  return { content: [{ first: target.first, end: called.end }], cueEnd: end };
}

/** "which the mayor called *“a disgrace”*", "what they call *the new order*": the object stands before the verb. */
function nameAlone(draft: Draft, token: number, end: number): Found | null {
  const { deprels, rightEdges, heads } = draft.tokens;
  const isRelative = deprels[token] === Deprel['acl:relcl'] || findRelative(draft, token) >= 0;
  if (!isRelative || findChild(draft, token, Deprel.nsubj) < 0 || !beginsName(draft, end)) return null;
  const name = childrenAfter(draft, token, token).find(
    child => isNominal(draft, child) || isVerbal(draft, child),
  );
  if (name === undefined || heads[name] !== token) return null;
  return { content: [{ first: end, end: rightEdges[name]! }], cueEnd: end };
}

/** "called *the marchers “a mob”*", all of which the tree takes for the object. */
function nameInside(draft: Draft, object: number, end: number): Found | null {
  if (object < 0) return null;
  const { xposes, rightEdges, leftEdges } = draft.tokens;
  for (let at = object + 1; at < rightEdges[object]!; at++) {
    if (xposes[at] === Xpos['``'])
      return {
        content: [{ first: Math.max(end, leftEdges[object]!), end: rightEdges[object]! }],
        cueEnd: end,
      };
  }
  return null;
}

/** The complement that names the object, or a second object that a parser made of it ("called the exiles *traitors*"). */
function findName(draft: Draft, token: number, object: number): number {
  const name = findChild(draft, token, Deprel.xcomp);
  if (name >= 0 || object < 0) return name;
  return childrenAfter(draft, token, object).find(child => draft.tokens.deprels[child] === Deprel.obj) ?? -1;
}

/** "calling *him* *a “loose wheel”*": the name begins right after the object, whatever the tree makes of it. */
function nameBeside(draft: Draft, token: number, object: number, end: number): Found | null {
  const target = subtreeRange(draft, object);
  const next = Math.max(target.end, object + 1);
  const limit = draft.tokens.rightEdges[token]!;
  if (next >= limit || !beginsName(draft, next)) return null;
  let last = next;
  while (last < limit && !stopsPhrase(draft, last, token)) last++;
  return { content: [{ first: target.first, end: last }], cueEnd: end };
}

/** "called *the rebels terrorists*": two plurals, which the tree takes for one noun. */
function pluralName(draft: Draft, object: number, end: number): Found | null {
  const { xposes } = draft.tokens;
  const first = findChild(draft, object, Deprel.compound);
  const isPair =
    first >= end && first + 1 === object && xposes[first] === Xpos.NNS && xposes[object] === Xpos.NNS;
  return isPair ? { content: [subtreeRange(draft, object)], cueEnd: end } : null;
}

function beginsName(draft: Draft, token: number): boolean {
  const { uposes, xposes } = draft.tokens;
  const upos = uposes[token];
  return (
    upos === Upos.DET || upos === Upos.ADJ || xposes[token] === Xpos['``'] || xposes[token] === Xpos["''"]
  );
}

/** "vowed *to continue the attacks*" */
function infinitive(draft: Draft, { token, end }: CueWords, frames: Frames): Found | null {
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
    return { content: [{ first: Math.max(first, end), end: last }], cueEnd: end };
  }
  return null;
}

/** "called for *talks*", "warned of *delays*", "called on *both sides to stop*" */
function preposition(draft: Draft, { token, end, isAdjective }: CueWords, frames: Frames): Found | null {
  // "He was asked *about the bridge*": who is asked is the subject. Other passives have their object in front.
  if (!isAdjective && isPassive(draft, token) && draft.lemma(token) !== 'ask') return null;
  return prepositionAfter(draft, token, end, frames.prepositions, false);
}

/** "condemned *the attack*", "*a practice* criticized by doctors" */
function object(draft: Draft, { token, end }: CueWords, frames: Frames, index: SaidIndex): Found | null {
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
function findRelative(draft: Draft, verb: number): number {
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
function findObject(draft: Draft, verb: number, passive: boolean): number {
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

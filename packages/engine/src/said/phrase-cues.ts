/** "according to the mayor", "in the judge's view", "reportedly": phrases that make their clause somebody's. */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos } from '../grammar/labels.js';
import type { Candidate, Range } from './candidate.js';
import { childrenAfter, findTo, isVerbal, nounPhraseHead, sentenceEnd, subtreeRange } from './clauses.js';
import type { PhraseCueEntry, SaidIndex } from './cues.js';

/** The longest speaker inside a phrase ("in *the old judge*'s view"), in words. */
const MAX_SPEAKER = 8;

interface Match {
  /** Rows of the whole phrase, speaker included. */
  range: Range;
  cue: Range;
  speaker: number;
}

/** The statement whose phrase begins at `token`, or null. */
export function readPhraseCue(draft: Draft, token: number, index: SaidIndex): Candidate | null {
  const entries = index.phrases.get(draft.norm(token));
  if (!entries) return null;
  for (const entry of entries) {
    const match = matchPhrase(draft, token, entry);
    if (!match) continue;
    const content = clauseAround(draft, match);
    if (!content) return null;
    return {
      cueToken: token,
      cue: match.cue,
      speaker: match.speaker,
      addressee: -1,
      attitude: entry.attitude,
      content: [content],
      holes: [match.range],
      quotes: [],
      mayQuote: false,
    };
  }
  return null;
}

function matchPhrase(draft: Draft, token: number, { words, speakerNouns }: PhraseCueEntry): Match | null {
  const limit = sentenceEnd(draft, token);
  const place = words.indexOf('X');
  const lead = place < 0 ? words.length : place;
  if (token + lead > limit) return null;
  for (let at = 0; at < lead; at++) if (draft.norm(token + at) !== words[at]) return null;
  const from = token + lead;
  if (place < 0) return { range: { first: token, end: from }, cue: { first: token, end: from }, speaker: -1 };
  return words[place + 1] === "'s"
    ? matchPossessor(draft, token, from, words.slice(place + 2), limit)
    : restricted(draft, matchFollowing(draft, token, from, limit), speakerNouns);
}

/** "*In a poll* released on Sunday, half of the voters …": only what opens its sentence, and speaks as polls do. */
function restricted(draft: Draft, match: Match | null, nouns: readonly string[] | null): Match | null {
  if (match === null || nouns === null) return match;
  const { first, end } = match.range;
  const opens = first === draft.sentences[draft.tokens.sentences[first]!]!.firstToken;
  return opens && draft.form(end) === ',' && nouns.includes(draft.lemma(match.speaker)) ? match : null;
}

/** The speaker stands after the words: "according to *the mayor*". */
function matchFollowing(draft: Draft, token: number, from: number, limit: number): Match | null {
  const speaker = nounPhraseHead(draft, from, limit);
  if (speaker < 0) return null;
  const end = Math.min(limit, Math.max(speaker + 1, draft.tokens.rightEdges[speaker]!));
  return {
    range: { first: token, end: speakerEnd(draft, speaker, end) },
    cue: { first: token, end: from },
    speaker,
  };
}

/** The speaker stands inside: "in *the judge's* view", "in *his* view". */
function matchPossessor(
  draft: Draft,
  token: number,
  from: number,
  rest: readonly string[],
  limit: number,
): Match | null {
  const { uposes } = draft.tokens;
  for (let at = from; at < Math.min(limit, from + MAX_SPEAKER); at++) {
    const possessive = draft.norm(at) === "'s" || draft.norm(at) === "'";
    const pronoun = at === from && uposes[at] === Upos.PRON && draft.norm(at).length > 1;
    if (!possessive && !pronoun) continue;
    const after = at + 1;
    if (!rest.every((word, step) => after + step < limit && draft.norm(after + step) === word)) return null;
    const end = after + rest.length;
    return {
      range: { first: token, end },
      cue: { first: end - rest.length, end },
      speaker: pronoun ? at : nounPhraseHead(draft, from, at),
    };
  }
  return null;
}

/** The speaker's own words stop at a comma that a new clause follows: a tree that swallowed the sentence must not win. */
function speakerEnd(draft: Draft, speaker: number, end: number): number {
  const { uposes, deprels } = draft.tokens;
  for (let token = speaker + 1; token < end; token++) {
    if (uposes[token] !== Upos.PUNCT || draft.form(token) !== ',') continue;
    const next = token + 1;
    const goesOn = next < end && (deprels[next] === Deprel.cc || uposes[next] === Upos.PRON);
    const close = closingComma(draft, token + 1, end);
    if (!goesOn && close < 0) return token;
    if (close >= 0 && close - token <= 14) token = close;
  }
  return end;
}

function closingComma(draft: Draft, from: number, end: number): number {
  for (let token = from; token < end; token++) if (draft.form(token) === ',') return token;
  return -1;
}

/** The clause that the phrase stands in: climb from it to the first predicate, whose clause is the content. */
function clauseAround(draft: Draft, match: Match): Range | null {
  const { heads } = draft.tokens;
  let token = match.speaker >= 0 ? match.speaker : match.range.first;
  for (let step = 0; step < 12; step++) {
    const up = heads[token]!;
    const out = up < match.range.first || up >= match.range.end;
    if (up < 0) break;
    token = up;
    if (out && isPredicate(draft, token)) break;
  }
  if (token >= match.range.first && token < match.range.end) return restOfSentence(draft, match);
  // "…, killing three, according to the mayor": a clause without a subject is told with the one above it.
  for (let step = 0; step < 6 && heads[token]! >= 0 && isDependentClause(draft, token, match); step++)
    token = heads[token]!;
  return beforeNextClause(draft, token, match);
}

/** "They lead, according to the poll, *but he goes on*": a second clause after the phrase is not the speaker's. */
function beforeNextClause(draft: Draft, token: number, { range }: Match): Range {
  const whole = subtreeRange(draft, token);
  for (const child of childrenAfter(draft, token, range.end - 1)) {
    const isSecond =
      draft.tokens.deprels[child] === Deprel.conj &&
      findChild(draft, child, Deprel.nsubj, Deprel['nsubj:pass']) >= 0;
    const from = draft.tokens.leftEdges[child]!;
    if (isSecond && token < range.first && from >= range.end) return { first: whole.first, end: from };
  }
  return whole;
}

/** At the end of a sentence the phrase is about all of it: "“…,” she said, according to the paper". */
function isDependentClause(draft: Draft, token: number, { range }: Match): boolean {
  const deprel = draft.tokens.deprels[token];
  if (deprel === Deprel.xcomp) return true;
  // "…, tools to help them win, according to …"
  if (findTo(draft, token) >= 0) return true;
  const closes = range.end >= sentenceEnd(draft, token) - 1;
  if (deprel === Deprel.ccomp) return closes;
  if (deprel === Deprel['acl:relcl'] || deprel === Deprel.acl)
    return closes && draft.form(range.first - 1) === ',';
  if (deprel === Deprel.conj)
    return closes && findChild(draft, token, Deprel.nsubj, Deprel['nsubj:pass']) < 0;
  // Nouns on the way up from a relative clause.
  if (!isPredicate(draft, token)) return true;
  return (
    deprel === Deprel.advcl && findChild(draft, token, Deprel.nsubj, Deprel['nsubj:pass'], Deprel.mark) < 0
  );
}

/** The tree hangs the sentence below the phrase: everything else in the sentence is the content. */
function restOfSentence(draft: Draft, { range }: Match): Range | null {
  const { firstToken, endToken } = draft.sentences[draft.tokens.sentences[range.first]!]!;
  return endToken - firstToken > range.end - range.first ? { first: firstToken, end: endToken } : null;
}

function isPredicate(draft: Draft, token: number): boolean {
  return (
    isVerbal(draft, token) ||
    findChild(draft, token, Deprel.cop, Deprel.nsubj) >= 0 ||
    draft.tokens.heads[token]! < 0
  );
}

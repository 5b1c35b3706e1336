/**
 * Who says so: statements with speaker, cue and content, and so the voice of everything inside them.
 *
 * Quotations are found by their marks, attached to cues by their places, and carried on where no cue stands; reported speech is
 * read from the tree, complement by complement of the cue's entry in the lexicon. Not done yet: speakers named only by the
 * layout of an interview ("Q", "A") are not resolved to people, and "I" and "we" inside a quotation are left to coreference.
 */
import type { Draft } from '../draft/draft.js';
import type { Party, Statement, Stretch } from '../draft/layers.js';
import type { Stage } from '../draft/stage.js';
import { stretchOf } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { resolveParticipant } from '../who/participants.js';
import type { Candidate, Range } from './candidate.js';
import { carrySpeakers } from './carry.js';
import { findClosingComma } from './closing.js';
import type { SaidIndex } from './cues.js';
import { findQuoteCues } from './direct.js';
import { nestStatements } from './nest.js';
import { readPhraseCue } from './phrase-cues.js';
import { cutContent } from './pieces.js';
import { findQuotations, type Quotations } from './quotations.js';
import { readSpeakerLines } from './speaker-lines.js';
import { readAdjectiveCue, readNounCue, readVerbCue } from './word-cues.js';

export { prepareSaid, type SaidIndex } from './cues.js';
export { voiceOf } from './voice.js';

export const saidStage: Stage<{ readonly said: SaidIndex }> = {
  name: 'said',
  reads: ['sentences', 'tokens', 'tags', 'trees', 'entities', 'times', 'places'],
  adds: ['statements'],
  run(draft: Draft, { said }): void {
    readStatements(draft, said);
  },
};

/** Fills the layer of statements, in the order of the text. */
export function readStatements(draft: Draft, index: SaidIndex): void {
  const quotations = findQuotations(draft);
  const cues = findQuoteCues(draft, quotations, index);
  const candidates = readCues(draft, quotations, quotedBy(cues), index);
  candidates.push(...readSpeakerLines(draft));
  carrySpeakers(draft, quotations, cues, candidates);
  const statements = candidates.map(candidate => statementOf(draft, candidate, quotations));
  draft.statements.push(...statements.filter(statement => statement !== null).sort(inTextOrder));
  nestStatements(draft);
}

/** The rows of the quotations that each cue introduces. */
function quotedBy(cues: Int32Array): Map<number, number[]> {
  const quoted = new Map<number, number[]>();
  cues.forEach((cue, row) => {
    if (cue < 0) return;
    const rows = quoted.get(cue);
    if (rows) rows.push(row);
    else quoted.set(cue, [row]);
  });
  return quoted;
}

const NO_QUOTES: readonly number[] = [];

/** One candidate for each cue with content. A noun inside the cue of a verb ("expressed concern") is no cue of its own. */
function readCues(
  draft: Draft,
  quotations: Quotations,
  quoted: ReadonlyMap<number, readonly number[]>,
  index: SaidIndex,
): Candidate[] {
  const candidates: Candidate[] = [];
  const { length, uposes } = draft.tokens;
  let cueEnd = 0;
  for (let token = 0; token < length; token++) {
    const upos = uposes[token]!;
    let candidate: Candidate | null = null;
    if (upos === Upos.VERB || upos === Upos.AUX) {
      // "is concerned that" before "concerns": an adjective needs its copula.
      candidate =
        readAdjectiveCue(draft, token, index) ??
        readVerbCue(draft, token, index, quoted.get(token) ?? NO_QUOTES, quotations);
    } else if (upos === Upos.ADJ) candidate = readAdjectiveCue(draft, token, index);
    else if (upos === Upos.NOUN && closesWithCue(draft, token)) {
      candidate = readVerbCue(draft, token, index, quoted.get(token) ?? NO_QUOTES, quotations);
    } else if (upos === Upos.NOUN && token >= cueEnd) candidate = readNounCue(draft, token, index);
    candidate ??= upos === Upos.NOUN || upos === Upos.PUNCT ? null : readPhraseCue(draft, token, index);
    if (!candidate || (quotations.ofToken[token]! >= 0 && !isToldAgain(draft, candidate))) continue;
    candidates.push(candidate);
    cueEnd = Math.max(cueEnd, candidate.cue?.end ?? 0);
  }
  return candidates;
}

/** "…, the press centre of the border service *reports*.": taggers take the verb for a noun. */
function closesWithCue(draft: Draft, token: number): boolean {
  const isLast = token + 1 < draft.tokens.length && draft.form(token + 1) === '.';
  return isLast && findClosingComma(draft, token, token + 1) >= 0;
}

/**
 * Inside a quotation only what somebody else is said to have said is a statement of its own: "“The guard told us that …”". The
 * speaker's own "I think" and "we want" say no more than the quotation does.
 */
function isToldAgain(draft: Draft, { speaker, attitude, content, quotes }: Candidate): boolean {
  if (attitude === 'believe' || attitude === 'intend' || speaker < 0 || OWN.has(draft.norm(speaker)))
    return false;
  const first = content[0]?.first ?? -1;
  return quotes.length > 0 || attitude === 'deny' || (first >= 0 && content[0]!.end - first >= 4);
}

const OWN = new Set(['i', 'we', 'you', 'my', 'our', 'your', 'me', 'us', 'it', 'who', 'that', 'which']);

function statementOf(draft: Draft, candidate: Candidate, quotations: Quotations): Statement | null {
  const [content, mode] = cutContent(draft, candidate, quotations);
  if (content.length === 0) return null;
  const { cue, speaker, addressee, attitude } = candidate;
  return {
    speaker: partyOf(draft, speaker, cue),
    cue: cue && stretchOf(draft, cue.first, cue.end),
    content,
    addressee: partyOf(draft, addressee, cue),
    mode: candidate.isSpoken ? 'direct' : mode,
    attitude,
    within: -1,
  };
}

/** The words for a speaker and the entity behind them. */
function partyOf(draft: Draft, token: number, cue: Range | null): Party | null {
  if (token < 0) return null;
  const words = nounPhrase(draft, token, cue);
  const participant = resolveParticipant(draft, token)[0];
  const holdsCue = cue !== null && cue.first > token && (participant?.endToken ?? 0) > cue.first;
  if (participant && participant.firstToken <= token && token < participant.endToken && !holdsCue) {
    const { entity, start, end, firstToken, endToken } = participant;
    return { entity, start, end, firstToken, endToken };
  }
  return { ...words, entity: participant?.entity ?? nameAtEnd(draft, words) };
}

/** "Chief of Staff of the Armed Forces Major General *Mohammad Baqeri*": whose titles the noun phrase heaps up; -1 for none. */
function nameAtEnd(draft: Draft, { firstToken, endToken }: Stretch): number {
  for (let token = endToken - 1; token >= Math.max(firstToken, endToken - 4); token--) {
    const mention = draft.mentions[draft.mentionOfHead[token]!];
    if (
      mention &&
      mention.endToken === endToken &&
      mention.form === 'name' &&
      draft.entities[mention.entities[0]!]?.kind === 'person'
    ) {
      return mention.entities[0]!;
    }
  }
  return -1;
}

/** The noun phrase without relative clauses and what follows a comma. */
function nounPhrase(draft: Draft, token: number, cue: Range | null) {
  const { leftEdges, rightEdges, deprels } = draft.tokens;
  let first = leftEdges[token]!;
  while (
    first < token &&
    (deprels[first] === Deprel.case || deprels[first] === Deprel.punct || deprels[first] === Deprel.mark)
  )
    first++;
  if (cue && first < cue.end && cue.end <= token) first = cue.end;
  let end = token + 1;
  // "three monitors *report*.": a cue that the tagger took for a noun.
  const limit = cue && cue.first > token ? Math.min(rightEdges[token]!, cue.first) : rightEdges[token]!;
  while (end < limit && !endsNounPhrase(draft, end)) end++;
  return stretchOf(draft, first, end);
}

/** A comma, a verb, or a word that opens a clause ("which", "that", "to"). */
function endsNounPhrase(draft: Draft, token: number): boolean {
  const { uposes, xposes, deprels } = draft.tokens;
  const upos = uposes[token]!;
  const stop = upos === Upos.PUNCT && xposes[token] !== Xpos.HYPH;
  if (
    stop ||
    (upos === Upos.VERB && deprels[token] !== Deprel.amod) ||
    upos === Upos.SCONJ ||
    xposes[token] === Xpos.TO ||
    xposes[token] === Xpos.POS
  )
    return true;
  return xposes[token] === Xpos.WDT || xposes[token] === Xpos.WP;
}

function inTextOrder(a: Statement, b: Statement): number {
  return anchorOf(a) - anchorOf(b) || a.content[0]!.start - b.content[0]!.start;
}

/** Where a statement is listed: at its content's or its cue's beginning, whichever comes first. */
function anchorOf({ cue, content, speaker }: Statement): number {
  return Math.min(content[0]!.start, cue?.start ?? Infinity, speaker?.start ?? Infinity);
}

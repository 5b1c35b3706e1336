/**
 * Quotations that no cue introduces: they go on with the statement before them, or belong to the one last spoken of.
 *
 *     “We agree,” he said. “It took long.”        goes on after the full stop
 *     “We agree,” he said.¶ “It took long.”       goes on in the next paragraph
 *     “We agree.¶ “It took long,” he said.        reopened: the cue comes later
 *     The mayor was angry. “It took too long.”    new, said by the subject of the sentence before
 */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos } from '../grammar/labels.js';
import type { Candidate } from './candidate.js';
import { sentenceFirst } from './clauses.js';
import type { Quotation, Quotations } from './quotations.js';
import { isTitle } from './titles.js';

/** Fewer words than this are a term in quotation marks, not speech. */
const FEWEST_WORDS = 4;

/** Adds quotations without a cue to `candidates`, or makes new ones of them. `cues` has the row of each quotation's cue. */
export function carrySpeakers(
  draft: Draft,
  quotations: Quotations,
  cues: Int32Array,
  candidates: Candidate[],
): void {
  const { all } = quotations;
  const byCue = new Map(
    candidates.filter(({ quotes }) => quotes.length > 0).map(candidate => [candidate.cueToken, candidate]),
  );
  const reported = reportedWords(draft, candidates);
  const firsts = firstOfSentence(draft, candidates);
  const rows = all.map((_, row) => row).filter(row => all[row]!.parent < 0);
  let pending: number[] = [];
  let last: Carried | null = null;
  rows.forEach((row, place) => {
    const quote = all[row]!;
    const own = byCue.get(cues[row]!);
    if (own) {
      // Quotations left open paragraphs ago waited for this cue.
      own.quotes.unshift(...pending);
      pending = [];
      last = { candidate: own, row, place };
      return;
    }
    if (isInside(quote, reported)) return;
    if (followsColon(draft, quote)) {
      pending = made(draft, [...pending, row], quotations, candidates);
      last = { candidate: candidates[candidates.length - 1]!, row, place };
      return;
    }
    if (!isSpeech(draft, quote)) return;
    if (runsOn(quote, all[rows[place + 1] ?? -1])) {
      if (last && last.place === place - 1 && quote.continued) last = goOn(last.candidate, row, place);
      else pending.push(row);
      return;
    }
    if (pending.length > 0 && !quote.continued) pending = made(draft, pending, quotations, candidates);
    const before: Candidate | null =
      last && isNext(draft, all[last.row]!, quote) ? last.candidate : previousStatement(draft, quote, firsts);
    if (before) {
      before.quotes.push(...pending);
      pending = [];
      last = goOn(before, row, place);
    } else {
      pending = made(draft, [...pending, row], quotations, candidates);
      last = { candidate: candidates[candidates.length - 1]!, row, place };
    }
  });
  if (pending.length > 0) made(draft, pending, quotations, candidates);
}

/** The statement that the last quotation went to; `place` counts outermost quotations. */
interface Carried {
  candidate: Candidate;
  row: number;
  place: number;
}

function goOn(candidate: Candidate, row: number, place: number): Carried {
  candidate.quotes.push(row);
  return { candidate, row, place };
}

/** The next paragraph reopens this quotation. */
function runsOn(quote: Quotation, next: Quotation | undefined): boolean {
  return !quote.closed && next !== undefined && next.continued && next.paragraph === quote.paragraph + 1;
}

/** Long enough, at the beginning of a sentence or a paragraph. */
function isSpeech(draft: Draft, quote: Quotation): boolean {
  if (quote.words < FEWEST_WORDS && !isSentence(draft, quote)) return false;
  const { firstToken } = draft.sentences[draft.tokens.sentences[quote.firstToken]!]!;
  return firstToken === quote.firstToken || quote.continued;
}

/** "That did not surprise Dana Brook: “It was bound to come.”": a sentence after a colon is somebody's, whatever leads to it. */
function followsColon(draft: Draft, quote: Quotation): boolean {
  const isLed = quote.firstToken > 0 && draft.form(quote.firstToken - 1) === ':';
  return isLed && quote.words >= FEWEST_WORDS && isSentence(draft, quote);
}

/** "“Nobody knows.”": a full stop inside the marks. */
function isSentence(draft: Draft, quote: Quotation): boolean {
  return /[.!?]["”’'»“]*$/.test(draft.text.slice(quote.start, quote.end)) && !isTitle(draft, quote);
}

/** By token row: 1 where a statement's reported clause holds it. */
function reportedWords(draft: Draft, candidates: readonly Candidate[]): Uint8Array {
  const reported = new Uint8Array(draft.tokens.length);
  for (const { content } of candidates) for (const { first, end } of content) reported.fill(1, first, end);
  return reported;
}

/** Already part of a statement's reported clause. */
function isInside({ firstToken, endToken }: Quotation, reported: Uint8Array): boolean {
  return reported[Math.min(firstToken + 1, endToken - 1)] === 1;
}

/** The quotation follows the last one in its paragraph or in the one after, with nothing but a cue in between. */
function isNext(draft: Draft, before: Quotation, quote: Quotation): boolean {
  if (quote.paragraph - before.paragraph > 1) return false;
  const sentences = draft.tokens.sentences;
  return sentences[quote.firstToken]! - sentences[Math.min(before.endToken, draft.tokens.length - 1)]! <= 2;
}

/** By sentence: the first statement with a cue and a named speaker. */
function firstOfSentence(draft: Draft, candidates: readonly Candidate[]): Map<number, Candidate> {
  const firsts = new Map<number, Candidate>();
  for (const candidate of candidates) {
    if (!candidate.mayQuote || candidate.speaker < 0) continue;
    const sentence = draft.tokens.sentences[candidate.cueToken]!;
    const before = firsts.get(sentence);
    if (!before || before.cueToken > candidate.cueToken) firsts.set(sentence, candidate);
  }
  return firsts;
}

/** "The senator hit back, saying he had paid.¶ “Frankly, …”": the statement of the sentence just before. */
function previousStatement(
  draft: Draft,
  quote: Quotation,
  firsts: ReadonlyMap<number, Candidate>,
): Candidate | null {
  return firsts.get(draft.tokens.sentences[quote.firstToken]! - 1) ?? null;
}

/** A statement of its own: the speaker is the subject of the sentence before, when that is a name or a person's pronoun. */
function made(draft: Draft, rows: readonly number[], { all }: Quotations, candidates: Candidate[]): number[] {
  const first = all[rows[0]!]!;
  candidates.push({
    cueToken: -1,
    cue: null,
    speaker: followsColon(draft, first) ? nameBeforeColon(draft, first) : subjectBefore(draft, first),
    addressee: -1,
    attitude: 'say',
    content: [],
    holes: [],
    quotes: [...rows],
    mayQuote: true,
  });
  return [];
}

/** The person named right before the colon, else the subject of the clause there when that is a name or a pronoun. */
function nameBeforeColon(draft: Draft, { firstToken }: Quotation): number {
  const name = personEndingAt(draft, firstToken - 2);
  if (name >= 0) return name;
  return namedSubject(draft, sentenceFirst(draft, firstToken - 1), firstToken - 1);
}

/** Head of the person's name whose words end at `last`, -1 for none. */
function personEndingAt(draft: Draft, last: number): number {
  for (let token = last; token >= Math.max(0, last - 3); token--) {
    const mention = draft.mentions[draft.mentionOfHead[token]!];
    if (mention?.form !== 'name' || mention.endToken !== last + 1) continue;
    return draft.entities[mention.entities[0]!]?.kind === 'person' ? token : -1;
  }
  return -1;
}

function subjectBefore(draft: Draft, quote: Quotation): number {
  const sentence = draft.tokens.sentences[quote.firstToken]! - 1;
  if (sentence < 0 || quote.paragraph - draft.sentences[sentence]!.paragraph > 1) return -1;
  const { firstToken, endToken } = draft.sentences[sentence]!;
  return namedSubject(draft, firstToken, endToken);
}

/** The subject of the first clause among these rows when it is a name or a person's pronoun, else -1. */
function namedSubject(draft: Draft, firstToken: number, endToken: number): number {
  const { heads, uposes } = draft.tokens;
  for (let token = firstToken; token < endToken; token++) {
    if (heads[token]! >= firstToken && heads[token]! < endToken) continue;
    const subject = findChild(draft, token, Deprel.nsubj, Deprel['nsubj:pass']);
    const named =
      subject >= 0 &&
      (uposes[subject] === Upos.PROPN ||
        (uposes[subject] === Upos.PRON && /^(?:s?he|they)$/.test(draft.norm(subject))));
    return named ? subject : -1;
  }
  return -1;
}

/**
 * Which cue introduces which quotation, by their places: "“…,” said the mayor", "the mayor said: “…”", "“…,” he said, “…”".
 * Trees are asked only for what a parser gets right in spite of the marks: which of two verbs is the main one.
 */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { DAYS, isVerbal, nounPhraseHead, sentenceEnd, sentenceFirst } from './clauses.js';
import type { SaidIndex } from './cues.js';
import { findNamedVerb } from './named-verbs.js';
import type { Quotation, Quotations } from './quotations.js';
import { isTitle } from './titles.js';

/** How many words after a quotation its cue may stand, and before it. */
const AFTER = 16;
const BEFORE = 30;
/** How many inner quotations are stepped over to find the one before. */
const MAX_INNER = 6;

/** For each quotation the row of its cue, -1 for none. */
export function findQuoteCues(draft: Draft, quotations: Quotations, index: SaidIndex): Int32Array {
  const cues = new Int32Array(quotations.all.length).fill(-1);
  quotations.all.forEach((quote, row) => {
    const after = endsOpen(draft, quote) ? cueAfter(draft, quote, quotations, index) : -1;
    const before = after >= 0 ? after : cueBefore(draft, quote, row, quotations, index, cues);
    cues[row] =
      before < 0 && quote.parent < 0 && endsOpen(draft, quote) ? findNamedVerb(draft, quote) : before;
  });
  return cues;
}

/** The quotation stops with a comma, a question or a dash: something is still to come. */
function endsOpen(draft: Draft, quote: Quotation): boolean {
  const { text } = draft;
  const inside = text.slice(Math.max(quote.start, quote.end - 4), quote.end).replace(/["“”‘’'«»„\s]+$/, '');
  const outside = text.slice(quote.end, quote.end + 3);
  if (/[,?!—–…-]$/.test(inside) || /^\s*[,—–-]/.test(outside)) return true;
  return /\.$/.test(inside) && /^\s+[a-z]/.test(outside);
}

/** "“…,” the mayor *said*", "“…,” *said* the mayor" */
function cueAfter(draft: Draft, quote: Quotation, quotations: Quotations, index: SaidIndex): number {
  const { length } = draft.tokens;
  const from = quote.endToken;
  if (isTitle(draft, quote) && sentenceFirst(draft, quote.firstToken) !== quote.firstToken) return -1;
  if (from >= length || draft.sentences[draft.tokens.sentences[from]!]!.paragraph !== quote.paragraph)
    return -1;
  if (isNewSentence(draft, from) || goesOnWithAnd(draft, from)) return -1;
  const limit = Math.min(sentenceEnd(draft, from), from + AFTER);
  let best = -1;
  for (let token = from; token < limit; token++) {
    if (isElsewhere(quotations, quote, token)) break;
    if (!isQuoteCue(draft, token, index) || leadsOn(draft, token)) continue;
    if (best >= 0 && !isMain(draft, token, best)) continue;
    best = token;
    if (!isRelative(draft, token)) break;
  }
  return best;
}

/** "denounced the “aggression”, *and* ordered …": the next verb has a content of its own. */
function goesOnWithAnd(draft: Draft, from: number): boolean {
  return draft.form(from) === ',' && draft.tokens.uposes[from + 1] === Upos.CCONJ;
}

/** "…,” *adding* that it was late": a participle without a subject goes on to something else. */
function leadsOn(draft: Draft, token: number): boolean {
  // "…,” he was quoted as *saying*" alone is one.
  const isParticiple = draft.tokens.xposes[token] === Xpos.VBG && draft.norm(token - 1) !== 'as';
  return isParticiple && findChild(draft, token, Deprel.nsubj, Deprel.aux) < 0;
}

/** The word stands in another quotation, or outside the one around `quote`. */
function isElsewhere({ ofToken, innermost }: Quotations, { parent }: Quotation, token: number): boolean {
  return parent < 0 ? ofToken[token]! >= 0 : innermost[token] !== parent;
}

/** A capital after a full stop begins something new, unless a cue and its speaker stand there alone ("“Why now?” She asked"). */
function isNewSentence(draft: Draft, token: number): boolean {
  const before = draft.text.slice(Math.max(0, draft.tokens.starts[token]! - 4), draft.tokens.starts[token]!);
  return /\.["”’'»]*\s*$/.test(before) && /[A-Z]/.test(draft.text[draft.tokens.starts[token]!]!);
}

/** "the mayor *said*: “…”", "he *added*, “…”" */
function cueBefore(
  draft: Draft,
  quote: Quotation,
  row: number,
  quotations: Quotations,
  index: SaidIndex,
  cues: Int32Array,
): number {
  if (quote.firstToken === 0) return -1;
  const lead = draft.text.slice(Math.max(0, quote.start - 6), quote.start).trimEnd();
  const colon = lead.endsWith(':');
  const last = quote.firstToken - 1;
  // A quotation that begins its sentence belongs to the one before only after a colon or a comma.
  const begins = sentenceFirst(draft, quote.firstToken) === quote.firstToken;
  const comma = colon || /[,—–-]$/.test(lead);
  if (begins && !comma) return -1;
  if (isTitle(draft, quote) && !isQuoteCue(draft, last - Number(comma), index)) return -1;
  const limit = Math.max(sentenceFirst(draft, last), quote.firstToken - BEFORE);
  for (let token = last; token >= limit; token--) {
    if (isElsewhere(quotations, quote, token)) break;
    if (isQuoteCue(draft, token, index) && (comma || reaches(draft, token, quote.firstToken))) return token;
  }
  return sharedCue(draft, quote, row, quotations, cues);
}

/** "told the crowd that “…": nothing of the clause stands between cue and quotation. */
function reaches(draft: Draft, cue: number, first: number): boolean {
  if (draft.norm(first - 1) === 'that') return first - cue <= 6;
  for (let token = cue + 1; token < first; token++) {
    if (!isListener(draft, token) && draft.norm(token) !== ',') return false;
  }
  return first - cue <= 3;
}

/** "told *us* ‘run’", "told *the crowd* ‘run’" */
function isListener(draft: Draft, token: number): boolean {
  const upos = draft.tokens.uposes[token]!;
  return NOUNS.has(upos) || upos === Upos.DET;
}

/** "“…,” he said, “…”": the quotation goes on after the cue of the one before it. */
function sharedCue(
  draft: Draft,
  quote: Quotation,
  row: number,
  quotations: Quotations,
  cues: Int32Array,
): number {
  let sibling = row - 1;
  while (sibling > row - MAX_INNER && quotations.all[sibling]?.parent !== quote.parent) sibling--;
  const before = quotations.all[sibling];
  const cue = cues[sibling] ?? -1;
  if (
    !before ||
    cue < before.endToken ||
    draft.tokens.sentences[cue] !== draft.tokens.sentences[quote.firstToken]
  )
    return -1;
  const between = draft.text.slice(draft.tokens.ends[cue]!, quote.start);
  return /[,;:—–-]\s*$/.test(between) && quote.firstToken - cue <= AFTER ? cue : -1;
}

/** A verb that takes a quotation. A verb the lexicon does not know that way still may after a colon: not read here. */
export function isQuoteCue(draft: Draft, token: number, index: SaidIndex): boolean {
  if (!isVerbal(draft, token)) return false;
  const entries = index.verbs.get(draft.lemma(token));
  return entries?.some(entry => entry.frames.quote) ?? false;
}

function isRelative(draft: Draft, token: number): boolean {
  const deprel = draft.tokens.deprels[token]!;
  return deprel === Deprel['acl:relcl'] || deprel === Deprel.acl;
}

function isMain(draft: Draft, token: number, other: number): boolean {
  return isRelative(draft, other) && !isRelative(draft, token);
}

/**
 * The speaker of a quotation by its place, for a tree that took a word of the quotation for the subject: the noun phrase
 * between the quotation and the cue ("“…,” *the mayor* said"), else the one after the cue ("said *the mayor*") or, where the
 * quotation comes last, before it.
 */
export function findSpeakerBeside(
  draft: Draft,
  cue: number,
  quote: Quotation,
  { ofToken }: Quotations,
): number {
  const last = Math.min(sentenceEnd(draft, cue), cue + AFTER);
  if (quote.endToken <= cue) {
    const between = lastNoun(draft, cue - 1, quote.endToken);
    if (between >= 0) return between;
    for (let token = cue + 1; token < last && ofToken[token]! < 0; token++) {
      if (isStop(draft, token)) break;
      if (isNoun(draft, token)) return nounPhraseHead(draft, token, last);
    }
    return -1;
  }
  return lastNoun(draft, cue - 1, Math.max(sentenceFirst(draft, cue), cue - AFTER));
}

/** The noun phrase that ends nearest before row `from`, no further than `limit`. */
function lastNoun(draft: Draft, from: number, limit: number): number {
  for (let token = from; token >= limit; token--) {
    if (!isNoun(draft, token)) continue;
    let head = token;
    const { heads } = draft.tokens;
    while (heads[head]! >= limit && heads[head]! < head && isNoun(draft, heads[head]!)) head = heads[head]!;
    return head;
  }
  return -1;
}

const NOUNS = new Set<number>([Upos.NOUN, Upos.PROPN, Upos.PRON]);

function isNoun(draft: Draft, token: number): boolean {
  return NOUNS.has(draft.tokens.uposes[token]!) && !DAYS.has(draft.norm(token));
}

function isStop(draft: Draft, token: number): boolean {
  return draft.tokens.uposes[token] === Upos.PUNCT && draft.tokens.xposes[token] !== Xpos.HYPH;
}

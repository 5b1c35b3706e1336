/** From rows to content: holes cut out, punctuation and joining words trimmed from the edges, quotations kept whole. */
import type { Draft } from '../draft/draft.js';
import type { ContentPiece, StatementMode } from '../draft/layers.js';
import { stretchOf } from '../draft/tree.js';
import { Deprel, Upos } from '../grammar/labels.js';
import type { Candidate, Range } from './candidate.js';
import { sentenceEnd, sentenceFirst } from './clauses.js';
import type { Quotation, Quotations } from './quotations.js';

/** A quotation of so few words inside reported speech is no speech of its own, but the content runs to its end all the same. */
const EDGE = /^[,;:.—–-]+$/;

/** The content of a candidate in text order, and its mode; no pieces when nothing is left of it. */
export function cutContent(
  draft: Draft,
  candidate: Candidate,
  quotations: Quotations,
): [ContentPiece[], StatementMode] {
  const pieces = candidate.quotes.map(row => quotedPiece(quotations.all[row]!));
  let mixed = false;
  for (const range of candidate.content) {
    for (const part of cutOut(range, [...candidate.holes, ...ownWords(candidate), ...datelineOf(draft)])) {
      const whole = withQuotations(draft, trim(draft, part), quotations);
      if (whole.end <= whole.first) continue;
      const quote = quotations.all[quotations.ofToken[whole.first]!];
      const quoted = quote !== undefined && quote.firstToken === whole.first && quote.endToken === whole.end;
      mixed ||= holdsQuotation(whole, quotations);
      pieces.push({ ...stretchOf(draft, whole.first, whole.end), quoted });
    }
  }
  pieces.sort((a, b) => a.start - b.start);
  const distinct = pieces.filter((piece, at) => at === 0 || piece.start >= pieces[at - 1]!.end);
  if (distinct.length > 0 && distinct.every(piece => piece.quoted)) return [distinct, 'direct'];
  return [
    distinct,
    modeOf(distinct, mixed || (candidate.content.length > 0 && distinct.some(piece => piece.quoted))),
  ];
}

export function quotedPiece({ start, end, firstToken, endToken }: Quotation): ContentPiece {
  return { start, end, firstToken, endToken, quoted: true };
}

function modeOf(pieces: readonly ContentPiece[], mixed: boolean): StatementMode {
  if (mixed) return 'mixed';
  return pieces.every(piece => piece.quoted) ? 'direct' : 'indirect';
}

/** The cue and the speaker's head are never content. */
function ownWords({ cue, speaker }: Candidate): Range[] {
  const own: Range[] = cue ? [cue] : [];
  if (speaker >= 0) own.push({ first: speaker, end: speaker + 1 });
  return own;
}

/** "KARACHI — Pakistan released 76 sailors, officials said.": the place of the report is nobody's word. */
function datelineOf({ dateline }: Draft): Range[] {
  return dateline ? [{ first: dateline.firstToken, end: dateline.endToken }] : [];
}

/** What is left of `range` outside the holes. */
function cutOut(range: Range, holes: readonly Range[]): Range[] {
  let parts = [range];
  for (const hole of holes) {
    parts = parts.flatMap(({ first, end }) =>
      hole.end <= first || hole.first >= end
        ? [{ first, end }]
        : [
            { first, end: Math.min(end, hole.first) },
            { first: Math.max(first, hole.end), end },
          ].filter(part => part.end > part.first),
    );
  }
  return parts;
}

/** "09:45 Tractors block the bridge, the city says.": the stamp of an entry is not a part of it. */
const STAMP = /^\d{1,2}[:.]\d{2}$/;

/** Leaves out commas, full stops, dashes and "and" at the edges. */
function trim(draft: Draft, { first, end }: Range): Range {
  const { uposes, deprels } = draft.tokens;
  if (STAMP.test(draft.form(first)) && sentenceFirst(draft, first) === first) first++;
  while (
    first < end &&
    (EDGE.test(draft.form(first)) || (deprels[first] === Deprel.cc && uposes[first] === Upos.CCONJ))
  )
    first++;
  while (end > first && EDGE.test(draft.form(end - 1))) end--;
  return { first, end };
}

/** Grows a piece to whole quotations at both edges; what a quotation says after a full stop belongs to it as well. */
function withQuotations(draft: Draft, { first, end }: Range, { all, ofToken }: Quotations): Range {
  if (end <= first) return { first, end };
  const opening = all[ofToken[first]!];
  const closing = all[ofToken[end - 1]!];
  const after = all[ofToken[end]!];
  let [from, to] = [first, end];
  // Wholly inside one quotation: its edges are the clause's, not the quotation's.
  if (opening && opening === closing && !(opening.firstToken >= first - 1)) return { first, end };
  if (opening && opening.firstToken === first - 1) from = opening.firstToken;
  // "said she came up “and smiled": marks that nobody closed run to the end of their sentence.
  if (closing && !closing.closed && closing.firstToken === end - 1)
    to = Math.max(to, sentenceEnd(draft, end - 1));
  if (closing?.closed && closing.firstToken >= from) to = Math.max(to, closing.endToken);
  // The closing mark alone was left outside.
  if (after?.closed && after.firstToken >= from && after.firstToken < end) to = Math.max(to, after.endToken);
  return { first: from, end: Math.min(to, draft.tokens.length) };
}

function holdsQuotation({ first, end }: Range, { all, ofToken }: Quotations): boolean {
  for (let token = first; token < end; token++) {
    const quote = all[ofToken[token]!];
    if (quote && quote.firstToken >= first && quote.endToken <= end) return true;
    if (quote) token = quote.endToken - 1;
  }
  return false;
}

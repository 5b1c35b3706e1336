/** Quotations as the rules below see them: rows of tokens, where they stand in their sentence and paragraph. */
import type { Draft } from '../draft/draft.js';
import { Upos } from '../grammar/labels.js';
import { findQuotes } from './quotes.js';

export interface Quotation {
  start: number;
  end: number;
  firstToken: number;
  endToken: number;
  /** Words inside, marks and punctuation not counted. */
  words: number;
  closed: boolean;
  continued: boolean;
  paragraph: number;
  /** Index in `all` of the quotation around it, -1 for none. */
  parent: number;
}

export interface Quotations {
  /** In text order, each before those inside it. */
  all: Quotation[];
  /** By token row: index in `all` of the outermost quotation it stands in, -1 for none. */
  ofToken: Int32Array;
  /** The same for the innermost. */
  innermost: Int32Array;
}

export function findQuotations(draft: Draft): Quotations {
  const none = () => new Int32Array(draft.tokens.length).fill(-1);
  const quotations: Quotations = { all: [], ofToken: none(), innermost: none() };
  const { all, ofToken, innermost } = quotations;
  const rows: number[] = [];
  let token = 0;
  for (const quote of findQuotes(draft.text, paragraphsOf(draft))) {
    // Inner quotations start before the one around them has ended: step back no further than its length.
    while (token > 0 && draft.tokens.starts[token - 1]! >= quote.start) token--;
    while (token < draft.tokens.length && draft.tokens.ends[token]! <= quote.start) token++;
    const quotation = placed(draft, quote, token, rows[quote.parent] ?? -1);
    rows.push(quotation ? all.length : -1);
    if (!quotation) continue;
    if (quotation.parent < 0) ofToken.fill(all.length, quotation.firstToken, quotation.endToken);
    innermost.fill(all.length, quotation.firstToken, quotation.endToken);
    all.push(quotation);
  }
  return quotations;
}

type Placed = Pick<Quotation, 'start' | 'end' | 'closed' | 'continued'>;

function placed(
  draft: Draft,
  { start, end, closed, continued }: Placed,
  firstToken: number,
  parent: number,
): Quotation | null {
  const { starts, ends, uposes, length, sentences } = draft.tokens;
  let endToken = firstToken;
  let words = 0;
  for (; endToken < length && starts[endToken]! < end; endToken++)
    if (uposes[endToken] !== Upos.PUNCT) words++;
  if (endToken === firstToken) return null;
  const paragraph = draft.sentences[sentences[firstToken]!]!.paragraph;
  // Marks can be written together with a word that the tokenizer did not part: the rows decide.
  return {
    start: Math.min(start, starts[firstToken]!),
    end: Math.max(end, ends[endToken - 1]!),
    firstToken,
    endToken,
    words,
    closed,
    continued,
    paragraph,
    parent,
  };
}

/** The stretches of text between the first and the last sentence of each paragraph. */
function paragraphsOf(draft: Draft): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  let number = -1;
  for (const { start, end, paragraph } of draft.sentences) {
    if (paragraph !== number) paragraphs.push({ start, end });
    else paragraphs[paragraphs.length - 1]!.end = end;
    number = paragraph;
  }
  return paragraphs;
}

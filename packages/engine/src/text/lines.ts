/**
 * Line breaks without a blank line. In text with a paragraph a line they end paragraphs; in hard-wrapped text they are
 * no more than spaces. A break is a wrap when the next word would not have fitted on the line it ends.
 */
import type { Draft } from '../draft/draft.js';
import { TokenFlag } from '../draft/tokens.js';
import { isLower, Kind, kindAt } from './characters.js';

/** Text with longer lines, in code units, is not hard-wrapped. */
const WIDEST_WRAP = 100;
/** Nobody wraps text narrower than this, in code units. */
const NARROWEST_WRAP = 45;
/** A line without a stop that fills less than this share of the widest was not cut off by a wrap. */
const SHORT_LINE = 0.6;

/** Sets `ParagraphBefore` on the words after line breaks that end a paragraph. */
export function endParagraphsAtLines(draft: Draft): void {
  const { tokens } = draft;
  let widest = -1;
  let lineStart = 0;
  let lines = 0;
  for (let row = 1; row < tokens.length; row++) {
    const flags = tokens.flags[row]!;
    if (!(flags & TokenFlag.LineBefore)) continue;
    if (!(flags & TokenFlag.ParagraphBefore)) {
      if (widest < 0) widest = widestLine(draft);
      if (endsParagraph(draft, row, lineStart, widest, lines === 0))
        tokens.flags[row] = flags | TokenFlag.ParagraphBefore;
    }
    lineStart = row;
    lines++;
  }
}

function widestLine(draft: Draft): number {
  const { tokens } = draft;
  let widest = 0;
  let lineStart = 0;
  for (let row = 1; row <= tokens.length; row++) {
    if (row < tokens.length && !(tokens.flags[row]! & TokenFlag.LineBefore)) continue;
    widest = Math.max(widest, tokens.ends[row - 1]! - tokens.starts[lineStart]!);
    lineStart = row;
  }
  return widest;
}

function endsParagraph(
  draft: Draft,
  row: number,
  lineStart: number,
  widest: number,
  isFirstLine: boolean,
): boolean {
  const { tokens, text } = draft;
  const stopped = endsInStop(draft, row);
  if (!stopped && isLower(text.charCodeAt(tokens.starts[row]!))) return false;
  if (widest > WIDEST_WRAP || widest < NARROWEST_WRAP || isBullet(draft, row)) return true;
  const length = tokens.ends[row - 1]! - tokens.starts[lineStart]!;
  const fits = length + 1 + tokens.ends[row]! - tokens.starts[row]! <= widest;
  return fits && (stopped || isFirstLine || length < SHORT_LINE * widest);
}

/** Whether the line before `row` ends in . ! ? or the like, quotation marks and brackets after it allowed. */
function endsInStop(draft: Draft, row: number): boolean {
  const { text, tokens } = draft;
  let at = tokens.ends[row - 1]! - 1;
  const end = Math.max(at - 3, 0);
  while (at > end && !isStopOrWord(kindAt(text, at))) at--;
  return kindAt(text, at) === Kind.Stop;
}

function isStopOrWord(kind: number): boolean {
  return kind === Kind.Stop || kind <= Kind.Mark;
}

/** "- First", "• Second", "* Third" */
function isBullet(draft: Draft, row: number): boolean {
  const { tokens, text } = draft;
  if (tokens.ends[row]! - tokens.starts[row]! !== 1 || row + 1 >= tokens.length) return false;
  return (
    '-–—•*·▪'.includes(text[tokens.starts[row]!]!) && (tokens.flags[row + 1]! & TokenFlag.SpaceBefore) !== 0
  );
}

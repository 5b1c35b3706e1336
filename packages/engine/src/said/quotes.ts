/**
 * Quotations by their marks alone. No grammar is needed, so this also serves text that no parser understands.
 *
 * Straight and curly marks, single marks, guillemets, low marks and typewriter pairs ('' … '') are known; any closing mark of
 * the same weight closes an opening one, since texts mix them. A quotation never crosses a paragraph: one that runs on is
 * reopened at the next paragraph's beginning, and each paragraph gives a span of its own. An opening mark that is never
 * closed ends with its line, or `LONGEST` characters on: a lost mark must not swallow the document.
 */

export interface QuoteSpan {
  /** With the marks. */
  start: number;
  end: number;
  /** Index in the same list of the quotation around it, -1 for none. */
  parent: number;
  /** A closing mark was found. */
  closed: boolean;
  /** Reopens the quotation that the paragraph before left open. */
  continued: boolean;
}

/** Longest stretch, in code units, in which a closing mark is looked for. */
const LONGEST = 4000;
/** Quotations within quotations beyond this depth are not followed. */
const DEEPEST = 4;

enum Weight {
  Double = 1,
  Single = 2,
}

interface Open {
  at: number;
  weight: Weight;
  /** Row in the result, taken when the mark opens so that outer comes before inner. */
  row: number;
}

/** All quotations in `text`, by start. `paragraphs` are the stretches that a quotation may not leave, in order. */
export function findQuotes(text: string, paragraphs: readonly { start: number; end: number }[]): QuoteSpan[] {
  const found: QuoteSpan[] = [];
  let runsOn = false;
  for (const { start, end } of paragraphs) runsOn = scanParagraph(text, start, end, runsOn, found);
  return dropUnread(found);
}

/** Adds the quotations of one paragraph; gives whether it ends inside one. */
function scanParagraph(
  text: string,
  start: number,
  end: number,
  runsOn: boolean,
  found: QuoteSpan[],
): boolean {
  const stack: Open[] = [];
  let first = true;
  for (let at = start; at < end; at++) {
    const length = markLength(text, at);
    if (length === 0) {
      if (!isSpace(text.charCodeAt(at))) first = false;
      continue;
    }
    while (stack.length > 0 && at - stack[0]!.at > LONGEST) abandon(text, stack.shift()!, found, end);
    const reopens = runsOn && first;
    first = false;
    if (!reopens && closes(text, at, length, end, stack)) close(stack, at, length, text, found);
    else if (opens(text, at, length, start, end, stack)) open(stack, at, length, text, found, reopens);
    at += length - 1;
  }
  const runs = stack.length > 0 && stack[0]!.weight === Weight.Double;
  for (const left of stack) abandon(text, left, found, end);
  return runs;
}

function open(
  stack: Open[],
  at: number,
  length: number,
  text: string,
  found: QuoteSpan[],
  continued: boolean,
): void {
  const parent = stack.length > 0 ? stack[stack.length - 1]!.row : -1;
  stack.push({ at, weight: weightOf(text, at, length), row: found.length });
  found.push({ start: at, end: -1, parent, closed: false, continued });
}

/** Closes the innermost quotation of the mark's weight; what was opened inside it and not closed is no quotation. */
function close(stack: Open[], at: number, length: number, text: string, found: QuoteSpan[]): void {
  const weight = weightOf(text, at, length);
  while (stack.length > 0) {
    const top = stack.pop()!;
    if (top.weight !== weight) continue;
    found[top.row]!.end = at + length;
    found[top.row]!.closed = true;
    return;
  }
}

/** Ends an unclosed quotation with the paragraph, or before a quotation that was opened after it. Single marks are dropped. */
function abandon(text: string, left: Open, found: QuoteSpan[], end: number): void {
  if (left.weight === Weight.Single) return;
  const span = found[left.row]!;
  const next = found[left.row + 1];
  let limit = Math.min(end, span.start + LONGEST, next?.closed ? next.start : end);
  for (let at = span.start; at < limit; at++) if (text.charCodeAt(at) === 0x0a) limit = at;
  span.end = trimmedEnd(text, span.start, limit);
}

/** Leaves out spans that were opened but not kept, and those without a letter inside; parents are renumbered. */
function dropUnread(found: readonly QuoteSpan[]): QuoteSpan[] {
  const rows = new Int32Array(found.length).fill(-1);
  const kept: QuoteSpan[] = [];
  found.forEach((span, row) => {
    const parent = innermostKept(found, rows, span);
    if (span.end - span.start < 3) {
      rows[row] = -1;
      return;
    }
    rows[row] = kept.length;
    kept.push({ ...span, parent });
  });
  return kept;
}

function innermostKept(found: readonly QuoteSpan[], rows: Int32Array, span: QuoteSpan): number {
  let up = span.parent;
  for (let depth = 0; up >= 0 && depth < DEEPEST; depth++) {
    if (rows[up]! >= 0 && found[up]!.end >= span.end) return rows[up]!;
    up = found[up]!.parent;
  }
  return -1;
}

/** How many code units the quotation mark at `at` takes; 0 when there is none. */
function markLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    if (code === 0x22) return 1;
    if (code !== 0x27 && code !== 0x60) return 0;
    return text.charCodeAt(at + 1) === code ? 2 : code === 0x27 ? 1 : 0;
  }
  return code === 0xab ||
    code === 0xbb ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0x2039 ||
    code === 0x203a
    ? 1
    : 0;
}

function weightOf(text: string, at: number, length: number): Weight {
  if (length === 2) return Weight.Double;
  const code = text.charCodeAt(at);
  const single = code === 0x27 || (code >= 0x2018 && code <= 0x201b) || code === 0x2039 || code === 0x203a;
  return single ? Weight.Single : Weight.Double;
}

/** Whether the mark ends the quotation that is open: written against the word before it and not against one after. */
function closes(text: string, at: number, length: number, end: number, stack: readonly Open[]): boolean {
  const weight = weightOf(text, at, length);
  if (!stack.some(open => open.weight === weight)) return false;
  const code = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  const after = at + length < end ? text.charCodeAt(at + length) : 0x20;
  if (weight === Weight.Single)
    return !isSpace(before) && !isWordCode(after) && !isPossessive(text, at, stack);
  if (code === 0x201d || code === 0xbb) return true;
  // „…“ and »…«: marks that open elsewhere.
  const opener = text.charCodeAt(stack[stack.length - 1]!.at);
  if (code === 0x201c && opener === 0x201e) return true;
  if (code === 0xab) return opener === 0xbb;
  if (isSpace(before)) return isSpace(after);
  return !isWordCode(after) || stack[stack.length - 1]!.weight === weight;
}

/** "the workers' union" inside a single quotation: an s before the mark and a small letter after it. */
function isPossessive(text: string, at: number, stack: readonly Open[]): boolean {
  const next = text.charCodeAt(at + 2);
  const isPlural =
    text.charCodeAt(at - 1) === 0x73 && isSpace(text.charCodeAt(at + 1)) && next >= 0x61 && next <= 0x7a;
  if (!isPlural || stack.length === 0) return false;
  // A closing mark still to come within reach decides it.
  const limit = Math.min(text.length, at + 200);
  for (let ahead = at + 1; ahead < limit; ahead++) {
    const code = text.charCodeAt(ahead);
    if (code === 0x0a) return false;
    if ((code === 0x27 || code === 0x2019) && !isWordCode(text.charCodeAt(ahead + 1))) {
      return !isSpace(text.charCodeAt(ahead - 1));
    }
    if (code === 0x27 || code === 0x2018) {
      if (isSpace(text.charCodeAt(ahead - 1))) return false;
    }
  }
  return false;
}

function opens(
  text: string,
  at: number,
  length: number,
  start: number,
  end: number,
  stack: readonly Open[],
): boolean {
  if (stack.length >= DEEPEST) return false;
  const code = text.charCodeAt(at);
  const after = at + length < end ? text.charCodeAt(at + length) : 0x20;
  if (isSpace(after)) return code === 0xab && at + length < end;
  const before = at > start ? text.charCodeAt(at - 1) : 0x20;
  if (isWordCode(before) && code !== 0x201c) return false;
  if (weightOf(text, at, length) === Weight.Single) return opensSingle(text, at, before, after);
  return true;
}

/** A single mark opens before a letter or a bracket, unless it stands for left-out letters or figures ('90s, 'em). */
function opensSingle(text: string, at: number, before: number, after: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x2018 || code === 0x2039 || code === 0x201a) return true;
  if (!isSpace(before) && !isOpening(before)) return false;
  if (after >= 0x30 && after <= 0x39) return false;
  const rest = text.slice(at + 1, at + 6).toLowerCase();
  return !/^(?:em|tis|twas|til|cause|n)(?![a-z])/.test(rest) && code !== 0x203a;
}

function trimmedEnd(text: string, start: number, limit: number): number {
  let end = limit;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  // Never between the halves of a surrogate pair.
  if (end < text.length && text.charCodeAt(end) >= 0xdc00 && text.charCodeAt(end) <= 0xdfff) end--;
  return end;
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b)
  );
}

function isWordCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0xc0 && code <= 0x1fff)
  );
}

/** Brackets, dashes, slashes and quotation marks, after which a quotation may open. */
function isOpening(code: number): boolean {
  return '([{-/—–"“‘:«'.includes(String.fromCharCode(code));
}

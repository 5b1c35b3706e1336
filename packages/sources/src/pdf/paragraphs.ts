/**
 * From the placed words of a PDF to paragraphs. Simple: one column, read in the order of the file; a gap larger than between the
 * lines above ends a paragraph, and so does a line that ends a sentence well before the edge.
 */

/** A run of letters as PDF.js gives it; `transform` holds its place at 4 and 5. */
interface Run {
  str: string;
  transform: number[];
  height: number;
  width: number;
  hasEOL: boolean;
}

export interface Line {
  text: string;
  /** Of its base line, from the bottom of the page up. */
  y: number;
  /** Where its last letter ends. */
  right: number;
  height: number;
  /** First of its page. */
  first: boolean;
}

export function linesOfPage(items: readonly (Run | object)[]): Line[] {
  const lines: Line[] = [];
  let open: Line | null = null;
  for (const item of items) {
    if (!('str' in item)) continue;
    const { str, transform, width, height, hasEOL } = item;
    const y = transform[5]!;
    const right = transform[4]! + width;
    if (open !== null && str !== '' && Math.abs(open.y - y) > Math.max(open.height, height, 1) / 2)
      open = null;
    if (open === null && str.trim() !== '') {
      open = { text: '', y, right, height: height || 10, first: lines.length === 0 };
      lines.push(open);
    }
    if (open !== null) {
      open.text += str;
      open.right = Math.max(open.right, right);
    }
    if (hasEOL) open = null;
  }
  return lines;
}

/** How much more than the usual step from line to line begins a paragraph. */
const GAP = 1.3;
/** How much of the widest line a full line covers. */
const FULL = 0.85;

export function paragraphsOf(lines: readonly Line[]): string {
  const step = usualStep(lines);
  const edge = Math.max(0, ...lines.slice(0, 10_000).map(line => line.right));
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const text = line.text.replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    if (before === null || beginsParagraph(line, before, step, edge)) paragraphs.push(text);
    else paragraphs.push(joined(paragraphs.pop()!, text));
    before = line;
  }
  return paragraphs.join('\n\n');
}

function beginsParagraph(line: Line, before: Line, step: number, edge: number): boolean {
  const endsSentence = /[.!?:]["”’)]*\s*$/.test(before.text);
  if (endsSentence && before.right < edge * FULL) return true;
  // From page to page, or to a line further up, there is no gap to tell by.
  if (line.first || line.y > before.y) return endsSentence && /^[\p{Lu}"“‘(]/u.test(line.text.trim());
  return before.y - line.y > step * GAP || Math.abs(line.height - before.height) > before.height / 4;
}

/** The smallest common distance between lines: the lower quartile of all. */
function usualStep(lines: readonly Line[]): number {
  const steps: number[] = [];
  for (let at = 1; at < lines.length; at++) {
    const step = lines[at - 1]!.y - lines[at]!.y;
    if (step > 0 && !lines[at]!.first) steps.push(step);
  }
  steps.sort((left, right) => left - right);
  return steps[steps.length >> 2] ?? Number.POSITIVE_INFINITY;
}

/** A word cut at the end of a line by a hyphen between small letters is put together again. */
function joined(paragraph: string, line: string): string {
  if (/\p{Ll}[-\u00ad]$/u.test(paragraph) && /^\p{Ll}/u.test(line)) return paragraph.slice(0, -1) + line;
  return `${paragraph} ${line}`;
}

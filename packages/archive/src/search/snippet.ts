/** The part of a text that answers a search best. */
import { type Word, wordsOf } from './words.js';

export interface Snippet {
  text: string;
  /** Offset of `text` in the document's text, in UTF-16 code units. */
  start: number;
  /** The words that were asked for, as offsets into `text`. */
  marks: { start: number; end: number }[];
}

const LENGTH = 200;

/** The stretch with the most different words; of equals the one with more of them, then the first. */
export function snippetOf(text: string, words: ReadonlySet<string>): Snippet {
  const found: Word[] = [];
  for (const word of wordsOf(text)) if (words.has(word.word)) found.push(word);
  const inside = (first: number) => {
    let last = first;
    while (last + 1 < found.length && found[last + 1]!.end - found[first]!.start <= LENGTH) last++;
    return found.slice(first, last + 1);
  };
  let best: Word[] = [];
  let bestValue = 0;
  for (let first = 0; first < found.length; first++) {
    const group = inside(first);
    const value = new Set(group.map(({ word }) => word)).size * 1000 + group.length;
    if (value > bestValue) [best, bestValue] = [group, value];
  }
  const { start, end } = stretch(text, best[0]?.start ?? 0, best.at(-1)?.end ?? 0);
  return {
    text: text.slice(start, end),
    start,
    marks: best.map(mark => ({ start: mark.start - start, end: mark.end - start })),
  };
}

/** Room on both sides, cut between words. */
function stretch(text: string, from: number, to: number): { start: number; end: number } {
  const room = Math.max(0, LENGTH - (to - from));
  let start = Math.max(0, from - Math.floor(room / 3));
  let end = Math.min(text.length, start + LENGTH);
  if (end < to) end = to;
  if (start > 0) start = afterSpace(text, start, from);
  if (end < text.length) {
    const space = text.lastIndexOf(' ', end);
    if (space >= to && space > start) end = space;
    else if (isInsidePair(text, end)) end--;
  }
  return { start, end };
}

function afterSpace(text: string, start: number, limit: number): number {
  const space = text.indexOf(' ', start);
  if (space >= 0 && space < limit) return space + 1;
  return isInsidePair(text, start) ? start + 1 : start;
}

function isInsidePair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
}

/** What makes two offsets a span of a text. */

/** What is wrong with [start, end) as a span of `text`, in words that follow its name; null when nothing is. */
export function findSpanProblem(text: string, start: unknown, end: unknown): string | null {
  if (!isOffset(start) || !isOffset(end)) return 'is not made of two whole numbers';
  if (start < 0 || end > text.length)
    return `lies outside the text, which has ${text.length} UTF-16 code units`;
  if (start >= end) return 'is empty';
  if (splitsPair(text, start) || splitsPair(text, end)) return 'splits a surrogate pair';
  return null;
}

/** Whether the offset stands between the two halves of one character. */
export function splitsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}

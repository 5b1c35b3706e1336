import { isLower, isUpper, Kind, kindAt } from './characters.js';

/** How a word looks. Quotation marks take their direction from the white space around them. */
export const Shape = {
  Outside: 0,
  Lower: 1,
  Capitalised: 2,
  Capitals: 3,
  Initial: 4,
  Mixed: 5,
  Digits: 6,
  Stop: 7,
  Exclaiming: 8,
  Ellipsis: 9,
  Pausing: 10,
  Opening: 11,
  Closing: 12,
  Quote: 13,
  Dashing: 14,
  Sign: 15,
  Abbreviation: 16,
  Ordinal: 17,
  /** Web and e-mail addresses. */
  Link: 18,
  /** Two signs and more: emoticons, rules of dashes. */
  Signs: 19,
} as const;

/** The shape of the word from `start` to `end`; `spaced` says whether white space stands before it. */
export function shapeOf(text: string, start: number, end: number, spaced: boolean): number {
  const first = text.charCodeAt(start);
  switch (kindAt(text, start)) {
    case Kind.Letter:
      return letterShape(text, start, end);
    case Kind.Digit:
      return kindAt(text, end - 1) === Kind.Digit ? Shape.Digits : Shape.Ordinal;
    case Kind.Stop:
      if (first === 0x2e) return end - start > 1 ? Shape.Ellipsis : Shape.Stop;
      return first === 0x2026 ? Shape.Ellipsis : Shape.Exclaiming;
    case Kind.Hyphen:
    case Kind.Dash:
      return end - start > 3 ? Shape.Signs : Shape.Dashing;
    case Kind.Apostrophe:
      return end - start > 2 ? Shape.Lower : quoteShape(text, end, spaced);
    default:
      return end - start > 1 ? Shape.Signs : symbolShape(text, first, end, spaced);
  }
}

function letterShape(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (end - start > 6 && isLink(text, start, end)) return Shape.Link;
  if (text.charCodeAt(end - 1) === 0x2e) return end - start === 2 ? Shape.Initial : Shape.Abbreviation;
  if (!isUpper(first)) return isLower(first) ? Shape.Lower : Shape.Mixed;
  if (end - start === 1) return first === 0x49 ? Shape.Capitalised : Shape.Initial;
  const second = text.charCodeAt(start + 1);
  if (isLower(second) || second === 0x27 || second === 0x2019) return Shape.Capitalised;
  return isUpper(text.charCodeAt(end - 1)) ? Shape.Capitals : Shape.Mixed;
}

function isLink(text: string, start: number, end: number): boolean {
  const stop = Math.min(end, start + 40);
  for (let i = start + 1; i < stop - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x40 || (unit === 0x3a && text.charCodeAt(i + 1) === 0x2f) || (unit === 0x2e && end - i > 2))
      return true;
  }
  return false;
}

function symbolShape(text: string, unit: number, end: number, spaced: boolean): number {
  switch (unit) {
    case 0x2c: // ,
    case 0x3a: // :
    case 0x3b: // ;
      return Shape.Pausing;
    case 0x22: // "
      return quoteShape(text, end, spaced);
    case 0x28: // (
    case 0x5b: // [
    case 0x7b: // {
    case 0x201c: // “
    case 0xab: // «
      return Shape.Opening;
    case 0x29: // )
    case 0x5d: // ]
    case 0x7d: // }
    case 0x201d: // ”
    case 0xbb: // »
      return Shape.Closing;
    default:
      return Shape.Sign;
  }
}

function quoteShape(text: string, end: number, spaced: boolean): number {
  const spaceAfter = end === text.length || kindAt(text, end) === Kind.Space;
  if (spaced === spaceAfter) return Shape.Quote;
  return spaced ? Shape.Opening : Shape.Closing;
}

/**
 * Where a word ends. A word runs over letters, digits and marks; what else may stand inside it is decided character by
 * character below, in the convention of Universal Dependencies English (EWT and GUM, 2.16).
 */
import { Abbreviation, abbreviationOf, LONGEST_ABBREVIATION } from './abbreviations.js';
import { isLineBreak, isPictograph, isUpper, isWordKind, Kind, kindAt, pairAt } from './characters.js';
import { isClitic } from './contractions.js';
import { hyphenEnd, joinsPrefix } from './hyphens.js';
import { dateEnd, isThousands, unitStart } from './numbers.js';

/**
 * The end of the word that begins at `start`, at most `limit` (the end of the characters between white space).
 * `quoted`: a single quotation mark stands open, so that one after "s" closes it.
 */
export function wordEnd(text: string, start: number, limit: number, quoted: boolean): number {
  let end = start;
  while (end < limit) {
    if (isWordKind(kindAt(text, end))) {
      end++;
      continue;
    }
    const next = joinAt(text, start, end, limit, quoted);
    if (next < 0) {
      end = ~next;
      break;
    }
    end = next;
  }
  while (end < limit && kindAt(text, end) === Kind.Mark) end++;
  return kindAt(text, start) === Kind.Digit ? unitStart(text, start, end) : end;
}

/**
 * What becomes of a character inside or after a word: the offset to go on from when it belongs to the word, or the
 * complement (`~`) of the offset where the word ends.
 */
function joinAt(text: string, start: number, at: number, limit: number, quoted: boolean): number {
  switch (kindAt(text, at)) {
    case Kind.Apostrophe:
      return joinApostrophe(text, start, at, limit, quoted);
    case Kind.Stop:
      return text.charCodeAt(at) === 0x2e ? joinStop(text, start, at, limit) : ~at;
    case Kind.Hyphen:
      return hyphenEnd(text, start, at, limit);
    case Kind.Dash: // "Post–Soviet"
      return joinsPrefix(text, start, at, limit) ? at + 1 : ~at;
    case Kind.Surrogate: {
      const point = pairAt(text, at);
      return point < 0 || isPictograph(point) ? ~at : at + 2;
    }
    case Kind.Run:
      return joinRun(text, at, limit);
    default:
      return joinSymbol(text, start, at, limit);
  }
}

function joinApostrophe(text: string, start: number, at: number, limit: number, quoted: boolean): number {
  let end = at + 1;
  while (end < limit && end <= at + 4 && isWordKind(kindAt(text, end))) end++;
  if (end === at + 1) return joinTrailingApostrophe(text, start, at, limit, quoted);
  const letters = text.slice(at + 1, end);
  const before = text.charCodeAt(at - 1);
  const sign = text.charCodeAt(at);
  if (letters.length === 1 && (text.charCodeAt(end - 1) | 0x20) === 0x74 && (before | 0x20) === 0x6e) {
    return at - 1 > start ? ~(at - 1) : end; // do|n't; "n't" by itself is one word
  }
  if (isClitic(letters)) return isDecade(text, start, at) ? end : ~at; // 1960's
  if (sign === 0x60 || sign === 0xb4 || sign === 0x2018) return ~at;
  // "o'clock", "L'Aquila", but 5'2
  return kindAt(text, at + 1) === Kind.Letter && kindAt(text, at - 1) !== Kind.Digit ? at + 1 : ~at;
}

/** "lovin'" is one word; after "s" the apostrophe is the possessive or a closing quotation mark: both end the word. */
function joinTrailingApostrophe(
  text: string,
  start: number,
  at: number,
  limit: number,
  quoted: boolean,
): number {
  const doubled = at + 1 < limit && kindAt(text, at + 1) === Kind.Apostrophe;
  const participle = at - start > 3 && text.slice(at - 2, at) === 'in';
  return participle && !quoted && !doubled ? at + 1 : ~at;
}

function isDecade(text: string, start: number, at: number): boolean {
  const length = at - start;
  if ((length !== 2 && length !== 4) || text.charCodeAt(at - 1) !== 0x30) return false;
  for (let i = start; i < at; i++) if (kindAt(text, i) !== Kind.Digit) return false;
  return true;
}

function joinStop(text: string, start: number, at: number, limit: number): number {
  const inside = at + 1 < limit && isWordKind(kindAt(text, at + 1));
  const before = kindAt(text, at - 1);
  if (inside && kindAt(text, at + 1) === Kind.Digit) return before === Kind.Digit ? at + 1 : ~at;
  if (before !== Kind.Letter) return ~at;
  if (inside) return joinInnerStop(text, start, at, limit);
  const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
  if (next === 0x2e || next === 0x2026) return ~at; // "well..."
  return ownsStop(text, start, at) ? ~(at + 1) : ~at;
}

/** A stop between letters: "U.S", "Ph.D", "Dr.Osei"; else two sentences without a space between them. */
function joinInnerStop(text: string, start: number, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && end - start <= LONGEST_ABBREVIATION && kindAt(text, end) === Kind.Letter) end++;
  const single = at - 1 === start || text.charCodeAt(at - 2) === 0x2e;
  if (single && end === at + 2) return end;
  if (abbreviationOf(text.slice(start, end).toLowerCase()) !== 0) return end;
  return ownsStop(text, start, at) ? ~(at + 1) : ~at;
}

/** Whether the stop at `at` belongs to the word before it. */
function ownsStop(text: string, start: number, at: number): boolean {
  const length = at - start;
  if (length > LONGEST_ABBREVIATION) return false;
  if (length === 1) return isInitial(text, start);
  if (text.charCodeAt(at - 2) === 0x2e) return true; // U.S.
  const kind = abbreviationOf(text.slice(start, at).toLowerCase());
  return kind !== 0 && ownsStopAs(kind, text, start, at);
}

function ownsStopAs(kind: number, text: string, start: number, at: number): boolean {
  const next = followingWord(text, at + 1);
  const capitalised = isUpper(text.charCodeAt(start));
  switch (kind) {
    case Abbreviation.Always:
      return true;
    case Abbreviation.BeforeName:
      return capitalised && next >= 0 && isUpper(text.charCodeAt(next));
    case Abbreviation.BeforeNumber:
      return next >= 0 && kindAt(text, next) === Kind.Digit;
    case Abbreviation.Ending:
      return capitalised && next >= 0;
    case Abbreviation.Continuing:
      return next >= 0 && !isUpper(text.charCodeAt(next));
    default:
      return (
        capitalised &&
        next >= 0 &&
        (isUpper(text.charCodeAt(next)) || kindAt(text, next) === Kind.Digit || next === at + 1)
      );
  }
}

/** "J." before a name or a comma. "I." only before a second initial, else it is the pronoun or a numeral. */
function isInitial(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const next = followingWord(text, at + 2);
  if (
    abbreviationOf(text[at]!.toLowerCase()) === Abbreviation.BeforeNumber &&
    next >= 0 &&
    kindAt(text, next) === Kind.Digit
  )
    return true;
  if (next < 0) return false;
  const digit = kindAt(text, next) === Kind.Digit;
  if (unit === 0x76) return isUpper(text.charCodeAt(next)); // "Doe v. State"
  // "(c. 1230)", "(b. 4 March 2009)"
  if (!isUpper(unit))
    return at > 0 && text.charCodeAt(at - 1) === 0x28 && (digit || isUpper(text.charCodeAt(next)));
  if (digit) return COMPASS.includes(text[at]!); // "S. 10th Street"
  if (unit === 0x49) return isUpper(text.charCodeAt(next)) && text.charCodeAt(next + 1) === 0x2e;
  return isUpper(text.charCodeAt(next)) || text.charCodeAt(next) === 0x2c;
}

const COMPASS = 'NSEW';

/** The next character that is not white space, or -1 where the text or the paragraph ends first. */
function followingWord(text: string, from: number): number {
  let breaks = 0;
  let at = from;
  while (at < text.length && kindAt(text, at) === Kind.Space) {
    const unit = text.charCodeAt(at++);
    if (isLineBreak(unit) && !(unit === 0x0a && text.charCodeAt(at - 2) === 0x0d)) breaks++;
  }
  return at === text.length || breaks > 1 ? -1 : at;
}

/** "Sheet_4", "b*stard": the run joins when a word goes on after it. */
function joinRun(text: string, at: number, limit: number): number {
  const unit = text.charCodeAt(at);
  if (unit !== 0x5f && unit !== 0x2a) return ~at;
  let end = at + 1;
  while (end < limit && text.charCodeAt(end) === unit) end++;
  const joins =
    end < limit && isWordKind(kindAt(text, end)) && (unit === 0x5f || kindAt(text, at - 1) === Kind.Letter);
  return joins ? end : ~at;
}

function joinSymbol(text: string, start: number, at: number, limit: number): number {
  const before = kindAt(text, at - 1);
  const after = at + 1 < limit ? kindAt(text, at + 1) : Kind.Space;
  const digits = before === Kind.Digit && after === Kind.Digit;
  switch (text.charCodeAt(at)) {
    case 0x2c: // 10,000
      return digits && isThousands(text, start, at, limit) ? at + 1 : ~at;
    case 0x3a: // 10:30
      return digits ? at + 1 : ~at;
    case 0x2f: // 9/11
      return digits ? dateEnd(text, start, at, limit) : joinSlash(text, start, at, limit);
    case 0x26: // AT&T
      return joinsLetters(text, at) && after === Kind.Letter ? at + 1 : ~at;
    case 0x40: // name@host is a link; this is the rest
      return before === Kind.Letter && after === Kind.Letter ? at + 1 : ~at;
    case 0x24: // US$
      return CURRENCY_LETTERS.has(text.slice(start, at)) && after === Kind.Digit ? ~(at + 1) : ~at;
    default:
      return ~at;
  }
}

const CURRENCY_LETTERS = new Set(['US', 'A', 'AU', 'C', 'CA', 'HK', 'NZ', 'S', 'NT', 'R', 'U', 'Z', 'J']);

const SLASHED = new Set(['w/o', 'w/out', 's/he', 'l/c', 'i/c', 'b/c']);

function joinSlash(text: string, start: number, at: number, limit: number): number {
  if (at - start > 1) return ~at;
  let end = at + 1;
  while (end < limit && end < at + 5 && kindAt(text, end) === Kind.Letter) end++;
  return SLASHED.has(text.slice(start, end).toLowerCase()) ? end : ~at;
}

/** Capitals on both sides of "&", or single letters. */
function joinsLetters(text: string, at: number): boolean {
  const capitals = isUpper(text.charCodeAt(at - 1)) && isUpper(text.charCodeAt(at + 1));
  const single = (at < 2 || kindAt(text, at - 2) !== Kind.Letter) && kindAt(text, at + 2) !== Kind.Letter;
  return capitals || (single && kindAt(text, at - 1) === Kind.Letter);
}

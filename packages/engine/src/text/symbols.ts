/** Where a token ends that does not begin with a letter or digit. */
import { isPictographModifier, isRegionalIndicator, isWordKind, Kind, kindAt, pairAt } from './characters.js';
import { isElision } from './contractions.js';

/** `start`: where the token begins; `chunk` and `limit`: the characters between white space that it lies in. */
export function symbolEnd(text: string, start: number, chunk: number, limit: number): number {
  const end = bareSymbolEnd(text, start, chunk, limit);
  return marksEnd(text, end, limit);
}

function bareSymbolEnd(text: string, start: number, chunk: number, limit: number): number {
  switch (kindAt(text, start)) {
    case Kind.Apostrophe:
      return apostropheEnd(text, start, chunk, limit);
    case Kind.Stop:
      return stopEnd(text, start, limit);
    case Kind.Hyphen:
      return hyphenRunEnd(text, start, limit);
    case Kind.Dash:
      return runEnd(text, start, limit);
    case Kind.Run:
      return (
        emoticonEnd(text, start, chunk, limit) ||
        prefixedEnd(text, start, chunk, limit) ||
        runEnd(text, start, limit)
      );
    case Kind.Surrogate:
      return pictographEnd(text, start, limit);
    default:
      return emoticonEnd(text, start, chunk, limit) || prefixedEnd(text, start, chunk, limit) || start + 1;
  }
}

/** "'72", "'em"; two single marks for a double one; else one mark. */
function apostropheEnd(text: string, start: number, chunk: number, limit: number): number {
  let end = start + 1;
  if (end < limit && kindAt(text, end) === Kind.Apostrophe) return end + 1;
  while (end < limit && end < start + 7 && isWordKind(kindAt(text, end))) end++;
  const rest = text.slice(start + 1, end);
  if (/^\d\d(s)?$/.test(rest)) return end;
  return start === chunk && isElision(rest) ? end : start + 1;
}

/** A run of stops, or a decimal fraction without its nought: ".04". */
function stopEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && kindAt(text, end) === Kind.Stop) end++;
  if (
    end !== start + 1 ||
    text.charCodeAt(start) !== 0x2e ||
    end >= limit ||
    kindAt(text, end) !== Kind.Digit
  )
    return end;
  if (start > 0 && isWordKind(kindAt(text, start - 1))) return end;
  while (end < limit && kindAt(text, end) === Kind.Digit) end++;
  return end;
}

/** "--", "---", "->" */
function hyphenRunEnd(text: string, start: number, limit: number): number {
  const end = runEnd(text, start, limit);
  return end < limit && text.charCodeAt(end) === 0x3e && end + 1 === limit ? end + 1 : end;
}

function runEnd(text: string, start: number, limit: number): number {
  const unit = text.charCodeAt(start);
  let end = start + 1;
  while (end < limit && text.charCodeAt(end) === unit) end++;
  return end;
}

/** "#tag", "@name", "+44" at the beginning of a word; 0 for none. */
function prefixedEnd(text: string, start: number, chunk: number, limit: number): number {
  const unit = text.charCodeAt(start);
  if (start + 1 >= limit || (unit !== 0x23 && unit !== 0x40 && unit !== 0x2b)) return 0;
  if (start > chunk && isWordKind(kindAt(text, start - 1))) return 0;
  const wanted = unit === 0x2b ? Kind.Digit : Kind.Letter;
  if (kindAt(text, start + 1) !== wanted) return 0;
  let end = start + 1;
  while (end < limit && (isWordKind(kindAt(text, end)) || text.charCodeAt(end) === 0x5f)) end++;
  return end;
}

const EYES = ':;=';
const NOSES = "-o^'";
const MOUTHS = ')(DPp]|';
const FACES: ReadonlySet<string> = new Set(['^_^', '-_-', '<3', '(:', '<-']);

/** ":)", ";-(", ":D" by itself; 0 for none. */
function emoticonEnd(text: string, start: number, chunk: number, limit: number): number {
  if (start === chunk && limit - start <= 3 && FACES.has(text.slice(start, limit))) return limit;
  if (!EYES.includes(text[start]!)) return 0;
  const mouth = start + 1 < limit && NOSES.includes(text[start + 1]!) ? start + 2 : start + 1;
  if (mouth >= limit || !MOUTHS.includes(text[mouth]!)) return 0;
  const letter = kindAt(text, mouth) === Kind.Letter;
  if (letter && (start !== chunk || mouth + 1 !== limit)) return 0;
  return mouth + 1 < limit && isWordKind(kindAt(text, mouth + 1)) ? 0 : mouth + 1;
}

/** An emoji with its modifiers, joined emoji and flags; a lone surrogate by itself. */
function pictographEnd(text: string, start: number, limit: number): number {
  const point = pairAt(text, start);
  if (point < 0) return start + 1;
  if (isRegionalIndicator(point) && start + 3 < limit && isRegionalIndicator(pairAt(text, start + 2)))
    return start + 4;
  return start + 2;
}

/** Past the marks and modifiers that belong to a symbol, and past what a zero-width joiner ties to it. */
function marksEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit) {
    if (kindAt(text, end) === Kind.Mark) {
      const joiner = text.charCodeAt(end) === 0x200d;
      end++;
      if (joiner && end < limit && !isWordKind(kindAt(text, end))) end += pairAt(text, end) >= 0 ? 2 : 1;
    } else {
      const point = pairAt(text, end);
      if (point < 0 || !isPictographModifier(point)) break;
      end += 2;
    }
  }
  return end;
}

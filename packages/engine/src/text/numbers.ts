/** Numbers: thousands, dates, telephone numbers, and units written on to a number. */
import { Kind, kindAt } from './characters.js';

/** "12,500", "1,50,000"; not "13,14" or "2000,2001". */
export function isThousands(text: string, start: number, comma: number, limit: number): boolean {
  const after = digitsEnd(text, comma + 1, limit) - comma - 1;
  let before = comma;
  while (before > start && kindAt(text, before - 1) === Kind.Digit && comma - before < 4) before--;
  if (comma - before > 3) return false;
  return (
    after === 3 ||
    (after === 2 && text.charCodeAt(comma + 3) === 0x2c && digitsEnd(text, comma + 4, limit) === comma + 7)
  );
}

/** A slash between digits: dates join ("9/11", "3/8/2001"), other pairs do not ("1774/76"). As `hyphenEnd` returns. */
export function dateEnd(text: string, start: number, slash: number, limit: number): number {
  const second = digitsEnd(text, slash + 1, limit);
  const first = digitsValue(text, start, slash);
  const day = digitsValue(text, slash + 1, second);
  if (text.charCodeAt(second) === 0x2d && second - slash === 4)
    return phoneEnd(text, start, slash, second, limit);
  if (first < 1 || day < 1 || first > 31 || day > 31) return ~slash;
  if (second < limit - 1 && text.charCodeAt(second) === 0x2f && kindAt(text, second + 1) === Kind.Digit) {
    const end = digitsEnd(text, second + 1, limit);
    return end - second === 3 || end - second === 5 ? end : ~slash;
  }
  return first <= 12 ? second : ~slash;
}

/** "713/555-0142" */
function phoneEnd(text: string, start: number, slash: number, hyphen: number, limit: number): number {
  const end = digitsEnd(text, hyphen + 1, limit);
  return slash - start === 3 && end - hyphen === 5 ? end : ~slash;
}

/**
 * A hyphen before digits: joins telephone numbers and full dates ("555-0142", "2023-07-02"), parts ranges ("1990-1995").
 * The word so far has to be digits for that; elsewhere ("F-16") the hyphen ends the word.
 */
export function hyphenatedNumberEnd(text: string, start: number, hyphen: number, limit: number): number {
  if (digitsEnd(text, start, hyphen) !== hyphen) return ~hyphen;
  let parts = 1;
  let end = hyphen;
  let last = 0;
  while (end + 1 < limit && kindAt(text, end) === Kind.Hyphen && kindAt(text, end + 1) === Kind.Digit) {
    const next = digitsEnd(text, end + 1, limit);
    last = next - end - 1;
    end = next;
    parts++;
  }
  const first = hyphen - start;
  return parts > 2 || (last === 4 && (first === 3 || first === 5)) ? end : ~hyphen;
}

const UNITS: ReadonlySet<string> = new Set(
  `am pm AM PM Am Pm a.m. p.m. a.m p.m k K m M mm MM mn bn tn b B bln mln cm km kms kmh kph mph ft in lb lbs oz kg kgs g mg t
   ml l hr hrs h min mins sec secs s yr yrs yd yds mi sq ha kw kW KW mw MW gw GW kWh MWh kwh Hz kHz MHz GHz KB MB GB TB Mb Gb
   kb mb gb px pts pt pct percent million billion trillion dollars euros people persons years year days hours`.split(
    /\s+/,
  ),
);

/** "5pm", "35mm", "170m": where the unit begins that ends the word, so that the number is a word of its own; else `end`. */
export function unitStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && kindAt(text, at) !== Kind.Letter) at++;
  if (at === end || at === start || end - at > 8) return end;
  // "1970s" is a decade, "20s" too: seconds are only seconds after a decimal fraction, which nobody writes on.
  const unit = text.slice(at, end);
  return unit !== 's' && UNITS.has(unit) ? at : end;
}

function digitsEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && kindAt(text, end) === Kind.Digit) end++;
  return end;
}

/** The value of at most two digits; -1 for anything else. */
function digitsValue(text: string, start: number, end: number): number {
  if (end - start > 2 || digitsEnd(text, start, end) !== end) return -1;
  return Number(text.slice(start, end)) || 0;
}

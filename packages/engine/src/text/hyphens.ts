/**
 * Hyphens. Universal Dependencies English (2.16) divides compounds at the hyphen ("Tehran" "-" "based") but leaves a bound
 * prefix or suffix with its stem ("anti-Iranian", "nutrition-wise").
 */
import { isUpper, isWordKind, Kind, kindAt } from './characters.js';
import { hyphenatedNumberEnd } from './numbers.js';

const PREFIXES: ReadonlySet<string> = new Set(
  `anti co counter cross e ex inter intra mid mini micro multi neo non over post pre pro psycho re semi socio sub super un
   arch infra ultra trans under mega macro pseudo hyper extra`.split(/\s+/),
);
const LONGEST_PREFIX = 7;
const SUFFIXES: ReadonlySet<string> = new Set(['wise', 'esque']);

/**
 * What becomes of the hyphen at `at` after the word from `start`: the offset to go on from when it belongs to the word,
 * the complement of the offset where the word ends when not.
 */
export function hyphenEnd(text: string, start: number, at: number, limit: number): number {
  const after = at + 1 < limit ? kindAt(text, at + 1) : Kind.Space;
  if (!isWordKind(after)) return isStutter(text, start, at, limit) ? ~(at + 1) : ~at;
  if (joinsPrefix(text, start, at, limit)) return at + 1;
  if (after === Kind.Digit) return hyphenatedNumberEnd(text, start, at, limit);
  return suffixEnd(text, at, limit);
}

/** Whether the word so far is a prefix and a word follows. */
export function joinsPrefix(text: string, start: number, at: number, limit: number): boolean {
  if (at - start > LONGEST_PREFIX || at + 1 >= limit || !isWordKind(kindAt(text, at + 1))) return false;
  // Inside a compound it is none: "Tehreek-e-Insaf".
  if (start > 0 && kindAt(text, start - 1) === Kind.Hyphen) return false;
  const prefix = text.slice(start, at);
  // In capitals only where all is in capitals, and never "UN".
  const shouted = prefix.length > 1 && isUpper(text.charCodeAt(at - 1));
  if (shouted && (prefix === 'UN' || !isUpper(text.charCodeAt(at + 1)))) return false;
  return PREFIXES.has(prefix.toLowerCase());
}

/** "career-wise"; also the Persian link "-e", as in "Naqsh-e Jahan". */
function suffixEnd(text: string, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && end < at + 7 && kindAt(text, end) === Kind.Letter) end++;
  if (end < limit && (isWordKind(kindAt(text, end)) || kindAt(text, end) === Kind.Hyphen)) return ~at;
  const suffix = text.slice(at + 1, end);
  return SUFFIXES.has(suffix) || (suffix === 'e' && kindAt(text, at - 1) === Kind.Letter) ? end : ~at;
}

/** A word broken off in speech: "th- there", "w-, well". */
function isStutter(text: string, start: number, at: number, limit: number): boolean {
  if (at - start > 2 || (start > 0 && isWordKind(kindAt(text, start - 1)))) return false;
  if (at + 1 < limit && text.charCodeAt(at + 1) !== 0x2c) return false;
  if (at - start === 2 && isUpper(text.charCodeAt(start + 1))) return false;
  for (let i = start; i < at; i++) if (kindAt(text, i) !== Kind.Letter) return false;
  return true;
}

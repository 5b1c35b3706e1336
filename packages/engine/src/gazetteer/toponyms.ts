/**
 * Finds names of the gazetteer in the text: at each capitalised word the longest name that begins there, by a hash that runs
 * along the letters. What is found may still be a person, a part of a longer name or a common word: see `evidence.ts`.
 */
import { ADJECTIVE, CHECK_START, checkStep, foldCode, HASH_START, hashStep, WEAK } from '@readout/lexicon';
import type { Draft } from '../draft/draft.js';
import type { Gazetteer } from './gazetteer.js';

/** How many words a name may have. */
const LONGEST_NAME = 8;

export interface Toponym {
  /** Offset where the name begins; inside the first word in "anti-Iranian". */
  start: number;
  firstToken: number;
  endToken: number;
  /** The name's key in the gazetteer. */
  key: number;
  /** The name is an adjective or a people: "Iraqi". */
  adjective: boolean;
  /** The name is mostly a common word: "Reading". */
  weak: boolean;
  /** It goes on beyond the gazetteer's name: "Marion County", "Wake Forest University". */
  widened: boolean;
}

/** All names of the document in order, without overlap. */
export function findToponyms(draft: Draft, gazetteer: Gazetteer): Toponym[] {
  const found: Toponym[] = [];
  const common = findCommonWords(draft);
  for (const { firstToken, endToken } of draft.sentences) {
    for (let token = firstToken; token < endToken; token++) {
      const start = nameStart(draft, token);
      if (start < 0) continue;
      const toponym = findLongest(draft, gazetteer, token, start, endToken);
      if (!toponym || overlapsTime(draft, toponym)) continue;
      if (toponym.endToken === token + 1 && common[draft.tokens.norms[token]!] === 1)
        toponym.weak ||= isSmallTown(gazetteer, toponym.key);
      found.push(toponym);
      token = toponym.endToken - 1;
    }
  }
  return found;
}

/** By string number: 1 for words that the document also writes in lower case, as "force" beside "Rapid Force". */
function findCommonWords({ text, strings, tokens: { length, norms, starts } }: Draft): Uint8Array {
  const common = new Uint8Array(strings.size);
  for (let token = 0; token < length; token++) {
    if (isLowerCase(text.charCodeAt(starts[token]!))) common[norms[token]!] = 1;
  }
  return common;
}

function isLowerCase(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Weight below which a town gives way to a common word of its name. */
const LARGE_TOWN = 500_000;

function isSmallTown(gazetteer: Gazetteer, key: number): boolean {
  const row = gazetteer.firstRow(key);
  return gazetteer.feature(row).startsWith('PPL') && gazetteer.weights[row]! < LARGE_TOWN;
}

/** Where a name could begin in a word: at its capital, or after the hyphen of "anti-Iranian"; -1 for nowhere. */
function nameStart(draft: Draft, token: number): number {
  const { starts, ends } = draft.tokens;
  const start = starts[token]!;
  if (isCapital(draft.text.charCodeAt(start))) return draft.norm(token) === 'the' ? -1 : start;
  const end = Math.min(ends[token]!, start + LONGEST_PREFIX);
  for (let at = start + 2; at + 1 < end; at++) {
    if (draft.text.charCodeAt(at) === 45) return isCapital(draft.text.charCodeAt(at + 1)) ? at + 1 : -1;
  }
  return -1;
}

/** Letters of the longest prefix that the tokenizer leaves with its word ("counter-"), with some room. */
const LONGEST_PREFIX = 10;

/** "in March", "on Sunday": a time is no place, though towns are called so. */
function overlapsTime({ times }: Draft, { firstToken, endToken }: Toponym): boolean {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.endToken <= firstToken) low = middle + 1;
    else high = middle;
  }
  return low < times.length && times[low]!.firstToken < endToken;
}

/** Whether a code unit is a capital letter: A to Z, or a letter beyond ASCII that has a lower case of its own. */
export function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  if (code < 0xc0 || (code > 0x24f && code < 0x1e00) || code > 0x1eff) return false;
  const letter = String.fromCharCode(code);
  return letter.toLowerCase() !== letter;
}

function findLongest(
  draft: Draft,
  gazetteer: Gazetteer,
  firstToken: number,
  start: number,
  sentenceEnd: number,
): Toponym | null {
  const { starts, ends } = draft.tokens;
  const { text } = draft;
  const limit = Math.min(sentenceEnd, firstToken + LONGEST_NAME);
  let hash = HASH_START;
  let check = CHECK_START;
  let at = start;
  let firstWord = true;
  let space = false;
  let best: Toponym | null = null;
  for (let token = firstToken; token < limit; token++) {
    const end = ends[token]!;
    const before = hash;
    // A possessive is no part of a name: "Park's" is not "Parks".
    if (token > firstToken && isApostrophe(text.charCodeAt(at))) break;
    for (; at < end; at++) {
      const code = foldCode(text.charCodeAt(at));
      if (code === 0) continue;
      if (code === 32) {
        space = true;
        continue;
      }
      if (space) {
        if (firstWord && !gazetteer.startsName(hash)) return best;
        firstWord = false;
        hash = hashStep(hash, 32);
        check = checkStep(check, 32);
        space = false;
      }
      hash = hashStep(hash, code);
      check = checkStep(check, code);
    }
    // A word without letters (a slash, a dash) neither ends a name nor is part of one.
    if (hash !== before) {
      const key = gazetteer.findKey(hash, check);
      // "the Borno state police": a common word ends no name that is one without it.
      const common = best !== null && isLowerCase(text.charCodeAt(starts[token]!));
      const written =
        isWrittenSo(draft, gazetteer, key, start, end) || isState(draft, gazetteer, key, firstToken, token);
      if (key >= 0 && !common && written) best = toponymOf(gazetteer, key, firstToken, token + 1, start);
    }
    // Between two words there may be white space, a hyphen or nothing; a gap of several lines ends the name.
    if (token + 1 < limit && starts[token + 1]! - end > 3) break;
    if (token + 1 < limit && starts[token + 1]! > end) space = true;
    at = token + 1 < limit ? starts[token + 1]! : at;
  }
  return best;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

function toponymOf(
  gazetteer: Gazetteer,
  key: number,
  firstToken: number,
  endToken: number,
  start: number,
): Toponym {
  const posting = gazetteer.postings[gazetteer.postingStarts[key]!]!;
  return {
    start,
    firstToken,
    endToken,
    key,
    adjective: (posting & ADJECTIVE) !== 0,
    weak: (posting & WEAK) !== 0,
    widened: false,
  };
}

/** "LEXINGTON, Ky": after a comma the short name of a division may be written as a word is. */
function isState(
  { text, tokens: { starts, norms }, strings }: Draft,
  gazetteer: Gazetteer,
  key: number,
  firstToken: number,
  lastToken: number,
): boolean {
  if (key < 0 || lastToken > firstToken || firstToken < 2) return false;
  const divided =
    strings.get(norms[firstToken - 1]!) === ',' && isCapital(text.charCodeAt(starts[firstToken - 2]!));
  return divided && gazetteer.feature(gazetteer.firstRow(key)) === 'ADM1';
}

/** "US" and "CAR" are countries, "us", "Us" and "Car" are not; "UN" and "CIS" are no towns. */
function isWrittenSo(draft: Draft, gazetteer: Gazetteer, key: number, start: number, end: number): boolean {
  const length = end - start;
  if (length > 4) return true;
  const row = gazetteer.firstRow(key);
  const feature = gazetteer.feature(row);
  const second = draft.text.charCodeAt(start + 1);
  const capitals = isCapital(second) || second === 46 || second === 38;
  const town = feature.startsWith('PPL');
  if (length <= 2) return capitals && !(town && gazetteer.weights[row]! < SHORT_TOWN && second !== 46);
  if (town) return !capitals || gazetteer.weights[row]! >= SHORT_TOWN || second === 46;
  return feature !== 'PCLI' || length === 4 || capitals;
}

/** Weight from which a town may be written in capitals though its name is short: ROME, HOMS, LA. */
const SHORT_TOWN = 300_000;

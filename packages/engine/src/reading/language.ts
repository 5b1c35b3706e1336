/**
 * Whether a text can be read at all: it has words, they are text, and they are English. Decided once, from the words alone,
 * before anything is made of them; a text that fails gets a notice and none of the layers above the grammar.
 *
 * Simple on purpose. Three things tell: the script of the letters; function words, which are a third of any running text and
 * hardly shared between languages; and how many of the words in lower case the trained vocabulary has, which is nine in ten of
 * English news and one or two in ten of another language. A text with next to no words in lower case (a headline in capitals, a
 * list of names) is taken for English. No attempt is made to find English passages in a foreign text.
 */
import type { Draft } from '../draft/draft.js';
import type { NoticeCode } from '../draft/layers.js';
import { FUNCTION_WORDS, LANGUAGES, NAME_PARTICLES } from './function-words.js';
import { findScriptLanguage, isLatin } from './scripts.js';

const ENGLISH = 0;

/** The common words of English, as the trained grammar knows them. */
export interface Vocabulary {
  has(norm: string): boolean;
}

/**
 * Whether there is an English text to read, asked of a Draft that has its words. Notes the language and, when there is none, why.
 */
export function checkLanguage(draft: Draft, vocabulary: Vocabulary): boolean {
  const declared = draft.input.language?.trim() || null;
  const trouble = findTrouble(draft, declared, vocabulary);
  if (trouble === null) return true;
  draft.notice(trouble.notice);
  draft.language = declared !== null && !isEnglishName(declared) ? declared : trouble.language;
  return false;
}

interface Trouble {
  notice: NoticeCode;
  /** BCP 47, as far as the words tell. */
  language: string;
}

function findTrouble(draft: Draft, declared: string | null, vocabulary: Vocabulary): Trouble | null {
  if (isUnreadable(draft.text)) return { notice: 'unreadable-text', language: 'und' };
  if (draft.tokens.length === 0) return { notice: 'empty-text', language: 'und' };
  const language = detectLanguage(draft, vocabulary);
  const isEnglish = language === 'en' && (declared === null || isEnglishName(declared));
  return isEnglish ? null : { notice: 'unsupported-language', language };
}

/** "en", "en-GB", "eng", "English": what callers write for the one language that is read. */
function isEnglishName(declared: string): boolean {
  return /^(en|eng|english)([-_]|$)/i.test(declared);
}

/** One in ten is far beyond stray control characters, and far below what bytes read as text come to. */
const UNREADABLE_SHARE = 0.1;

function isUnreadable(text: string): boolean {
  let unreadable = 0;
  for (let i = 0; i < text.length; i++) if (isUnreadableUnit(text.charCodeAt(i))) unreadable++;
  return unreadable > text.length * UNREADABLE_SHARE;
}

/** Control characters other than white space, and the replacement character that decoders put for broken bytes. */
function isUnreadableUnit(unit: number): boolean {
  if (unit < 0x20) return unit < 0x09 || unit > 0x0d;
  return (unit >= 0x7f && unit <= 0x9f && unit !== 0x85) || unit === 0xfffd;
}

/** With fewer words in lower case than this, it says nothing that the vocabulary does not have them. */
const ENOUGH_WORDS = 3;
/** Of the words in lower case; measured: 99.9 of 100 news texts in English have more than half. */
const KNOWN_SHARE = 0.42;
/** Another language must have this share of its own function words before it outweighs English. */
const FOREIGN_SHARE = 0.1;

/** The language of the words as BCP 47: "en" unless there is evidence against it. */
function detectLanguage(draft: Draft, vocabulary: Vocabulary): string {
  const seen = countWords(draft, vocabulary);
  if (seen.otherLetters > seen.latinLetters) return findScriptLanguage(draft.text);
  const english = seen.functionWords[ENGLISH]!;
  const foreign = indexOfMost(seen.functionWords, ENGLISH + 1);
  const foreignWords = seen.functionWords[foreign]!;
  const isForeign = foreignWords > english && foreignWords >= seen.words * FOREIGN_SHARE;
  const isUnknown =
    seen.lowerCaseWords >= ENOUGH_WORDS &&
    seen.knownWords < seen.lowerCaseWords * KNOWN_SHARE &&
    !isShortEnglish(seen, foreign);
  // "Egypt met Sudan in Khartoum.": words that English has as well are no evidence of another language.
  if (isForeign && (isUnknown || seen.foreignOnly[foreign]! >= 2)) return LANGUAGES[foreign]!;
  return isUnknown ? 'und' : 'en';
}

/** Below so many words in lower case a few rare ones weigh too much: "The leaflet cursed the infidels." */
const FEW_WORDS = 12;
/** Of all words; function words are a third of running text in English. */
const ENGLISH_SHARE = 0.2;

/** A short text whose function words are those of English and of no other language. */
function isShortEnglish({ words, lowerCaseWords, englishOnly, foreignOnly }: WordCounts, foreign: number) {
  return lowerCaseWords < FEW_WORDS && englishOnly >= words * ENGLISH_SHARE && foreignOnly[foreign] === 0;
}

interface WordCounts {
  words: number;
  lowerCaseWords: number;
  /** Of those, the ones that the vocabulary has. */
  knownWords: number;
  latinLetters: number;
  otherLetters: number;
  /** By index in `LANGUAGES`. */
  functionWords: Int32Array;
  /** Of those, the ones that are no function words of English. */
  foreignOnly: Int32Array;
  /** Function words that no other language of the list has: "the", "of". */
  englishOnly: number;
}

function countWords(draft: Draft, vocabulary: Vocabulary): WordCounts {
  const { text, tokens } = draft;
  const counts: WordCounts = {
    words: 0,
    lowerCaseWords: 0,
    knownWords: 0,
    latinLetters: 0,
    otherLetters: 0,
    functionWords: new Int32Array(LANGUAGES.length),
    foreignOnly: new Int32Array(LANGUAGES.length),
    englishOnly: 0,
  };
  for (let row = 0; row < tokens.length; row++) {
    const start = tokens.starts[row]!;
    const first = text.codePointAt(start)!;
    if (!isLetter(first)) continue;
    if (!isLatin(first)) {
      counts.otherLetters += tokens.ends[row]! - start;
      continue;
    }
    counts.words++;
    counts.latinLetters += tokens.ends[row]! - start;
    if (isNameParticle(draft, row)) continue;
    const norm = draft.norm(row);
    countFunctionWord(counts, FUNCTION_WORDS.get(norm) ?? NO_LANGUAGES);
    if (!isLowerCase(first)) continue;
    counts.lowerCaseWords++;
    if (vocabulary.has(norm)) counts.knownWords++;
  }
  return counts;
}

const NO_LANGUAGES: readonly number[] = [];

function countFunctionWord(counts: WordCounts, languages: readonly number[]): void {
  if (languages.length === 0) return;
  const isForeign = languages[0] !== ENGLISH;
  if (!isForeign && languages.length === 1) counts.englishOnly++;
  for (const language of languages) {
    counts.functionWords[language]!++;
    if (isForeign) counts.foreignOnly[language]!++;
  }
}

/** "Rio *de* Janeiro", "Jan *van der* Berg": inside a name a function word says nothing of the text around it. */
function isNameParticle(draft: Draft, row: number): boolean {
  if (!NAME_PARTICLES.has(draft.norm(row))) return false;
  let before = row - 1;
  let after = row + 1;
  while (before > row - LONGEST_PARTICLES && isParticle(draft, before)) before--;
  while (after < row + LONGEST_PARTICLES && isParticle(draft, after)) after++;
  return isCapitalised(draft, before) && isCapitalised(draft, after);
}

/** "van de la", hardly more. */
const LONGEST_PARTICLES = 3;

function isParticle(draft: Draft, row: number): boolean {
  return row >= 0 && row < draft.tokens.length && NAME_PARTICLES.has(draft.norm(row));
}

function isCapitalised(draft: Draft, row: number): boolean {
  return (
    row >= 0 && row < draft.tokens.length && isUpperCase(draft.text.codePointAt(draft.tokens.starts[row]!)!)
  );
}

function indexOfMost(counts: Int32Array, from: number): number {
  let most = from;
  for (let i = from + 1; i < counts.length; i++) if (counts[i]! > counts[most]!) most = i;
  return most;
}

const ASCII_END = 0x80;

function isLetter(codePoint: number): boolean {
  if (codePoint < ASCII_END) return isAsciiLetter(codePoint);
  return /\p{L}/u.test(String.fromCodePoint(codePoint));
}

function isAsciiLetter(codePoint: number): boolean {
  const lower = codePoint | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isLowerCase(codePoint: number): boolean {
  if (codePoint < ASCII_END) return codePoint >= 0x61 && codePoint <= 0x7a;
  return /\p{Ll}/u.test(String.fromCodePoint(codePoint));
}

function isUpperCase(codePoint: number): boolean {
  if (codePoint < ASCII_END) return codePoint >= 0x41 && codePoint <= 0x5a;
  return /\p{Lu}/u.test(String.fromCodePoint(codePoint));
}

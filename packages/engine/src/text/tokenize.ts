/**
 * Text → the token columns, in one pass over its code units. White space parts the text into chunks; a chunk of letters
 * is a word, any other is taken apart from left to right. Every step looks a bounded way ahead or consumes what it looked
 * at, so the time is linear on any text.
 */
import type { Draft } from '../draft/draft.js';
import { TokenFlag } from '../draft/tokens.js';
import {
  isLineBreak,
  isPictograph,
  isUpper,
  isWordKind,
  Kind,
  kindAt,
  kindOf,
  pairAt,
} from './characters.js';
import { contractionAt, isClitic, LONGEST_CONTRACTION, splitsCapitalised } from './contractions.js';
import { linkEnd } from './links.js';
import { Norms } from './norms.js';
import { symbolEnd } from './symbols.js';
import { wordEnd } from './words.js';

/** How far, in code units, a single quotation mark stays open for want of a closing one. */
const LONGEST_SINGLE_QUOTATION = 400;

/** What "'s" may follow besides words: "the U.S.'s", "the “hero”'s", "Yahoo!'s". */
const AFTER_MARKS = '.!"”)]';

/** Adds the token columns of the text layer, all but `sentences`. */
export function tokenize(draft: Draft): void {
  new Tokenizer(draft).run();
}

class Tokenizer {
  readonly #text: string;
  readonly #norms: Norms;
  /** Flags for the next word: the white space before it. */
  #flags: number = TokenFlag.SpaceBefore;
  /** Where a single quotation mark was opened, else -1. */
  #quote = -1;

  constructor(readonly draft: Draft) {
    this.#text = draft.text;
    this.#norms = new Norms(draft.text, draft.strings);
  }

  run(): void {
    const text = this.#text;
    let at = 0;
    while (at < text.length) {
      at = this.#skipSpace(at);
      const start = at;
      let plain = true;
      let linkable = false;
      for (; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        const kind = kindOf(unit);
        if (kind === Kind.Letter) continue;
        if (kind === Kind.Space) break;
        plain = false;
        if (unit === 0x40 || unit === 0x3a || unit === 0x2e) linkable = true;
      }
      if (at === start) continue;
      if (plain) this.#addWord(start, at, 0);
      else this.#divide(start, at, linkable);
    }
  }

  /** Past white space, with its line breaks counted into the flags. */
  #skipSpace(from: number): number {
    const text = this.#text;
    let at = from;
    let breaks = 0;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 0x20) continue;
      if (kindOf(unit) !== Kind.Space) break;
      if (isLineBreak(unit) && !(unit === 0x0a && text.charCodeAt(at - 1) === 0x0d))
        breaks += unit === 0x2029 ? 2 : 1;
    }
    if (at === from) return at;
    this.#flags = TokenFlag.SpaceBefore;
    if (breaks > 0) this.#flags |= TokenFlag.LineBefore;
    if (breaks > 1) {
      this.#flags |= TokenFlag.ParagraphBefore;
      this.#quote = -1;
    }
    return at;
  }

  /** Takes apart the characters between white space. */
  #divide(chunk: number, limit: number, linkable: boolean): void {
    const text = this.#text;
    let at = chunk;
    // Up to here it is known that no link begins.
    let unlinked = linkable ? chunk : limit;
    while (at < limit) {
      if (!this.#startsWord(at)) {
        at = this.#addSymbol(at, chunk, limit);
        continue;
      }
      if (at >= unlinked) {
        let end = linkEnd(text, at, limit);
        if (end > 0) {
          while (end < limit && isWordKind(kindAt(text, end))) end++;
          this.#push(at, end, 0);
          at = end;
          continue;
        }
        unlinked = ~end;
      }
      const end = wordEnd(text, at, limit, this.#isQuoted(at));
      this.#addWord(at, end, this.#isNegation(at, end, chunk) ? TokenFlag.JoinsPrevious : 0);
      at = end;
    }
  }

  #startsWord(at: number): boolean {
    const kind = kindAt(this.#text, at);
    if (isWordKind(kind)) return true;
    if (kind !== Kind.Surrogate) return false;
    const point = pairAt(this.#text, at);
    return point >= 0 && !isPictograph(point);
  }

  /** "n't" after the word that it denies. */
  #isNegation(start: number, end: number, chunk: number): boolean {
    const text = this.#text;
    if (start === chunk || end !== start + 3 || (text.charCodeAt(start) | 0x20) !== 0x6e) return false;
    return kindAt(text, start + 1) === Kind.Apostrophe && kindAt(text, start - 1) === Kind.Letter;
  }

  #addWord(start: number, end: number, flags: number): void {
    const row = this.#push(start, end, flags);
    if (end - start > LONGEST_CONTRACTION || end - start < 2) return;
    const { tokens } = this.draft;
    const cut = contractionAt(this.draft.norm(row));
    if (cut === 0 || (isUpper(this.#text.charCodeAt(start)) && !splitsCapitalised(this.draft.norm(row))))
      return;
    tokens.ends[row] = start + cut;
    tokens.norms[row] = this.#norms.intern(start, start + cut);
    this.#push(start + cut, end, TokenFlag.JoinsPrevious);
  }

  #addSymbol(start: number, chunk: number, limit: number): number {
    const clitic = kindAt(this.#text, start) === Kind.Apostrophe ? this.#cliticEnd(start, chunk, limit) : 0;
    const end = clitic || symbolEnd(this.#text, start, chunk, limit);
    // A clitic after a quotation mark or bracket is a written token by itself.
    const joins = clitic !== 0 && start > chunk && !'"”)]'.includes(this.#text[start - 1]!);
    this.#push(start, end, joins ? TokenFlag.JoinsPrevious : 0);
    if (clitic === 0 && end === start + 1 && kindAt(this.#text, start) === Kind.Apostrophe)
      this.#turnQuote(start, chunk, limit);
    return end;
  }

  /** The end of "'s", "'re" or of the apostrophe of "the workers'" at `start`; 0 when it is a quotation mark. */
  #cliticEnd(start: number, chunk: number, limit: number): number {
    const text = this.#text;
    let end = start + 1;
    while (end < limit && end < start + 4 && isWordKind(kindAt(text, end))) end++;
    const suffix =
      end > start + 1 &&
      isClitic(text.slice(start + 1, end)) &&
      !(end < limit && isWordKind(kindAt(text, end)));
    if (start === chunk) return suffix && end === limit && !this.#isQuoted(start) ? end : 0;
    const before = text.charCodeAt(start - 1);
    if (suffix && (isWordKind(kindOf(before)) || AFTER_MARKS.includes(text[start - 1]!))) return end;
    if (!isWordKind(kindOf(before))) return 0;
    return end === start + 1 && this.#isPluralPossessive(start, limit) ? end : 0;
  }

  #isPluralPossessive(at: number, limit: number): boolean {
    const before = this.#text.charCodeAt(at - 1) | 0x20;
    if (before !== 0x73 && before !== 0x78 && before !== 0x7a) return false;
    const doubled = at + 1 < limit && kindAt(this.#text, at + 1) === Kind.Apostrophe;
    return !doubled && !this.#isQuoted(at);
  }

  /** Notes that the single quotation mark at `at` opens or closes. */
  #turnQuote(at: number, chunk: number, limit: number): void {
    const afterWord = at > chunk && isWordKind(kindAt(this.#text, at - 1));
    const opens = !afterWord && at + 1 < limit && isWordKind(kindAt(this.#text, at + 1));
    this.#quote = opens ? at : -1;
  }

  #isQuoted(at: number): boolean {
    return this.#quote >= 0 && at - this.#quote <= LONGEST_SINGLE_QUOTATION;
  }

  #push(start: number, end: number, flags: number): number {
    const row = this.draft.tokens.push(start, end, this.#norms.intern(start, end), this.#flags | flags);
    this.#flags = 0;
    return row;
  }
}

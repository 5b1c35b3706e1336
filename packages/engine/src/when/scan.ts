/** A document as the rules for time expressions see it: words with what they can be, inside the bounds of one sentence. */
import type { Draft } from '../draft/draft.js';
import { TokenFlag } from '../draft/tokens.js';
import { Upos } from '../grammar/labels.js';
import { NOTHING, type Word } from './word.js';
import { getWord } from './words.js';

export class Scan {
  /** What a word can be, by its number in `Strings`; filled as words are met. */
  readonly #words: (Readonly<Word> | undefined)[];
  /** The words' kinds by the same number, -1 until they are known: all that most words are ever asked for. */
  readonly #kinds: Int32Array;
  readonly #norms: Int32Array;
  readonly #flags: Uint8Array;
  /** Rules look at the rows from `firstToken` to before `endToken` only. */
  firstToken = 0;
  endToken = 0;

  constructor(readonly draft: Draft) {
    this.#words = new Array(draft.strings.size);
    this.#kinds = new Int32Array(draft.strings.size).fill(-1);
    this.#norms = draft.tokens.norms;
    this.#flags = draft.tokens.flags;
  }

  /** What the word at `token` can be; `NOTHING` outside the sentence. */
  word(token: number): Readonly<Word> {
    if (token < this.firstToken || token >= this.endToken) return NOTHING;
    const id = this.#norms[token] as number;
    const known = this.#words[id];
    if (known) return known;
    const word = getWord(this.draft.strings.get(id));
    this.#words[id] = word;
    return word;
  }

  /** The `Kind`s of the word at `token`, which must be in the sentence. */
  kindsAt(token: number): number {
    const id = this.#norms[token] as number;
    const known = this.#kinds[id] as number;
    if (known >= 0) return known;
    const { kinds } = this.word(token);
    this.#kinds[id] = kinds;
    return kinds;
  }

  /** The norm of the word at `token`, '' outside the sentence. */
  norm(token: number): string {
    if (token < this.firstToken || token >= this.endToken) return '';
    return this.draft.strings.get(this.#norms[token] as number);
  }

  has(token: number, kind: number): boolean {
    return (this.word(token).kinds & kind) !== 0;
  }

  is(token: number, ...norms: string[]): boolean {
    const norm = this.norm(token);
    return norm !== '' && norms.includes(norm);
  }

  /** Whether the word begins with a capital letter: "May" is a month, "may" a verb. */
  isCapital(token: number): boolean {
    const code = this.draft.text.charCodeAt(this.draft.tokens.starts[token] as number);
    return (code >= 65 && code <= 90) || this.word(token).mod !== null;
  }

  /** Whether a line of the text, or the text, begins with the word. */
  opensLine(token: number): boolean {
    return token === 0 || ((this.#flags[token] as number) & TokenFlag.LineBefore) !== 0;
  }

  /** Whether the tagger, where there is one, takes the word for a verb: "may fall", "will march". */
  isVerb(token: number): boolean {
    const upos = this.draft.tokens.uposes[token];
    return upos === Upos.VERB || upos === Upos.AUX;
  }

  /** Whether the word stands right after the one before it, without white space. */
  touches(token: number): boolean {
    return token > this.firstToken && ((this.#flags[token] as number) & TokenFlag.SpaceBefore) === 0;
  }

  /** Whether the word is a hyphen or dash between two words that it touches: "three-day", "March 3–5". */
  isHyphen(token: number): boolean {
    return this.is(token, '-', '–', '‑') && this.touches(token) && this.touches(token + 1);
  }

  /** Past a hyphen at `token`, if there is one. */
  skipHyphen(token: number): number {
    return this.isHyphen(token) ? token + 1 : token;
  }
}

/**
 * What the lexicon knows of the words of a document: one look-up for every different word, then the longest phrase at each
 * token. Names and nouns are found side by side, so that "Revolutionary Guards" is a name and "guards" a noun.
 */

import type { ActorEntry } from '@readout/lexicon';
import { fold } from '@readout/lexicon';
import type { Draft } from '../draft/draft.js';
import { Upos, Xpos } from '../grammar/labels.js';
import { supersenseOf } from '../grammar/supersenses.js';
import type { WordNetClasses } from '../grammar/wordnet.js';
import type { Phrase, WhoIndex, WordEntry } from './lexicon/index.js';

export interface Hit {
  phrase: Phrase;
  firstToken: number;
  endToken: number;
}

/** "*narcotics* agents" */
export interface Field {
  firstToken: number;
  sector: string;
}

export interface Lookup {
  /** The lexicon's entry of each token, null for none. */
  entryAt(token: number): WordEntry | null;
  /** The lexicon's entry of what stands behind the last hyphen of a token, null for none: "Post-*Herald*". */
  partAt(token: number): WordEntry | null;
  /** The folded form of each token. */
  wordAt(token: number): string;
  /** The name hit that covers a token, or null. */
  nameAt(token: number): Hit | null;
  /** The noun hit that covers a token, or null. */
  nounAt(token: number): Hit | null;
  /** Whether the token stands in a phrase that the lexicon says is no actor: "Champions League". */
  isDiscarded(token: number): boolean;
  /** The longest field of work that ends right before `end`, none of it before `limit`: "*bomb disposal* team". */
  fieldBefore(end: number, limit: number): Field | null;
  /** The country whose reports alone write the word: "naira"; null for most. */
  homeOf(token: number): string | null;
  /** Sectors that a lemma around somebody goes with: "harvest". */
  hintsAround(lemma: string): readonly string[];
  /** Sectors that a word in a body's name goes with. */
  hintsNamed(token: number): readonly string[];
  /** People called so by the lexicon: "assad". */
  peopleCalled(words: string): readonly ActorEntry[];
  /** WordNet's class of a noun's first sense; '' for none, and where there is no WordNet. */
  supersenseOf(lemma: string): string;
  names: readonly Hit[];
  nouns: readonly Hit[];
}

/** Without `wordNet` nothing is known of nouns that the lexicon lacks. */
export function lookUp(draft: Draft, index: WhoIndex, wordNet: WordNetClasses | null = null): Lookup {
  const entries: (WordEntry | null | undefined)[] = new Array(draft.strings.size);
  const words: string[] = new Array(draft.strings.size);
  const { norms, length } = draft.tokens;
  for (let token = 0; token < length; token++) {
    const norm = norms[token]!;
    if (entries[norm] !== undefined) continue;
    // "*ex*-governor" is one token, and a governor's word.
    const word = fold(draft.strings.get(norm)).replace(EX, '');
    words[norm] = word;
    entries[norm] = index.find(word);
  }
  const entryAt = (token: number) => (token < length ? (entries[norms[token]!] ?? null) : null);
  const wordAt = (token: number) => (token < length ? words[norms[token]!]! : '');
  const finder = new Finder(draft, entryAt, wordAt, index.discards);
  for (const sentence of draft.sentences) finder.scan(sentence.firstToken, sentence.endToken);
  const { names, nouns, nameAt, nounAt, isDiscarded } = finder;
  return {
    entryAt,
    partAt: token => {
      const word = wordAt(token);
      const hyphen = word.lastIndexOf('-');
      return hyphen > 0 && hyphen + 1 < word.length ? index.find(word.slice(hyphen + 1)) : null;
    },
    wordAt,
    nameAt: token => (nameAt[token]! < 0 ? null : names[nameAt[token]!]!),
    nounAt: token => (nounAt[token]! < 0 ? null : nouns[nounAt[token]!]!),
    isDiscarded: token => isDiscarded !== null && isDiscarded[token] === 1,
    fieldBefore: (end, limit) => fieldBefore(index.fields, wordAt, end, limit),
    homeOf: token => index.homes.get(wordAt(token)) ?? null,
    hintsAround: lemma => index.around.get(lemma) ?? NO_HINTS,
    hintsNamed: token => index.named.get(wordAt(token)) ?? NO_HINTS,
    peopleCalled: called => index.peopleCalled(called),
    supersenseOf: lemma => (wordNet === null ? '' : supersenseOf(wordNet, lemma)),
    names,
    nouns,
  };
}

const NO_HINTS: readonly string[] = [];

/** "ex-" before a noun, which is told by `isEx`. */
const EX = /^ex-(?=\p{L}{4})/u;

export function isEx(draft: Draft, token: number): boolean {
  return EX.test(draft.norm(token));
}

/** How many words a field has at most: "search and rescue". */
const LONGEST_FIELD = 3;

function fieldBefore(
  fields: WhoIndex['fields'],
  wordAt: Lookup['wordAt'],
  end: number,
  limit: number,
): Field | null {
  let found: Field | null = null;
  let words = '';
  let count = 0;
  for (let token = end - 1; token >= limit && count < LONGEST_FIELD; token--) {
    const word = wordAt(token);
    if (word === '-') continue;
    const plain = word.includes('-') ? word.replaceAll('-', ' ') : word;
    words = words === '' ? plain : `${plain} ${words}`;
    count++;
    const sector = fields.get(words);
    if (sector !== undefined) found = { firstToken: token, sector };
  }
  return found;
}

/** What goes on an office that "chief" begins. */
const OF_CHIEFS =
  /^(executive|executives|economist|engineer|scientist|inspector|prosecutor|whip|minister|justice)$/;

class Finder {
  readonly names: Hit[] = [];
  readonly nouns: Hit[] = [];
  readonly nameAt: Int32Array;
  readonly nounAt: Int32Array;
  /** Null where the lexicon discards nothing. */
  readonly isDiscarded: Uint8Array | null;

  constructor(
    readonly draft: Draft,
    readonly entryAt: (token: number) => WordEntry | null,
    readonly wordAt: (token: number) => string,
    readonly discards: WhoIndex['discards'],
  ) {
    this.isDiscarded = discards.size > 0 ? new Uint8Array(draft.tokens.length) : null;
    this.nameAt = new Int32Array(draft.tokens.length).fill(-1);
    this.nounAt = new Int32Array(draft.tokens.length).fill(-1);
  }

  scan(firstToken: number, endToken: number): void {
    let nameEnd = firstToken;
    let nounEnd = firstToken;
    for (let token = firstToken; token < endToken; token++) {
      const discardEnd =
        this.isDiscarded !== null && token >= nameEnd ? this.#discardEnd(token, endToken) : token;
      const entry = this.entryAt(token);
      if (entry === null && discardEnd === token) continue;
      const isState = this.#isAmericanState(token, endToken);
      if (token >= nameEnd && !isState) nameEnd = this.#take(entry, token, endToken, true, discardEnd);
      if (token >= nounEnd) nounEnd = this.#take(entry, token, endToken, false, discardEnd);
      // "Lake League Supporters" is a name though "Lake League" is none.
      if (discardEnd > token && nameEnd === discardEnd) this.isDiscarded!.fill(1, token, discardEnd);
    }
  }

  /** "the *Georgia* town of Waycross", "*Georgia* lawmakers": what is of the country is "Georgian". */
  #isAmericanState(token: number, limit: number): boolean {
    if (this.wordAt(token) !== 'georgia' || token + 1 >= limit) return false;
    return this.draft.tokens.uposes[token + 1] === Upos.NOUN && !isCapitalised(this.draft, token + 1);
  }

  /** Where the longest phrase that is no actor ends, or `token` for none that begins there. */
  #discardEnd(token: number, limit: number): number {
    for (const words of this.discards.get(this.wordAt(token)) ?? []) {
      const end = this.#wordsEnd(words, token, limit);
      if (end >= 0) return end;
    }
    return token;
  }

  /** Keeps the longest phrase that begins at `token` and ends after `least`; gives where it ends, or the next token to look at. */
  #take(entry: WordEntry | null, token: number, limit: number, isName: boolean, least: number): number {
    if (entry !== null) {
      // "al-Qaeda" is three tokens, its hyphen none of the phrase's words.
      const next = this.wordAt(token + 1) === '-' ? token + 2 : token + 1;
      const longer = next < limit ? entry.phrasesBySecond.get(this.wordAt(next)) : undefined;
      let end = longer === undefined ? -1 : this.#takeOf(longer, token, limit, isName, least);
      if (end < 0) end = this.#takeOf(entry.phrasesAlone, token, limit, isName, least);
      if (end >= 0) return end;
    }
    return Math.max(token + 1, least);
  }

  /** Keeps the first of these phrases that stands at `token`, and gives where it ends; -1 for none. */
  #takeOf(phrases: readonly Phrase[], token: number, limit: number, isName: boolean, least: number): number {
    for (const phrase of phrases) {
      if (phrase.isName !== isName) continue;
      const end = this.#matchEnd(phrase, token, limit);
      if (end <= least || (isName && this.#isTownElsewhere(phrase, end, limit))) continue;
      const hits = isName ? this.names : this.nouns;
      (isName ? this.nameAt : this.nounAt).fill(hits.length, token, end);
      hits.push({ phrase, firstToken: token, endToken: end });
      return end;
    }
    return -1;
  }

  /** "*Tripoli*, Lebanon": a town that is called as another state's capital is. */
  #isTownElsewhere({ senses }: Phrase, end: number, limit: number): boolean {
    const [sense] = senses;
    if (sense?.type !== 'capital' || end + 1 >= limit || this.wordAt(end) !== ',') return false;
    for (const { isName, words, senses: others } of this.entryAt(end + 1)?.phrases ?? []) {
      const [other] = others;
      if (!isName || other?.type !== 'country' || this.#wordsEnd(words, end + 1, limit) < 0) continue;
      return other.country.code !== sense.country.code && other.country.status === 'state';
    }
    return false;
  }

  /** "The coast guard *rescued* migrants": there, rescued migrants are nobody yet. */
  #isFiniteVerb(token: number): boolean {
    const xpos = this.draft.tokens.xposes[token];
    return xpos === Xpos.VBD || xpos === Xpos.VBP || xpos === Xpos.VBZ;
  }

  #matchEnd(phrase: Phrase, token: number, limit: number): number {
    if (!phrase.isName && phrase.words.length > 1 && this.#isFiniteVerb(token)) return -1;
    const at = this.#wordsEnd(phrase.words, token, limit);
    if (at < 0 || (phrase.isName && !this.#isCased(phrase, token, at))) return -1;
    // "*hospital* chief executive": no "hospital chief".
    const isCut = !phrase.isName && phrase.words.length > 1 && phrase.words.at(-1) === 'chief';
    return isCut && at < limit && OF_CHIEFS.test(this.wordAt(at)) ? -1 : at;
  }

  #wordsEnd(words: readonly string[], token: number, limit: number): number {
    let at = token;
    for (let i = 0; i < words.length; i++, at++) {
      // "al-Qaeda" is three tokens, its hyphen none of the phrase's words.
      if (i > 0 && at < limit && this.wordAt(at) === '-') at++;
      if (at >= limit || this.wordAt(at) !== words[i]) return -1;
    }
    return at;
  }

  #isCased(phrase: Phrase, firstToken: number, endToken: number): boolean {
    if (phrase.exact) {
      const written = this.draft.text.slice(
        this.draft.tokens.starts[firstToken],
        this.draft.tokens.ends[endToken - 1],
      );
      return written === phrase.text || written.replaceAll('-', '') === phrase.text;
    }
    if (endToken - firstToken > 1 && this.#isTownOfNation(firstToken, endToken - 1)) return false;
    for (let token = firstToken; token < endToken; token++) if (isCapitalised(this.draft, token)) return true;
    return false;
  }

  /** "the *Spanish town* of Belorado" is not Jamaica's Spanish Town. */
  #isTownOfNation(firstToken: number, last: number): boolean {
    if (isCapitalised(this.draft, last) || !isCapitalised(this.draft, firstToken)) return false;
    return (
      /^(town|city|island|islands|coast|republic|state|territory)$/.test(this.wordAt(last)) &&
      this.entryAt(firstToken)?.phrases.some(
        ({ words, senses }) => words.length === 1 && senses.some(one => one.type === 'adjective'),
      ) === true
    );
  }
}

/** Whether the word as written begins with a capital letter. */
export function isCapitalised(draft: Draft, token: number): boolean {
  const unit = draft.text.charCodeAt(draft.tokens.starts[token]!);
  if (unit < 128) return unit >= 65 && unit <= 90;
  const letter = draft.text.charAt(draft.tokens.starts[token]!);
  return letter !== letter.toLowerCase();
}

/** Whether it has two letters or more, all of them capitals ("NATO", "U.S."). */
export function isAllCapitals(draft: Draft, token: number): boolean {
  const { starts, ends } = draft.tokens;
  let letters = 0;
  for (let at = starts[token]!; at < ends[token]!; at++) {
    const unit = draft.text.charCodeAt(at);
    if (unit >= 97 && unit <= 122) return false;
    if (unit > 127 && draft.text.charAt(at) !== draft.text.charAt(at).toUpperCase()) return false;
    if (unit >= 65 && unit <= 90) letters++;
  }
  return letters >= 2;
}

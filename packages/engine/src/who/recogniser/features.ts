/**
 * What the name recogniser is told of a word: itself and its neighbours, their shapes, tags and place in the tree, what the
 * lexicon and the gazetteer know of them, and what the rules of `names/` take them for. Each feature is a number in a
 * space of `NAME_FEATURE_SPACE`, made by mixing small integers; two features may fall on one number.
 *
 * The same code makes the features in training and in reading, so that there is nothing to keep alike.
 */
import type { Draft } from '../../draft/draft.js';
import { shapeOf } from '../../grammar/features.js';
import { hashOf } from '../../grammar/hash.js';
import { Upos } from '../../grammar/labels.js';
import { isCapitalised, type Lookup } from '../lookup.js';
import type { KnownPlaces } from '../names/known-places.js';
import type { Name } from '../names/name.js';
import { isCurrent } from '../lexicon/people.js';

export const NAME_FEATURE_SPACE = 1 << 17;
/** No token has more. */
export const MOST_FEATURES = 96;

const KINDS = ['person', 'organisation', 'group', 'country', 'place', 'other'];
const SENSES = ['country', 'capital', 'seat', 'adjective', 'people', 'actor', 'member', 'noun'];

/** Columns of small integers, a row for each token of the document, 0 for nothing. */
interface Columns {
  /** Hash of the folded word. */
  words: Int32Array;
  shapes: Int32Array;
  /** What the rules take it for: kind and place in the name. */
  rules: Int32Array;
  /** Hash of the rule's reason. */
  reasons: Int32Array;
  /** What the lexicon's name here means: sense, kind, place in the phrase. */
  senses: Int32Array;
  /** What the lexicon's noun here means: kind, title, relational. */
  nouns: Int32Array;
  /** Given name and gender, cue words. */
  facts: Int32Array;
  /** Gazetteer: size class and place in the toponym. */
  places: Int32Array;
  /** 1 where the word may be part of a name: only these are tagged. */
  scope: Uint8Array;
}

export class NameFeatures {
  readonly #columns: Columns;
  readonly #affixes = new Map<number, Int32Array>();
  /** The features of the token asked for last; the first `count` count. */
  readonly buffer = new Int32Array(MOST_FEATURES);
  count = 0;
  /** The first so many tell the word itself: training hides them together, so that names never seen are learned too. */
  ownCount = 0;
  #first = 0;
  #end = 0;

  constructor(
    readonly draft: Draft,
    lookup: Lookup,
    names: readonly Name[],
    places: KnownPlaces,
  ) {
    this.#columns = columnsOf(draft, lookup, names, places);
  }

  isInScope(token: number): boolean {
    return this.#columns.scope[token] === 1;
  }

  /** Fills `buffer` with the features of `token`, a word of the sentence from `first` to `end`. */
  find(token: number, first: number, end: number): void {
    this.count = 0;
    this.#first = first;
    this.#end = end;
    const columns = this.#columns;
    this.#addOwnWord(token);
    this.ownCount = this.count;
    for (const step of [-2, -1, 1, 2]) this.#add(24 + step, this.#at(columns.words, token + step));
    this.#addWindow(2, columns.shapes, token, 1);
    this.#addWindow(3, columns.rules, token, 2);
    this.#addWindow(4, columns.senses, token, 1);
    this.#addWindow(5, columns.nouns, token, 2);
    this.#addWindow(6, columns.facts, token, 1);
    this.#addWindow(7, columns.places, token, 1);
    this.#addTags(token);
    this.#addNeighbours(token);
    this.#addPairs(token);
    this.#addTree(token);
  }

  #add(template: number, value: number, more = 0): void {
    let mixed = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13) ^ more, 0xc2b2ae35);
    this.buffer[this.count++] = (mixed ^ (mixed >>> 15)) & (NAME_FEATURE_SPACE - 1);
  }

  #at(column: ArrayLike<number>, token: number): number {
    return token < this.#first ? -1 : token >= this.#end ? -2 : column[token]!;
  }

  #addWindow(template: number, column: Int32Array, token: number, reach: number): void {
    for (let step = -reach; step <= reach; step++)
      this.#add(template * 16 + step + 8, this.#at(column, token + step));
  }

  #addTags(token: number): void {
    const { uposes, xposes, deprels } = this.draft.tokens;
    for (let step = -1; step <= 1; step++) {
      this.#add(200 + step, this.#at(uposes, token + step));
      this.#add(204 + step, this.#at(xposes, token + step));
      this.#add(208 + step, this.#at(deprels, token + step));
    }
    this.#add(212, token === this.#first ? 1 : 0);
  }

  #addOwnWord(token: number): void {
    const { words, rules } = this.#columns;
    this.#add(24, words[token]!);
    this.#add(247, rules[token]!, words[token]!);
    const affixes = this.#affixesOf(token);
    for (let i = 0; i < affixes.length; i++) this.#add(220 + i, affixes[i]!);
  }

  #addNeighbours(token: number): void {
    if (token > this.#first) this.#add(230, this.#affixesOf(token - 1)[6]!);
    if (token + 1 < this.#end) this.#add(231, this.#affixesOf(token + 1)[6]!);
  }

  #addPairs(token: number): void {
    const { words, shapes, rules, senses, nouns, facts, places } = this.#columns;
    const at = (column: ArrayLike<number>, step: number) => this.#at(column, token + step);
    const rule = rules[token]!;
    this.#add(240, at(words, -1), shapes[token]!);
    this.#add(241, at(words, 1), shapes[token]!);
    this.#add(242, Math.imul(at(shapes, -1), 31) ^ at(shapes, 1), shapes[token]!);
    this.#add(243, rule, this.#columns.reasons[token]!);
    this.#add(244, rule, at(words, -1));
    this.#add(245, rule, at(words, 1));
    this.#add(246, rule, shapes[token]!);
    this.#add(248, rule, at(rules, 1));
    this.#add(249, rule, at(rules, -1));
    this.#add(250, rule, facts[token]!);
    this.#add(251, rule, places[token]!);
    this.#add(252, rule, senses[token]!);
    this.#add(253, facts[token]!, at(facts, 1));
    this.#add(254, facts[token]!, at(facts, -1));
    this.#add(255, at(nouns, -1), shapes[token]!);
    this.#add(256, places[token]!, at(words, -1));
    this.#add(257, Math.imul(at(words, -2), 31) ^ at(words, -1), 0);
    this.#add(258, Math.imul(at(words, 1), 31) ^ at(words, 2), 0);
    this.#add(259, this.#columns.reasons[token]!, this.draft.tokens.deprels[token]!);
    this.#add(260, rule, this.draft.tokens.xposes[token]!);
  }

  /** The head's lemma, which tells whether someone speaks or something is visited. */
  #addTree(token: number): void {
    const { heads, deprels, uposes, lemmas } = this.draft.tokens;
    // A name's inner words hang on its head: look at what the whole name hangs on.
    let top = token;
    for (let steps = 0; steps < 4 && heads[top]! >= 0 && uposes[heads[top]!] === Upos.PROPN; steps++)
      top = heads[top]!;
    const head = heads[top]!;
    const lemma = head < 0 ? -1 : this.#hashOfString(lemmas[head]!);
    this.#add(270, lemma, deprels[top]!);
    this.#add(271, deprels[top]!, this.#columns.rules[token]!);
    this.#add(272, deprels[token]!, this.#columns.shapes[token]!);
    this.#add(273, lemma, this.#columns.rules[token]!);
  }

  #hashOfString(id: number): number {
    return hashOf(this.draft.strings.get(id)) | 0;
  }

  /** Hashes of three prefixes and five suffixes of the folded word. */
  #affixesOf(token: number): Int32Array {
    const word = this.#columns.words[token]!;
    let affixes = this.#affixes.get(word);
    if (!affixes) {
      const norm = this.draft.strings.get(this.draft.tokens.norms[token]!);
      affixes = new Int32Array(8);
      for (let length = 1; length <= 3; length++)
        affixes[length - 1] = norm.length >= length ? hashOf(norm.slice(0, length)) : length;
      for (let length = 1; length <= 5; length++)
        affixes[length + 2] = norm.length >= length ? hashOf(norm.slice(-length)) : length;
      this.#affixes.set(word, affixes);
    }
    return affixes;
  }
}

function columnsOf(draft: Draft, lookup: Lookup, names: readonly Name[], places: KnownPlaces): Columns {
  const { length } = draft.tokens;
  const column = () => new Int32Array(length);
  const columns: Columns = {
    words: column(),
    shapes: column(),
    rules: column(),
    reasons: column(),
    senses: column(),
    nouns: column(),
    facts: column(),
    places: column(),
    scope: new Uint8Array(length),
  };
  markWords(draft, lookup, columns);
  markRules(names, columns);
  markLexicon(lookup, columns);
  for (const [firstToken, { endToken, weight, isWeak }] of places)
    mark(columns.places, firstToken, endToken, isWeak ? 1 : 2 + Math.min(6, Math.floor(Math.log10(weight + 1))));
  markScope(draft, columns);
  return columns;
}

/** Writes `value` with the place in the phrase (begin, inside, end, single) over the tokens. */
function mark(column: Int32Array, firstToken: number, endToken: number, value: number): void {
  for (let token = firstToken; token < endToken; token++) {
    const isFirst = token === firstToken;
    const isLast = token === endToken - 1;
    column[token] = 1 + value * 4 + (isFirst ? (isLast ? 3 : 0) : isLast ? 2 : 1);
  }
}

function markWords(draft: Draft, lookup: Lookup, { words, shapes, facts }: Columns): void {
  const { norms, length } = draft.tokens;
  const hashes = new Int32Array(draft.strings.size);
  const date = draft.input.publishedAt ?? null;
  for (let token = 0; token < length; token++) {
    const norm = norms[token]!;
    if (hashes[norm] === 0) hashes[norm] = hashOf(lookup.wordAt(token)) | 1;
    words[token] = hashes[norm]!;
    shapes[token] = hashOf(shapeOf(draft.form(token)));
    const entry = lookup.entryAt(token);
    let fact = 0;
    if (entry) {
      fact =
        (entry.isGivenName ? 1 : 0) |
        (entry.gender === 'male' ? 2 : entry.gender === 'female' ? 4 : 0) |
        (entry.isNoName ? 8 : 0) |
        ((entry.firstCues.length > 0 ? 1 + KINDS.indexOf(entry.firstCues[0]!.kind) : 0) << 4) |
        ((entry.lastCues.length > 0 ? 1 + KINDS.indexOf(entry.lastCues[0]!.kind) : 0) << 7);
    }
    if (isCapitalised(draft, token)) {
      const people = lookup.peopleCalled(lookup.wordAt(token));
      if (people.length > 0) fact |= date !== null && people.some(one => isCurrent(one, date)) ? 3072 : 1024;
    }
    facts[token] = fact;
  }
}

function markRules(names: readonly Name[], { rules, reasons }: Columns): void {
  for (const { firstToken, endToken, kind, because, isWeak, senses } of names) {
    const value = (KINDS.indexOf(kind) * 2 + (isWeak ? 1 : 0)) * 2 + (senses.length > 0 ? 1 : 0);
    mark(rules, firstToken, endToken, value);
    // The reason without the words it quotes: "described as" of "described as "town"".
    reasons.fill(hashOf(because.replace(/".*"/, '')), firstToken, endToken);
  }
}

function markLexicon(lookup: Lookup, { senses, nouns }: Columns): void {
  for (const { phrase, firstToken, endToken } of lookup.names) {
    const sense = phrase.senses[0]!;
    const kind = sense.type === 'actor' || sense.type === 'member' ? KINDS.indexOf(sense.actor.kind) : 6;
    mark(senses, firstToken, endToken, SENSES.indexOf(sense.type) * 8 + kind);
  }
  for (const { phrase, firstToken, endToken } of lookup.nouns) {
    const sense = phrase.senses[0]!;
    if (sense.type !== 'noun') continue;
    const value =
      KINDS.indexOf(sense.noun.kind) * 4 + (sense.noun.isTitle ? 2 : 0) + (sense.noun.isRelational ? 1 : 0);
    mark(nouns, firstToken, endToken, value);
  }
}

/** Small words that stand between the parts of names are tagged when names stand on both sides of them. */
const MOST_BETWEEN = 2;

function markScope(draft: Draft, { rules, senses, scope }: Columns): void {
  const { uposes, length } = draft.tokens;
  for (let token = 0; token < length; token++) {
    if (rules[token] !== 0 || senses[token] !== 0 || uposes[token] === Upos.PROPN || isCapitalised(draft, token))
      scope[token] = 1;
  }
  for (const { firstToken, endToken } of draft.sentences) {
    let last = -1;
    for (let token = firstToken; token < endToken; token++) {
      if (scope[token] !== 1) continue;
      if (last >= 0 && token - last - 1 <= MOST_BETWEEN) scope.fill(1, last + 1, token);
      last = token;
    }
  }
}

/**
 * The actor lexicon as text that is read piece by piece: some seventeen thousand actors and as many nouns and names of countries, of
 * which a report needs a handful, so that start-up does not wait for the others. Lines, parted by "\n":
 *
 *     readout-actors 2 3 2 1                      format, how many actors, first words and people follow
 *     {"kind":"organisation","name":…}            an actor, as JSON
 *     …
 *     lake\t[["league of lakes",0,0,[6]],…]       a first word, and the phrases that begin with it, longest first
 *     …
 *     sow\t[2]                                    what people are called by, and who: numbers of actors
 *
 * A phrase is its words after the first, parted by spaces; the name as written where its case counts, else 0; 1 for a noun; and its senses,
 * each 16 times the number of the actor, country or noun plus the number of the sense's kind (`SENSE_KINDS`). Words and people
 * are sorted. All of it is ASCII, other characters being written as JSON writes them ("\u00e9"): one byte a character in memory,
 * and quick to read.
 */
import { needsExactCase, wordsOf } from './phrases.js';
import type { Phrase, Sense } from './senses.js';
import type { ActorEntry, ActorLexicon } from './types.js';

const FORMAT = 2;
const MARK = 'readout-actors';

/** `[other words, name as written or 0, 1 for a noun, senses]` */
type PackedPhrase = [rest: string, exact: string | 0, noun: 0 | 1, senses: number[]];

const SENSE_KINDS = [
  'country',
  'capital',
  'seat',
  'adjective',
  'person',
  'people',
  'actor',
  'member',
  'noun',
  'nouns',
] as const;
type SenseKind = (typeof SENSE_KINDS)[number];

/** The names and nouns of a lexicon as text; countries and nouns themselves are told by their numbers. */
export function packActors({ countries, actors, nouns }: ActorLexicon): string {
  const packer = new Packer();
  countries.forEach((country, row) => {
    packer.addAll([country.name, ...country.names], 'country', row);
    packer.addAll(country.capitals, 'capital', row);
    packer.addAll(country.seats, 'seat', row);
    packer.addAll(country.adjectives, 'adjective', row);
    packer.addAll(country.people.singulars, 'person', row);
    packer.addAll(country.people.plurals, 'people', row);
  });
  actors.forEach((actor, row) => {
    if (actor.person) packer.addPerson(actor, row);
    else packer.addAll([actor.name, ...actor.aliases], 'actor', row);
    packer.addAll(actor.adjectives, 'member', row);
  });
  nouns.forEach((noun, row) => {
    // The plural first: of a noun with one form for both ("police", "troops") the plural is meant.
    packer.addAll(noun.plurals, 'nouns', row);
    packer.addAll(noun.singulars, 'noun', row);
  });
  return packer.write(actors);
}

class Packer {
  readonly #words = new Map<string, PackedPhrase[]>();
  /** By the whole phrase: names and nouns apart. */
  readonly #phrases = new Map<string, PackedPhrase>();
  readonly #people = new Map<string, number[]>();

  addAll(names: readonly string[], kind: SenseKind, row: number): void {
    for (const name of names) this.#add(name, kind, row);
  }

  /** A name of one word is looked for as a last name is: it names someone only where the text or the day agree. */
  addPerson(actor: ActorEntry, row: number): void {
    for (const name of [actor.name, ...actor.aliases]) {
      if (/[\s-]/.test(name)) this.#add(name, 'actor', row);
      else this.#addCalled(name, row);
    }
    for (const short of actor.person!.shorts) this.#addCalled(short, row);
  }

  write(actors: readonly ActorEntry[]): string {
    for (const phrases of this.#words.values()) phrases.sort((a, b) => lengthOf(b) - lengthOf(a));
    return [
      `${MARK} ${FORMAT} ${actors.length} ${this.#words.size} ${this.#people.size}`,
      ...actors.map(actor => ascii(JSON.stringify(actor))),
      ...sortedLines(this.#words),
      ...sortedLines(this.#people),
    ].join('\n');
  }

  #addCalled(name: string, row: number): void {
    const called = wordsOf(name).join(' ');
    const rows = this.#people.get(called);
    if (!rows) this.#people.set(called, [row]);
    else if (!rows.includes(row)) rows.push(row);
  }

  #add(name: string, kind: SenseKind, row: number): void {
    const isNoun = kind === 'noun' || kind === 'nouns';
    const exact = !isNoun && needsExactCase(name) ? name : 0;
    const sense = 16 * row + SENSE_KINDS.indexOf(kind);
    for (const parts of waysOfWriting(name)) {
      const words = parts.length > 1 && parts[0] === 'the' ? parts.slice(1) : parts;
      const key = `${isNoun ? 1 : 0}${exact}\t${words.join(' ')}`;
      const known = this.#phrases.get(key);
      if (known) {
        if (!known[3].includes(sense)) known[3].push(sense);
        continue;
      }
      const [first = '', ...rest] = words;
      const phrase: PackedPhrase = [rest.join(' '), exact, isNoun ? 1 : 0, [sense]];
      this.#phrases.set(key, phrase);
      const others = this.#words.get(first);
      if (others) others.push(phrase);
      else this.#words.set(first, [phrase]);
    }
  }
}

/** By key as it is written, so that a line is found by halving. */
function sortedLines(values: ReadonlyMap<string, unknown>): string[] {
  return [...values]
    .map(([key, value]) => ({ key: ascii(key), line: `${ascii(key)}\t${ascii(JSON.stringify(value))}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ line }) => line);
}

const ascii = (line: string) =>
  line.replace(/[^\0-~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const lengthOf = ([rest]: PackedPhrase) => (rest === '' ? 0 : rest.split(' ').length);

/** The tokenizer parts "vice-president" but not "anti-balaka": look for both ways of writing. */
function waysOfWriting(name: string): string[][] {
  if (!name.includes('-')) return [wordsOf(name)];
  const joined = wordsOf(name.replaceAll('-', '\u2010')).map(word => word.replaceAll('\u2010', '-'));
  return [wordsOf(name), joined];
}

/** Looks into a packed lexicon. Actors that were looked up once are kept, which the lexicon bounds. */
export class PackedActors {
  readonly #text: string;
  readonly #lexicon: ActorLexicon;
  /** Where each line begins, and one past the end. */
  readonly #starts: Int32Array;
  readonly #entries: (ActorEntry | undefined)[];
  /** The lines of first words begin here, those of people there. */
  readonly #firstWord: number;
  readonly #firstPerson: number;

  /**
   * @param lexicon whose countries and nouns are meant.
   * @throws TypeError when the text is of a format that this version does not read.
   */
  constructor(text: string, lexicon: ActorLexicon) {
    this.#text = text;
    this.#lexicon = lexicon;
    const [mark, ...numbers] = text.slice(0, text.indexOf('\n')).split(' ');
    const [format, entries = 0, words = 0, people = 0] = numbers.map(Number);
    if (mark !== MARK || format !== FORMAT)
      throw new TypeError(
        `The actors have format ${format}, this version reads ${FORMAT}: build the dictionaries again ("npm run build").`,
      );
    this.#entries = new Array(entries);
    this.#starts = lineStarts(text, 1 + entries + words + people);
    this.#firstWord = 1 + entries;
    this.#firstPerson = 1 + entries + words;
  }

  /** All actors, read. */
  all(): ActorEntry[] {
    return Array.from(this.#entries, (_, row) => this.#entry(row));
  }

  /** The names and nouns that begin with a word, longest first. */
  phrasesFrom(word: string): Phrase[] {
    const line = this.#findLine(word, this.#firstWord, this.#firstPerson);
    if (line < 0) return [];
    return (this.#valueOf(line) as PackedPhrase[]).map(([rest, exact, noun, senses]) => ({
      words: rest === '' ? [word] : [word, ...rest.split(' ')],
      text: exact === 0 ? (rest === '' ? word : `${word} ${rest}`) : exact,
      exact: exact !== 0,
      isName: noun === 0,
      senses: senses.map(sense => this.#sense(SENSE_KINDS[sense & 15]!, sense >> 4)),
    }));
  }

  /** People who are called by these words, folded and parted by spaces. */
  peopleCalled(words: string): ActorEntry[] {
    const line = this.#findLine(words, this.#firstPerson, this.#starts.length - 1);
    return line < 0 ? [] : (this.#valueOf(line) as number[]).map(row => this.#entry(row));
  }

  #sense(kind: SenseKind, row: number): Sense {
    switch (kind) {
      case 'actor':
      case 'member':
        return { type: kind, actor: this.#entry(row) };
      case 'noun':
      case 'nouns':
        return { type: 'noun', noun: this.#lexicon.nouns[row]!, plural: kind === 'nouns' };
      case 'person':
      case 'people':
        return { type: 'people', country: this.#lexicon.countries[row]!, plural: kind === 'people' };
      default:
        return { type: kind, country: this.#lexicon.countries[row]! };
    }
  }

  /** The line between `low` and `high` whose key it is, or -1. */
  #findLine(key: string, low: number, high: number): number {
    const wanted = ascii(key);
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.#compareKey(middle, wanted);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return -1;
  }

  /** Below 0 where the line's key comes before `key`, above 0 where it comes after. */
  #compareKey(line: number, key: string): number {
    const start = this.#starts[line]!;
    for (let i = 0; i < key.length; i++) {
      const unit = this.#text.charCodeAt(start + i);
      if (unit === TAB) return -1;
      if (unit !== key.charCodeAt(i)) return unit - key.charCodeAt(i);
    }
    return this.#text.charCodeAt(start + key.length) === TAB ? 0 : 1;
  }

  #valueOf(line: number): unknown {
    const start = this.#text.indexOf('\t', this.#starts[line]!) + 1;
    return JSON.parse(this.#text.slice(start, this.#starts[line + 1]! - 1));
  }

  #entry(row: number): ActorEntry {
    let entry = this.#entries[row];
    if (!entry) {
      entry = JSON.parse(this.#text.slice(this.#starts[row + 1], this.#starts[row + 2]! - 1)) as ActorEntry;
      this.#entries[row] = entry;
    }
    return entry;
  }
}

const TAB = 9;

function lineStarts(text: string, lines: number): Int32Array {
  const starts = new Int32Array(lines + 1);
  for (let line = 1; line < lines; line++) starts[line] = text.indexOf('\n', starts[line - 1]!) + 1;
  starts[lines] = text.length + 1;
  return starts;
}

/** The lexicon with its actors as entries, however it keeps them. */
export function unpackActors(lexicon: ActorLexicon): ActorLexicon {
  if (lexicon.packed === undefined) return lexicon;
  const { packed, ...others } = lexicon;
  return { ...others, actors: new PackedActors(packed, lexicon).all() };
}

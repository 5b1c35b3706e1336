/**
 * The actors of the lexicon as text that is read piece by piece: some fifteen thousand entries, of which a report needs a handful,
 * so that start-up does not wait for the others. Lines, parted by "\n":
 *
 *     readout-actors 1 3 2 1                      format, how many entries, words and people follow
 *     {"kind":"organisation","name":…}            an entry, as JSON
 *     …
 *     lake\t[["league of lakes",0,[0]],…]         a first word, and the phrases that begin with it, longest first
 *     …
 *     sow\t[2]                                    what people are called by, and who: numbers of entries
 *
 * All of it is ASCII, other characters being written as JSON writes them ("\\u00e9"): one byte a character in memory, and quick to read.
 * A phrase is its words after the first, parted by spaces; the name as written where its case counts, else 0; and what it names, each as
 * twice the number of the entry, plus 1 where it is a word for a member.
 */
import { needsExactCase, wordsOf } from './phrases.js';
import type { ActorEntry, ActorLexicon } from './types.js';

const FORMAT = 1;
const MARK = 'readout-actors';

/** `[other words, name as written or 0, senses]` */
type PackedPhrase = [rest: string, exact: string | 0, senses: number[]];

/** A name as `PackedActors` gives it. */
export interface ActorPhrase {
  words: string[];
  /** As the lexicon writes it, where its case counts; else the words. */
  text: string;
  exact: boolean;
  senses: { actor: ActorEntry; isMember: boolean }[];
}

/** The actors of a lexicon as text. */
export function packActors(actors: readonly ActorEntry[]): string {
  const words = new Map<string, PackedPhrase[]>();
  const people = new Map<string, number[]>();
  actors.forEach((actor, row) => {
    addActor(actor, row, words, people);
  });
  for (const phrases of words.values()) phrases.sort((a, b) => lengthOf(b) - lengthOf(a));
  return [
    `${MARK} ${FORMAT} ${actors.length} ${words.size} ${people.size}`,
    ...actors.map(actor => JSON.stringify(actor)),
    ...[...words].map(([word, phrases]) => `${word}\t${JSON.stringify(phrases)}`),
    ...[...people].map(([called, rows]) => `${called}\t${JSON.stringify(rows)}`),
  ]
    .map(ascii)
    .join('\n');
}

const ascii = (line: string) =>
  line.replace(/[^\0-~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A key as it was before `ascii`. */
const unescaped = (key: string) => (key.includes('\\') ? (JSON.parse(`"${key}"`) as string) : key);

const lengthOf = ([rest]: PackedPhrase) => (rest === '' ? 0 : rest.split(' ').length);

function addActor(
  actor: ActorEntry,
  row: number,
  words: Map<string, PackedPhrase[]>,
  people: Map<string, number[]>,
): void {
  const names = [actor.name, ...actor.aliases];
  for (const adjective of actor.adjectives) addPhrase(words, adjective, 2 * row + 1);
  if (!actor.person) {
    for (const name of names) addPhrase(words, name, 2 * row);
    return;
  }
  // A name of one word is looked for as a last name is: it names someone only where the text or the day agree.
  for (const name of names) {
    if (/[\s-]/.test(name)) addPhrase(words, name, 2 * row);
    else addCalled(people, name, row);
  }
  for (const short of actor.person.shorts) addCalled(people, short, row);
}

function addCalled(people: Map<string, number[]>, name: string, row: number): void {
  const called = wordsOf(name).join(' ');
  const rows = people.get(called);
  if (!rows) people.set(called, [row]);
  else if (!rows.includes(row)) rows.push(row);
}

function addPhrase(words: Map<string, PackedPhrase[]>, name: string, sense: number): void {
  const exact = needsExactCase(name) ? name : 0;
  for (const parts of waysOfWriting(name)) {
    const [first = '', ...rest] = parts.length > 1 && parts[0] === 'the' ? parts.slice(1) : parts;
    const others = rest.join(' ');
    const phrases = words.get(first);
    const known = phrases?.find(one => one[0] === others && one[1] === exact);
    if (known) {
      if (!known[2].includes(sense)) known[2].push(sense);
    } else if (phrases) phrases.push([others, exact, [sense]]);
    else words.set(first, [[others, exact, [sense]]]);
  }
}

/** The tokenizer parts "vice-president" but not "anti-balaka": look for both ways of writing. */
export function waysOfWriting(name: string): string[][] {
  if (!name.includes('-')) return [wordsOf(name)];
  const joined = wordsOf(name.replaceAll('-', '\u2010')).map(word => word.replaceAll('\u2010', '-'));
  return [wordsOf(name), joined];
}

/** Looks into packed actors. What was looked up once is kept, which the lexicon bounds. */
export class PackedActors {
  readonly #text: string;
  /** Where each line begins, and one past the end. */
  readonly #starts: Int32Array;
  readonly #entries: (ActorEntry | undefined)[];
  readonly #words = new Map<string, number>();
  readonly #people = new Map<string, number>();

  /** @throws TypeError when the text is of a format that this version does not read. */
  constructor(text: string) {
    this.#text = text;
    const [mark, format, entries = 0, words = 0, people = 0] = text
      .slice(0, text.indexOf('\n'))
      .split(' ')
      .map((part, i) => (i === 0 ? part : Number(part))) as [string, number, number, number, number];
    if (mark !== MARK || format !== FORMAT)
      throw new TypeError(
        `The actors have format ${format}, this version reads ${FORMAT}: build the dictionaries again ("npm run build").`,
      );
    this.#entries = new Array(entries);
    this.#starts = lineStarts(text, 1 + entries + words + people);
    for (let line = 1 + entries; line < 1 + entries + words + people; line++) {
      const start = this.#starts[line]!;
      const key = text.slice(start, text.indexOf('\t', start));
      (line < 1 + entries + words ? this.#words : this.#people).set(unescaped(key), line);
    }
  }

  /** All entries, read. */
  all(): ActorEntry[] {
    return Array.from(this.#entries, (_, row) => this.#entry(row));
  }

  /** Every first word of a name. */
  firstWords(): Iterable<string> {
    return this.#words.keys();
  }

  /** The names that begin with a word, longest first. */
  phrasesFrom(word: string): ActorPhrase[] {
    const line = this.#words.get(word);
    if (line === undefined) return [];
    return (this.#valueOf(line) as PackedPhrase[]).map(([rest, exact, senses]) => ({
      words: rest === '' ? [word] : [word, ...rest.split(' ')],
      text: exact === 0 ? (rest === '' ? word : `${word} ${rest}`) : exact,
      exact: exact !== 0,
      senses: senses.map(sense => ({ actor: this.#entry(sense >> 1), isMember: (sense & 1) === 1 })),
    }));
  }

  /** People who are called by these words, folded and parted by spaces. */
  peopleCalled(words: string): ActorEntry[] {
    const line = this.#people.get(words);
    return line === undefined ? [] : (this.#valueOf(line) as number[]).map(row => this.#entry(row));
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
  return { ...others, actors: new PackedActors(packed).all() };
}

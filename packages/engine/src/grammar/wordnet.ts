/**
 * WordNet's classes of a word as features: parts of speech, noun and verb supersenses (lexicographer files), verb frames, and
 * which inflection the word would be. The table is made by `packages/training/python/wordnet.py` from WordNet 3.0 and keeps
 * hashes in place of words.
 */
import { hashOf } from './hash.js';

/** At most this many classes of a word are told to the network, those with the smallest numbers. */
const MOST_CLASSES = 24;

/** Which part of speech a class speaks of; `wordnet.py` numbers them. */
const Group = { noun: 0, verb: 1, adjective: 2 } as const;
type GroupNumber = (typeof Group)[keyof typeof Group];

interface Inflection {
  ending: string;
  /** Shortest word that can have it. */
  atLeast: number;
  group: GroupNumber;
  /** Number among the inflection classes, which follow WordNet's own. */
  number: number;
  bases: (word: string) => string[];
}

const plural = (word: string) => {
  const bases = [word.slice(0, -1)];
  if (word.endsWith('es')) bases.push(word.slice(0, -2));
  if (word.endsWith('ies')) bases.push(`${word.slice(0, -3)}y`);
  return bases;
};

/** The base with a doubled last consonant undone: "stopped" gives "stop". */
const undoubled = (word: string, ending: number) => {
  const last = word.length - ending - 1;
  return word.length > 5 && word[last] === word[last - 1] ? [word.slice(0, last)] : [];
};

const INFLECTIONS: readonly Inflection[] = [
  { ending: 's', atLeast: 3, group: Group.noun, number: 0, bases: plural },
  { ending: 's', atLeast: 3, group: Group.verb, number: 1, bases: plural },
  {
    ending: 'ed',
    atLeast: 4,
    group: Group.verb,
    number: 2,
    bases: word => [
      word.slice(0, -1),
      word.slice(0, -2),
      ...(word.endsWith('ied') ? [`${word.slice(0, -3)}y`] : []),
      ...undoubled(word, 2),
    ],
  },
  {
    ending: 'ing',
    atLeast: 5,
    group: Group.verb,
    number: 3,
    bases: word => [word.slice(0, -3), `${word.slice(0, -3)}e`, ...undoubled(word, 3)],
  },
  {
    ending: 'er',
    atLeast: 4,
    group: Group.adjective,
    number: 4,
    bases: word => [
      word.slice(0, -2),
      word.slice(0, -1),
      ...(word.endsWith('ier') ? [`${word.slice(0, -3)}y`] : []),
    ],
  },
  {
    ending: 'est',
    atLeast: 5,
    group: Group.adjective,
    number: 5,
    bases: word => [
      word.slice(0, -3),
      word.slice(0, -2),
      ...(word.endsWith('iest') ? [`${word.slice(0, -4)}y`] : []),
    ],
  },
];

/** The table as the weights file keeps it. Entry i has the classes `classes[offsets[i] … offsets[i + 1]]`. */
export interface WordNetTable {
  /** Hashes of the words, ascending. */
  hashes: Uint32Array;
  offsets: Uint32Array;
  classes: Uint8Array;
  /** By class: its `Group`, 3 for adverbs. */
  groups: Uint8Array;
  /** By group: the class that says "is a noun" and so on. */
  partsOfSpeech: readonly number[];
}

export class WordNetClasses {
  constructor(readonly table: WordNetTable) {}

  /** The classes of a word in lower case, ascending, at most `MOST_CLASSES`. */
  find(word: string): number[] {
    const found = new Set<number>();
    const own = this.#entry(word);
    if (own >= 0) for (const value of this.#classesOf(own)) found.add(value);
    for (const inflection of INFLECTIONS) {
      if (word.length < inflection.atLeast || !word.endsWith(inflection.ending)) continue;
      for (const base of inflection.bases(word)) this.#addBase(base, inflection, found);
    }
    return [...found].sort((a, b) => a - b).slice(0, MOST_CLASSES);
  }

  #addBase(base: string, { group, number }: Inflection, found: Set<number>): void {
    const { groups, partsOfSpeech } = this.table;
    const entry = this.#entry(base);
    if (entry < 0) return;
    const classes = this.#classesOf(entry);
    if (!classes.includes(partsOfSpeech[group] as number)) return;
    found.add(groups.length + number);
    for (const value of classes) if (groups[value] === group) found.add(value);
  }

  #classesOf(entry: number): Uint8Array {
    const { offsets, classes } = this.table;
    return classes.subarray(offsets[entry], offsets[entry + 1]);
  }

  /** Binary search by hash; two words of one hash are one word here, as they were in training. */
  #entry(word: string): number {
    const { hashes } = this.table;
    const hash = hashOf(word);
    let low = 0;
    let high = hashes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (hashes[middle]! < hash) low = middle + 1;
      else high = middle;
    }
    return hashes[low] === hash ? low : -1;
  }
}

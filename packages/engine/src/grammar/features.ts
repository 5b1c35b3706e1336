/**
 * What the network is told of a word: rows of tables that are added up. A word that training saw has one row of its own, in
 * which the rows of its affixes and WordNet classes are already summed; any other word gets the row of the unknown word, the
 * rows of its eight affixes and those of its WordNet classes. Every word adds one row for its shape.
 *
 * `packages/training/python/features.py` says the same; `test/grammar/features.test.ts` holds the two together.
 */
import { hashOf } from './hash.js';
import type { WordNetClasses } from './wordnet.js';

/** Dashes and double quotation marks are one to the network, as apostrophes are in norms already. */
export function plainNorm(norm: string): string {
  return norm.replace(/[“”„«»]/g, '"').replace(/[–—−]/g, '-');
}

/** Character classes in order, runs cut short: "Xxx" for "Baghdad", "dddd" for "2023", "XXX" for "IRGC". At most ten. */
export function shapeOf(form: string): string {
  let shape = '';
  let run = 0;
  let previous = '';
  for (const character of form) {
    if (shape.length >= 10) break;
    const kind = kindOf(character);
    run = kind === previous ? run + 1 : 1;
    previous = kind;
    if (run <= longestRun(kind)) shape += kind;
  }
  return shape;
}

function longestRun(kind: string): number {
  return kind === 'X' || kind === 'x' ? 3 : kind === 'd' ? 4 : 2;
}

/** X upper case, x lower case, d digit, o any other character above ASCII but curly quotation marks, else the character itself. */
function kindOf(character: string): string {
  if (character >= '0' && character <= '9') return 'd';
  if (character.toLowerCase() !== character) return 'X';
  if (character.toUpperCase() !== character) return 'x';
  return character > '~' && !'“”‘’'.includes(character) ? 'o' : character;
}

/** Prefixes of one to three and suffixes of one to five characters, each behind the name of its kind. */
const AFFIX_KINDS: readonly { name: string; from: number; to?: number }[] = [
  { name: 'p1', from: 0, to: 1 },
  { name: 'p2', from: 0, to: 2 },
  { name: 'p3', from: 0, to: 3 },
  { name: 's1', from: -1 },
  { name: 's2', from: -2 },
  { name: 's3', from: -3 },
  { name: 's4', from: -4 },
  { name: 's5', from: -5 },
];

function affixesOf(norm: string): string[] {
  const characters = [...norm];
  return AFFIX_KINDS.map(({ name, from, to }) => `${characters.slice(from, to).join('')}|${name}`);
}

export interface FeatureTables {
  /** Row of each word that training saw; 0 is the unknown word. */
  words: ReadonlyMap<string, number>;
  /** Number of each shape that training saw; 0 is any other. The row is twice that, plus 1 after white space. */
  shapes: ReadonlyMap<string, number>;
  affixBuckets: number;
  wordNet: WordNetClasses;
}

/** The rows of an unknown word beyond the unknown word's own: affixes, then WordNet classes. */
export function rowsOfUnknown(norm: string, tables: FeatureTables): { affixes: number[]; classes: number[] } {
  const affixes = affixesOf(norm).map(affix => hashOf(affix) % tables.affixBuckets);
  return { affixes, classes: tables.wordNet.find(norm) };
}

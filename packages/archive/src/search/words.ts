/**
 * The words of a text as full text search compares them: lower case, without accents, plurals and possessives folded. Simple for
 * now: writing without spaces between words is one long word, and only English endings are folded.
 */

import { remembered } from '../remembered.js';

/** Letters and digits, with marks and an apostrophe inside. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const MARKS = /\p{M}+/gu;
const PLAIN = /^[a-z0-9]+$/;

/** Nobody searches for longer ones, and hostile text could fill the index with them. */
const MOST_LETTERS = 64;

export interface Word {
  word: string;
  start: number;
  end: number;
}

export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD)) {
    if (match[0].length > MOST_LETTERS) continue;
    yield { word: folded(match[0]), start: match.index, end: match.index + match[0].length };
  }
}

const foldedOf = remembered(folded);

/** How often each word is in the texts, and how many there are. */
export interface WordCounts {
  words: string[];
  counts: number[];
  length: number;
}

export function countWords(...texts: (string | null | undefined)[]): WordCounts {
  const counts = new Map<string, number>();
  let length = 0;
  for (const text of texts) {
    if (!text) continue;
    for (const [written] of text.matchAll(WORD)) {
      if (written.length > MOST_LETTERS) continue;
      const word = foldedOf(written);
      counts.set(word, (counts.get(word) ?? 0) + 1);
      length++;
    }
  }
  return { words: [...counts.keys()], counts: [...counts.values()], length };
}

/** "Ministers’" → "minister", "Zürich" → "zurich". */
export function folded(written: string): string {
  let word = written.toLowerCase();
  if (!PLAIN.test(word))
    word = word
      .normalize('NFKD')
      .replace(MARKS, '')
      .replace(/['’]s$/, '')
      .replaceAll(/['’]/g, '');
  return singular(word);
}

/** Harman's S-stemmer: only plurals, so that what is found is what was meant. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies') && !/[ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (word.endsWith('es') && !/[aeo]es$/.test(word)) return word.slice(0, -1);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}

/**
 * What a version of a text changed, word by word: the words that must be taken out of the original and put in to get the copy. The
 * shortest such list (Myers, "An O(ND) difference algorithm", 1986, in linear space), found between words that both texts have once
 * and in the same order (patience). Where texts differ so much that this would take long, the stretch is told as replaced as a whole.
 */
import type { Difference } from './types.js';

/** A word with what is written together with it (3.5, don't, vice-president), or any other single character. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:[.,:'’-][\p{L}\p{N}\p{M}]+)*|\S/gu;

/** Stretches of more words are first cut at words that occur once in each. */
const CUT_ABOVE = 400;
/** Words that a stretch may differ in before it is told as a whole. */
const MOST_EDITS = 1500;

interface Tokens {
  /** Numbers of the words, the same number for the same word in both texts. */
  words: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
}

/** Differences in the order of the texts. Apart from white space, what lies between them is equal. */
export function differencesOf(original: string, copy: string): Difference[] {
  const numbers = new Map<string, number>();
  const [from, to] = [tokensOf(original, numbers), tokensOf(copy, numbers)];
  const runs = new EqualRuns(from.words, to.words);
  runs.compare(0, from.words.length, 0, to.words.length);
  const differences: Difference[] = [];
  let [i, j] = [0, 0];
  for (const { inFrom, inTo, length } of [
    ...runs.found,
    { inFrom: from.words.length, inTo: to.words.length, length: 0 },
  ]) {
    if (inFrom > i || inTo > j) {
      differences.push({
        kind: inFrom === i ? 'inserted' : inTo === j ? 'deleted' : 'replaced',
        original: spanOf(from, i, inFrom),
        copy: spanOf(to, j, inTo),
      });
    }
    [i, j] = [inFrom + length, inTo + length];
  }
  return differences;
}

function tokensOf(text: string, numbers: Map<string, number>): Tokens {
  const found = { words: [] as number[], starts: [] as number[], ends: [] as number[] };
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    found.words.push(number);
    found.starts.push(index);
    found.ends.push(index + word.length);
  }
  return {
    words: Int32Array.from(found.words),
    starts: Int32Array.from(found.starts),
    ends: Int32Array.from(found.ends),
  };
}

/** From the first word to the end of the last; for no words, the place after the word before. */
function spanOf({ starts, ends }: Tokens, first: number, end: number): { start: number; end: number } {
  const place = first === 0 ? 0 : ends[first - 1]!;
  return first === end ? { start: place, end: place } : { start: starts[first]!, end: ends[end - 1]! };
}

/** Stretches of words that are equal in both, in order. */
class EqualRuns {
  readonly found: { inFrom: number; inTo: number; length: number }[] = [];

  constructor(
    readonly from: Int32Array,
    readonly to: Int32Array,
  ) {}

  compare(fromStart: number, fromEnd: number, toStart: number, toEnd: number): void {
    const [a, b] = [this.from, this.to];
    let head = 0;
    while (fromStart + head < fromEnd && toStart + head < toEnd && a[fromStart + head] === b[toStart + head])
      head++;
    this.#equal(fromStart, toStart, head);
    const [i, j] = [fromStart + head, toStart + head];
    let tail = 0;
    while (fromEnd - tail > i && toEnd - tail > j && a[fromEnd - tail - 1] === b[toEnd - tail - 1]) tail++;
    this.#between(i, fromEnd - tail, j, toEnd - tail);
    this.#equal(fromEnd - tail, toEnd - tail, tail);
  }

  #equal(inFrom: number, inTo: number, length: number): void {
    if (length === 0) return;
    const last = this.found.at(-1);
    if (last && last.inFrom + last.length === inFrom && last.inTo + last.length === inTo)
      last.length += length;
    else this.found.push({ inFrom, inTo, length });
  }

  /** First and last words differ, or one side is empty. */
  #between(fromStart: number, fromEnd: number, toStart: number, toEnd: number): void {
    if (fromStart === fromEnd || toStart === toEnd) return;
    const isLong = fromEnd - fromStart + (toEnd - toStart) > CUT_ABOVE;
    const cuts = isLong ? this.#wordsInCommonOnce(fromStart, fromEnd, toStart, toEnd) : [];
    if (cuts.length > 0) {
      let [i, j] = [fromStart, toStart];
      for (const [inFrom, inTo] of cuts) {
        this.compare(i, inFrom, j, inTo);
        this.#equal(inFrom, inTo, 1);
        [i, j] = [inFrom + 1, inTo + 1];
      }
      this.compare(i, fromEnd, j, toEnd);
      return;
    }
    const snake = middleSnake(this.from, this.to, fromStart, fromEnd, toStart, toEnd);
    if (!snake) return;
    this.compare(fromStart, snake.inFrom, toStart, snake.inTo);
    this.#equal(snake.inFrom, snake.inTo, snake.length);
    this.compare(snake.inFrom + snake.length, fromEnd, snake.inTo + snake.length, toEnd);
  }

  /** The longest list, in the order of both texts, of words that each has once. */
  #wordsInCommonOnce(fromStart: number, fromEnd: number, toStart: number, toEnd: number): [number, number][] {
    const places = new Map<number, [number, number]>();
    for (let i = fromStart; i < fromEnd; i++)
      places.set(this.from[i]!, [places.has(this.from[i]!) ? -1 : i, -1]);
    const seen = new Set<number>();
    for (let j = toStart; j < toEnd; j++) {
      const place = places.get(this.to[j]!);
      if (!place) continue;
      if (seen.has(this.to[j]!)) place[0] = -1;
      seen.add(this.to[j]!);
      place[1] = j;
    }
    const once = [...places.values()].filter(([i, j]) => i >= 0 && j >= 0).sort(([a], [b]) => a - b);
    return longestRising(once);
  }
}

/** The longest sublist whose second numbers rise. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < place) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = ends[low - 1]!;
    ends[low] = index;
  }
  const rising: [number, number][] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) rising.push(pairs[index]!);
  return rising.reverse();
}

/** The run of equal words in the middle of a shortest way from one stretch to the other; null if there is none or it is too far. */
function middleSnake(
  from: Int32Array,
  to: Int32Array,
  fromStart: number,
  fromEnd: number,
  toStart: number,
  toEnd: number,
): { inFrom: number; inTo: number; length: number } | null {
  const [n, m] = [fromEnd - fromStart, toEnd - toStart];
  const most = Math.min(Math.ceil((n + m) / 2), MOST_EDITS);
  const delta = n - m;
  const isOdd = (delta & 1) !== 0;
  const width = 2 * most + 3;
  const middle = most + 1;
  const forward = new Int32Array(width);
  const backward = new Int32Array(width);
  for (let edits = 0; edits <= most; edits++) {
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && forward[middle + k - 1]! < forward[middle + k + 1]!);
      let x = down ? forward[middle + k + 1]! : forward[middle + k - 1]! + 1;
      if (edits === 0) x = 0;
      const start = x;
      while (x < n && x - k < m && x - k >= 0 && from[fromStart + x] === to[toStart + x - k]) x++;
      forward[middle + k] = x;
      const other = delta - k;
      if (isOdd && Math.abs(other) < edits && x <= n && x - k <= m && x + backward[middle + other]! >= n)
        return cut(start, start - k, x - start);
    }
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && backward[middle + k - 1]! < backward[middle + k + 1]!);
      let x = down ? backward[middle + k + 1]! : backward[middle + k - 1]! + 1;
      if (edits === 0) x = 0;
      const start = x;
      while (x < n && x - k < m && x - k >= 0 && from[fromEnd - 1 - x] === to[toEnd - 1 - (x - k)]) x++;
      backward[middle + k] = x;
      const other = delta - k;
      if (!isOdd && Math.abs(other) <= edits && x <= n && x - k <= m && x + forward[middle + other]! >= n)
        return cut(n - x, m - (x - k), x - start);
    }
  }
  return null;

  /** A point that makes neither half smaller would never end. */
  function cut(
    x: number,
    y: number,
    length: number,
  ): { inFrom: number; inTo: number; length: number } | null {
    const isWhole = length === 0 && ((x === 0 && y === 0) || (x === n && y === m));
    if (isWhole || x < 0 || y < 0 || x > n || y > m) return null;
    return { inFrom: fromStart + x, inTo: toStart + y, length };
  }
}

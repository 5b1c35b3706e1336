/**
 * From scores of arcs to a tree: each word takes its best head, which is a tree nine times in ten; where it is not, the maximum
 * spanning arborescence with one root (Chu and Liu 1965, Edmonds 1967).
 *
 * `scores` has `count` rows of `count + 1`: scores[i][0] is the root as head of word i, scores[i][j] word j - 1.
 */
import { NEVER, spanningTree } from './spanning-tree.js';

/** Writes the head of each word into `heads[offset + i]`, as word number from 0 within the sentence, -1 for the root. */
export function decodeTree(scores: Float32Array, count: number, heads: Int32Array, offset: number): void {
  const width = count + 1;
  let roots = 0;
  for (let i = 0; i < count; i++) {
    scores[i * width + i + 1] = NEVER;
    const head = bestHead(scores, i, width);
    heads[offset + i] = head - 1;
    if (head === 0) roots++;
  }
  if (roots === 1 && !hasCycle(heads, offset, count)) return;
  keepOneRoot(scores, count);
  spanningTree(scores, count, heads, offset);
}

function bestHead(scores: Float32Array, row: number, width: number): number {
  let best = 0;
  for (let j = 1; j < width; j++) if (scores[row * width + j]! > scores[row * width + best]!) best = j;
  return best;
}

function hasCycle(heads: Int32Array, offset: number, count: number): boolean {
  // Colours: 0 not seen, i + 1 seen on the walk from word i. A walk that meets its own colour has gone round.
  const colours = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    let word = i;
    while (word >= 0 && colours[word] === 0) {
      colours[word] = i + 1;
      word = heads[offset + word]!;
    }
    if (word >= 0 && colours[word] === i + 1) return true;
  }
  return false;
}

/** Leaves the root to the word that gains most by it over its best other head; all others may no longer take it. */
function keepOneRoot(scores: Float32Array, count: number): void {
  const width = count + 1;
  let root = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    let other = NEVER;
    for (let j = 1; j < width; j++) other = Math.max(other, scores[i * width + j]!);
    const gain = scores[i * width]! - other;
    if (gain > most) [most, root] = [gain, i];
  }
  for (let i = 0; i < count; i++) if (i !== root) scores[i * width] = NEVER;
}

/**
 * How much a word tells: hundredths of the natural logarithm of how rare it is among 1,300 passages of general English, capped. The
 * counts are frozen (`data/word-weights.txt`, made by `packages/training/src/stories/word-weights.ts`), never taken from the archive:
 * weights that moved with each document would make the grouping depend on the order of arrival, or the whole archive be grouped again
 * for every addition. What is not in the table, names above all, is rare.
 */
import { readFileSync } from 'node:fs';

/** The weight of a word that the table does not have. */
export const RARE = 700;

/** Weights of stems; throws with the line when the file is damaged. */
export function readWordWeights(): ReadonlyMap<string, number> {
  const file = new URL('../../../data/word-weights.txt', import.meta.url);
  const weights = new Map<string, number>();
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [stem, weight] = line.split(' ');
    if (!/^\d+$/.test(weight ?? ''))
      throw new Error(
        `${file.pathname}, line ${index + 1}: expected "STEM WEIGHT", found "${line}". Restore the file.`,
      );
    weights.set(stem!, Number(weight));
  }
  return weights;
}

const ENDINGS: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['sses', 'ss'],
  ['ings', ''],
  ['ing', ''],
  ['edly', ''],
  ['ed', ''],
  ['es', ''],
  ['s', ''],
];

/** Longer runs of letters are no words; what follows is not looked at. */
const LONGEST = 40;

/** A word in small letters without its commonest English endings: rough, and the same for all forms that matter here. */
export function stemOf(word: string): string {
  if (word.length > LONGEST) return word.slice(0, LONGEST);
  if (word.length < 4 || /\d/.test(word)) return word;
  let stem = word;
  for (const [ending, instead] of ENDINGS) {
    if (!stem.endsWith(ending) || stem.length - ending.length < 3) continue;
    if (ending === 's' && stem.endsWith('ss')) break;
    stem = stem.slice(0, -ending.length) + instead;
    break;
  }
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1);
  const last = stem.at(-1);
  if (stem.length > 4 && last === stem.at(-2) && last !== 'l' && last !== 's') stem = stem.slice(0, -1);
  return stem;
}

/**
 * Makes the table of word weights that stories are found with (`packages/archive/data/word-weights.txt`):
 *
 *     node packages/training/dist/stories/word-weights.js
 *
 * The treebanks are cut into passages of some 300 words, so that long and short documents count alike, and for each stem the passages
 * that have it are counted. What occurs in fewer than three is left out: such words weigh the same as unknown ones.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stemOf, wordsOf } from '@readout/archive/stories';
import { readTreebank } from '../conllu.js';
import { TREEBANKS } from '../treebanks.js';

const PASSAGE = 300;
const LEAST_PASSAGE = 30;
const LEAST_COUNT = 3;
const TABLE = fileURLToPath(new URL('../../../archive/data/word-weights.txt', import.meta.url));

const counts = new Map<string, number>();
let passages = 0;

for (const treebank of ['ewt-train', 'gum-train']) {
  for (const { text } of readTreebank(`${TREEBANKS}/${treebank}.conllu.gz`)) {
    const { starts, ends } = wordsOf(text);
    const stems = Array.from(starts, (start, i) => stemOf(text.slice(start, ends[i]).toLowerCase()));
    for (let start = 0; start < stems.length; start += PASSAGE) count(stems.slice(start, start + PASSAGE));
  }
}
const rows = [...counts].filter(([, count]) => count >= LEAST_COUNT).sort(([a], [b]) => (a < b ? -1 : 1));
const lines = rows.map(([stem, count]) => `${stem} ${Math.round(100 * Math.log(passages / (count + 0.5)))}`);
const head = [
  '# Made by packages/training/src/stories/word-weights.ts; not to be edited. See DATA.md for the sources.',
  '# A stem, and hundredths of the logarithm of how rare it is.',
];
writeFileSync(TABLE, `${[...head, ...lines].join('\n')}\n`);
console.log(`${lines.length} stems of ${passages} passages in ${TABLE}`);

function count(stems: readonly string[]): void {
  if (stems.length < LEAST_PASSAGE) return;
  passages++;
  for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
}

/**
 * How many planted copies are found, how fast, and in how much memory:
 *
 *     node packages/training/dist/bench/copies.js [--documents 100000] [--seed 1]
 *
 * Precision and recall are of pairs of documents that are versions of one text. Texts are made twice, once to be added and once to be
 * asked for again, so that the memory told is that of the index and not of the texts; making them is not in the seconds.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CopyIndex, wordsOf } from '@readout/archive/stories';
import { Planter } from '../stories/planted.js';

interface CopyFigures {
  documents: number;
  precision: number;
  recall: number;
  seconds: number;
  /** Resident memory at its highest above what it was before, in bytes, texts included. */
  memory: number;
}

function measureCopies(documents: number, seed: number): CopyFigures {
  const planted = [...new Planter(seed).documents(documents)];
  const texts = planted.map(({ text }) => text);
  const before = process.memoryUsage.rss();
  let highest = before;
  const start = performance.now();
  const index = new CopyIndex(
    document => texts[document]!,
    (first, second) => first - second,
  );
  for (const [number, text] of texts.entries()) {
    index.add(wordsOf(text));
    if (number % 1000 === 0) {
      index.takeChanged();
      highest = Math.max(highest, process.memoryUsage.rss());
    }
  }
  const seconds = (performance.now() - start) / 1000;
  const gold = planted.map(({ group }) => group);
  const found = planted.map((_, document) => index.originalOf(document));
  const both = pairsOf(gold.map((group, document) => `${group} ${found[document]}`));
  return {
    documents,
    precision: both / pairsOf(found),
    recall: both / pairsOf(gold),
    seconds,
    memory: highest - before,
  };
}

/** Pairs of equal groups. */
function pairsOf(groups: readonly (number | string)[]): number {
  const sizes = new Map<number | string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((pairs, size) => pairs + (size * (size - 1)) / 2, 0);
}

function copyLine({ documents, precision, recall, seconds, memory }: CopyFigures): string {
  const figures = `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`;
  return `${documents} documents: ${figures}, ${seconds.toFixed(1)} s, ${Math.round(memory / 2 ** 20)} MiB`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
    },
  });
  console.log(copyLine(measureCopies(Number(values.documents), Number(values.seed))));
}

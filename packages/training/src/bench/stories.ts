/**
 * What a story index costs, in time and memory, for a tenth of the documents and for all:
 *
 *     node packages/training/dist/bench/stories.js [--documents 20000] [--seed 1]
 *
 * The documents are those of the copies' benchmark, with Readings that have no layers: features are their words alone.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createStoryIndex, type StoryDocument } from '@readout/archive/stories';
import type { Reading } from '@readout/engine';
import { Planter } from '../stories/planted.js';

/** Documents added at a time. */
const BATCH = 500;

interface IndexCost {
  documents: number;
  seconds: number;
  /** Resident memory at its highest above what it was before the first document, in bytes. */
  memory: number;
}

function measureStoryIndex(count: number, seed: number): IndexCost {
  const texts = new Map<string, string>();
  const before = process.memoryUsage.rss();
  const index = createStoryIndex({ textOf: id => texts.get(id)! });
  let [milliseconds, highest] = [0, before];
  let batch: StoryDocument[] = [];
  const flush = () => {
    const start = performance.now();
    index.add(batch);
    milliseconds += performance.now() - start;
    highest = Math.max(highest, process.memoryUsage.rss());
    batch = [];
  };
  for (const { id, text, publishedAt } of new Planter(seed).documents(count)) {
    texts.set(id, text);
    batch.push({ id, reading: wordsAlone(id, text, publishedAt) });
    if (batch.length === BATCH) flush();
  }
  flush();
  return { documents: index.size, seconds: milliseconds / 1000, memory: highest - before };
}

function wordsAlone(id: string, text: string, publishedAt: string): Reading {
  const none = { entities: [], mentions: [], times: [], places: [], statements: [], events: [], labels: [] };
  const unknown = { title: null, publisher: null, url: null, author: null, dateline: null };
  return {
    schema: 'readout/1',
    engine: { version: '0', weights: 'none', dictionaries: 'none' },
    document: { id, text, language: 'en', publishedAt, ...unknown },
    sentences: [],
    notices: [],
    ...none,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [documents, seed] = [Number(values.documents), Number(values.seed)];
  for (const count of [Math.ceil(documents / 10), documents]) {
    const { seconds, memory } = measureStoryIndex(count, seed);
    console.log(
      `${count} documents: ${seconds.toFixed(1)} s, ${Math.round(memory / 2 ** 20)} MiB, texts included`,
    );
  }
}

/**
 * Run by the benchmark in a process of its own: what the story index alone weighs.
 *
 *     node index-process.js COUNT
 *
 * Documents come in pages, and the index is kept at the end, as the archive does it; what has no room in memory goes to a file in the folder
 * for temporary ones. At its end it prints as JSON: for each tenth of the way how many documents there are, bytes that are
 * held after a collection of garbage, and bytes resident; seconds; bytes of all columns; and the peak of resident memory in KiB.
 */
import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { statePath, writeState } from '../group/state.js';
import { withPages } from '../paging/overflow.js';
import { createStoryIndex } from '../stories/story-index.js';
import { newsOf, numberOf } from './news.js';

const PAGE = 256;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const count = Number(process.argv[2]);
const path = join(tmpdir(), `readout-bench-${process.pid}`);
const marks: { documents: number; bytes: number; resident: number }[] = [];
const told = await withPages({ path }, async pages => {
  const index = createStoryIndex({ textOf: id => newsOf(numberOf(id)).reading.document.text, pages });
  const empty = heldBytes();
  const started = performance.now();
  for (let at = 0; at < count; ) {
    const end = Math.min(count, at + PAGE);
    const page = Array.from({ length: end - at }, (_, place) => newsOf(at + place));
    index.add(page);
    if (Math.floor((end * 10) / count) > marks.length)
      marks.push({ documents: end, bytes: heldBytes() - empty, resident: process.memoryUsage().rss });
    at = end;
  }
  writeState(path, 'bench', index.columns());
  const savedBytes = statSync(statePath(path)).size;
  rmSync(statePath(path));
  return { seconds: (performance.now() - started) / 1000, savedBytes };
});
const peakKib = process.resourceUsage().maxRSS;
process.stdout.write(`${JSON.stringify({ marks, ...told, peakKib })}\n`);

function heldBytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

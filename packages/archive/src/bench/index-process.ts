/**
 * Run by the benchmark in a process of its own: what the story index alone weighs.
 *
 *     node index-process.js COUNT
 *
 * Documents come in pages, and all is saved every some thousand, as the archive does it. At its end it prints as JSON: for each tenth of
 * the way how many documents there are, bytes that are held after a collection of garbage, and bytes resident; seconds; and the peak of
 * resident memory in KiB.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createStoryIndex } from '../stories/story-index.js';
import { newsOf, numberOf } from './news.js';

const PAGE = 256;
const SAVED_EVERY = 20_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const count = Number(process.argv[2]);
const index = createStoryIndex({ textOf: id => newsOf(numberOf(id)).reading.document.text });
const empty = heldBytes();
const marks: { documents: number; bytes: number; resident: number }[] = [];
const started = performance.now();
let saved = 0;
let savedBytes = 0;
for (let at = 0; at < count; ) {
  const end = Math.min(count, at + PAGE);
  const page = Array.from({ length: end - at }, (_, place) => newsOf(at + place));
  index.add(page);
  if (end - saved >= SAVED_EVERY || end === count) {
    savedBytes = bytesOf(index.save());
    saved = end;
  }
  if (Math.floor((end * 10) / count) > marks.length)
    marks.push({ documents: end, bytes: heldBytes() - empty, resident: process.memoryUsage().rss });
  at = end;
}
const seconds = (performance.now() - started) / 1000;
const peakKib = process.resourceUsage().maxRSS;
process.stdout.write(`${JSON.stringify({ marks, seconds, savedBytes, peakKib })}\n`);

function heldBytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function bytesOf(state: object): number {
  if (ArrayBuffer.isView(state)) return state.byteLength;
  return Object.values(state).reduce((sum, part) => sum + (typeof part === 'object' ? bytesOf(part) : 0), 0);
}

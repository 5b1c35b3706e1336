/**
 * Run by the benchmark in a process of its own: what a whole `add` weighs. Store, search index and stories are real, and so are two reading
 * threads, but they are given one document of two hundred, or a million would take a day; the Readings that are stored are made up (`news.ts`),
 * each with a few events, in this thread.
 *
 *     node whole-process.js ARCHIVE COUNT [SHOW]
 *
 * At its end it prints as JSON a mark for each tenth of storing and of grouping, and the peak of resident memory in bytes. With a third
 * argument each mark is also told on stderr as it is reached.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Reading } from '@readout/engine';
import type { Found } from '@readout/sources';
import type { Prepared, PrepareTask } from '../add/prepare.js';
import { createReaders } from '../add/readers.js';
import { addTo, openForWriting } from '../index.js';
import type { Pool } from '../pool/pool.js';
import { packRows } from '../rows/columns.js';
import { packReading } from '../rows/packed.js';
import { rowsOf } from '../rows/rows.js';
import { countWords } from '../search/words.js';
import { packTraits, traitsOf } from '../stories/traits.js';
import { eventfulNewsOf } from './news.js';

export interface Mark {
  phase: 'store' | 'group';
  documents: number;
  /** Bytes resident, and the most of them since the mark before; that is null where the system does not tell. */
  resident: number;
  peak: number | null;
  /** Seconds since the mark before. */
  seconds: number;
}

const [path, countGiven, show] = process.argv.slice(2);
const count = Number(countGiven);
const marks: Mark[] = [];
const READ_EVERY = 200;
let before = performance.now();
/** Readings of the documents that are on their way. */
const underWay = new Map<string, Reading>();

const archive = await openForWriting(path!, { create: true });
const engine = await createReaders(2, {});
let given = 0;
const readers: Pool<PrepareTask, Prepared> = {
  capacity: engine.capacity,
  run: async task => {
    const prepared = preparedOf(task.document.id);
    if (given++ % READ_EVERY === 0) await engine.run(task);
    return prepared;
  },
  close: async () => {},
};
await addTo(archive, found(), {
  readers,
  command: 'bench',
  onProgress: ({ added }) => mark('store', added),
  onGrouping: done => mark('group', done),
});
archive.close();
await engine.close();
const peak = Math.max(process.resourceUsage().maxRSS * 1024, ...marks.map(({ peak }) => peak ?? 0));
process.stdout.write(`${JSON.stringify({ marks, peak })}\n`);

async function* found(): AsyncGenerator<Found> {
  for (let number = 0; number < count; number++) {
    const { id, reading } = eventfulNewsOf(number);
    underWay.set(id, reading);
    const { text, title, publisher, publishedAt } = reading.document;
    yield { document: { id, text, title, publisher, publishedAt }, origin: id };
  }
}

function preparedOf(id: string): Prepared {
  const reading = underWay.get(id)!;
  underWay.delete(id);
  const { title, text, language } = reading.document;
  return {
    ok: true,
    engine: reading.engine,
    language,
    packed: packReading(reading),
    traits: packTraits(traitsOf(reading)),
    rows: packRows(rowsOf(reading, 0)),
    words: countWords(title, text),
  };
}

function mark(phase: Mark['phase'], documents: number): void {
  const reached = marks.filter(mark => mark.phase === phase).length;
  // Counts of what is stored go ahead in batches, and the last one is told at the next phase only.
  if (Math.floor((documents * 10) / count) <= reached) return;
  const now = performance.now();
  const resident = process.memoryUsage().rss;
  const told: Mark = { phase, documents, resident, peak: takePeak(), seconds: (now - before) / 1000 };
  before = now;
  marks.push(told);
  if (show !== undefined) process.stderr.write(`${JSON.stringify(told)}\n`);
}

/** The most memory that was resident since the last call, as Linux tells. */
function takePeak(): number | null {
  if (process.platform !== 'linux') return null;
  const kib = /^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  writeFileSync('/proc/self/clear_refs', '5');
  return Number(kib) * 1024;
}

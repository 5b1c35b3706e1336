/**
 * Sources → archive: found, told apart from what is known, read in threads, stored in batches. What ends up in the archive depends
 * only on what the sources give and in which order, not on the number of threads, on the size of batches, or on how often the run
 * was killed and begun again.
 */
import { availableParallelism } from 'node:os';
import type { DocumentInput, Reading } from '@readout/engine';
import { checkInput } from '@readout/engine/internals';
import type { Found } from '@readout/sources';
import { groupDocuments } from '../group/group.js';
import { withPages } from '../paging/overflow.js';
import { inOrder, type Pool } from '../pool/pool.js';
import type { Archive } from '../store/open.js';
import { type Identity, identityOf } from './identity.js';
import type { Fingerprints } from './known.js';
import type { Prepared, PrepareTask, Ready } from './prepare.js';
import type { ReaderOptions } from './reader.js';
import { createReaders } from './readers.js';
import { type FeedMark, type Problem, Writer } from './writer.js';

export interface AddOptions extends ReaderOptions {
  /** Threads that read; the number of cores when left out. */
  jobs?: number;
  /** Threads that are there already, which stay open; `jobs` and what they would read with are not looked at then. */
  readers?: Pool<PrepareTask, Prepared>;
  /** How the run is called in the archive's list of runs. */
  command?: string;
  /** Called after each document, with the counts so far. */
  onProgress?(counts: Readonly<AddCounts>): void;
  /** False leaves copies and stories for a later call, which brings them up to date. */
  stories?: boolean;
  /** Called while documents are grouped, after they are stored, with how many are done and how many there are to do. */
  onGrouping?(done: number, all: number): void;
  /** Called for each refusal, as it comes. */
  onRefusal?(problem: Problem): void;
}

export interface AddCounts {
  /** Documents that the archive did not have. */
  added: number;
  /** New versions of documents that it had. */
  renewed: number;
  /** Documents that it had already, just so. */
  known: number;
  /** Pieces of sources that gave no document. */
  refused: number;
}

/**
 * Adds everything that `found` gives. Killed at any moment, the archive holds what was stored up to some document, and the same
 * call goes on from there.
 *
 * @throws ArchiveError when the archive cannot be written, or lexicon or gazetteer not be used.
 */
export async function addTo(
  archive: Archive,
  found: AsyncIterable<Found | FeedMark>,
  options: AddOptions = {},
): Promise<AddCounts> {
  const counts = await readAndStore(archive, found, options);
  // The threads are gone by then, and their memory with them.
  if (options.stories !== false)
    await groupDocuments(archive, { onProgress: options.onGrouping, jobs: options.jobs });
  return counts;
}

/** Memory for fingerprints: those of half a million documents and more. */
const FINGERPRINT_BYTES = 16 * 2 ** 20;

async function readAndStore(
  archive: Archive,
  found: AsyncIterable<Found | FeedMark>,
  options: AddOptions,
): Promise<AddCounts> {
  const pool = options.readers ?? (await createReaders(options.jobs ?? availableParallelism(), options));
  try {
    const writer = await Writer.on(archive);
    await writer.startRun(options.command ?? 'add');
    const counts: AddCounts = { added: 0, renewed: 0, known: 0, refused: 0 };
    await withPages(
      archive,
      async pages => {
        const tasks = tasksOf(found, await writer.fingerprints(pages));
        const results = inOrder(tasks, readingPool(pool));
        const engine = await storeAll(writer, results, counts, options);
        await writer.finishRun({ ...counts, engine });
      },
      FINGERPRINT_BYTES,
    );
    return counts;
  } finally {
    if (!options.readers) await pool.close();
  }
}

/** A document on its way, or what need not be read. */
type Task =
  | { kind: 'read'; document: DocumentInput; identity: Identity; origin: string }
  | { kind: 'known' }
  | { kind: 'mark'; mark: FeedMark }
  | { kind: 'refused'; origin: string; reason: string };

type Outcome = { kind: 'ready'; ready: Ready } | Exclude<Task, { kind: 'read' }>;

async function* tasksOf(found: AsyncIterable<Found | FeedMark>, known: Fingerprints): AsyncGenerator<Task> {
  for await (const piece of found) {
    if ('feed' in piece) yield { kind: 'mark', mark: piece };
    else if ('reason' in piece) yield { kind: 'refused', ...piece };
    else yield taskOf(piece.document, piece.origin, known);
  }
}

const NO_TEXT = 'has no text, and there is nothing to read in it: leave it out';

function taskOf(given: DocumentInput, origin: string, known: Fingerprints): Task {
  try {
    const document = checkInput(given);
    if (document.text.trim() === '') return { kind: 'refused', origin, reason: NO_TEXT };
    const identity = identityOf(document);
    return known.add(identity.fingerprint) ? { kind: 'read', document, identity, origin } : { kind: 'known' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { kind: 'refused', origin, reason: error.message };
  }
}

/** The pool of readers, for tasks some of which need no reading. */
function readingPool(pool: Pool<PrepareTask, Prepared>) {
  return {
    capacity: pool.capacity,
    async run(task: Task): Promise<Outcome> {
      if (task.kind !== 'read') return task;
      const { document, identity, origin } = task;
      const prepared = await pool.run({ document: { ...document, id: identity.id } });
      if (!prepared.ok) return { kind: 'refused', origin, reason: prepared.reason };
      return { kind: 'ready', ready: { document, identity, origin, prepared } };
    },
  };
}

/** A batch is stored when it has so many documents or letters, or is so old: what a kill may cost. */
const BATCH_DOCUMENTS = 256;
const BATCH_LETTERS = 8_000_000;
const BATCH_MS = 2000;

class Batch {
  readonly ready: Ready[] = [];
  readonly problems: Problem[] = [];
  readonly marks: FeedMark[] = [];
  #letters = 0;
  readonly #started = performance.now();

  put(ready: Ready): void {
    this.ready.push(ready);
    this.#letters += ready.document.text.length;
  }

  get isDue(): boolean {
    return (
      this.ready.length + this.problems.length + this.marks.length >= BATCH_DOCUMENTS ||
      this.#letters >= BATCH_LETTERS ||
      performance.now() - this.#started >= BATCH_MS
    );
  }

  get isEmpty(): boolean {
    return this.ready.length + this.problems.length + this.marks.length === 0;
  }
}

/** Gives the engine that has read. While a batch is stored, the next one fills. */
async function storeAll(
  writer: Writer,
  outcomes: AsyncGenerator<Outcome>,
  counts: AddCounts,
  { onProgress, onRefusal }: AddOptions,
): Promise<Reading['engine'] | null> {
  let batch = new Batch();
  let storing: Promise<void> = Promise.resolve();
  let engine: Reading['engine'] | null = null;
  const store = async () => {
    await storing;
    const { ready, problems, marks, isEmpty } = batch;
    batch = new Batch();
    if (isEmpty) return;
    storing = writer.add(ready, problems, marks).then(({ added, renewed }) => {
      counts.added += added;
      counts.renewed += renewed;
    });
    // A failure is met at the next batch; until then it is no unhandled one.
    storing.catch(() => {});
  };
  for await (const outcome of whileWaiting(outcomes, () => !batch.isEmpty && batch.isDue, store)) {
    if (outcome.kind === 'known') counts.known++;
    else if (outcome.kind === 'mark') batch.marks.push(outcome.mark);
    else if (outcome.kind === 'refused') {
      const { origin, reason } = outcome;
      counts.refused++;
      batch.problems.push({ origin, reason });
      onRefusal?.({ origin, reason });
    } else {
      engine = outcome.ready.prepared.engine;
      batch.put(outcome.ready);
    }
    onProgress?.(counts);
    if (batch.isDue) await store();
  }
  await store();
  await storing;
  return engine;
}

/** The items; where the next one lets itself be waited for, as a feed may for hours, `act` is called once `isDue`. */
async function* whileWaiting<Item>(
  items: AsyncGenerator<Item>,
  isDue: () => boolean,
  act: () => Promise<void>,
): AsyncGenerator<Item> {
  const timer = { fire: () => {} };
  const interval = setInterval(() => timer.fire(), BATCH_MS);
  try {
    for (;;) {
      const next = items.next();
      for (;;) {
        const tick = new Promise<null>(resolve => {
          timer.fire = () => resolve(null);
        });
        const taken = await Promise.race([next, tick]);
        if (taken === null) {
          if (isDue()) await act();
          continue;
        }
        if (taken.done) return;
        yield taken.value;
        break;
      }
    }
  } finally {
    clearInterval(interval);
  }
}

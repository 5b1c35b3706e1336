/** The threads that read for the server, so that it can answer meanwhile. They are started by the first that needs them. */
import { createPool, type Pool } from '@readout/archive/pool';
import type { Prepared, PrepareTask } from '@readout/archive/prepare';
import { type ReaderOptions, readerWith } from '@readout/archive/reader';
import { ArchiveError } from '@readout/archive/trouble';
import type { DocumentInput, Reading } from '@readout/engine';
import { Trouble } from '../app/trouble.js';
import { type ReadResult, type ReadTask, workWith } from './work.js';

/** Documents that may wait; who comes later is told to come again. */
const MOST_WAITING = 32;

export class Readers {
  #pool: Promise<Pool<ReadTask, ReadResult>> | null = null;
  #waiting = 0;

  constructor(
    private readonly threads: number,
    private readonly options: ReaderOptions,
  ) {}

  /** Starts them before anybody asks. */
  start(): Promise<Pool<ReadTask, ReadResult>> {
    this.#pool ??= createPool<ReadTask, ReadResult>({
      threads: this.threads,
      apart: true,
      script: new URL('./thread.js', import.meta.url),
      data: this.options,
      makeWork: async () => workWith(await readerWith(this.options)),
      refuse: message => new ArchiveError(message),
    });
    this.#pool.catch(() => {
      this.#pool = null;
    });
    return this.#pool;
  }

  /** @throws Trouble when the document is not as it must be, or too many wait. */
  async read(document: DocumentInput, tokens: boolean): Promise<Reading> {
    if (this.#waiting >= MOST_WAITING)
      throw new Trouble('busy', 'Too many texts are waiting to be read: try again in a minute.');
    this.#waiting++;
    try {
      const result = await this.#run({ kind: 'read', document, tokens });
      if (result.kind === 'reading') return result.reading;
      throw new Trouble(
        'bad-request',
        result.kind === 'refused' ? result.message : 'The document cannot be read.',
      );
    } finally {
      this.#waiting--;
    }
  }

  /** A thread that ended is no reason for the next text to fail: the threads are started anew. */
  async #run(task: ReadTask): Promise<ReadResult> {
    const pool = this.start();
    try {
      return await (await pool).run(task);
    } catch (error) {
      if (this.#pool === pool) this.#pool = null;
      await pool.then(
        broken => broken.close(),
        () => {},
      );
      throw error;
    }
  }

  /** The same threads, for adding to an archive. */
  async forAdding(): Promise<Pool<PrepareTask, Prepared>> {
    const { capacity } = await this.start();
    return {
      capacity,
      run: async task => {
        const result = await this.#run({ kind: 'prepare', ...task });
        if (result.kind === 'prepared') return result.prepared;
        return { ok: false, reason: 'The document cannot be read.' };
      },
      close: async () => {},
    };
  }

  async close(): Promise<void> {
    await (await this.#pool)?.close();
  }
}

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
      const result = await (await this.start()).run({ kind: 'read', document, tokens });
      if (result.kind === 'reading') return result.reading;
      throw new Trouble(
        'bad-request',
        result.kind === 'refused' ? result.message : 'The document cannot be read.',
      );
    } finally {
      this.#waiting--;
    }
  }

  /** The same threads, for adding to an archive. */
  async forAdding(): Promise<Pool<PrepareTask, Prepared>> {
    const pool = await this.start();
    return {
      capacity: pool.capacity,
      async run(task) {
        const result = await pool.run({ kind: 'prepare', ...task });
        return result.kind === 'prepared'
          ? result.prepared
          : { ok: false, reason: 'The document cannot be read.' };
      },
      close: async () => {},
    };
  }

  async close(): Promise<void> {
    await (await this.#pool)?.close();
  }
}

/**
 * A file beside the archive for pages that have no room in memory. It is made when it is first needed and has no name from then on, so
 * that nothing is left of it when the process is killed; where a system does not let go of the name, the file goes when it is closed.
 */
import { closeSync, openSync, readSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import { writingTrouble } from '../store/transaction.js';
import { type Overflow, PAGE_BYTES, Pages } from './pages.js';

/** Pages with a bound, for as long as the work takes. */
export async function withPages<Result>(
  { path }: { path: string },
  work: (pages: Pages) => Promise<Result>,
  mostBytes?: number,
): Promise<Result> {
  const file = new OverflowFile(path);
  try {
    return await work(new Pages(file, mostBytes));
  } finally {
    file.close();
  }
}

let made = 0;

/** All calls throw an ArchiveError when there is no room on the disk. */
export class OverflowFile implements Overflow {
  readonly #path: string;
  #file: number | null = null;
  #hasName = false;

  constructor(private readonly archive: string) {
    this.#path = `${archive}.pages-${process.pid}-${made++}`;
  }

  write(place: number, page: Uint8Array): void {
    try {
      const file = this.#file ?? this.#open();
      for (let done = 0; done < page.length; )
        done += writeSync(file, page, done, page.length - done, place * PAGE_BYTES + done);
    } catch (error) {
      throw writingTrouble(this.archive, error as Error);
    }
  }

  read(place: number, page: Uint8Array): void {
    for (let done = 0; done < page.length; ) {
      const count = readSync(this.#file!, page, done, page.length - done, place * PAGE_BYTES + done);
      if (count === 0) throw new Error(`${this.#path} ended too soon: give the same command again.`);
      done += count;
    }
  }

  close(): void {
    if (this.#file === null) return;
    closeSync(this.#file);
    if (this.#hasName) rmSync(this.#path, { force: true });
    this.#file = null;
  }

  #open(): number {
    // Of a process of the same number that is gone.
    rmSync(this.#path, { force: true });
    this.#file = openSync(this.#path, 'wx+', 0o600);
    try {
      unlinkSync(this.#path);
    } catch {
      this.#hasName = true;
    }
    return this.#file;
  }
}

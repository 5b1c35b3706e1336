/** A folder of pages, one for each document, and the index that leads to them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type IndexEntry, indexOf } from '../html/index-page.js';
import type { Summary } from '../jobs/task.js';
import { UsageError } from '../usage.js';

const LONGEST_NAME = 80;

export class PageFolder {
  readonly #entries: IndexEntry[] = [];
  /** In lower case: some file systems do not tell cases apart. */
  readonly #names = new Set(['index']);

  constructor(private readonly folder: string) {}

  get count(): number {
    return this.#entries.length;
  }

  async add(page: string, summary: Summary): Promise<void> {
    const file = `${this.#nameFor(summary.id)}.html`;
    this.#entries.push({ file, summary });
    await this.#write(file, page);
  }

  /** Gives the path of the index. */
  async writeIndex(): Promise<string> {
    await this.#write('index.html', indexOf(this.#entries));
    return join(this.folder, 'index.html');
  }

  /** A file name like the id, and unlike those before it. */
  #nameFor(id: string): string {
    const safe = id.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
    const base = [...safe].slice(0, LONGEST_NAME).join('') || 'report';
    let name = base;
    for (let number = 2; this.#names.has(name.toLowerCase()); number++) name = `${base}-${number}`;
    this.#names.add(name.toLowerCase());
    return name;
  }

  async #write(file: string, content: string): Promise<void> {
    try {
      await mkdir(this.folder, { recursive: true });
      await writeFile(join(this.folder, file), content);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new UsageError(
        `Pages cannot be written to ${this.folder} (${code}): name another folder after --out.`,
      );
    }
  }
}

/** The sources one after the other as tasks: a line of JSON each, or a document each. Nothing is held but the one at hand. */
import { createReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Task } from '../jobs/task.js';
import { decode, InputError, isUtf16 } from './encoding.js';
import { linesOf } from './lines.js';
import { readMarkdown } from './markdown.js';
import type { Source } from './sources.js';

export type InputFormat = 'text' | 'jsonl';

/** Reads the sources and keeps count of how far it is. */
export class Input {
  #taken = 0;

  /**
   * `format` is what standard input holds, null to tell by how it begins; files tell by their names, unless `everywhere`
   * says that they hold the same.
   */
  constructor(
    private readonly sources: readonly Source[],
    private readonly format: InputFormat | null,
    private readonly everywhere = false,
  ) {}

  /** How much of the input has been taken in, from 0 to 1; null when its size is unknown. */
  get fraction(): number | null {
    let size = 0;
    for (const source of this.sources) {
      if (source.size === null) return null;
      size += source.size;
    }
    return size === 0 ? 1 : this.#taken / size;
  }

  async *tasks(): AsyncGenerator<Task> {
    for (const source of this.sources) {
      try {
        yield* this.#tasksOf(source);
      } catch (error) {
        yield { kind: 'unusable', where: source.name, problem: problemOf(error), ofLine: false };
      }
    }
  }

  async *#tasksOf(source: Source): AsyncGenerator<Task> {
    const chunks = startOf(this.#chunksOf(source));
    const format = await this.#formatOf(source, chunks);
    if (format === 'jsonl') yield* lineTasks(source.name, chunks);
    else yield documentTask(source, await textOf(chunks));
  }

  async #formatOf({ path }: Source, chunks: Chunks): Promise<InputFormat> {
    if (this.format !== null && (path === null || this.everywhere)) return this.format;
    if (path !== null) return /^\.jsonl$/i.test(extname(path)) ? 'jsonl' : 'text';
    return guess(chunks);
  }

  async *#chunksOf({ path }: Source): AsyncGenerator<Uint8Array> {
    const stream: AsyncIterable<Uint8Array> = path === null ? process.stdin : createReadStream(path);
    for await (const chunk of stream) {
      this.#taken += chunk.length;
      yield chunk;
    }
  }
}

/** A stream of chunks whose first one can be looked at without taking it away. */
interface Chunks extends AsyncIterable<Uint8Array> {
  first(): Promise<Uint8Array>;
}

function startOf(chunks: AsyncGenerator<Uint8Array>): Chunks {
  let first: Promise<Uint8Array> | null = null;
  const getFirst = () => {
    first ??= chunks.next().then(({ value }) => value ?? new Uint8Array());
    return first;
  };
  return {
    first: getFirst,
    async *[Symbol.asyncIterator]() {
      yield await getFirst();
      yield* chunks;
    },
  };
}

async function guess(chunks: Chunks): Promise<InputFormat> {
  const first = await chunks.first();
  // Loosely: only to see whether a brace comes first, after a byte order mark and white space.
  const beginning = new TextDecoder().decode(first.subarray(0, 1024));
  return beginning.trimStart().startsWith('{') ? 'jsonl' : 'text';
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return decode(Buffer.concat(pieces));
}

function documentTask({ name, path }: Source, text: string): Task {
  if (path === null) return { kind: 'document', where: name, document: { text } };
  const id = basename(path, extname(path));
  const document = /\.md$/i.test(path) ? readMarkdown(text) : { text };
  return { kind: 'document', where: name, document: { id, ...document } };
}

async function* lineTasks(name: string, chunks: Chunks): AsyncGenerator<Task> {
  const lines = isUtf16(await chunks.first()) ? decodedLines(chunks) : linesOf(chunks);
  let number = 0;
  for await (const line of lines) {
    number++;
    const where = `${name}, line ${number}`;
    try {
      const json = typeof line === 'string' ? line : decode(line);
      if (json.trim() !== '') yield { kind: 'line', where, json };
    } catch (error) {
      yield { kind: 'unusable', where, problem: problemOf(error), ofLine: true };
    }
  }
}

/** UTF-16 is rare: its lines are cut after the whole is decoded. */
async function* decodedLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  yield* (await textOf(chunks)).split(/\r?\n/);
}

function problemOf(error: unknown): string {
  if (error instanceof InputError) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return `cannot be read (${code}): check that it is a file and its permissions`;
}

/**
 * Lines and records of tables, streamed, with the number of the line at which each begins. Written here and not taken from a library
 * because a bad record is to be told with its line and passed over, and because no record may grow without bound.
 */

import type { BadLine } from './types.js';

/** A record longer than this is no event; its beginning is told and the rest passed over. In UTF-16 code units. */
const LONGEST = 1 << 20;

export type Chunks = AsyncIterable<string>;

export interface Line {
  line: number;
  text: string;
}

export interface TableRecord {
  line: number;
  cells: string[];
}

const TOO_LONG = `is longer than ${LONGEST} characters: no event table has such lines`;

/** The lines of the text, without "\n" or "\r\n"; empty ones are left out. */
export async function* readLines(chunks: Chunks): AsyncGenerator<Line | BadLine> {
  let line = 1;
  let open = '';
  let tooLong = false;
  const finish = (): Line | BadLine | null => {
    const text = open.endsWith('\r') ? open.slice(0, -1) : open;
    const result = tooLong
      ? { line, reason: TOO_LONG }
      : text === ''
        ? null
        : { line, text: withoutMark(text, line) };
    open = '';
    tooLong = false;
    line++;
    return result;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      if (!tooLong) open += chunk.slice(from, end);
      if (open.length > LONGEST) tooLong = true;
      const result = finish();
      if (result) yield result;
      from = end + 1;
    }
    if (!tooLong) open += chunk.slice(from);
    if (open.length > LONGEST) {
      tooLong = true;
      open = '';
    }
  }
  const last = finish();
  if (last) yield last;
}

/** Tab-separated records without quoting. */
export async function* readTabbed(chunks: Chunks): AsyncGenerator<TableRecord | BadLine> {
  for await (const read of readLines(chunks)) {
    yield 'reason' in read ? read : { line: read.line, cells: read.text.split('\t') };
  }
}

/** Where the reader of CSV is: at the start of a cell, in a bare one, in a quoted one, or after a quote inside a quoted one. */
type State = 'start' | 'bare' | 'quoted' | 'quote';

/** Comma-separated records (RFC 4180, with "\n", "\r\n" or "\r" between records); empty lines are left out. */
export async function* readRecords(chunks: Chunks): AsyncGenerator<TableRecord | BadLine> {
  const reader = new CsvReader();
  for await (const chunk of chunks) yield* reader.read(chunk);
  yield* reader.end();
}

class CsvReader {
  #state: State = 'start';
  #cells: string[] = [];
  #cell = '';
  #length = 0;
  #line = 1;
  #startLine = 1;
  #afterReturn = false;
  #problem: string | null = null;

  *read(chunk: string): Generator<TableRecord | BadLine> {
    for (const character of chunk) {
      const lineFeedOfReturn = this.#afterReturn && character === '\n';
      this.#afterReturn = character === '\r';
      if (character === '\r' || (character === '\n' && !lineFeedOfReturn)) this.#line++;
      if (this.#state === 'quoted') this.#inQuoted(character);
      else if (character === '\n' || character === '\r') {
        if (!lineFeedOfReturn) yield* this.#finish();
        this.#startLine = this.#line;
      } else this.#outside(character);
    }
  }

  *end(): Generator<TableRecord | BadLine> {
    if (this.#state === 'quoted') this.#problem = 'a quoted cell does not end';
    yield* this.#finish();
  }

  #inQuoted(character: string): void {
    if (character === '"') this.#state = 'quote';
    else this.#add(character);
  }

  #outside(character: string): void {
    if (character === ',') {
      this.#cells.push(this.#cell);
      this.#cell = '';
      this.#length++;
      if (this.#length > LONGEST) {
        this.#problem = TOO_LONG;
        this.#cells = [];
      }
      this.#state = 'start';
      return;
    }
    if (character === '"') {
      if (this.#state === 'start' && this.#cell === '') this.#state = 'quoted';
      else if (this.#state === 'quote') {
        this.#add('"');
        this.#state = 'quoted';
      } else this.#add('"');
      return;
    }
    if (this.#state === 'quote') this.#problem = 'something stands after the closing quote of a cell';
    else this.#state = 'bare';
    // A byte order mark is no part of the first cell.
    if (this.#length > 0 || this.#line > 1 || character !== '\ufeff') this.#add(character);
    else this.#state = 'start';
  }

  #add(character: string): void {
    this.#length += character.length;
    if (this.#length > LONGEST) this.#problem = TOO_LONG;
    else this.#cell += character;
  }

  *#finish(): Generator<TableRecord | BadLine> {
    const empty = this.#cells.length === 0 && this.#cell === '' && this.#state !== 'quote';
    const line = this.#startLine;
    if (this.#problem !== null) yield { line, reason: this.#problem };
    else if (!empty) yield { line, cells: [...this.#cells, this.#cell] };
    this.#cells = [];
    this.#cell = '';
    this.#length = 0;
    this.#state = 'start';
    this.#problem = null;
  }
}

function withoutMark(text: string, line: number): string {
  return line === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
}

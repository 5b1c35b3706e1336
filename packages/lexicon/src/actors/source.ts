/**
 * The text format of the actor lexicon: an entry is a line that starts at the margin, and the indented lines below it.
 * "#" at the start of a line or after a space begins a comment.
 */
import { readFileSync } from 'node:fs';

export interface SourceLine {
  file: string;
  /** From 1. */
  number: number;
  text: string;
}

export interface SourceEntry {
  /** The first line: a keyword ("country", "nouns") and what is said of the whole entry. */
  head: SourceLine;
  keyword: string;
  title: string;
  body: SourceLine[];
}

/** A line that cannot be understood, shown with its place and the whole entry. */
export class LexiconError extends Error {
  /** The entry, with ">" before the line. */
  readonly listing: string;

  constructor(
    readonly problem: string,
    readonly line: SourceLine,
    entry?: SourceEntry,
  ) {
    const shown = entry ? [entry.head, ...entry.body] : [line];
    const listing = shown.map(one => `${one.number === line.number ? '>' : ' '} ${one.text}`).join('\n');
    super(`${line.file}:${line.number}: ${problem}\n${listing}`);
    this.name = 'LexiconError';
    this.listing = listing;
  }
}

/** What stands before the first entry is given to `refuse`, which throws it when nothing else is asked for. */
export function readEntries(
  file: string,
  refuse: (error: LexiconError) => void = error => {
    throw error;
  },
): SourceEntry[] {
  const entries: SourceEntry[] = [];
  for (const line of readLines(file)) {
    if (/^\s/.test(line.text)) {
      const entry = entries.at(-1);
      if (entry) entry.body.push(line);
      else refuse(new LexiconError('This line is indented, but no entry begins above it.', line));
    } else {
      const [keyword = '', ...title] = line.text.split(' ');
      entries.push({ head: line, keyword, title: title.join(' ').trim(), body: [] });
    }
  }
  return entries;
}

function readLines(file: string): SourceLine[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((text, index) => ({ file, number: index + 1, text: text.replace(/(^|\s)#.*$/, '').trimEnd() }))
    .filter(line => line.text.trim() !== '');
}

/** "a | b | c" as a list. */
export function alternatives(text: string): string[] {
  return text
    .split('|')
    .map(part => part.trim())
    .filter(part => part !== '');
}

/** The lines of an entry by their first word; a key may stand once, unless it is among `repeated`. */
export function fieldsOf(
  entry: SourceEntry,
  known: readonly string[],
  repeated: readonly string[] = [],
): Map<string, SourceLine & { value: string }> {
  const fields = new Map<string, SourceLine & { value: string }>();
  for (const line of entry.body) {
    const [key = '', ...rest] = line.text.trim().split(' ');
    if (!known.includes(key)) {
      throw new LexiconError(
        `"${key}" is not a field of "${entry.keyword}": write one of ${known.join(', ')}.`,
        line,
        entry,
      );
    }
    if (fields.has(key) && !repeated.includes(key))
      throw new LexiconError(`"${key}" stands here twice: put all on one line, parted by "|".`, line, entry);
    fields.set(key, { ...line, value: rest.join(' ').trim() });
  }
  return fields;
}

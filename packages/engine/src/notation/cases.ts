/** Reads case files: titles, metadata, texts, expectation lines. */
import type { DocumentInput } from '../draft/draft.js';
import type { Expectation } from './expectations.js';
import { parseExpectation } from './parse.js';

export interface Case {
  title: string;
  /** Line of the title in its file, from 1. */
  line: number;
  document: DocumentInput;
  expectations: Expectation[];
}

/** The keys of an "@" line and the document's fields that they give. */
const METADATA = {
  published: 'publishedAt',
  publisher: 'publisher',
  title: 'title',
  id: 'id',
  url: 'url',
  author: 'author',
  language: 'language',
} as const satisfies Readonly<Record<string, keyof DocumentInput>>;

interface Block {
  title: string;
  line: number;
  metadata: Record<string, string>;
  text: string[];
  expectations: Expectation[];
}

/**
 * The cases of a file. `file` is the name for messages.
 *
 * @throws TypeError with file and line, what is wrong there and what would be right.
 */
export function parseCases(source: string, file: string): Case[] {
  const blocks: Block[] = [];
  source.split(/\r?\n/).forEach((line, index) => {
    try {
      readLine(line, index + 1, blocks);
    } catch (error) {
      throw new TypeError(`${file}:${index + 1}: ${(error as Error).message}`, { cause: error });
    }
  });
  return blocks.map(block => closed(block, file));
}

function readLine(line: string, number: number, blocks: Block[]): void {
  // Notes for whoever edits the file.
  if (line.startsWith('//')) return;
  if (line.startsWith('# ')) {
    blocks.push({ title: line.slice(2).trim(), line: number, metadata: {}, text: [], expectations: [] });
    return;
  }
  const block = blocks.at(-1);
  if (!block) {
    if (line.trim() === '') return;
    throw new TypeError(
      `"${line}" stands before the first case: begin it with "# " and a title, or "//" for a note.`,
    );
  }
  if (line.startsWith('=>')) block.expectations.push(parseExpectation(line));
  else if (line.startsWith('@ ') && block.text.length === 0)
    Object.assign(block.metadata, parseMetadata(line));
  else if (block.expectations.length === 0) block.text.push(line);
  else if (line.trim() !== '') {
    throw new TypeError(
      `"${line}" stands after the expectations of "${block.title}": begin a new case with "# ".`,
    );
  }
}

function parseMetadata(line: string): Record<string, string> {
  const pairs = line
    .slice(2)
    .split(';')
    .filter(pair => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map(pair => {
      const colon = pair.indexOf(':');
      const key = pair.slice(0, colon).trim();
      if (colon < 0 || !Object.hasOwn(METADATA, key)) {
        throw new TypeError(
          `"${pair.trim()}" is no metadata: write "key: value" with one of ${Object.keys(METADATA).join(', ')}.`,
        );
      }
      return [METADATA[key as keyof typeof METADATA], pair.slice(colon + 1).trim()];
    }),
  );
}

function closed({ title, line, metadata, text, expectations }: Block, file: string): Case {
  const words = text.join('\n').replace(/^\n+|\s+$/g, '');
  const lacking = words === '' ? 'text' : expectations.length === 0 ? 'line beginning with "=>"' : null;
  if (lacking) throw new TypeError(`${file}:${line}: the case "${title}" has no ${lacking}.`);
  return { title, line, document: { ...metadata, text: words }, expectations };
}

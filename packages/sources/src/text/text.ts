/** A file that is one text, plain or Markdown. */

import type { Context } from '../context.js';
import type { Item, Piece } from '../piece.js';
import { decode } from './encoding.js';
import { readMarkdown } from './markdown.js';

export async function* readText(piece: Piece, { limits }: Context): AsyncGenerator<Item> {
  const text = decode(await piece.chunks.readAll(limits.documentBytes), piece.charset);
  yield { origin: piece.origin, document: withId(piece, { text }) };
}

export async function* readMarkdownFile(piece: Piece, { limits }: Context): AsyncGenerator<Item> {
  const file = decode(await piece.chunks.readAll(limits.documentBytes), piece.charset);
  yield { origin: piece.origin, document: withId(piece, readMarkdown(file)) };
}

/** The document named as its file, unless it names itself. */
export function withId<T extends { text: string }>({ stem }: Piece, document: T): T {
  return stem === null ? document : { id: stem, ...document };
}

/** RSS, Atom, RDF and JSON feeds: a document per item. */
import type { DocumentInput } from '@readout/engine';
import type { Context } from '../context.js';
import type { Limits } from '../limits.js';
import { charsetOfMarkup, checkEntities, checkMarkup } from '../page/markup.js';
import type { Item, Piece } from '../piece.js';
import { reasonOf, SourceError } from '../problem.js';
import { decode } from '../text/encoding.js';
import { itemsOf } from './items.js';

/** An item, and what its feed knows it by. */
export interface FeedItem {
  /** The publisher's own name for it, else its address, else its title; null when it has none of them. */
  key: string | null;
  document: DocumentInput;
}

export async function* readFeed(piece: Piece, { limits }: Context): AsyncGenerator<Item> {
  const bytes = await piece.chunks.readAll(limits.feedBytes);
  const items = await parseFeed(bytes, piece, limits);
  for (const [index, read] of items.entries()) {
    const origin = `${piece.origin}!item ${index + 1}`;
    try {
      yield { origin, document: read().document };
    } catch (error) {
      yield { origin, reason: reasonOf(error, 'an item of a feed') };
    }
  }
}

/**
 * The items in the order of the feed, each to be read by a call, which throws a SourceError when it holds no text.
 *
 * @throws SourceError when it is no feed or one made to do harm.
 */
export async function parseFeed(
  bytes: Uint8Array,
  { url, charset }: Pick<Piece, 'url' | 'charset'>,
  limits: Limits,
): Promise<(() => FeedItem)[]> {
  const { parseFeed: parse } = await import('feedsmith');
  const text = decode(bytes, charset ?? charsetOfMarkup(bytes));
  if (!text.trimStart().startsWith('{')) {
    checkEntities(text);
    checkMarkup(text, limits, 'xml');
  }
  try {
    return itemsOf(parse<string>(text), url, limits);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(
      `is not a feed that can be read (${(error as Error).message.slice(0, 200)}): see whether it is whole`,
    );
  }
}

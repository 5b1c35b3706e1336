/** The feeds that OPML names, fetched one after the other where the network may be used. */
import { readPart } from '../container/inner.js';
import type { Context } from '../context.js';
import { drop } from '../network/client.js';
import type { Item, Piece } from '../piece.js';
import { reasonOf, SourceError } from '../problem.js';
import { feedsOfOpml } from './opml.js';

export async function* readFeedList(piece: Piece, context: Context): AsyncGenerator<Item> {
  const feeds = await feedsOfOpml(await piece.chunks.readAll(context.limits.feedBytes), context.limits);
  if (feeds.length === 0) throw new SourceError('is a list of feeds that names none: export it again');
  const { client } = context;
  if (client === null) {
    throw new SourceError(
      `names ${feeds.length} ${feeds.length === 1 ? 'feed' : 'feeds'}, and nothing is fetched unless network use is allowed: allow it, or save the feeds as files`,
    );
  }
  for (const url of feeds) {
    try {
      const { body, mediaType, charset, url: from } = await client.get(url);
      try {
        const part = { label: url, name: '', stem: null, url: from, mediaType, charset, named: true };
        yield* readPart(piece, part, body, context);
      } finally {
        await drop(body);
      }
    } catch (error) {
      yield { origin: `${piece.origin}!${url}`, reason: reasonOf(error, 'a feed') };
    }
  }
}

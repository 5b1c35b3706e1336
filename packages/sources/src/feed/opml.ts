/** OPML: a list of feeds. */
import type { Limits } from '../limits.js';
import { charsetOfMarkup, checkEntities, checkMarkup } from '../page/markup.js';
import { webAddress } from '../page/metadata.js';
import { SourceError } from '../problem.js';
import { decode } from '../text/encoding.js';

/**
 * The addresses of the feeds, each once, in the order of the list.
 *
 * @throws SourceError when it is no OPML or made to do harm.
 */
export async function feedsOfOpml(bytes: Uint8Array, limits: Limits): Promise<string[]> {
  const { parseOpml } = await import('feedsmith');
  const text = decode(bytes, charsetOfMarkup(bytes));
  checkEntities(text);
  checkMarkup(text, limits, 'xml');
  let list: ReturnType<typeof parseOpml>;
  try {
    list = parseOpml(text);
  } catch (error) {
    throw new SourceError(
      `is not OPML that can be read (${(error as Error).message.slice(0, 200)}): see whether it is whole`,
    );
  }
  const feeds = new Set<string>();
  const outlines = [...(list.body?.outlines ?? [])];
  for (let outline = outlines.shift(); outline; outline = outlines.shift()) {
    const url = outline.xmlUrl ? webAddress(outline.xmlUrl, null) : null;
    if (url !== null) feeds.add(url);
    outlines.unshift(...(outline.outlines ?? []));
  }
  return [...feeds];
}

/** An HTML page: its main text without menus, teasers and notices, and what it tells of itself. */
import type { DocumentInput } from '@readout/engine';
import type { Context } from '../context.js';
import type { Item, Piece } from '../piece.js';
import { SourceError } from '../problem.js';
import { decode } from '../text/encoding.js';
import { within } from '../timed.js';
import { textOfTree } from './flow.js';
import { charsetOfMarkup, checkMarkup } from './markup.js';
import { metadataOf } from './metadata.js';

export async function* readPage(piece: Piece, { limits }: Context): AsyncGenerator<Item> {
  const bytes = await piece.chunks.readAll(limits.pageBytes);
  const html = decode(bytes, piece.charset ?? charsetOfMarkup(bytes));
  checkMarkup(html, limits, 'html');
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ]);
  const document = within(limits.pageMilliseconds, () => {
    const { document: tree } = parseHTML(html) as unknown as { document: Document };
    if (!tree.documentElement || !tree.body) throw noText();
    // Readability changes the tree, so what the page tells of itself is read first.
    const told = metadataOf(tree, piece.url);
    return documentOf(told, new Readability<Node>(tree, { serializer: node => node }).parse());
  });
  yield {
    origin: piece.origin,
    document: { ...(piece.stem === null ? {} : { id: piece.stem }), ...document },
  };
}

function documentOf(
  { articleBody, heading, ...metadata }: ReturnType<typeof metadataOf>,
  article: Article | null,
): DocumentInput {
  const title = metadata.title ?? (article?.title?.trim() || heading);
  const found = (article?.content ? textOfTree(article.content) : '') || articleBody || '';
  const text = withoutHeading(found, [title, heading]);
  if (text === '') throw noText();
  return { text, ...metadata, title, author: metadata.author ?? bylineOf(article?.byline) };
}

/** What of Readability's answer is used. */
interface Article {
  title: string | null | undefined;
  content: Node | null | undefined;
  byline: string | null | undefined;
}

/** The text without a first paragraph that only says the title again. */
function withoutHeading(text: string, titles: readonly (string | null)[]): string {
  const end = text.indexOf('\n\n');
  return end > 0 && titles.includes(text.slice(0, end)) ? text.slice(end + 2) : text;
}

function noText(): SourceError {
  return new SourceError('is a page without an article: no main text was found in it');
}

function bylineOf(byline: string | null | undefined): string | null {
  const name =
    byline
      ?.replace(/\s+/g, ' ')
      .replace(/^by:? /i, '')
      .trim() ?? '';
  return name === '' || name.length > 200 ? null : name;
}

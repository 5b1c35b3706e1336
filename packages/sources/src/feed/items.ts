/** What the four kinds of feeds call the fields of a document. */
import type { parseFeed } from 'feedsmith';
import { findDate } from '../dates.js';
import type { Limits } from '../limits.js';
import { textOfFragment } from '../page/fragment.js';
import { webAddress } from '../page/metadata.js';
import { SourceError } from '../problem.js';
import type { FeedItem } from './feed.js';

type AnyFeed = ReturnType<typeof parseFeed<string>>;
type FeedOf<Format> = Extract<AnyFeed, { format: Format }>['feed'];

/** An item in the words of a document; texts are still HTML unless `plain`. */
interface Entry {
  key: string | undefined;
  title: string | undefined;
  /** From the fullest to the shortest; the first that holds a text is taken. */
  texts: (string | undefined)[];
  plain?: string | undefined;
  link: string | undefined;
  author: string | undefined;
  publisher: string | undefined;
  /** From the likeliest on; the first that can be understood is taken. */
  dates: (string | undefined)[];
  language: string | undefined;
}

/** `base` is the feed's own address, if known, from which relative links are counted. */
export function itemsOf(parsed: AnyFeed, base: string | null, limits: Limits): (() => FeedItem)[] {
  return entriesOf(parsed).map(entry => () => itemOf(entry, base, limits));
}

function entriesOf(parsed: AnyFeed): Entry[] {
  switch (parsed.format) {
    case 'rss':
      return rssEntries(parsed.feed);
    case 'atom':
      return atomEntries(parsed.feed);
    case 'rdf':
      return rdfEntries(parsed.feed);
    case 'json':
      return jsonEntries(parsed.feed);
  }
}

function itemOf(entry: Entry, base: string | null, limits: Limits): FeedItem {
  const title =
    entry.title === undefined ? null : textOfFragment(entry.title, limits).replace(/\s+/g, ' ') || null;
  const text = entry.plain?.trim() || firstText(entry.texts, limits);
  if (text === '')
    throw new SourceError('is an item without a text: only its title and link are in the feed');
  const url = entry.link === undefined ? null : webAddress(entry.link, base);
  const publishedAt =
    entry.dates.map(date => (date ? findDate(date) : null)).find(date => date !== null) ?? null;
  return {
    key: entry.key ?? url ?? title,
    document: {
      text,
      title,
      author: entry.author?.trim() || null,
      publisher: entry.publisher?.trim() || null,
      publishedAt,
      url,
      language: entry.language?.trim() || null,
    },
  };
}

function firstText(texts: Entry['texts'], limits: Limits): string {
  for (const html of texts) {
    const text = html ? textOfFragment(html, limits) : '';
    if (text !== '') return text;
  }
  return '';
}

function rssEntries(feed: FeedOf<'rss'>): Entry[] {
  return (feed.items ?? []).map(item => ({
    key: item.guid?.value,
    title: item.title,
    texts: [item.content?.encoded, item.description],
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    author: names(item.dc?.creators) ?? people(item.authors),
    publisher: item.source?.title ?? names(item.dc?.publishers) ?? feed.title,
    dates: [item.pubDate, ...(item.dc?.dates ?? [])],
    language: feed.language,
  }));
}

/** An entry that has only the day of its last change is dated by it: that is the version which is read. */
function atomEntries(feed: FeedOf<'atom'>): Entry[] {
  return (feed.entries ?? []).map(entry => ({
    key: entry.id,
    title: entry.title?.value,
    texts: [entry.content?.value, entry.summary?.value],
    link: linkOf(entry.links),
    author: people(entry.authors) ?? people(feed.authors),
    publisher: entry.source?.title?.value ?? feed.title?.value,
    dates: [entry.published, entry.updated],
    language: entry.xml?.lang ?? feed.xml?.lang,
  }));
}

function linkOf(links: { href?: string; rel?: string }[] | undefined): string | undefined {
  return (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href;
}

function rdfEntries(feed: FeedOf<'rdf'>): Entry[] {
  return (feed.items ?? []).map(item => ({
    key: item.rdf?.about ?? item.link,
    title: item.title,
    texts: [item.content?.encoded, item.description],
    link: item.link,
    author: names(item.dc?.creators),
    publisher: names(item.dc?.publishers) ?? names(feed.dc?.publishers) ?? feed.title,
    dates: item.dc?.dates ?? [],
    language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0],
  }));
}

function jsonEntries(feed: FeedOf<'json'>): Entry[] {
  return (feed.items ?? []).map(item => ({
    key: item.id,
    title: item.title,
    texts: [item.content_html, item.summary],
    plain: item.content_text,
    link: item.url ?? item.external_url,
    author: people(item.authors) ?? people(feed.authors),
    publisher: feed.title,
    dates: [item.date_published],
    language: item.language ?? feed.language,
  }));
}

function people(persons: { name?: string }[] | undefined): string | undefined {
  return names(persons?.flatMap(({ name }) => name ?? []));
}

function names(list: (string | undefined)[] | undefined): string | undefined {
  return list?.filter(name => name?.trim()).join(', ') || undefined;
}

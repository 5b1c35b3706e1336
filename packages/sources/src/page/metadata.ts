/**
 * What a page tells of itself. JSON-LD comes first, since it is about the article; then OpenGraph, which is about the page as it is
 * shared; then the older names in its head.
 */
import { findDate } from '../dates.js';
import { addressIn, articleOf, namesIn, textIn } from './json-ld.js';

export interface PageMetadata {
  title: string | null;
  author: string | null;
  publisher: string | null;
  publishedAt: string | null;
  url: string | null;
  language: string | null;
  /** The text as JSON-LD gives it. */
  articleBody: string | null;
  /** Its heading, where it has only one of the first rank. */
  heading: string | null;
}

/** `address` is where the page was fetched from, if that is known; relative addresses are counted from it. */
export function metadataOf(document: Document, address: string | null): PageMetadata {
  const article = articleOf(document);
  const meta = metaOf(document);
  return {
    title: textIn(article, 'headline') ?? meta('og:title', 'twitter:title', 'dc.title', 'parsely-title'),
    author:
      namesIn(article, 'author') ??
      nameIn(meta('author', 'article:author', 'byl', 'dc.creator', 'parsely-author', 'sailthru.author')),
    publisher: namesIn(article, 'publisher') ?? meta('og:site_name', 'dc.publisher', 'application-name'),
    publishedAt: publishedOf(document, textIn(article, 'datePublished'), meta),
    url: addressOf(document, meta, article, address),
    language: languageOf(document, meta),
    articleBody: textIn(article, 'articleBody'),
    heading: headingOf(document),
  };
}

function headingOf(document: Document): string | null {
  const headings = document.querySelectorAll('h1');
  const text = headings.length === 1 ? headings[0]!.textContent!.replace(/\s+/g, ' ').trim() : '';
  return text === '' ? null : text;
}

type Meta = (...names: string[]) => string | null;

/** The first of the names that the page gives, whether as name, property or itemprop. */
function metaOf(document: Document): Meta {
  const contents = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')!.trim();
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content !== '' && !contents.has(name)) contents.set(name, content);
    }
  }
  return (...names) => names.map(name => contents.get(name)).find(content => content !== undefined) ?? null;
}

/** OpenGraph's author is often an address. */
function nameIn(written: string | null): string | null {
  if (written === null || /^https?:/i.test(written)) return null;
  return written.replace(/^by:? /i, '') || null;
}

const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'originalpublicationdate',
  'publication_date',
  'publishdate',
  'publish-date',
  'pubdate',
  'date',
];

function publishedOf(document: Document, told: string | null, meta: Meta): string | null {
  const marked = document.querySelector('time[itemprop~="datePublished"], time[pubdate]');
  const written = [
    told,
    ...DATE_NAMES.map(name => meta(name)),
    marked?.getAttribute('datetime') ?? marked?.textContent,
  ];
  for (const text of written) {
    const date = text ? findDate(text) : null;
    if (date !== null) return date;
  }
  return null;
}

function addressOf(
  document: Document,
  meta: Meta,
  article: Record<string, unknown>,
  address: string | null,
): string | null {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const written = [
    canonical,
    meta('og:url'),
    addressIn(article, 'url'),
    addressIn(article, 'mainEntityOfPage'),
    address,
  ];
  for (const text of written) {
    const url = text ? webAddress(text, address) : null;
    if (url !== null) return url;
  }
  return null;
}

/** The address in full when it is one of the web; null otherwise. */
export function webAddress(written: string, base: string | null): string | null {
  try {
    const url = new URL(written.trim(), base ?? undefined);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

function languageOf(document: Document, meta: Meta): string | null {
  const written =
    document.documentElement.getAttribute('lang') || meta('og:locale', 'dc.language', 'language');
  const tag = written?.trim().replaceAll('_', '-') ?? '';
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null;
}

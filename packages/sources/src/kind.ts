/** What a piece is: by the bytes it begins with, then by how its text is built, then by what it is called. */
import { extname } from 'node:path';
import { findMagic, isBinary } from './magic.js';
import { delimiterOf, headerOf } from './table/delimiter.js';
import { mappingOf } from './table/row.js';
import { markedEncoding } from './text/encoding.js';

export type Kind =
  | 'text'
  | 'markdown'
  | 'json-lines'
  | 'table'
  | 'page'
  | 'feed'
  | 'opml'
  | 'warc'
  | 'mbox'
  | 'mail'
  | 'pdf'
  | 'zip'
  | 'tar'
  | 'gzip'
  | 'parquet';

/** What a piece is, or why it is not read; null when nothing tells. */
export type Finding = Kind | { refused: string } | null;

export interface Clues {
  /** The beginning: enough for TAR's mark, which stands at byte 257, or all there is. */
  head: Uint8Array;
  /** File name or "". */
  name: string;
  mediaType: string | null;
}

/** How many bytes tell a kind. */
export const HEAD_BYTES = 4096;

export function findKind({ head, name, mediaType }: Clues): Finding {
  const ending = extname(name).toLowerCase();
  const magic = findMagic(head);
  if (magic !== null) return magic;
  if (ending === '.tar' && head.length >= 512) return 'tar';
  if (isBinary(head.subarray(0, HEAD_BYTES)))
    return { refused: 'is neither text nor a format that is read: turn it into one' };
  const text = beginningOf(head);
  return kindOfStructure(text, ending) ?? ENDINGS[ending] ?? MEDIA_TYPES[mediaType ?? ''] ?? null;
}

/**
 * Whether a file in a folder or archive is called as reports are: it is told of when it cannot be read, though nobody asked for it by
 * name. Among them are formats that are not read, but that reports come in.
 */
export function isCalledReport(name: string): boolean {
  const ending = extname(name).toLowerCase();
  return ENDINGS[ending] !== undefined || UNREAD_ENDINGS.has(ending);
}

const UNREAD_ENDINGS = new Set(
  '.json .xml .doc .docx .odt .rtf .epub .bz2 .tbz2 .xz .txz .zst .7z .rar'.split(' '),
);

const ENDINGS: Record<string, Kind> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
  '.csv': 'table',
  '.tsv': 'table',
  '.tab': 'table',
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
  '.rss': 'feed',
  '.atom': 'feed',
  '.rdf': 'feed',
  '.opml': 'opml',
  '.warc': 'warc',
  '.mbox': 'mbox',
  '.eml': 'mail',
  '.pdf': 'pdf',
  '.zip': 'zip',
  '.tar': 'tar',
  '.tgz': 'gzip',
  '.gz': 'gzip',
  '.parquet': 'parquet',
};

const MEDIA_TYPES: Record<string, Kind> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'application/x-ndjson': 'json-lines',
  'application/jsonl': 'json-lines',
  'text/csv': 'table',
  'text/tab-separated-values': 'table',
  'text/html': 'page',
  'application/xhtml+xml': 'page',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
  'application/feed+json': 'feed',
  'text/x-opml': 'opml',
  'application/warc': 'warc',
  'application/mbox': 'mbox',
  'message/rfc822': 'mail',
};

/** Letters beyond ASCII may be wrong here; what tells kinds is ASCII. */
function beginningOf(head: Uint8Array): string {
  const marked = markedEncoding(head);
  const start = head.subarray(0, HEAD_BYTES);
  const text =
    marked === null ? Buffer.from(start).toString('latin1') : new TextDecoder(marked).decode(start);
  return text.trimStart();
}

function kindOfStructure(text: string, ending: string): Finding {
  if (text.startsWith('{') || text.startsWith('[')) return kindOfJson(text, ending);
  if (text.startsWith('<')) return kindOfMarkup(text, ending);
  if (/^From \S.*\d{4}[^\n]*\r?\n[A-Za-z][\w-]*:/.test(text)) return 'mbox';
  if (isMail(text)) return 'mail';
  if (ending === '' && hasTableHeader(text)) return 'table';
  return null;
}

function kindOfJson(text: string, ending: string): Finding {
  if (/^\{[\s\S]*"version"\s*:\s*"https?:(\\?\/){2}(www\.)?jsonfeed\.org\\?\/version/.test(text))
    return 'feed';
  if (ENDINGS[ending] === 'json-lines') return 'json-lines';
  if (ENDINGS[ending] !== undefined) return isDocumentLine(text) ? 'json-lines' : null;
  if (text.startsWith('{')) {
    if (/^\{\s*\n/.test(text)) {
      return { refused: 'is JSON, but neither a feed nor one object per line: rewrite it with "jq -c"' };
    }
    return 'json-lines';
  }
  return ending === '.json'
    ? { refused: `is a JSON list: write one object per line, for instance with "jq -c '.[]'"` }
    : null;
}

/** A text that only begins with a brace stays a text. */
function isDocumentLine(text: string): boolean {
  const end = text.indexOf('\n');
  try {
    return typeof JSON.parse(end < 0 ? text : text.slice(0, end)).text === 'string';
  } catch {
    return false;
  }
}

const PROLOG =
  /^(?:\s*(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE\s[^[>]*(?:\[[^\]]*\]\s*)?>))*\s*<([A-Za-z][\w:.-]*)/i;
const PAGE_TAGS = /<(?:html|head|body|title|meta|article|main|div|p|h1)[\s>/]/i;

function kindOfMarkup(text: string, ending: string): Finding {
  if (/^<!doctype html\b/i.test(text)) return 'page';
  const root = PROLOG.exec(text)?.[1]?.toLowerCase();
  if (root === 'rss' || root === 'rdf:rdf' || root === 'feed') return 'feed';
  if (root === 'opml') return 'opml';
  if (root === 'html') return 'page';
  if (text.startsWith('<?xml') && ending === '.xml') {
    return { refused: 'is XML, but no feed: only RSS, Atom, RDF and OPML are read' };
  }
  return ENDINGS[ending] === undefined && PAGE_TAGS.test(text) ? 'page' : null;
}

const MAIL_MARKS = /^(?:Received|Message-ID|MIME-Version|Return-Path|Delivered-To|DKIM-Signature):/im;

/** Header lines from the first on, among them one that only mail programs write. */
function isMail(text: string): boolean {
  if (!/^[A-Za-z][\w-]*:[ \t]/.test(text)) return false;
  const head = text.split(/\r?\n\r?\n/, 1)[0]!;
  const areHeaders = head
    .split(/\r?\n/)
    .slice(0, -1)
    .every(line => /^([A-Za-z][\w-]*:|[ \t])/.test(line));
  return areHeaders && MAIL_MARKS.test(head) && /^(?:From|Subject|Date):/im.test(head);
}

function hasTableHeader(text: string): boolean {
  const header = text.split(/\r?\n/, 1)[0]!;
  const delimiter = delimiterOf(header);
  return header.includes(delimiter) && mappingOf(headerOf(header, delimiter)).text !== undefined;
}

/** Reads a piece as what it is. */
import type { Context } from './context.js';
import { findKind, HEAD_BYTES, isCalledReport, type Kind } from './kind.js';
import type { Item, Piece } from './piece.js';
import { reasonOf, SourceError, ToldError } from './problem.js';
import { readJsonLines } from './text/json-lines.js';
import { readMarkdownFile, readText } from './text/text.js';

type Read = (piece: Piece, context: Context) => AsyncGenerator<Item>;

/** What each kind is called in messages, and what reads it, which is loaded when the first of its kind is met. */
const READERS: Record<Kind, { what: string; load(): Read | Promise<Read> }> = {
  text: { what: 'text', load: () => readText },
  markdown: { what: 'Markdown', load: () => readMarkdownFile },
  'json-lines': { what: 'JSONL', load: () => readJsonLines },
  table: { what: 'a table', load: async () => (await import('./table/table.js')).readTable },
  parquet: { what: 'Parquet', load: async () => (await import('./table/table.js')).readParquetFile },
  page: { what: 'HTML', load: async () => (await import('./page/page.js')).readPage },
  feed: { what: 'a feed', load: async () => (await import('./feed/feed.js')).readFeed },
  opml: { what: 'OPML', load: async () => (await import('./feed/list.js')).readFeedList },
  warc: { what: 'a web archive', load: async () => (await import('./container/warc.js')).readWarc },
  mbox: { what: 'an mbox', load: async () => (await import('./container/mbox.js')).readMbox },
  mail: { what: 'a mail', load: async () => (await import('./mail/mail.js')).readMail },
  pdf: { what: 'PDF', load: async () => (await import('./pdf/pdf.js')).readPdf },
  zip: { what: 'ZIP', load: async () => (await import('./container/zip.js')).readZip },
  tar: { what: 'TAR', load: async () => (await import('./container/tar.js')).readTar },
  gzip: { what: 'GZ', load: async () => (await import('./container/gzip.js')).readGzip },
};

/** Never throws on what the piece holds: what cannot be read is a refusal. */
export async function* readPiece(given: Piece, context: Context): AsyncGenerator<Item> {
  const piece = context.options.namedAfterFiles === false ? { ...given, stem: null } : given;
  let what = 'text';
  try {
    const kind = await kindOf(piece, context);
    if (kind === null) return;
    what = READERS[kind].what;
    const read = await READERS[kind].load();
    yield* read(piece, context);
  } catch (error) {
    if (error instanceof ToldError) return;
    yield { origin: piece.origin, reason: reasonOf(error, what) };
  } finally {
    await piece.chunks.close();
  }
}

/** Null: not a report, and neither asked for by name nor called as one. */
async function kindOf(piece: Piece, { options }: Context): Promise<Kind | null> {
  const { standardInput = null, everywhere = false } = options;
  const isStandardInput = piece.depth === 0 && piece.path === null && piece.url === null;
  if (standardInput !== null && (isStandardInput || everywhere)) {
    return standardInput === 'jsonl' ? 'json-lines' : 'text';
  }
  // A document per line may come bit by bit from a program that waits for the answer: a line is enough to see what it is.
  const first = await piece.chunks.peek(1);
  const head = isJson(first) ? first : await piece.chunks.peek(HEAD_BYTES);
  const finding = findKind({ head, name: piece.name, mediaType: piece.mediaType });
  if (typeof finding === 'string') return finding;
  if (!piece.named && !isCalledReport(piece.name)) return null;
  if (finding !== null) throw new SourceError(finding.refused);
  if (piece.named) return 'text';
  throw new SourceError('is of a format that is not read: save it as text, HTML or PDF');
}

function isJson(head: Uint8Array): boolean {
  return /^\s*\{/.test(
    Buffer.from(head.subarray(0, 64))
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, ''),
  );
}

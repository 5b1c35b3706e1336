/**
 * WARC: what a crawler was answered. Pages, texts, feeds and PDF files that came with status 200 are read; pictures, scripts,
 * redirects and the like are passed over. Records are cut apart here, so that no header or body is held beyond its limit; what
 * stands in a record is told by warcio.
 */
import type { WARCRecord } from 'warcio';
import type { Context } from '../context.js';
import { mediaTypeOf } from '../media-type.js';
import type { Item, Piece } from '../piece.js';
import { reasonOf, SourceError, ToldError } from '../problem.js';
import { tooLarge } from '../text/peek.js';
import { Frames } from './framing.js';
import { readPart } from './inner.js';

const MOST_HEADER_BYTES = 256 * 1024;
const READ_RECORDS = new Set(['response', 'resource', 'conversion']);
const READ_TYPES =
  /^(text\/(html|plain|markdown|xml)|application\/(xhtml\+xml|pdf|xml|(rss|atom|rdf)\+xml|feed\+json))$/;

export async function* readWarc(piece: Piece, context: Context): AsyncGenerator<Item> {
  const frames = new Frames(piece.chunks);
  const most = Math.max(context.limits.pageBytes, context.limits.pdfBytes);
  for (let number = 1; await frames.skipLineEnds(); number++) {
    context.budget.countPiece();
    const header = await frames.until('\r\n\r\n', MOST_HEADER_BYTES);
    const length = header && lengthOf(header);
    if (header === null || length === null) {
      throw new SourceError(
        `is damaged at record ${number}: what stands before was read; fetch or copy the file again`,
      );
    }
    const label = `record ${number}`;
    const body = frames.take(length);
    const type = field(header, 'WARC-Type');
    if (type !== null && READ_RECORDS.has(type.toLowerCase())) {
      try {
        if (length > most) throw tooLarge(most);
        const bytes = await collect(body, length, number);
        yield* readRecord(Buffer.concat([header, bytes]), label, piece, context);
      } catch (error) {
        if (error instanceof BrokenOff) throw error;
        if (error instanceof ToldError) continue;
        yield { origin: `${piece.origin}!${label}`, reason: reasonOf(error, 'a record of a web archive') };
      }
    }
    // What was not wanted is passed over.
    for await (const _ of body);
  }
}

class BrokenOff extends SourceError {}

async function collect(body: AsyncIterable<Uint8Array>, length: number, number: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    pieces.push(piece);
    size += piece.length;
  }
  if (size < length) {
    throw new BrokenOff(
      `breaks off in record ${number}: what stands before was read; fetch or copy the file again`,
    );
  }
  return Buffer.concat(pieces);
}

function field(header: Uint8Array, name: string): string | null {
  const text = Buffer.from(header).toString('latin1');
  return new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*$`, 'im').exec(text)?.[1] ?? null;
}

function lengthOf(header: Uint8Array): number | null {
  if (!/^WARC\/\d/.test(Buffer.from(header.subarray(0, 16)).toString('latin1'))) return null;
  const length = field(header, 'Content-Length');
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null;
}

async function* readRecord(
  bytes: Uint8Array,
  label: string,
  piece: Piece,
  context: Context,
): AsyncGenerator<Item> {
  const { WARCParser } = await import('warcio');
  const record = await WARCParser.parse([bytes]);
  if (record === null || (record.httpHeaders && Number(record.httpHeaders.statusCode) !== 200)) return;
  const { mediaType, charset } = typeOf(record);
  if (mediaType === null || !READ_TYPES.test(mediaType)) return;
  const url = record.warcTargetURI?.replace(/^<(.*)>$/, '$1') ?? null;
  yield* readPart(
    piece,
    { label, name: '', stem: null, url: isWebAddress(url) ? url : null, mediaType, charset, named: true },
    context.budget.guarded(record, () => bytes.length),
    context,
  );
}

/** The type of the page in an answer, else of the record. */
function typeOf(record: WARCRecord) {
  const headers = record.httpHeaders?.headers;
  return mediaTypeOf(headers ? headers.get('Content-Type') : record.warcContentType);
}

function isWebAddress(url: string | null): boolean {
  return url !== null && /^https?:\/\//i.test(url);
}

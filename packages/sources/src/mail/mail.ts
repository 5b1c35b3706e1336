/** EML: one mail, such as a newsletter or a wire's report. */
import type { Address, Email } from 'postal-mime';
import { labelOf, readPart } from '../container/inner.js';
import type { Context } from '../context.js';
import { findDate } from '../dates.js';
import type { Item, Piece } from '../piece.js';
import { SourceError } from '../problem.js';
import { withWindowsLetters } from '../text/encoding.js';
import { streamOf } from '../text/peek.js';

/** Deeper than any mail that people send. */
const MOST_NESTED = 50;

/**
 * Its text, or what its HTML shows; the sender is the author, the day of sending the publication date. Reports attached to it are
 * read too.
 */
export async function* readMail(piece: Piece, context: Context): AsyncGenerator<Item> {
  const bytes = await piece.chunks.readAll(context.limits.documentBytes);
  const { default: PostalMime } = await import('postal-mime');
  const email = await PostalMime.parse(bytes, {
    maxNestingDepth: MOST_NESTED,
    attachmentEncoding: 'arraybuffer',
  });
  const text = await textOf(email, context);
  const attached = email.attachments.filter(
    ({ related, mimeType }) => !related && !/^(image|audio|video)\//.test(mimeType),
  );
  if (text !== '') {
    yield {
      origin: piece.origin,
      document: {
        text,
        ...(piece.stem === null ? {} : { id: piece.stem }),
        title: withWindowsLetters(email.subject ?? '').trim() || null,
        author: nameOf(email.from),
        publishedAt: findDate(email.headers.find(({ key }) => key === 'date')?.value ?? ''),
      },
    };
  } else if (attached.length === 0) {
    throw new SourceError('is a mail without a text: leave it out');
  }
  for (const [index, { filename, mimeType, content }] of attached.entries()) {
    const name = labelOf(filename ?? '')
      .split('/')
      .at(-1)!;
    const label = filename === null ? `attachment ${index + 1}` : labelOf(filename);
    yield* readPart(
      piece,
      { label, name, stem: name.replace(/\.[^.]*$/, ''), mediaType: mimeType },
      streamOf(bytesOf(content)),
      context,
    );
  }
}

async function textOf(email: Email, context: Context): Promise<string> {
  const plain = withWindowsLetters(email.text ?? '')
    .replaceAll('\r\n', '\n')
    .trim();
  if (plain !== '' || !email.html) return plain;
  const { textOfFragment } = await import('../page/fragment.js');
  return textOfFragment(withWindowsLetters(email.html), context.limits);
}

function nameOf(address: Address | undefined): string | null {
  return withWindowsLetters(address?.name ?? '').trim() || null;
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** mbox: mails one after the other, each after a line that begins with "From ". */
import type { Context } from '../context.js';
import { readMail } from '../mail/mail.js';
import type { Item, Piece } from '../piece.js';
import { reasonOf } from '../problem.js';
import { linesOf } from '../text/lines.js';
import { Chunks, streamOf, tooLarge } from '../text/peek.js';

const LINE_FEED = Buffer.from('\n');

export async function* readMbox(piece: Piece, context: Context): AsyncGenerator<Item> {
  const most = context.limits.documentBytes;
  let number = 0;
  let lines: Uint8Array[] = [];
  let size = 0;
  let afterBlank = true;
  const finish = (): AsyncGenerator<Item> => readMessage(piece, number, lines, size, context);
  for await (const line of linesOf(piece.chunks, most)) {
    if (afterBlank && startsWith(line, 'From ')) {
      if (number > 0) yield* finish();
      number++;
      lines = [];
      size = 0;
    } else {
      size += line.length + 1;
      // Writers put a ">" before a line of the text that would begin a mail.
      if (size <= most) lines.push(isQuotedFrom(line) ? line.subarray(1) : line, LINE_FEED);
    }
    afterBlank = line.length === 0;
  }
  if (number > 0) yield* finish();
}

async function* readMessage(
  piece: Piece,
  number: number,
  lines: Uint8Array[],
  size: number,
  context: Context,
): AsyncGenerator<Item> {
  const origin = `${piece.origin}!mail ${number}`;
  try {
    context.budget.countPiece();
    if (size > context.limits.documentBytes) throw tooLarge(context.limits.documentBytes);
    const chunks = new Chunks(streamOf(Buffer.concat(lines)));
    yield* readMail({ ...piece, origin, stem: null, path: null, chunks }, context);
  } catch (error) {
    yield { origin, reason: reasonOf(error, 'a mail') };
  }
}

function startsWith(line: Uint8Array, start: string): boolean {
  if (line.length < start.length) return false;
  for (let at = 0; at < start.length; at++) if (line[at] !== start.charCodeAt(at)) return false;
  return true;
}

function isQuotedFrom(line: Uint8Array): boolean {
  let at = 0;
  while (line[at] === 62) at++;
  return at > 0 && startsWith(line.subarray(at), 'From ');
}

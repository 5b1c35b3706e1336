/** Cuts a stream of bytes into lines, holding no more than the line it is at. */

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * The lines without their ends ("\n" or "\r\n"), as bytes; the last one may lack an end. Of a line longer than `most` bytes only
 * the beginning is given, which is longer than `most` too, so that its length tells; the rest is passed over.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      if (size <= most) pieces.push(chunk.subarray(from, end));
      yield joined(pieces);
      pieces = [];
      size = 0;
      from = end + 1;
    }
    if (from < chunk.length && size <= most) {
      pieces.push(chunk.subarray(from));
      size += chunk.length - from;
    }
  }
  if (pieces.length > 0) yield joined(pieces);
}

function joined(pieces: Uint8Array[]): Uint8Array {
  const line = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  return line[line.length - 1] === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}

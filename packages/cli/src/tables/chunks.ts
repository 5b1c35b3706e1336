/** Files of event tables as text, streamed. Some that are in use are not valid UTF-8: such a line is read as windows-1252. */
import { createReadStream } from 'node:fs';
import { unreadable } from '../usage.js';

const LINE_FEED = 10;
/** A line is handed on in pieces of this many bytes, so that one without end is not gathered. */
const PIECE = 1 << 20;

/** "-" is standard input. @throws UsageError when the file cannot be read. */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* path === '-' ? process.stdin : createReadStream(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The text with its line ends, in pieces that end where lines do, but for very long ones. */
export async function* textOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let open = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = open.length === 0 ? chunk : Buffer.concat([open, chunk]);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) yield decoded(bytes.subarray(0, end));
    open = bytes.slice(end);
    if (open.length > PIECE) {
      yield decoded(open);
      open = new Uint8Array();
    }
  }
  if (open.length > 0) yield decoded(open);
}

function decoded(bytes: Uint8Array): string {
  const whole = findUtf8(bytes);
  if (whole !== null) return whole;
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, end);
    lines.push(findUtf8(line) ?? new TextDecoder('windows-1252').decode(line));
    start = end;
  }
  return lines.join('');
}

function findUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

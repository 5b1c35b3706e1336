/**
 * From bytes to text. What says most is believed first: the byte order mark, then the charset that came with the bytes, then the
 * bytes themselves where they are UTF-8, then their statistics.
 */
import { createRequire } from 'node:module';
import { SourceError } from '../problem.js';

const REMEDY = 'save it as UTF-8 (for instance with "iconv -f WINDOWS-1252 -t UTF-8")';

/**
 * The text of bytes that must be UTF-8, or UTF-16 with its byte order mark, such as a line of JSON.
 *
 * @throws SourceError when they are not.
 */
export function decodeStrictly(bytes: Uint8Array): string {
  const encoding = markedEncoding(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    if (encoding !== 'utf-8') throw new SourceError(`is not valid ${encoding.toUpperCase()}: ${REMEDY}`);
    throw new SourceError(`is not valid UTF-8 (first at byte ${firstBadByte(bytes)}): ${REMEDY}`);
  }
}

/** The text of bytes in whatever encoding; `declared` is the charset that came with them, if any. */
export function decode(bytes: Uint8Array, declared: string | null = null): string {
  return decodeAs(bytes, encodingOf(bytes, declared));
}

/** The encoding of bytes, or of a text that begins with them. */
export function encodingOf(bytes: Uint8Array, declared: string | null = null): string {
  const marked = markedEncoding(bytes);
  if (marked !== null) return marked;
  // Bytes beyond ASCII that make up valid UTF-8 are hardly ever anything else, whatever a server says of them.
  const fit = fitAsUtf8(bytes);
  if (fit === 'utf-8') return 'utf-8';
  const label = declared?.trim().toLowerCase() ?? '';
  const known = label === '' || /^utf-?(8|16)/.test(label) ? null : findKnown(label);
  if (known !== null) return known;
  return fit === 'none' ? detected(bytes) : 'utf-8';
}

/** The encoding that a byte order mark tells. */
export function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** The stream as UTF-8, whatever it was; its memory is a chunk. */
export async function* recoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<Uint8Array> {
  const decoder = streamDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    if (text !== '') yield Buffer.from(text);
  }
  const rest = decoder.end();
  if (rest) yield Buffer.from(rest);
}

/** Unicode by Node's own decoder; the rest by iconv-lite, since that of Node 20 takes windows-1252 for Latin-1. */
function isUnicode(encoding: string): boolean {
  return encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be';
}

function streamDecoder(encoding: string): { write(chunk: Uint8Array): string; end(): string | undefined } {
  if (isUnicode(encoding)) {
    const decoder = new TextDecoder(encoding);
    return { write: chunk => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = iconv().getDecoder(encoding);
  return { write: chunk => decoder.write(asBuffer(chunk)), end: () => decoder.end() };
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return isUnicode(encoding)
    ? new TextDecoder(encoding).decode(bytes)
    : iconv().decode(asBuffer(bytes), encoding);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** As the web reads them: Latin-1 is windows-1252, which adds quotation marks and dashes where it has nothing to print. */
const READ_AS: Record<string, string> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'ks_c_5601-1987': 'euc-kr',
  'iso-8859-8-i': 'iso-8859-8',
};

/** The name under which an encoding is decoded; null when it is not known. */
function findKnown(label: string): string | null {
  const name = READ_AS[label] ?? label;
  return iconv().encodingExists(name) ? name : null;
}

/**
 * Mends what was decoded as Latin-1 by someone else and was windows-1252: no text has the control characters that stand where
 * windows-1252 has quotation marks and dashes.
 */
export function withWindowsLetters(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, control =>
    decodeAs(Buffer.of(control.charCodeAt(0)), 'windows-1252'),
  );
}

type Fit = 'ascii' | 'utf-8' | 'damaged' | 'none';

/**
 * How well the bytes fit UTF-8. Damaged is a text with more letters of several bytes than bytes that fit nowhere: cut at the end,
 * or pasted into at one place, and still UTF-8.
 */
function fitAsUtf8(bytes: Uint8Array): Fit {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
    let taken = 1;
    while (taken < length && (bytes[at + taken]! & 0xc0) === 0x80) taken++;
    if (length > 0 && taken === length) good++;
    else if (length === 0 || at + taken < bytes.length) bad++;
    at += taken;
  }
  if (bad === 0) return good === 0 ? 'ascii' : 'utf-8';
  return good > bad ? 'damaged' : 'none';
}

/** Enough for statistics; more would only cost time. */
const SAMPLE = 64 * 1024;

/** What chardet takes for likeliest, where it is an encoding of the web; else that of western Windows. */
function detected(bytes: Uint8Array): string {
  const { detect } = createRequire(import.meta.url)('chardet') as typeof import('chardet');
  const sample = bytes.subarray(0, SAMPLE);
  const found = detect(findForeignWords(sample) ?? sample)?.toLowerCase() ?? 'windows-1252';
  // What has no mark and is not UTF-8 is no Unicode.
  return (found.startsWith('utf-') ? null : findKnown(found)) ?? 'windows-1252';
}

/** Fewer letters than this tell no encoding. */
const LEAST_FOREIGN = 12;

/**
 * The words of another script in an English text, parted by spaces: among many English words, their letters would be taken for
 * accented ones. Latin words have letters of ASCII beside those beyond it, words of other scripts have none. Null where the first kind
 * is as frequent.
 */
function findForeignWords(bytes: Uint8Array): Uint8Array | null {
  const foreign: number[] = [];
  let words = 0;
  let latinWords = 0;
  for (let at = 0; at < bytes.length; ) {
    const start = at;
    let beyond = 0;
    while (at < bytes.length && isLetter(bytes[at]!)) if (bytes[at++]! >= 0x80) beyond++;
    const length = at - start;
    if (length === 0) at++;
    else if (beyond > 0 && beyond < length) latinWords++;
    else if (beyond === length && length > 1) {
      words++;
      foreign.push(...bytes.subarray(start, at), SPACE);
    }
  }
  return words > latinWords && foreign.length - words >= LEAST_FOREIGN ? Uint8Array.from(foreign) : null;
}

const SPACE = 32;

function isLetter(byte: number): boolean {
  return byte >= 0x80 || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}

function iconv(): typeof import('iconv-lite') {
  return createRequire(import.meta.url)('iconv-lite') as typeof import('iconv-lite');
}

/** Where the first letter begins that UTF-8 does not allow, found by halving: what stands before it decodes. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (findStart(bytes.subarray(0, middle)) === null) bad = middle;
    else good = middle;
  }
  return Buffer.byteLength(findStart(bytes.subarray(0, good)) ?? '');
}

/** The letters of the bytes, without one that is only cut off at the end; null when something else is wrong. */
function findStart(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

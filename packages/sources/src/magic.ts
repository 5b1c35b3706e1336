/** Formats that are told by the bytes they begin with. */
import type { Finding } from './kind.js';
import { markedEncoding } from './text/encoding.js';

/** By the bytes at the start, written as Latin-1. */
const MAGIC: readonly (readonly [bytes: string, finding: Finding])[] = [
  ['\x1f\x8b', 'gzip'],
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['PK\x07\x08', 'zip'],
  ['PAR1', 'parquet'],
  ['WARC/0', 'warc'],
  ['WARC/1', 'warc'],
  ['BZh', refused('is packed with bzip2, which is not read: unpack it with "bunzip2"')],
  ['\xfd7zXZ\0', refused('is packed with xz, which is not read: unpack it with "unxz"')],
  ['\x28\xb5\x2f\xfd', refused('is packed with Zstandard, which is not read: unpack it with "unzstd"')],
  ['7z\xbc\xaf\x27\x1c', refused('is a 7z archive, which is not read: unpack it')],
  ['Rar!\x1a\x07', refused('is a RAR archive, which is not read: unpack it')],
  ['\xd0\xcf\x11\xe0', refused('is an old Office file: save it as text, HTML or PDF')],
  ['{\\rtf', refused('is in Rich Text Format: save it as text, HTML or PDF')],
];
/** Where TAR has its mark, and where the name of a ZIP's first file begins. */
const TAR_MARK = 257;
const ZIP_NAME = 30;
/** PDF readers look for the mark in the first kilobyte, since mail programs put lines before it. */
const PDF_LINES = 1024;

function refused(reason: string): Finding {
  return { refused: reason };
}

/** Null when the bytes begin as nothing that is known. */
export function findMagic(head: Uint8Array): Finding {
  const start = Buffer.from(head.subarray(0, PDF_LINES)).toString('latin1');
  const finding = MAGIC.find(([bytes]) => start.startsWith(bytes))?.[1] ?? null;
  if (finding === 'zip' && /^(\[Content_Types\]\.xml|mimetypeapplication\/)/.test(start.slice(ZIP_NAME))) {
    return refused('is a document of an office program or an e-book: save it as text, HTML or PDF');
  }
  if (finding !== null) return finding;
  if (/^ustar[\0 ]/.test(start.slice(TAR_MARK))) return 'tar';
  const mark = start.indexOf('%PDF-');
  return mark === 0 || (mark > 0 && isBinary(head.subarray(mark))) ? 'pdf' : null;
}

/** One in twenty is more control characters than any text has. */
const CONTROL_SHARE = 0.05;

/** Whether these are no letters of a text. UTF-16, whose letters hold zero bytes, is known by its mark. */
export function isBinary(bytes: Uint8Array): boolean {
  const marked = markedEncoding(bytes);
  if (marked === 'utf-16le' || marked === 'utf-16be') return false;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    const isSpace = byte >= 9 && byte <= 13;
    if (byte < 32 && !isSpace) controls++;
  }
  return controls > bytes.length * CONTROL_SHARE;
}

/** From bytes to text: UTF-8, and UTF-16 that begins with its byte order mark. Anything else is said to be unreadable. */

/** Input that cannot be read as a document: told on standard error, and the run goes on with the next. */
export class InputError extends Error {
  override name = 'InputError';
}

const REMEDY = 'save it as UTF-8 (for instance with "iconv -f WINDOWS-1252 -t UTF-8")';

/** @throws InputError when the bytes are not text in an encoding that is read. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  return decodeAs('utf-8', bytes);
}

/** Whether a stream that begins like this is UTF-16, and so cannot be cut into lines before it is decoded. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    if (encoding !== 'utf-8') throw new InputError(`is not valid ${encoding.toUpperCase()}: ${REMEDY}`);
    throw new InputError(`is not valid UTF-8 (first at byte ${firstBadByte(bytes)}): ${REMEDY}`);
  }
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

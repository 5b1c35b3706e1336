/** Something in a source that cannot be used. Its message is what a `Refusal` tells: what was wrong and what to do next. */
export class SourceError extends Error {
  override name = 'SourceError';
}

/** A request that was not made, because this program may not make it: it says nothing of the server, and a changed setting lifts it. */
export class NotAllowedError extends SourceError {
  override name = 'NotAllowedError';
}

/** Thrown on through the containers around a piece whose stream broke, after the refusal of the piece has told of it. */
export class ToldError extends Error {
  override name = 'ToldError';
}

/**
 * The reason for a refusal, whatever went wrong while `what` was read. Libraries that read formats throw all sorts of things on
 * hostile bytes, and none of them may end the run: the rest of the source is still to be read.
 */
export function reasonOf(error: unknown, what: string): string {
  if (error instanceof SourceError) return error.message;
  if (error instanceof RangeError)
    return `is built too deep or too large to be read as ${what}: leave it out`;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return 'is not there: check the name and the folder you are in';
  if (code === 'EISDIR') return 'is a folder: name it without anything behind it';
  if (code !== undefined && SYSTEM_CODE.test(code)) {
    return `cannot be read (${code}): check that it is a file and its permissions`;
  }
  return `cannot be read as ${what} (${String(message ?? error).slice(0, MESSAGE_LENGTH)}): see whether it opens in another program`;
}

const SYSTEM_CODE = /^E[A-Z]+$/;
const MESSAGE_LENGTH = 200;

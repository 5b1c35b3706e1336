/** Files that are sent: put into a folder of their own under names of ours, read as any source, and removed. */
import '@fastify/multipart';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Found, readSources } from '@readout/sources';
import type { FastifyRequest } from 'fastify';
import { Trouble } from '../app/trouble.js';

const MEBIBYTE = 2 ** 20;
export const UPLOAD_LIMITS = {
  fileSize: 16 * MEBIBYTE,
  files: 20,
  fields: 5,
  fieldSize: 1000,
  parts: 30,
  headerPairs: 50,
};

/** What one upload may come to, however it is packed. */
const LIMITS = {
  documentBytes: 4 * MEBIBYTE,
  pageBytes: 8 * MEBIBYTE,
  feedBytes: 8 * MEBIBYTE,
  pdfBytes: 16 * MEBIBYTE,
  pdfPages: 500,
  containerDepth: 3,
  heldBytes: 32 * MEBIBYTE,
  pieces: 10_000,
  expandedBytes: 128 * MEBIBYTE,
};
const MOST_DOCUMENTS = 200;

export async function readUpload(request: FastifyRequest): Promise<{ found: Found[]; store: boolean }> {
  if (!request.isMultipart())
    throw new Trouble('unsupported-type', 'Send files as multipart/form-data: curl -F file=@report.txt …');
  const folder = await mkdtemp(join(tmpdir(), 'readout-upload-'));
  try {
    const found: Found[] = [];
    let store = false;
    let count = 0;
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        if (part.fieldname === 'store') store = part.value === 'true';
        continue;
      }
      // A part may have no name at all, whatever its type says.
      const filename = (part.filename as string | undefined) ?? 'file';
      // Of the name that was sent only the ending is used, and only where it is a plain one.
      const ending = /^\.[a-z0-9]{1,8}$/i.exec(extname(filename))?.[0] ?? '';
      const path = join(folder, `upload-${count++}${ending}`);
      await pipeline(part.file, createWriteStream(path));
      if (part.file.truncated)
        throw new Trouble(
          'too-large',
          `"${filename}" is larger than ${UPLOAD_LIMITS.fileSize / MEBIBYTE} MiB: use "readout add" for it.`,
        );
      for await (const piece of readSources([path], { limits: LIMITS, namedAfterFiles: false })) {
        found.push(renamed(piece, path, filename));
        if (found.length > MOST_DOCUMENTS)
          throw new Trouble(
            'too-large',
            `There are more than ${MOST_DOCUMENTS} documents in it: use "readout add" for so many.`,
          );
      }
    }
    if (count === 0) throw new Trouble('bad-request', 'There is no file in the upload.');
    return { found, store };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** With the name that was sent in place of ours. */
function renamed(piece: Found, path: string, filename: string): Found {
  const told = (text: string) => text.replaceAll(path, filename);
  if (!('document' in piece)) return { origin: told(piece.origin), reason: told(piece.reason) };
  return { origin: told(piece.origin), document: piece.document };
}

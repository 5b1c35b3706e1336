/** Names of files for documents, whose ids may hold anything. */
import { hashOf } from './ids.js';

const PLAIN = /^[a-z0-9][a-z0-9_-]{0,79}$/;
/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The id itself where it is plain, else what is plain of it and a hash. Only letters, digits, "-" and "_": never a path, nor two names
 * that differ only in case.
 */
export function fileNameOf(documentId: string): string {
  if (PLAIN.test(documentId) && !RESERVED.test(documentId)) return documentId;
  const plain = documentId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${plain === '' ? 'document' : plain}-${hashOf(documentId).slice(0, 12)}`;
}

/** Names for the documents of one export: where an id comes twice, the second document gets a name of its own. */
export class FileNames {
  /** By a name that is taken, the last number that was put behind it. */
  readonly #taken = new Map<string, number>();

  nameFor(documentId: string): string {
    const name = fileNameOf(documentId);
    let count = this.#taken.get(name) ?? 1;
    let free = name;
    while (this.#taken.has(free)) free = `${name}-${++count}`;
    this.#taken.set(free, 1);
    this.#taken.set(name, count);
    return free;
  }
}

/** One reader for all tests of a file: making it loads weights and dictionaries. */
import { createReader, type Reader } from '../../src/index.js';

let shared: Promise<Reader> | undefined;

export function sharedReader(): Promise<Reader> {
  shared ??= createReader();
  return shared;
}

/** Files for tests, which are taken away after them, and reading them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { type Found, type ReadOptions, readSources } from '../../src/index.js';

/** A new folder with these files in it; the paths may have folders in them. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'readout-sources-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

export async function read(sources: string | string[], options?: ReadOptions): Promise<Found[]> {
  const found: Found[] = [];
  for await (const one of readSources([sources].flat(), options)) found.push(one);
  return found;
}

/** What reading one file of this name and content gives, origins counted from its folder. */
export async function readFileOf(
  name: string,
  content: string | Uint8Array,
  options?: ReadOptions,
): Promise<Found[]> {
  const folder = folderWith({ [name]: content });
  const found = await read(join(folder, name), options);
  return found.map(one => ({ ...one, origin: one.origin.slice(folder.length + 1) }));
}

export function textsOf(found: readonly Found[]): (string | null)[] {
  return found.map(one => ('document' in one ? one.document.text : null));
}

export function reasonsOf(found: readonly Found[]): string[] {
  return found.flatMap(one => ('reason' in one ? [one.reason] : []));
}

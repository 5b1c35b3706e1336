/** Archives to test on, in folders that are removed afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentInput } from '@readout/engine';
import type { Found } from '@readout/sources';
import { afterAll } from 'vitest';
import { type AddOptions, type Archive, addTo, openForReading, openForWriting } from '../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'readout archive '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** The path of an archive that is not there yet. */
export function newPath(): string {
  return join(folder, `archive ${count++}.duckdb`);
}

export async function* found(items: readonly (DocumentInput | { reason: string })[]): AsyncGenerator<Found> {
  for (const [index, item] of items.entries()) {
    const origin = `test!${index}`;
    yield 'reason' in item ? { origin, ...item } : { origin, document: item };
  }
}

export async function add(path: string, items: Parameters<typeof found>[0], options: AddOptions = {}) {
  const archive = await openForWriting(path, { create: true });
  try {
    return await addTo(archive, found(items), { jobs: 1, ...options });
  } finally {
    archive.close();
  }
}

export async function reading<Result>(
  path: string,
  use: (archive: Archive) => Promise<Result>,
): Promise<Result> {
  const archive = await openForReading(path);
  try {
    return await use(archive);
  } finally {
    archive.close();
  }
}

/** Rows as plain JSON. */
export function rows(path: string, sql: string) {
  return reading(path, async ({ connection }) => (await connection.runAndReadAll(sql)).getRowObjectsJson());
}

/** Everything that a user put in and what was made of it, without what tells of runs. */
export function contentOf(path: string) {
  return reading(path, async ({ connection }) => {
    const content: Record<string, unknown> = {};
    for (const [name, columns] of Object.entries(CONTENT))
      content[name] = (
        await connection.runAndReadAll(`SELECT ${columns} FROM store.${name} ORDER BY ALL`)
      ).getRowsJson();
    return content;
  });
}

const CONTENT = {
  documents: '* EXCLUDE (run)',
  readings: '*',
  engines: '*',
  events: '*',
  participants: '*',
  dyads: '*',
  entities: '*',
  statements: '*',
  labels: '*',
  problems: '* EXCLUDE (run)',
  terms: '*',
  segments: '*',
};

/** Some kills only; `npm run bench -- archive kill` does 200. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killAtRandom } from '../src/bench/kill.js';

test('killed at any instant, an archive is whole, and the same command leads to the same archive', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout kill '));
  try {
    const script = new URL('../dist/bench/add-process.js', import.meta.url);
    const outcome = await killAtRandom({ folder, instants: 6, documents: 700, sentences: 1, script });
    expect(outcome.faults).toEqual([]);
    expect(outcome.kills).toBe(6);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);

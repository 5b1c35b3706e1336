/** A disk that is full, played by a limit on the size of files, which the shell sets for the process that adds. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { digestOf } from '../src/bench/content.js';
import { checkArchive, openForWriting } from '../src/index.js';
import { rows } from './archive.js';

const SCRIPT = fileURLToPath(new URL('../dist/bench/add-process.js', import.meta.url));
/** In blocks of 512 bytes: an archive without documents has some 1 MB. */
const LIMIT = 2600;

test.skipIf(process.platform === 'win32')(
  'a disk that is full loses nothing that was stored, and the same command goes on',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'readout full '));
    const add = (path: string, limit: string) =>
      spawnSync('sh', ['-c', `${limit} exec "$0" "$@"`, process.execPath, SCRIPT, path, '330', '6', '2'], {
        encoding: 'utf8',
      });
    try {
      const [full, free] = [join(folder, 'full.duckdb'), join(folder, 'free.duckdb')];
      const stopped = add(full, `ulimit -f ${LIMIT};`);
      expect(stopped.stderr).toContain('make room on its disk and give the same command again');
      expect(stopped.status).toBe(1);
      const kept = Number((await rows(full, 'SELECT count(*) AS n FROM documents'))[0]!.n);
      expect(kept).toBeLessThan(330);
      expect(JSON.parse(add(full, '').stdout)).toMatchObject({ added: 330 - kept, known: kept });
      add(free, '');
      const digests = [];
      for (const path of [full, free]) {
        const archive = await openForWriting(path);
        expect(await checkArchive(archive)).toEqual([]);
        digests.push(await digestOf(archive));
        archive.close();
      }
      expect(digests[0]).toEqual(digests[1]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  180_000,
);

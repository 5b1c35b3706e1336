import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All temporary folders of a run of the tests lie in one, which goes when the run ends, however its tests ended. */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'readout-tests-'));
  process.env.TMPDIR = folder;
  process.env.TEMP = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

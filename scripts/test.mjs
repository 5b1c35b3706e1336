// `npm test`: sets up what is missing, then runs every test; arguments go to Vitest (`npm test -- packages/cli`).

import './node-version.mjs';
import { join } from 'node:path';
import { ROOT, runNode } from './run.mjs';
import { setUp } from './setup.mjs';

setUp();
process.exitCode = runNode(join(ROOT, 'node_modules/vitest/vitest.mjs'), ['run', ...process.argv.slice(2)]);

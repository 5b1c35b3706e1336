// `npm run bench`: sets up what is missing, then measures speed, start-up and memory on this machine.

import './node-version.mjs';
import { join } from 'node:path';
import { ROOT, runNode } from './run.mjs';
import { setUp } from './setup.mjs';

setUp();
process.exitCode = runNode(join(ROOT, 'packages/training/dist/bench/main.js'), process.argv.slice(2));

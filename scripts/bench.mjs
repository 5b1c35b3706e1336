// `npm run bench`: sets up what is missing, then measures speed, start-up and memory on this machine; `npm run bench -- archive` what
// an archive is held to, `npm run bench -- server` what a server is.

import './node-version.mjs';
import { join } from 'node:path';
import { ROOT, runNode } from './run.mjs';
import { setUp } from './setup.mjs';

const [first, ...rest] = process.argv.slice(2);
const [bench, args] = ['archive', 'server'].includes(first)
  ? [first, rest]
  : ['training', process.argv.slice(2)];

setUp();
process.exitCode = runNode(join(ROOT, `packages/${bench}/dist/bench/main.js`), args);

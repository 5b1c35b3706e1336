// `npm start`: reads the example reports, prints their events and statements, and writes a page for each.

import './node-version.mjs';
import { join } from 'node:path';
import { ROOT, runNode } from './run.mjs';
import { setUp } from './setup.mjs';

const READOUT = join(ROOT, 'packages/cli/bin/readout.mjs');

setUp();
const status =
  readout('code', 'examples', '--format', 'table') ||
  readout('code', 'examples', '--format', 'html', '--out', 'out/examples');
process.exitCode = status;

function readout(...args) {
  console.log(`$ npx readout ${args.join(' ')}\n`);
  return runNode(READOUT, args);
}

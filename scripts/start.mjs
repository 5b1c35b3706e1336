// `npm start`: reads the example reports, prints their events and statements, writes a page for each, and serves the workbench over
// them until it is stopped (Ctrl-C).

import './node-version.mjs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT, runNode } from './run.mjs';
import { setUp } from './setup.mjs';

const READOUT = join(ROOT, 'packages/cli/bin/readout.mjs');
const ARCHIVE = 'out/examples.duckdb';
const PORT = 8484;

setUp();
const status =
  readout('code', 'examples', '--format', 'table') ||
  readout('code', 'examples', '--format', 'html', '--out', 'out/examples') ||
  readout('add', 'examples', '--archive', ARCHIVE) ||
  readout('serve', '--archive', ARCHIVE, ...((await isFree(PORT)) ? [] : ['--port', '0']));
process.exitCode = status;

function readout(...args) {
  console.log(`$ npx readout ${args.join(' ')}\n`);
  return runNode(READOUT, args);
}

/** Something else may listen there, such as another start. */
function isFree(port) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

// `npm run bench`: sets up what is missing, then measures speed, start-up and memory on this machine; `npm run bench -- archive` what
// an archive is held to: its own measures by name, and "copies" and "stories", which the workshop has the data for; `npm run bench --
// server` what a server is.

import './node-version.mjs';
import { join } from 'node:path';
import { ROOT, runNode } from './run.mjs';
import { setUp } from './setup.mjs';

const WORKSHOP = {
  copies: 'packages/training/dist/bench/copies.js',
  stories: 'packages/training/dist/evaluate/stories.js',
};

const [first, ...rest] = process.argv.slice(2);
setUp();
process.exitCode =
  first === 'archive'
    ? benchArchive(rest)
    : first === 'server'
      ? runNode(join(ROOT, 'packages/server/dist/bench/main.js'), rest)
      : runNode(join(ROOT, 'packages/training/dist/bench/main.js'), process.argv.slice(2));

/** All measures, or those that are named; the exit status is that of the first that failed. */
function benchArchive(args) {
  const isNamed = args.some(arg => /^[a-z]/.test(arg));
  const own = args.filter(arg => !(arg in WORKSHOP));
  const statuses = [];
  if (!isNamed || own.some(arg => /^[a-z]/.test(arg)))
    statuses.push(runNode(join(ROOT, 'packages/archive/dist/bench/main.js'), own));
  for (const [name, script] of Object.entries(WORKSHOP)) {
    if (isNamed && !args.includes(name)) continue;
    console.log(
      name === 'copies' ? 'Copies    planted in 100,000 documents' : 'Stories   of annotated articles',
    );
    statuses.push(runNode(join(ROOT, script), []));
  }
  return statuses.find(status => status !== 0) ?? 0;
}

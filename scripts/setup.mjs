// Makes a checkout ready: installs packages when they are missing or behind the lockfile, builds what is stale.
// A second run finds both done and returns at once. `npm ci` itself ends by calling this with --installed (`prepare`).

import './node-version.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { ROOT, runNpm } from './run.mjs';
import { hashOf, isFresh, writeStamp } from './stamp.mjs';

const LOCKFILE = join(ROOT, 'package-lock.json');
const MODULES = join(ROOT, 'node_modules');
/** npm's own record of what it installed. */
const INSTALLED = join(MODULES, '.package-lock.json');
const STAMP = join(MODULES, '.readout-lock.sha256');

/** Sets up the checkout, or ends the process with a status other than 0. */
export function setUp() {
  const status = install() || build();
  if (status !== 0) process.exit(status);
}

/** As npm's `prepare`: packages have just been installed, so only the build is left. */
function afterInstall() {
  writeStamp(STAMP, hashOf([LOCKFILE]));
  process.exitCode = build();
}

function install() {
  const hash = hashOf([LOCKFILE]);
  if (existsSync(INSTALLED) && isFresh(STAMP, hash)) return 0;
  console.error('Installing packages (npm ci) …');
  // Without scripts: the only one is our own build, which comes next and tells what it does.
  const status = runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status === 0) writeStamp(STAMP, hash);
  else
    console.error(
      'The packages could not be installed: see the messages above. Is there a network connection?',
    );
  return status;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--installed')) afterInstall();
  else setUp();
}

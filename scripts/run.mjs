// Runs a program of this checkout and waits for it. Arguments go as a list, so paths may hold spaces.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the checkout, with a closing slash. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Runs `node FILE ...args` from the root with this terminal; gives its exit status. */
export function runNode(file, args = [], options = {}) {
  return run(process.execPath, [file, ...args], options);
}

/** Runs npm: the one that runs this script where there is one, else the one on the path; gives its exit status. */
export function runNpm(args) {
  const { npm_execpath: npm } = process.env;
  if (npm && /\.c?js$/.test(npm)) return runNode(npm, args);
  return run('npm', args, { shell: process.platform === 'win32' });
}

function run(command, args, options) {
  const { status, error, signal } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  if (error) {
    console.error(`Cannot run ${command}: ${error.message}`);
    return 2;
  }
  if (signal) return 130;
  return status ?? 2;
}

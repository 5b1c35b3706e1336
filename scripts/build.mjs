// Builds what is stale: the packages (`tsc -b` looks itself at what changed), then the dictionaries and the workbench when a source
// of theirs did.

import './node-version.mjs';
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, runNode } from './run.mjs';
import { hashOf, isFresh, writeStamp } from './stamp.mjs';

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const LEXICON = join(ROOT, 'packages/lexicon');
/** What the compiled dictionaries are made from; the lockfile stands for the packages that bring place and country lists. */
const LEXICON_SOURCES = [join(LEXICON, 'src'), join(LEXICON, 'data'), join(ROOT, 'package-lock.json')];
const WORKBENCH = join(ROOT, 'packages/workbench');
/** What the web page is made from: its own sources and what it takes from the packages below. */
const WORKBENCH_SOURCES = [
  ...['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json'].map(name =>
    join(WORKBENCH, name),
  ),
  ...[
    'engine/src/view',
    'engine/src/reading',
    'lexicon/src/ontology',
    'server/src/api',
    'archive/src/codes',
  ].map(name => join(ROOT, 'packages', name)),
  join(ROOT, 'package-lock.json'),
];
const LEXICON_MADE = ['lexicon.json', 'actors.txt', 'gazetteer.bin'].map(name => join(LEXICON, 'dist', name));

/** Gives the exit status: 0 when everything is built. */
export function build({ quiet = false } = {}) {
  if (!existsSync(TSC)) {
    console.error(
      'TypeScript is not installed, so nothing can be built: run "npm ci" (without --omit=dev) first.',
    );
    return 2;
  }
  if (!quiet && !existsSync(join(ROOT, 'packages/cli/dist')))
    console.error('Building the packages (tsc -b) …');
  const status = runNode(TSC, ['-b']);
  if (status !== 0) console.error('The packages did not build: see the messages above.');
  return status || buildLexicon(quiet) || buildWorkbench(quiet);
}

function buildLexicon(quiet) {
  const hash = hashOf(LEXICON_SOURCES);
  const stamp = join(LEXICON, 'dist/sources.sha256');
  if (isFresh(stamp, hash) && LEXICON_MADE.every(path => existsSync(path))) return 0;
  if (!quiet) console.error('Compiling the dictionaries …');
  const status = runNode(join(LEXICON, 'dist/compile/main.js'));
  if (status === 0) writeStamp(stamp, hash);
  else
    console.error(
      `The dictionaries in ${relative(ROOT, LEXICON)}/data did not compile: see the messages above.`,
    );
  return status;
}

/** The types are checked before: Vite itself leaves them out unread. */
function buildWorkbench(quiet) {
  const hash = hashOf(WORKBENCH_SOURCES);
  // Not in dist, which is served to everybody.
  const stamp = join(WORKBENCH, '.cache/sources.sha256');
  if (isFresh(stamp, hash) && existsSync(join(WORKBENCH, 'dist/index.html'))) return 0;
  if (!quiet) console.error('Building the workbench …');
  const status =
    runNode(TSC, ['-p', WORKBENCH]) ||
    runNode(join(ROOT, 'node_modules/vite/bin/vite.js'), [
      'build',
      WORKBENCH,
      '--config',
      join(WORKBENCH, 'vite.config.ts'),
      '--logLevel',
      'warn',
    ]);
  if (status === 0) {
    mkdirSync(join(WORKBENCH, '.cache'), { recursive: true });
    writeStamp(stamp, hash);
  } else console.error('The workbench did not build: see the messages above.');
  return status;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = build();

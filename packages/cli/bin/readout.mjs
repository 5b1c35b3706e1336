#!/usr/bin/env node
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';

const main = new URL('../dist/main.js', import.meta.url);

if (existsSync(fileURLToPath(main))) {
  // From Node 22.1: keeps compiled code between runs, which makes start-up shorter. It needs no answer where it is missing.
  module.enableCompileCache?.();
  const { runMain } = await import(main.href);
  await runMain(process.argv.slice(2));
} else {
  console.error(
    'readout: the program is not built yet. Run "npm ci" or "npm run build" in its folder, then try again.',
  );
  process.exitCode = 2;
}

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * A package is tested from its sources, and meets the engine, the importers and the story index as sources too. Other packages it meets as
 * built, and so do threads and the command line: `npm test` builds before.
 */
const source = (path: string) => fileURLToPath(new URL(`packages/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@readout\/sources$/, replacement: source('sources/src/index.ts') },
      { find: '@readout/engine/schema', replacement: source('engine/src/reading/schema.ts') },
      { find: '@readout/engine/view', replacement: source('engine/src/view/index.ts') },
      { find: '@readout/engine/notation', replacement: source('engine/src/notation/index.ts') },
      { find: '@readout/engine/internals', replacement: source('engine/src/internals.ts') },
      { find: '@readout/archive/stories', replacement: source('archive/src/stories/index.ts') },
      { find: /^@readout\/engine$/, replacement: source('engine/src/index.ts') },
    ],
  },
  test: {
    globalSetup: ['vitest.folder.ts'],
    setupFiles: ['vitest.setup.ts'],
    include: ['packages/*/test/**/*.test.ts'],
    testTimeout: 30_000,
  },
});

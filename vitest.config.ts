import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests run on the sources of the packages, not on their builds; only tests of the command line use `dist`. */
const source = (path: string) => fileURLToPath(new URL(`packages/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@readout\/sources$/, replacement: source('sources/src/index.ts') },
      { find: '@readout/engine/schema', replacement: source('engine/src/reading/schema.ts') },
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

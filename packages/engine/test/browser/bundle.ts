/** Bundles the test page as an application would bundle the library: Vite, production build, nothing of Node's. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export async function bundlePage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('./page/', import.meta.url)),
    base: './',
    resolve: {
      alias: { '@readout/engine': fileURLToPath(new URL('../../src/index.ts', import.meta.url)) },
    },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      reportCompressedSize: false,
      assetsInlineLimit: 0,
    },
  });
}

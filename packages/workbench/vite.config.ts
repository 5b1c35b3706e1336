import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * What `readout serve` hands out: files only, with a hash in their names. Nothing is put into the HTML itself (no inline script,
 * no data: URL), so the strictest policy fits; see docs/workbench.md.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    license: { fileName: 'licences.md' },
  },
});

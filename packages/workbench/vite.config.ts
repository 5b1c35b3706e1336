import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { allCountries } from '../archive/dist/codes/countries.js';

/**
 * What `readout serve` hands out: files only, with a hash in their names. Nothing is put into the HTML itself (no inline script,
 * no data: URL), so the strictest policy fits; see docs/workbench.md.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), countriesModule()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});

/** "virtual:countries": code, ISO 3166 number and name of each country, from the archive's table. */
function countriesModule(): Plugin {
  const id = 'virtual:countries';
  const rows = () => [...allCountries()].map(({ code, numeric, name }) => [code, numeric, name]);
  return {
    name: 'readout-countries',
    resolveId: asked => (asked === id ? `\0${id}` : null),
    load: asked => (asked === `\0${id}` ? `export const COUNTRIES = ${JSON.stringify(rows())};` : null),
  };
}

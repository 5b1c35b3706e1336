/** Compiles `packages/engine/kernels/kernels.ts` (AssemblyScript) and writes it as a module of bytes: `npm run kernels`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = process.argv[2] ?? join(root, 'packages/engine/src/grammar/kernels/bytes.ts');
const folder = mkdtempSync(join(tmpdir(), 'readout-kernels-'));
const wasm = join(folder, 'kernels.wasm');
const compiler = join(root, 'node_modules/assemblyscript/bin/asc.js');
const flags = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--importMemory', '--noAssert'];
execFileSync(process.execPath, [compiler, 'packages/engine/kernels/kernels.ts', '-o', wasm, ...flags], {
  cwd: root,
  stdio: 'inherit',
});
const text = readFileSync(wasm).toString('base64');
writeFileSync(
  target,
  `/** Made by \`npm run kernels\` from \`packages/engine/kernels/kernels.ts\`; do not edit. */\nexport const KERNEL_BYTES =\n  '${text}';\n`,
);
rmSync(folder, { recursive: true });

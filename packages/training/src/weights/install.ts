/**
 * Puts the sections that a trainer has written into the weights that ship:
 * `node packages/training/dist/weights/install.js packages/training/out/sections`. The file `grammar.words` becomes the
 * section `grammar/words`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceSections, WEIGHTS_FILE } from './file.js';

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder with the sections: install.js packages/training/out/sections');
const sections = new Map<string, Uint8Array>();
for (const file of readdirSync(folder).sort())
  sections.set(file.replace('.', '/'), readFileSync(join(folder, file)));
replaceSections(sections);
console.log(`${sections.size} sections written to ${WEIGHTS_FILE}`);

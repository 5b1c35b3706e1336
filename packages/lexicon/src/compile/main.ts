/** Compiles `data/` into `dist/lexicon.json` and `dist/gazetteer.bin`. Run by `npm run build`. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileActors } from '../actors/compile.js';
import { compileEvents } from '../events/compile.js';
import { compileGazetteer } from '../gazetteer/compile.js';
import type { Lexicon } from '../index.js';
import { compileLabels } from '../labels/compile.js';
import { compileStatements } from '../statements/compile.js';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const sections = {
  actors: compileActors(`${data}actors`),
  events: compileEvents(`${data}events`),
  statements: compileStatements(`${data}statements`),
  labels: compileLabels(`${data}labels`),
};
const gazetteer = compileGazetteer(`${data}places`);
const hash = createHash('sha256').update(JSON.stringify(sections)).update(gazetteer).digest('hex');
const lexicon: Lexicon = { version: `readout-${hash.slice(0, 12)}`, ...sections };
const built = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
writeFileSync(built('lexicon.json'), JSON.stringify(lexicon));
writeFileSync(built('gazetteer.bin'), gazetteer);

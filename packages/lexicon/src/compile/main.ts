/** Compiles `data/` into `dist/lexicon.json`, `dist/actors.txt` and `dist/gazetteer.bin`. Run by `npm run build`. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileActors } from '../actors/compile.js';
import { packActors } from '../actors/packed.js';
import { compileEvents } from '../events/compile.js';
import { compileGazetteer } from '../gazetteer/compile.js';
import type { Lexicon } from '../index.js';
import { compileLabels } from '../labels/compile.js';
import { compileStatements } from '../statements/compile.js';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const actors = compileActors(`${data}actors`);
const packed = packActors(actors);
const sections = {
  actors: { ...actors, actors: [] },
  events: compileEvents(`${data}events`),
  statements: compileStatements(`${data}statements`),
  labels: compileLabels(`${data}labels`),
};
const gazetteer = compileGazetteer(`${data}places`);
const hash = createHash('sha256')
  .update(JSON.stringify(sections))
  .update(packed)
  .update(gazetteer)
  .digest('hex');
const lexicon: Lexicon = { version: `readout-${hash.slice(0, 12)}`, ...sections };
const built = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
writeFileSync(built('lexicon.json'), JSON.stringify(lexicon));
writeFileSync(built('actors.txt'), packed);
writeFileSync(built('gazetteer.bin'), gazetteer);

/**
 * Trains the scorer of coreference and puts its weights into the weights file.
 *
 *     node packages/training/dist/coreference/train.js [FOLDER]
 *
 * FOLDER holds gum-train.conllu.gz; left out, ../shared/bench/language. The engine reads the texts with its own words, tags, trees
 * and names; in the second round it meets the entities that the weights of the first have made.
 */
import { readFileSync } from 'node:fs';
import {
  ANAPHORS,
  COREFERENCE_FEATURES,
  COREFERENCE_FORMAT,
  prepareGrammar,
  prepareNames,
  prepareText,
  prepareWhere,
  prepareWho,
} from '@readout/engine/internals';
import { loadGazetteer, loadLexicon } from '@readout/lexicon/default';
import { randomFrom } from '../random.js';
import { TREEBANKS } from '../treebanks.js';
import { replaceSections, WEIGHTS_FILE } from '../weights/file.js';
import { examplesOf, type ReadingResources } from './examples.js';
import { readMentions } from './gold.js';
import { learn } from './model.js';

const ROUNDS = 2;
const SEED = 5;
const OPTIONS = { epochs: 8, rate: 0.1, decay: 3e-3 };
/** A weight of 1 in the table's integers. */
const SCALE = 24;
/** A missed link costs more than a wrong one: by how much "someone new" is made lighter than learned; "he" is hardly ever new. */
const FAVOUR = 1.2;
const FAVOUR_OF_PRONOUNS = 4;
const PRONOUNS: ReadonlySet<string> = new Set(['he', 'his', 'its', 'they', 'their', 'reflexive']);

const file = readFileSync(WEIGHTS_FILE);
const lexicon = await loadLexicon();
const resources: ReadingResources = {
  text: prepareText(file),
  grammar: prepareGrammar(file),
  names: prepareNames(file),
  who: prepareWho(lexicon),
  where: prepareWhere(await loadGazetteer(), lexicon),
};
const documents = readMentions(`${process.argv[2] ?? TREEBANKS}/gum-train.conllu.gz`);
let weights: Int8Array = new Int8Array(COREFERENCE_FEATURES);
let learned: Float64Array = new Float64Array(COREFERENCE_FEATURES);
for (let round = 1; round <= ROUNDS; round++) {
  const examples = documents.flatMap(document => examplesOf(document, weights, resources));
  learned = learn(examples, COREFERENCE_FEATURES, OPTIONS, randomFrom(SEED));
  weights = rounded(learned);
  console.log(`round ${round}: ${examples.length} choices from ${documents.length} documents`);
}
ANAPHORS.forEach((anaphor, row) => {
  learned[row]! -= PRONOUNS.has(anaphor) ? FAVOUR_OF_PRONOUNS : FAVOUR;
});
write(rounded(learned));

function rounded(learned: Float64Array): Int8Array {
  return Int8Array.from(learned, weight => Math.max(-127, Math.min(127, Math.round(weight * SCALE))));
}

function write(table: Int8Array): void {
  const settings = Int32Array.from([COREFERENCE_FORMAT, COREFERENCE_FEATURES]);
  replaceSections(
    new Map([
      ['coreference/settings', new Uint8Array(settings.buffer)],
      ['coreference/weights', new Uint8Array(table.buffer)],
    ]),
  );
  console.log(`${table.filter(weight => weight !== 0).length} of ${table.length} weights written`);
}

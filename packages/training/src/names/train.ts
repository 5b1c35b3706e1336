/**
 * Trains the recogniser of names and puts it into the weights file.
 *
 *     node packages/training/dist/names/train.js [--measure] [FOLDER]
 *
 * FOLDER holds ewt-train.conllu.gz and gum-train.conllu.gz; left out, ../shared/bench/language. With --measure a tenth of the
 * documents is kept aside, what is found in it is printed, and nothing is written.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  NAME_FEATURE_SPACE,
  NAMES_FORMAT,
  NAME_TYPES,
  prepareResources,
  type Resources,
  TAGS,
} from '@readout/engine/internals';
import { loadGazetteer, loadLexicon } from '@readout/lexicon/default';
import { readTreebank, type TreebankDocument } from '../conllu.js';
import { randomFrom } from '../random.js';
import { TREEBANKS } from '../treebanks.js';
import { replaceSections, WEIGHTS_FILE } from '../weights/file.js';
import { train, type Trained } from './crf.js';
import { type Example, examplesOf } from './examples.js';
import { type GoldName, placeNames, readGoldNames } from './gold.js';
import { measure } from './measure.js';

const SEED = 11;
const OPTIONS = { epochs: 10, rate: 0.1, hidden: 0.2, decay: 1e-3, wordHidden: 0.4, rarest: 3 };
for (const k of Object.keys(OPTIONS)) if (process.env[k]) (OPTIONS as any)[k] = Number(process.env[k]);
/** A weight of 1 in the file's integers. */
const SCALE = 24;
/** With --measure, every tenth document is kept aside. */
const KEPT = 10;

const GOLD = fileURLToPath(new URL('../../gold/', import.meta.url));

interface Part {
  documents: TreebankDocument[];
  names: ReturnType<typeof readGoldNames>;
  /** Whether a document is read sentence by sentence: its sentences do not belong together, or will be met alone. */
  alone: boolean;
}

function readParts(folder: string): Part[] {
  const part = (treebank: string, names: string, alone: boolean): Part => ({
    documents: readTreebank(treebank),
    names: readGoldNames(`${GOLD}names/${names}.tsv`),
    alone,
  });
  return [
    part(`${folder}/ewt-train.conllu.gz`, 'ewt', true),
    part(`${folder}/gum-train.conllu.gz`, 'gum', false),
    part(`${GOLD}news.conllu`, 'news', true),
  ];
}

/** The examples of a document; sentences without annotation are left out. */
function examplesOfDocument({ sentences, text }: TreebankDocument, part: Part, resources: Resources): Example[] {
  if (part.alone) {
    return sentences.flatMap(sentence => {
      const gold = goldOf(sentence, part, sentence.start);
      return gold ? examplesOf(sentence.text, null, gold, [], resources) : [];
    });
  }
  const gold = sentences.flatMap(sentence => goldOf(sentence, part, 0) ?? []);
  const unread = sentences.filter(sentence => goldOf(sentence, part, 0) === null);
  return examplesOf(text, null, gold, unread, resources);
}

/** Sentences without a proper noun were not annotated: they have no names. */
function goldOf(
  sentence: TreebankDocument['sentences'][number],
  { names }: Part,
  offset: number,
): GoldName[] | null {
  const spans = names.get(sentence.id);
  if (!spans) return sentence.words.some(({ upos }) => upos === 'PROPN') ? null : [];
  return placeNames(sentence, spans).map(name => ({
    ...name,
    start: name.start - offset,
    end: name.end - offset,
  }));
}

function write({ weights, transitions }: Trained): void {
  const rounded = Int8Array.from(weights, one => Math.max(-127, Math.min(127, Math.round(one * SCALE))));
  replaceSections(
    new Map([
      ['names/settings', new Uint8Array(Int32Array.from([NAMES_FORMAT, NAME_FEATURE_SPACE, TAGS]).buffer)],
      ['names/weights', new Uint8Array(rounded.buffer)],
      [
        'names/transitions',
        new Uint8Array(Int32Array.from(transitions, one => Math.round(one * SCALE)).buffer),
      ],
    ]),
  );
}

const args = process.argv.slice(2);
const isMeasuring = args.includes('--measure');
const folder = args.find(arg => !arg.startsWith('--')) ?? TREEBANKS;
const resources = prepareResources({
  weights: readFileSync(WEIGHTS_FILE),
  lexicon: await loadLexicon(),
  gazetteer: await loadGazetteer(),
});
const learned: Example[] = [];
const kept: Example[] = [];
for (const part of readParts(folder)) {
  part.documents.forEach((document, row) => {
    const into = isMeasuring && row % KEPT === KEPT - 1 ? kept : learned;
    into.push(...examplesOfDocument(document, part, resources));
  });
}
console.log(`${learned.length} runs of words to learn from, ${kept.length} kept aside`);
const trained = train(learned, OPTIONS, randomFrom(SEED), (epoch, loss) =>
  console.log(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
);
if (isMeasuring) {
  for (const line of measure(kept, trained, NAME_TYPES)) console.log(line);
} else write(trained);

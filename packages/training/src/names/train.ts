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
  NAME_TYPES,
  NAMES_FORMAT,
  prepareGrammar,
  prepareText,
  prepareWhere,
  prepareWho,
  TAGS,
  TagPlace,
  tagOf,
} from '@readout/engine/internals';
import { loadGazetteer, loadLexicon } from '@readout/lexicon/default';
import { readTreebank, type TreebankDocument } from '../conllu.js';
import { randomFrom } from '../random.js';
import { TREEBANKS } from '../treebanks.js';
import { replaceSections, WEIGHTS_FILE } from '../weights/file.js';
import { type Trained, train } from './crf.js';
import { type Example, examplesOf, type RuleResources } from './examples.js';
import { type GoldName, placeNames, readGoldNames } from './gold.js';
import { measure } from './measure.js';

const SEED = 11;
const OPTIONS = { epochs: 12, rate: 0.08, hidden: 0.4, decay: 1e-3, wordHidden: 0.3, rarest: 2 };
/** A weight of 1 in the file's integers. */
const SCALE = 24;
/**
 * What beginning a name costs, by type: the likeliest tags of all find more names than there are. Chosen on the development data,
 * where it raises strict F1 by two points on web text and costs nothing on encyclopaedic text.
 */
const CAUTION: Readonly<Record<string, number>> = { PER: 2, ORG: 2.3, LOC: 1, MISC: 1.5 };
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
function examplesOfDocument(
  { sentences, text }: TreebankDocument,
  part: Part,
  resources: RuleResources,
): Example[] {
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

/** Makes names dearer to begin. */
function withCaution(transitions: Float32Array): Float32Array {
  const cautious = transitions.slice();
  NAME_TYPES.forEach((type, row) => {
    for (const place of [TagPlace.begin, TagPlace.single])
      for (let before = 0; before < TAGS; before++)
        cautious[before * TAGS + tagOf(row, place)]! -= CAUTION[type] ?? 0;
  });
  return cautious;
}

function write({ weights, transitions }: Trained): void {
  const rounded = Int8Array.from(weights, one => Math.max(-127, Math.min(127, Math.round(one * SCALE))));
  replaceSections(
    new Map([
      ['names/settings', new Uint8Array(Int32Array.from([NAMES_FORMAT, NAME_FEATURE_SPACE, TAGS]).buffer)],
      ['names/weights', new Uint8Array(rounded.buffer)],
      [
        'names/transitions',
        new Uint8Array(Int32Array.from(withCaution(transitions), one => Math.round(one * SCALE)).buffer),
      ],
    ]),
  );
}

const args = process.argv.slice(2);
const isMeasuring = args.includes('--measure');
const folder = args.find(arg => !arg.startsWith('--')) ?? TREEBANKS;
const weights = readFileSync(WEIGHTS_FILE);
const lexicon = await loadLexicon();
const resources: RuleResources = {
  text: prepareText(weights),
  grammar: prepareGrammar(weights),
  who: prepareWho(lexicon),
  where: prepareWhere(await loadGazetteer(), lexicon),
};
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

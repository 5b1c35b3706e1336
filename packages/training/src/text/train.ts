/**
 * Trains the sentence splitter on the raw text of the treebanks and puts it into the weights file.
 *
 *     node packages/training/dist/text/train.js [FOLDER]
 *
 * FOLDER holds ewt-train.conllu.gz and gum-train.conllu.gz; left out, ../shared/bench/language.
 */
import {
  type BoundaryColumns,
  boundaryColumns,
  boundaryFeatures,
  Draft,
  depthAfter,
  FEATURE_SPACE,
  FEATURES,
  PAIRS,
  pairAtBoundary,
  TEXT_FORMAT,
  TokenFlag,
  tokenize,
} from '@readout/engine/internals';
import { readTreebank, type TreebankDocument } from '../conllu.js';
import { randomFrom, shuffle } from '../random.js';
import { TREEBANKS } from '../treebanks.js';
import { replaceSections } from '../weights/file.js';

const SEED = 3;
const EPOCHS = 12;
const RATE = 0.03;
/** The share of an example's features that are hidden each time, so that none is relied on alone. */
const HIDDEN = 0.3;
/** Pairs of shapes that make a boundary less often than this are never looked at. */
const RAREST = 1 / 1000;
/** A weight of 1 in the file's integers. */
const SCALE = 32;
/** Chosen on the development data; as sums of weights. */
const THRESHOLDS = { stopped: -0.7, formal: 0.5, loose: -0.7 };

interface Example {
  pair: number;
  features: Int32Array;
  boundary: boolean;
}

/** Every place between two words of a paragraph, with the gold sentence as the state. */
function* examplesOf(document: TreebankDocument): Generator<Example> {
  const draft = new Draft({ text: document.text });
  tokenize(draft);
  const columns = boundaryColumns(draft);
  const starts = new Set(document.sentences.map(({ words }) => words[0]!.start));
  const state = { first: 0, depth: 0 };
  const buffer = new Int32Array(FEATURES);
  for (let row = 1; row < draft.tokens.length; row++) {
    state.depth = depthAfter(columns, row - 1, state.depth);
    const boundary = starts.has(draft.tokens.starts[row]!);
    const flags = draft.tokens.flags[row]!;
    if (!(flags & (TokenFlag.ParagraphBefore | TokenFlag.JoinsPrevious)))
      yield exampleAt(columns, row, state, buffer, boundary);
    if (boundary || flags & TokenFlag.ParagraphBefore) Object.assign(state, { first: row, depth: 0 });
  }
}

function exampleAt(
  columns: BoundaryColumns,
  row: number,
  state: { first: number; depth: number },
  buffer: Int32Array,
  boundary: boolean,
): Example {
  boundaryFeatures(columns, row, state, buffer);
  return { pair: pairAtBoundary(columns, row), features: buffer.slice(), boundary };
}

function gateOf(examples: readonly Example[]): Uint8Array {
  const seen = new Float64Array(PAIRS);
  const boundaries = new Float64Array(PAIRS);
  for (const { pair, boundary } of examples) {
    seen[pair]!++;
    if (boundary) boundaries[pair]!++;
  }
  return Uint8Array.from(seen, (count, pair) => (boundaries[pair]! > count * RAREST ? 1 : 0));
}

/** Logistic regression by AdaGrad. */
function weightsOf(examples: Example[]): Float32Array {
  const random = randomFrom(SEED);
  const weights = new Float32Array(FEATURE_SPACE);
  const squares = new Float32Array(FEATURE_SPACE).fill(1e-6);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(examples, random);
    for (const { features, boundary } of examples) {
      const shown = features.filter(() => random() >= HIDDEN);
      let sum = 0;
      for (const feature of shown) sum += weights[feature]!;
      const slope = 1 / (1 + Math.exp(-sum / (1 - HIDDEN))) - (boundary ? 1 : 0);
      if (Math.abs(slope) < 0.002) continue;
      for (const feature of shown) {
        squares[feature]! += slope * slope;
        weights[feature]! -= (RATE * slope) / Math.sqrt(squares[feature]!);
      }
    }
  }
  return weights;
}

const folder = process.argv[2] ?? TREEBANKS;
const documents = ['ewt-train', 'gum-train'].flatMap(name => readTreebank(`${folder}/${name}.conllu.gz`));
const all = documents.flatMap(document => [...examplesOf(document)]);
const gate = gateOf(all);
const weights = weightsOf(all.filter(({ pair }) => gate[pair] !== 0));
const rounded = Int8Array.from(weights, weight => Math.max(-127, Math.min(127, Math.round(weight * SCALE))));
const { stopped, formal, loose } = THRESHOLDS;
const settings = Int32Array.from([TEXT_FORMAT, stopped * SCALE, formal * SCALE, loose * SCALE], Math.round);
replaceSections(
  new Map([
    ['text/settings', new Uint8Array(settings.buffer)],
    ['text/gate', gate],
    ['text/weights', new Uint8Array(rounded.buffer)],
  ]),
);
console.log(
  `sentence splitter: ${all.length} places, ${all.filter(({ boundary }) => boundary).length} boundaries, written`,
);

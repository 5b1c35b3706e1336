/**
 * The trained tagger and parser, laid out in the kernels' memory. Sections of the weights file are written by
 * `packages/training/python/export.py`; matrices are int16 pairs with a scale a column (`kernels/kernels.ts`).
 */
import { openWeights, type Weights } from '../weights.js';
import { type FeatsModel, prepareFeats } from './feats.js';
import type { FeatureTables } from './features.js';
import { maybeCreateFastKernels } from './kernels/fast.js';
import type { Kernels } from './kernels/kernels.js';
import { createPlainKernels } from './kernels/plain.js';
import { DEPRELS, UPOSES, XPOSES } from './labels.js';
import { type LemmaModel, prepareLemmas } from './lemmas.js';
import { WordNetClasses } from './wordnet.js';

export const GRAMMAR_FORMAT = 1;

/** The most words worked on at once, and so the longest stretch parsed as one. */
export const MOST_ROWS = 256;

interface Config {
  format: number;
  width: number;
  units: number;
  layers: number;
  arc: number;
  relation: number;
  affixBuckets: number;
  partsOfSpeech: number[];
  uposes: string[];
  xposes: string[];
  deprels: string[];
}

/** A matrix in the kernels' memory: addresses, numbers in (`depth`) and out (`width`, a multiple of 8). */
export interface Matrix {
  weights: number;
  scales: number;
  /** 0 where the matrix has none. */
  biases: number;
  depth: number;
  width: number;
}

export interface Layer {
  input: Matrix;
  forward: Matrix;
  backward: Matrix;
}

/** Addresses of working memory, for MOST_ROWS rows each. */
export interface Scratch {
  /** Feature rows, then the layers' outputs in turn: int16. */
  states: [number, number];
  /** Products of a layer's input, float, 8 · units a row. */
  products: number;
  lanes: number;
  lstm: number;
  tags: number;
  arcDependents: number;
  arcHeads: number;
  relationDependents: number;
  relationHeads: number;
  /** Quantised copies, int16. */
  quantised: number;
  joined: number;
  /** One sentence's heads with the root first, and its scores: float. */
  sentenceHeads: number;
  scores: number;
  relationInputs: number;
  relations: number;
}

export interface GrammarModel {
  kernels: Kernels;
  config: Config;
  features: FeatureTables;
  /** int16 rows of `width`, in 1/8192. */
  wordRows: Int16Array;
  shapeRows: Int16Array;
  affixRows: Int16Array;
  wordNetRows: Int16Array;
  layers: Layer[];
  tags: Matrix;
  arcDependent: Matrix;
  arcHead: Matrix;
  arcJoin: Matrix;
  relationDependent: Matrix;
  relationHead: Matrix;
  relationOut: Matrix;
  rootArcHead: Float32Array;
  /** Address, float. */
  rootRelationHead: number;
  /** 2 × 16: bias of an arc by the distance of its head, to the left and to the right. */
  distance: Float32Array;
  scratch: Scratch;
  lemmas: LemmaModel;
  feats: FeatsModel;
}

/**
 * @param kind 'plain' for the reference arithmetic; by default WebAssembly SIMD where there is any.
 * @throws TypeError when the weights are of another format or for other tag sets.
 */
export function prepareGrammar(bytes: Uint8Array, kind: 'fast' | 'plain' = 'fast'): GrammarModel {
  const weights = openWeights(bytes);
  const config = readConfig(weights);
  const total = memoryFor(config, weights);
  const kernels = (kind === 'fast' ? maybeCreateFastKernels(total) : null) ?? createPlainKernels(total);
  const arena = new Arena(kernels.memory);
  const matrix = (name: string, depth: number) => loadMatrix(weights, arena, name, depth);
  const { units, arc, relation, width } = config;
  return {
    kernels,
    config,
    features: readFeatures(weights, config),
    wordRows: int16(weights, 'grammar/word-rows'),
    shapeRows: int16(weights, 'grammar/shape-rows'),
    affixRows: int16(weights, 'grammar/affix-rows'),
    wordNetRows: int16(weights, 'grammar/wordnet-rows'),
    layers: Array.from({ length: config.layers }, (_, layer) => ({
      input: matrix(`layer${layer}-input`, layer === 0 ? width : 2 * units),
      forward: matrix(`layer${layer}-forward`, units),
      backward: matrix(`layer${layer}-backward`, units),
    })),
    tags: matrix('tags', 2 * units),
    arcDependent: matrix('arc-dependent', 2 * units),
    arcHead: matrix('arc-head', 2 * units),
    arcJoin: matrix('arc-join', arc),
    relationDependent: matrix('relation-dependent', 2 * units),
    relationHead: matrix('relation-head', 2 * units),
    relationOut: matrix('relation-out', relation),
    rootArcHead: float(weights, 'grammar/root-arc-head'),
    rootRelationHead: arena.put(weights.section('grammar/root-relation-head')),
    distance: float(weights, 'grammar/distance'),
    scratch: layOutScratch(arena, config),
    lemmas: prepareLemmas(weights),
    feats: prepareFeats(weights),
  };
}

function readConfig(weights: Weights): Config {
  const config = JSON.parse(new TextDecoder().decode(weights.section('grammar/config'))) as Config;
  if (config.format !== GRAMMAR_FORMAT) {
    throw new TypeError(
      `The grammar in the weights file has format ${config.format}, this engine reads format ${GRAMMAR_FORMAT}: use the weights package of the engine's version.`,
    );
  }
  const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join();
  if (!same(config.uposes, UPOSES) || !same(config.xposes, XPOSES) || !same(config.deprels, DEPRELS)) {
    throw new TypeError(
      'The weights were trained for other tag sets than grammar/labels.ts lists: train them again.',
    );
  }
  return config;
}

function readFeatures(weights: Weights, config: Config): FeatureTables {
  return {
    words: numbered(weights, 'grammar/words'),
    shapes: numbered(weights, 'grammar/shapes'),
    affixBuckets: config.affixBuckets,
    wordNet: new WordNetClasses({
      hashes: uint32(weights, 'grammar/wordnet-hashes'),
      offsets: uint32(weights, 'grammar/wordnet-offsets'),
      classes: weights.section('grammar/wordnet-classes'),
      groups: weights.section('grammar/wordnet-groups'),
      partsOfSpeech: config.partsOfSpeech,
    }),
  };
}

/** The lines of a section, numbered from 1. */
function numbered(weights: Weights, name: string): Map<string, number> {
  const lines = new TextDecoder().decode(weights.section(name)).split('\n');
  return new Map(lines.map((line, index) => [line, index + 1]));
}

function loadMatrix(weights: Weights, arena: Arena, name: string, depth: number): Matrix {
  const scales = weights.section(`grammar/${name}-scales`);
  const biases = `grammar/${name}-biases`;
  return {
    weights: arena.put(weights.section(`grammar/${name}-weights`)),
    scales: arena.put(scales),
    biases: weights.has(biases) ? arena.put(weights.section(biases)) : 0,
    depth,
    width: scales.length / 4,
  };
}

function layOutScratch(arena: Arena, { width, units, arc, relation }: Config): Scratch {
  const int16s = (perRow: number) => arena.take(MOST_ROWS * perRow * 2);
  const floats = (perRow: number) => arena.take(MOST_ROWS * perRow * 4);
  const state = Math.max(width, 2 * units);
  const projection = Math.max(arc, relation);
  return {
    states: [int16s(state), int16s(state)],
    products: floats(8 * units),
    lanes: arena.take(32),
    lstm: arena.take(units * (8 + 16 + 64)),
    tags: floats(padded(UPOSES.length + XPOSES.length)),
    arcDependents: floats(arc),
    arcHeads: floats(arc),
    relationDependents: floats(relation),
    relationHeads: floats(relation),
    quantised: int16s(projection),
    joined: floats(arc),
    sentenceHeads: arena.take((MOST_ROWS + 1) * arc * 4),
    scores: arena.take(MOST_ROWS * (MOST_ROWS + 1) * 4),
    relationInputs: floats(relation),
    relations: floats(padded(DEPRELS.length)),
  };
}

function padded(width: number): number {
  return Math.ceil(width / 8) * 8;
}

/** Room for all matrices (their sections, each rounded up) and the scratch, found by laying the scratch out without memory. */
function memoryFor(config: Config, weights: Weights): number {
  let sections = 0;
  for (const name of weights.names) {
    if (/-(weights|scales|biases|relation-head)$/.test(name)) sections += weights.section(name).length + 16;
  }
  const scratch = new Arena(null);
  layOutScratch(scratch, config);
  return sections + scratch.used + 1024;
}

/** Gives out memory from the front, in pieces that begin at multiples of 16. Address 0 is never given out: it means "none". */
class Arena {
  used = 16;

  constructor(readonly memory: ArrayBuffer | null) {}

  take(bytes: number): number {
    const address = this.used;
    this.used = Math.ceil((address + bytes) / 16) * 16;
    return address;
  }

  put(bytes: Uint8Array): number {
    const address = this.take(bytes.length);
    new Uint8Array(this.memory as ArrayBuffer).set(bytes, address);
    return address;
  }
}

function int16(weights: Weights, name: string): Int16Array {
  const bytes = weights.section(name);
  return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
}

function uint32(weights: Weights, name: string): Uint32Array {
  const bytes = weights.section(name);
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

function float(weights: Weights, name: string): Float32Array {
  const bytes = weights.section(name);
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

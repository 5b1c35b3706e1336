/**
 * Runs the network over a batch of stretches (sentences, or pieces of very long ones): feature rows, a bidirectional LSTM (four
 * stretches in step), then tags, arcs and relations of each. What comes out of a stretch does not depend on the others in
 * its batch.
 */
import type { Draft } from '../draft/draft.js';
import { decodeTree } from './decode.js';
import type { Embedder } from './embed.js';
import { DEPRELS, Deprel, UPOSES, XPOSES } from './labels.js';
import type { GrammarModel, Matrix } from './model.js';

/** Of the rectified projections: `JOIN_SCALE` in `export.py`. */
const JOIN_SCALE = 1024;

/** Words `firstToken` to before `endToken`, rows `row` and following of the batch. */
export interface Piece {
  firstToken: number;
  endToken: number;
  row: number;
}

/** Fills the tag and tree columns of the words in `pieces`, which have MOST_ROWS words at most between them. */
export function parseBatch(
  draft: Draft,
  pieces: readonly Piece[],
  embedder: Embedder,
  model: GrammarModel,
): void {
  const last = pieces[pieces.length - 1]!;
  const rows = last.row + last.endToken - last.firstToken;
  embedRows(pieces, embedder, model);
  const states = encode(pieces, rows, model);
  const { scratch, kernels } = model;
  const project = (matrix: Matrix, out: number) => multiply(model, states, matrix, out, rows);
  project(model.tags, scratch.tags);
  project(model.arcDependent, scratch.arcDependents);
  project(model.arcHead, scratch.arcHeads);
  project(model.relationDependent, scratch.relationDependents);
  project(model.relationHead, scratch.relationHeads);
  const { arc } = model.config;
  kernels.relu(scratch.arcHeads, rows * arc);
  kernels.relu(scratch.arcDependents, rows * arc);
  kernels.quantise(scratch.arcDependents, scratch.quantised, rows * arc, JOIN_SCALE);
  multiply(model, scratch.quantised, model.arcJoin, scratch.joined, rows);
  writeTags(draft, pieces, model);
  for (const piece of pieces) attach(draft, piece, model);
  writeRelations(draft, pieces, rows, model);
}

function embedRows(pieces: readonly Piece[], embedder: Embedder, model: GrammarModel): void {
  const rows = new Int16Array(model.kernels.memory);
  const { width } = model.config;
  for (const { firstToken, endToken, row } of pieces) {
    const from = model.scratch.states[0] / 2 + row * width;
    for (let token = firstToken; token < endToken; token++)
      embedder.embed(token, rows, from + (token - firstToken) * width);
  }
}

/** Runs the layers; gives the address of the last one's states, int16, 2 · units a row. */
function encode(pieces: readonly Piece[], rows: number, model: GrammarModel): number {
  const { kernels, scratch, config } = model;
  const { units } = config;
  const lanes = new Int32Array(kernels.memory, scratch.lanes, 8);
  const byLength = [...pieces].sort((a, b) => lengthOf(b) - lengthOf(a));
  let from = 0;
  for (const { input, forward, backward } of model.layers) {
    multiply(model, scratch.states[from]!, input, scratch.products, rows);
    const to = scratch.states[1 - from]!;
    for (let group = 0; group < byLength.length; group += 4) {
      for (let lane = 0; lane < 4; lane++) {
        const piece = byLength[group + lane];
        lanes[lane] = piece ? piece.row : 0;
        lanes[4 + lane] = piece ? lengthOf(piece) : 0;
      }
      const direction = ({ weights, scales }: Matrix, column: number, target: number, step: number) =>
        kernels.lstm(
          scratch.lanes,
          scratch.products,
          8 * units,
          column,
          weights,
          scales,
          to,
          target,
          scratch.lstm,
          units,
          step,
        );
      direction(forward, 0, 0, 1);
      direction(backward, 4 * units, units, -1);
    }
    from = 1 - from;
  }
  return scratch.states[from]!;
}

function lengthOf({ firstToken, endToken }: Piece): number {
  return endToken - firstToken;
}

function multiply({ kernels }: GrammarModel, x: number, matrix: Matrix, out: number, rows: number): void {
  kernels.multiply(x, matrix.weights, matrix.scales, matrix.biases, out, rows, matrix.depth, matrix.width);
}

function writeTags(
  { tokens }: Draft,
  pieces: readonly Piece[],
  { kernels, scratch, tags }: GrammarModel,
): void {
  const scores = new Float32Array(kernels.memory);
  for (const { firstToken, endToken, row } of pieces) {
    for (let token = firstToken; token < endToken; token++) {
      const at = scratch.tags / 4 + (row + token - firstToken) * tags.width;
      tokens.uposes[token] = best(scores, at, UPOSES.length);
      tokens.xposes[token] = best(scores, at + UPOSES.length, XPOSES.length);
    }
  }
}

/** The number of the largest of `count` scores from `at` on; the first of equals. */
function best(scores: Float32Array, at: number, count: number): number {
  let found = 0;
  for (let i = 1; i < count; i++) if (scores[at + i]! > scores[at + found]!) found = i;
  return found;
}

/** Scores the arcs of one piece and writes the heads of its words; the root's is -1. */
function attach({ tokens }: Draft, { firstToken, endToken, row }: Piece, model: GrammarModel): void {
  const { kernels, scratch, config } = model;
  const count = endToken - firstToken;
  const numbers = new Float32Array(kernels.memory);
  const heads = scratch.sentenceHeads / 4;
  const source = scratch.arcHeads / 4 + row * config.arc;
  numbers.set(model.rootArcHead, heads);
  numbers.copyWithin(heads + config.arc, source, source + count * config.arc);
  kernels.score(
    scratch.joined + row * config.arc * 4,
    scratch.sentenceHeads,
    scratch.scores,
    count,
    config.arc,
  );
  const scores = numbers.subarray(scratch.scores / 4, scratch.scores / 4 + count * (count + 1));
  addDistances(scores, count, model.distance);
  decodeTree(scores, count, tokens.heads, firstToken);
  for (let token = firstToken; token < endToken; token++)
    if (tokens.heads[token]! >= 0) tokens.heads[token]! += firstToken;
}

/** scores[i][j] += the bias of a head |i − (j − 1)| words to the left (first row of `distance`) or to the right (second). */
function addDistances(scores: Float32Array, count: number, distance: Float32Array): void {
  const most = distance.length / 2 - 1;
  for (let i = 0; i < count; i++) {
    const row = i * (count + 1) + 1;
    for (let j = 0; j < i; j++) scores[row + j]! += distance[Math.min(i - j, most)]!;
    for (let j = i + 1; j < count; j++) scores[row + j]! += distance[most + 1 + Math.min(j - i, most)]!;
  }
}

/** Chooses each word's relation to the head it has: `root` for the root and for no other. */
function writeRelations(
  { tokens }: Draft,
  pieces: readonly Piece[],
  rows: number,
  model: GrammarModel,
): void {
  const { kernels, scratch, config, relationOut } = model;
  const { relation } = config;
  for (const { firstToken, endToken, row } of pieces) {
    for (let token = firstToken; token < endToken; token++) {
      const at = (row + token - firstToken) * relation * 4;
      const head = tokens.heads[token]!;
      const above =
        head < 0 ? model.rootRelationHead : scratch.relationHeads + (row + head - firstToken) * relation * 4;
      kernels.addRelu(scratch.relationDependents + at, above, scratch.relationInputs + at, relation);
    }
  }
  kernels.quantise(scratch.relationInputs, scratch.quantised, rows * relation, JOIN_SCALE);
  multiply(model, scratch.quantised, relationOut, scratch.relations, rows);
  const scores = new Float32Array(kernels.memory);
  for (const { firstToken, endToken, row } of pieces) {
    for (let token = firstToken; token < endToken; token++) {
      const at = scratch.relations / 4 + (row + token - firstToken) * relationOut.width;
      if (tokens.heads[token]! < 0) tokens.deprels[token] = Deprel.root;
      else {
        scores[at + Deprel.root] = Number.NEGATIVE_INFINITY;
        tokens.deprels[token] = best(scores, at, DEPRELS.length);
      }
    }
  }
}

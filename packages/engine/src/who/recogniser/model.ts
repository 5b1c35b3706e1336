/**
 * The trained recogniser of names: a linear-chain conditional random field over the tags of `tags.ts`, decoded exactly
 * (Viterbi). Weights are integers, so that the same text gives the same names on every machine. Trained by
 * `packages/training/src/names`.
 *
 * Reference: Lafferty, McCallum and Pereira (2001), "Conditional Random Fields".
 */
import { openWeights } from '../../weights.js';
import { NAME_FEATURE_SPACE, type NameFeatures } from './features.js';
import {
  mayBegin,
  mayEnd,
  mayFollow,
  type NameSpan,
  OUTSIDE,
  placeOfTag,
  TAGS,
  TagPlace,
  typeOfTag,
} from './tags.js';

export const NAMES_FORMAT = 1;
const IMPOSSIBLE = -1e9;

export interface NameModel {
  /** A row of `TAGS` weights for each feature. */
  readonly weights: Int8Array;
  /** Of a run that begins with a tag, which then stands behind what is outside every name. */
  readonly beginnings: Int32Array;
  /** The tags that each tag can follow, rows `steps.starts[tag]` to `steps.starts[tag + 1]`. */
  readonly steps: Steps;
}

/** Parallel columns. */
interface Steps {
  starts: Int32Array;
  befores: Uint8Array;
  weights: Int32Array;
}

/** @throws TypeError when the weights are of another format. */
export function prepareNames(bytes: Uint8Array): NameModel {
  const weights = openWeights(bytes);
  const [format, space, tags] = integersOf(weights.section('names/settings'));
  if (format !== NAMES_FORMAT || space !== NAME_FEATURE_SPACE || tags !== TAGS) {
    throw new TypeError(
      `The names in the weights file have format ${format}, ${space} features and ${tags} tags; this engine reads format ${NAMES_FORMAT}, ${NAME_FEATURE_SPACE} and ${TAGS}: use the weights package of the engine's version.`,
    );
  }
  const table = weights.section('names/weights');
  const learned = integersOf(weights.section('names/transitions'));
  return Object.freeze({
    weights: new Int8Array(table.buffer, table.byteOffset, table.byteLength),
    beginnings: learned.slice(OUTSIDE * TAGS, (OUTSIDE + 1) * TAGS),
    steps: stepsOf(learned),
  });
}

/** `learned`: `[before * TAGS + after]`. */
function stepsOf(learned: Int32Array): Steps {
  const starts = new Int32Array(TAGS + 1);
  const befores: number[] = [];
  const weights: number[] = [];
  for (let after = 0; after < TAGS; after++) {
    for (let before = 0; before < TAGS; before++) {
      if (!mayFollow(before, after)) continue;
      befores.push(before);
      weights.push(learned[before * TAGS + after]!);
    }
    starts[after + 1] = befores.length;
  }
  return { starts, befores: Uint8Array.from(befores), weights: Int32Array.from(weights) };
}

/** Sections begin at multiples of 16, so that integers can lie on them. */
function integersOf(bytes: Uint8Array): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
}

/** The names of the tokens from `first` to `end`, one sentence, in their order. */
export function decodeNames(
  model: NameModel,
  features: NameFeatures,
  first: number,
  end: number,
): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let token = first; token < end; ) {
    if (!features.isInScope(token)) {
      token++;
      continue;
    }
    let stop = token + 1;
    while (stop < end && features.isInScope(stop)) stop++;
    decodeRun(model, features, { first, end, from: token, to: stop }, spans);
    token = stop;
  }
  return spans;
}

/** `from` to `to`: tokens in scope; what stands around them, up to `first` and `end`, is outside every name. */
interface Run {
  first: number;
  end: number;
  from: number;
  to: number;
}

function decodeRun(model: NameModel, features: NameFeatures, run: Run, spans: NameSpan[]): void {
  const { from, to } = run;
  const length = to - from;
  const { starts, befores, weights } = model.steps;
  const backs = new Uint8Array(length * TAGS);
  let scores = new Int32Array(TAGS);
  let next = new Int32Array(TAGS);
  for (let i = 0; i < length; i++) {
    addEmissions(model, features, from + i, run, next);
    for (let tag = 0; tag < TAGS; tag++) {
      if (i === 0) {
        next[tag] = mayBegin(tag) ? next[tag]! + model.beginnings[tag]! : IMPOSSIBLE;
        continue;
      }
      let best = 0;
      let bestScore = IMPOSSIBLE * 2;
      for (let row = starts[tag]!; row < starts[tag + 1]!; row++) {
        const score = scores[befores[row]!]! + weights[row]!;
        if (score > bestScore) {
          bestScore = score;
          best = befores[row]!;
        }
      }
      next[tag] = Math.max(IMPOSSIBLE, next[tag]! + bestScore);
      backs[i * TAGS + tag] = best;
    }
    [scores, next] = [next, scores];
  }
  collect(bestEnd(scores), backs, run, spans);
}

function addEmissions(
  { weights }: NameModel,
  features: NameFeatures,
  token: number,
  { first, end }: Run,
  into: Int32Array,
): void {
  into.fill(0);
  features.find(token, first, end);
  for (let i = 0; i < features.count; i++) {
    const row = features.buffer[i]! * TAGS;
    for (let tag = 0; tag < TAGS; tag++) into[tag]! += weights[row + tag]!;
  }
}

function bestEnd(scores: Int32Array): number {
  let best = OUTSIDE;
  for (let tag = 0; tag < TAGS; tag++) if (mayEnd(tag) && scores[tag]! > scores[best]!) best = tag;
  return best;
}

function collect(last: number, backs: Uint8Array, { from, to }: Run, spans: NameSpan[]): void {
  const found: NameSpan[] = [];
  let tag = last;
  let endToken = to;
  for (let i = to - from - 1; i >= 0; i--) {
    if (tag !== OUTSIDE) {
      const place = placeOfTag(tag);
      if (place === TagPlace.end || place === TagPlace.single) endToken = from + i + 1;
      if (place === TagPlace.begin || place === TagPlace.single)
        found.push({ firstToken: from + i, endToken, type: typeOfTag(tag) });
    }
    tag = backs[i * TAGS + tag]!;
  }
  spans.push(...found.reverse());
}

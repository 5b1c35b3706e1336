/** Trains a linear-chain conditional random field by gradient descent on the log-likelihood, with some features hidden each time. */
import { NAME_FEATURE_SPACE, mayBegin, mayEnd, mayFollow, TAGS } from '@readout/engine/internals';
import { shuffle } from '../random.js';
import type { Example } from './examples.js';

export interface TrainingOptions {
  epochs: number;
  rate: number;
  /** The share of a word's features that are hidden each time, so that none is relied on alone. */
  hidden: number;
  /** Pull of each weight towards nothing, at each step in which it takes part. */
  decay: number;
  /** The share of words of which only the surroundings are shown. */
  wordHidden: number;
  /** Features seen fewer times are not learned. */
  rarest: number;
}

export interface Trained {
  weights: Float32Array;
  transitions: Float32Array;
}

const NEVER = -1e30;

export function train(
  examples: Example[],
  options: TrainingOptions,
  random: () => number,
  told: (epoch: number, loss: number) => void,
): Trained {
  const weights = new Float32Array(NAME_FEATURE_SPACE * TAGS);
  const transitions = new Float32Array(TAGS * TAGS);
  const counts = new Int32Array(NAME_FEATURE_SPACE);
  for (const { features } of examples) for (const rows of features) for (const feature of rows) counts[feature]!++;
  const trainer = new Chain(transitions);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(examples, random);
    const rate = options.rate * (1 - (0.8 * epoch) / options.epochs);
    let loss = 0;
    for (const { features, own, tags } of examples) {
      const shown = features.map((rows, i) => {
        const first = random() < options.wordHidden ? own[i]! : 0;
        return rows.filter((feature, at) => at >= first && counts[feature]! >= options.rarest && random() >= options.hidden);
      });
      loss += trainer.run(shown, tags, weights);
      for (let i = 0; i < tags.length; i++) {
        for (const feature of shown[i]!) {
          for (let tag = 0; tag < TAGS; tag++) {
            const slope = trainer.slopes[i * TAGS + tag]!;
            const at = feature * TAGS + tag;
            if (slope < 0.001 && slope > -0.001) continue;
            weights[at]! -= rate * (slope + options.decay * weights[at]!);
          }
        }
      }
      for (let at = 0; at < TAGS * TAGS; at++) {
        const slope = trainer.transitionSlopes[at]!;
        if (slope < 0.001 && slope > -0.001) continue;
        transitions[at]! -= rate * slope;
      }
    }
    told(epoch, loss / examples.length);
  }
  return { weights, transitions };
}

/** Forward and backward sums over one run, in logarithms. */
class Chain {
  /** What the model expects of each tag minus what is so. */
  slopes = new Float64Array(0);
  readonly transitionSlopes = new Float64Array(TAGS * TAGS);
  #emissions = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);

  constructor(readonly transitions: Float32Array) {}

  /** Fills the slopes, gives the loss. */
  run(features: readonly Int32Array[], tags: Uint8Array, weights: Float32Array): number {
    const length = tags.length;
    this.#prepare(length);
    this.#emit(features, weights);
    const total = this.#sum(length);
    let gold = 0;
    for (let i = 0; i < length; i++) {
      const before = i === 0 ? 0 : tags[i - 1]!;
      gold += this.#emissions[i * TAGS + tags[i]!]! + this.transitions[before * TAGS + tags[i]!]!;
    }
    this.#slope(length, tags, total);
    return total - gold;
  }

  #prepare(length: number): void {
    if (this.slopes.length < length * TAGS) {
      this.slopes = new Float64Array(length * TAGS);
      this.#emissions = new Float64Array(length * TAGS);
      this.#forward = new Float64Array(length * TAGS);
      this.#backward = new Float64Array(length * TAGS);
    }
    this.transitionSlopes.fill(0);
  }

  #emit(features: readonly Int32Array[], weights: Float32Array): void {
    features.forEach((rows, i) => {
      for (let tag = 0; tag < TAGS; tag++) {
        let sum = 0;
        for (const feature of rows) sum += weights[feature * TAGS + tag]!;
        this.#emissions[i * TAGS + tag] = sum;
      }
    });
  }

  #sum(length: number): number {
    const [forward, backward, emissions] = [this.#forward, this.#backward, this.#emissions];
    for (let tag = 0; tag < TAGS; tag++)
      forward[tag] = mayBegin(tag) ? emissions[tag]! + this.transitions[tag]! : NEVER;
    for (let i = 1; i < length; i++) {
      for (let tag = 0; tag < TAGS; tag++) {
        let sum = NEVER;
        for (let before = 0; before < TAGS; before++)
          if (MAY_FOLLOW[before * TAGS + tag])
            sum = addLogs(sum, forward[(i - 1) * TAGS + before]! + this.transitions[before * TAGS + tag]!);
        forward[i * TAGS + tag] = sum + emissions[i * TAGS + tag]!;
      }
    }
    for (let tag = 0; tag < TAGS; tag++) backward[(length - 1) * TAGS + tag] = mayEnd(tag) ? 0 : NEVER;
    for (let i = length - 2; i >= 0; i--) {
      for (let tag = 0; tag < TAGS; tag++) {
        let sum = NEVER;
        for (let after = 0; after < TAGS; after++)
          if (MAY_FOLLOW[tag * TAGS + after]) {
            const at = (i + 1) * TAGS + after;
            sum = addLogs(sum, backward[at]! + emissions[at]! + this.transitions[tag * TAGS + after]!);
          }
        backward[i * TAGS + tag] = sum;
      }
    }
    let total = NEVER;
    for (let tag = 0; tag < TAGS; tag++)
      if (mayEnd(tag)) total = addLogs(total, forward[(length - 1) * TAGS + tag]!);
    return total;
  }

  #slope(length: number, tags: Uint8Array, total: number): void {
    const [forward, backward, emissions] = [this.#forward, this.#backward, this.#emissions];
    for (let i = 0; i < length; i++) {
      for (let tag = 0; tag < TAGS; tag++) {
        const at = i * TAGS + tag;
        this.slopes[at] = Math.exp(forward[at]! + backward[at]! - total) - (tags[i] === tag ? 1 : 0);
      }
      if (i === 0) {
        for (let tag = 0; tag < TAGS; tag++) this.transitionSlopes[tag]! += this.slopes[tag]!;
        continue;
      }
      for (let before = 0; before < TAGS; before++) {
        const from = forward[(i - 1) * TAGS + before]!;
        if (from < -1e20) continue;
        for (let tag = 0; tag < TAGS; tag++) {
          if (!MAY_FOLLOW[before * TAGS + tag]) continue;
          const at = i * TAGS + tag;
          const chance = Math.exp(
            from + this.transitions[before * TAGS + tag]! + emissions[at]! + backward[at]! - total,
          );
          this.transitionSlopes[before * TAGS + tag]! += chance;
        }
      }
      this.transitionSlopes[tags[i - 1]! * TAGS + tags[i]!]! -= 1;
    }
  }
}

const MAY_FOLLOW = Uint8Array.from({ length: TAGS * TAGS }, (_, i) =>
  mayFollow(Math.floor(i / TAGS), i % TAGS) ? 1 : 0,
);

function addLogs(a: number, b: number): number {
  if (a < -1e20) return b;
  if (b < -1e20) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

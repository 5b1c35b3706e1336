import { openWeights } from '../weights.js';
import { FEATURE_SPACE, PAIRS } from './boundaries.js';

/** The sentence splitter's weights. */
export interface TextModel {
  /** By pair of shapes (`pairAtBoundary`): 1 where a boundary is possible. */
  gate: Uint8Array;
  /** By feature. */
  weights: Int8Array;
  /** A sum of weights above this is a boundary … */
  thresholds: Thresholds;
}

/** Three kinds of places, because sentences without a stop are common in notes and chat and next to unknown in print. */
export interface Thresholds {
  /** After a stop, or after a closing mark that follows one. */
  stopped: number;
  /** Elsewhere, in a text whose paragraphs mostly end in a stop. */
  formal: number;
  /** Elsewhere. */
  loose: number;
}

/** The number of the layout of the sections beginning "text/". */
export const TEXT_FORMAT = 1;

/** @throws TypeError when the weights are of another format. */
export function prepareText(bytes: Uint8Array): TextModel {
  const weights = openWeights(bytes);
  const settings = weights.section('text/settings');
  const [format, stopped, formal, loose] = new Int32Array(
    settings.buffer,
    settings.byteOffset,
    4,
  ) as unknown as number[];
  if (format !== TEXT_FORMAT) {
    throw new TypeError(
      `The weights of the sentence splitter have format ${format}, this engine reads format ${TEXT_FORMAT}: use the weights package of the engine's version.`,
    );
  }
  const gate = weights.section('text/gate');
  const table = weights.section('text/weights');
  if (gate.length !== PAIRS || table.length !== FEATURE_SPACE) {
    throw new TypeError('The weights of the sentence splitter are cut short: use an undamaged weights file.');
  }
  const thresholds = { stopped: stopped!, formal: formal!, loose: loose! };
  return Object.freeze({
    gate,
    weights: new Int8Array(table.buffer, table.byteOffset, table.length),
    thresholds,
  });
}

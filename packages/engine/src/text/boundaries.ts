/**
 * What the sentence splitter sees of a place between two words: integers, each the number of a weight. Trainer and engine
 * call the same functions, so that a model meets in a text what it was trained on.
 */
import type { Draft } from '../draft/draft.js';
import { TokenFlag } from '../draft/tokens.js';
import { Shape, shapeOf } from './shapes.js';

/** The features of a boundary are numbers below this; a power of two. */
export const FEATURE_SPACE = 1 << 20;
/** How many features a boundary has. */
export const FEATURES = 34;

/** Columns over the words of one document that the features are read from; `PAD` rows of nothing on either side. */
export interface BoundaryColumns {
  /** Hash of the norm, the same in every document. */
  hashes: Int32Array;
  /** Hash of the norm's last three code units. */
  endings: Int32Array;
  shapes: Uint8Array;
  /** Whether white space stands before the word. */
  spaced: Uint8Array;
  /** Whether the document also has the norm in small letters: a capital then says more. */
  common: Uint8Array;
  /** For the words of a paragraph, one past the row of its last word. */
  paragraphEnds: Int32Array;
  /** 1 + how many of four paragraphs of the document end in a stop. */
  style: number;
}

export const PAD = 4;

/** Reads off the columns for all words of the draft. */
export function boundaryColumns(draft: Draft): BoundaryColumns {
  const { tokens, text, strings } = draft;
  const { length } = tokens;
  const hashOf = new Int32Array(strings.size);
  const endingOf = new Int32Array(strings.size);
  const lowerSeen = new Uint8Array(strings.size);
  const columns: BoundaryColumns = {
    hashes: new Int32Array(length + 2 * PAD),
    endings: new Int32Array(length + 2 * PAD),
    shapes: new Uint8Array(length + 2 * PAD),
    spaced: new Uint8Array(length + 2 * PAD),
    common: new Uint8Array(length + 2 * PAD),
    paragraphEnds: new Int32Array(length),
    style: 0,
  };
  for (let row = 0; row < length; row++) {
    const norm = tokens.norms[row]!;
    if (hashOf[norm] === 0) {
      const string = strings.get(norm);
      hashOf[norm] = hashString(string, 0) | 1;
      endingOf[norm] = hashString(string, Math.max(0, string.length - 3)) | 1;
    }
    columns.hashes[row + PAD] = hashOf[norm]!;
    columns.endings[row + PAD] = endingOf[norm]!;
    columns.spaced[row + PAD] = tokens.flags[row]! & TokenFlag.SpaceBefore;
    const shape = shapeOf(text, tokens.starts[row]!, tokens.ends[row]!, columns.spaced[row + PAD] !== 0);
    columns.shapes[row + PAD] = shape;
    if (shape === Shape.Lower) lowerSeen[norm] = 1;
  }
  for (let row = 0; row < length; row++) columns.common[row + PAD] = lowerSeen[tokens.norms[row]!]!;
  addParagraphs(draft, columns);
  return columns;
}

function addParagraphs(draft: Draft, columns: BoundaryColumns): void {
  const { flags, length } = draft.tokens;
  let end = length;
  let paragraphs = 0;
  let stopped = 0;
  for (let row = length - 1; row >= 0; row--) {
    if (row === end - 1) {
      paragraphs++;
      const last = columns.shapes[row + PAD]!;
      const final = last === Shape.Closing ? columns.shapes[row + PAD - 1]! : last;
      if (final >= Shape.Stop && final <= Shape.Ellipsis) stopped++;
    }
    columns.paragraphEnds[row] = end;
    if (flags[row]! & TokenFlag.ParagraphBefore) end = row;
  }
  columns.style = paragraphs === 0 ? 0 : 1 + Math.round((4 * stopped) / paragraphs);
}

function hashString(string: string, from: number): number {
  let hash = 0x811c9dc5;
  // The head of a very long word says as much as all of it.
  const end = Math.min(string.length, from + 40);
  for (let i = from; i < end; i++) hash = Math.imul(hash ^ string.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The number of the pair of shapes at the boundary before `row`, below `PAIRS`: what decides whether it is looked at. */
export function pairAtBoundary({ shapes, spaced }: BoundaryColumns, row: number): number {
  const n = row + PAD;
  return (shapes[n - 1]! << 6) | (shapes[n]! << 1) | (spaced[n]! & 1);
}

export const PAIRS = 1 << 11;

/** Whether the word before `row` is or holds a stop, or is a closing mark after one. */
export function isStopped({ shapes }: BoundaryColumns, row: number): boolean {
  const last = shapes[row + PAD - 1]!;
  const closed = last === Shape.Closing || last === Shape.Quote;
  const stop = closed ? shapes[row + PAD - 2]! : last;
  return (stop >= Shape.Stop && stop <= Shape.Ellipsis) || stop === Shape.Abbreviation;
}

/** The longest dateline, in words: "PORT-AU-PRINCE, Haiti, Jan. 3, 2019 (Example Wire) —" has fifteen. */
const LONGEST_DATELINE = 18;

/** Whether the words from `first` to before `row` are a dateline: names, figures and brackets up to a dash or colon. */
export function isDateline({ shapes }: BoundaryColumns, first: number, row: number): boolean {
  const last = shapes[row + PAD - 1];
  if (last !== Shape.Dashing && last !== Shape.Pausing) return false;
  if (row - first < 2 || row - first > LONGEST_DATELINE) return false;
  let bracketed = false;
  for (let at = first; at < row; at++) {
    const shape = shapes[at + PAD]!;
    if (shape === Shape.Lower || (shape >= Shape.Stop && shape <= Shape.Ellipsis)) return false;
    bracketed ||= shape === Shape.Opening;
  }
  return bracketed || shapes[first + PAD] === Shape.Capitals;
}

/** What the splitter knows of the sentence it is in. */
export interface SentenceState {
  /** Row of the sentence's first word. */
  first: number;
  /** Quotation marks and brackets opened less those closed since. */
  depth: number;
}

/** The depth after the word of `row`. */
export function depthAfter({ shapes }: BoundaryColumns, row: number, depth: number): number {
  const shape = shapes[row + PAD];
  return shape === Shape.Opening ? depth + 1 : shape === Shape.Closing && depth > 0 ? depth - 1 : depth;
}

/** Writes the features of the boundary before `row` to `out`, which has room for `FEATURES`. */
export function boundaryFeatures(
  columns: BoundaryColumns,
  row: number,
  state: SentenceState,
  out: Int32Array,
): void {
  const { shapes, spaced, common } = columns;
  const n = row + PAD;
  const p = n - 1;
  const before = shapes[p]! | (spaced[p]! << 5);
  const after = shapes[n]! | (spaced[n]! << 5) | (common[n]! << 6);
  const pair = (before << 7) | after;
  const wide =
    (pair << 12) | (shapes[p - 1]! << 6) | (spaced[p - 1]! << 11) | shapes[n + 1]! | (spaced[n + 1]! << 5);
  addWords(columns, n, before, after, out);
  addWordsInShapes(columns, n, pair, wide, out);
  addPlace(columns, row, state, pair, wide, out);
  addStyle(columns, n, before, after, wide, out);
}

/** Words by themselves, in pairs, and beside the shape of their neighbour. */
function addWords(
  { hashes, endings }: BoundaryColumns,
  n: number,
  before: number,
  after: number,
  out: Int32Array,
): void {
  const p = n - 1;
  out[0] = feature(1, hashes[p]!, after);
  out[1] = feature(2, hashes[n]!, before);
  out[2] = feature(3, hashes[p]!, hashes[n]!);
  out[3] = feature(4, hashes[p]!, hashes[p - 1]!);
  out[4] = feature(5, hashes[n]!, hashes[n + 1]!);
  out[5] = feature(6, hashes[p - 1]!, hashes[n]!);
  out[6] = feature(7, hashes[p]!, hashes[n + 1]!);
  out[7] = feature(8, endings[p]!, after);
  out[8] = feature(9, endings[n]!, before);
  out[9] = feature(10, endings[p]!, endings[n]!);
}

/** Shapes by themselves, and words in the shapes around the boundary. */
function addWordsInShapes(
  { hashes, endings, shapes }: BoundaryColumns,
  n: number,
  pair: number,
  wide: number,
  out: Int32Array,
): void {
  const p = n - 1;
  out[10] = feature(11, pair, 0);
  out[11] = feature(12, wide, 0);
  out[12] = feature(13, wide, (shapes[p - 2]! << 5) | shapes[n + 2]!);
  out[13] = feature(14, hashes[p - 2]!, pair);
  out[14] = feature(15, hashes[p - 1]!, pair);
  out[15] = feature(16, hashes[n + 1]!, pair);
  out[16] = feature(17, hashes[n + 2]!, pair);
  out[17] = feature(18, hashes[p]!, wide);
  out[18] = feature(19, hashes[n]!, wide);
  out[19] = feature(20, endings[p]!, wide);
  out[20] = feature(21, hashes[n]!, hashes[n + 1]! ^ pair);
  out[21] = feature(22, hashes[p]!, hashes[p - 1]! ^ pair);
}

/** How far it is from the sentence's beginning and to the paragraph's end, and what is open. */
function addPlace(
  { hashes, paragraphEnds }: BoundaryColumns,
  row: number,
  { first, depth }: SentenceState,
  pair: number,
  wide: number,
  out: Int32Array,
): void {
  const length = lengthClass(row - first);
  const left = lengthClass(paragraphEnds[row]! - row);
  const open = Math.min(depth, 2);
  out[22] = feature(23, pair, length);
  out[23] = feature(24, pair, open);
  out[24] = feature(25, wide, (open << 4) | length);
  out[25] = feature(26, pair, left);
  out[26] = feature(27, pair, (left << 4) | length);
  out[27] = feature(28, hashes[row + PAD]!, length);
  out[28] = feature(29, hashes[row + PAD - 1]!, length);
  out[29] = feature(30, hashes[first + PAD]!, pair);
}

/** What the document's way of ending paragraphs makes likely. */
function addStyle(
  { hashes, style }: BoundaryColumns,
  n: number,
  before: number,
  after: number,
  wide: number,
  out: Int32Array,
): void {
  out[30] = feature(31, (before << 7) | after, style);
  out[31] = feature(32, wide, style);
  out[32] = feature(33, hashes[n]!, (style << 6) | before);
  out[33] = feature(34, hashes[n - 1]!, (style << 7) | after);
}

/** The number of the weight of a feature: which it is, and its two values, mixed. */
function feature(template: number, a: number, b: number): number {
  const hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1) ^ Math.imul(template, 0x85ebca6b), 0xc2b2ae35);
  return (hash ^ (hash >>> 15)) & (FEATURE_SPACE - 1);
}

/** Lengths, in words, up to which a class goes. */
const LENGTHS = [0, 1, 2, 3, 4, 6, 9, 14, 22, 35, 60];

function lengthClass(words: number): number {
  let index = 0;
  while (index < LENGTHS.length && words > LENGTHS[index]!) index++;
  return index;
}

/**
 * Sentences. Paragraphs end them; inside a paragraph a linear model over hashed features (`boundaries.ts`) judges the
 * places between two words whose shapes ever made a boundary in training (the gate).
 */
import type { Draft } from '../draft/draft.js';
import { TokenFlag } from '../draft/tokens.js';
import {
  type BoundaryColumns,
  boundaryColumns,
  boundaryFeatures,
  depthAfter,
  FEATURES,
  isDateline,
  isStopped,
  pairAtBoundary,
  type SentenceState,
} from './boundaries.js';
import { endParagraphsAtLines } from './lines.js';
import type { TextModel, Thresholds } from './model.js';

/** Longer sentences, in words, are cut: nobody writes them, and the parser's time is bounded by them. */
export const LONGEST_SENTENCE = 200;

/** Adds the sentences layer. */
export function splitSentences(draft: Draft, model: TextModel): void {
  endParagraphsAtLines(draft);
  const { tokens } = draft;
  const columns = boundaryColumns(draft);
  const features = new Int32Array(FEATURES);
  const state: SentenceState = { first: 0, depth: 0 };
  let paragraph = 0;
  let paragraphStart = 0;
  for (let row = 1; row < tokens.length; row++) {
    state.depth = depthAfter(columns, row - 1, state.depth);
    const flags = tokens.flags[row]!;
    const paragraphBefore = (flags & TokenFlag.ParagraphBefore) !== 0;
    if (!paragraphBefore) {
      if (flags & TokenFlag.JoinsPrevious || !isBoundary(columns, row, state, model, features)) continue;
      if (state.first === paragraphStart && isDateline(columns, state.first, row)) continue;
    }
    addSentence(draft, state.first, row, paragraph);
    state.first = row;
    state.depth = 0;
    if (paragraphBefore) {
      paragraph++;
      paragraphStart = row;
    }
  }
  if (tokens.length > 0) addSentence(draft, state.first, tokens.length, paragraph);
}

function isBoundary(
  columns: BoundaryColumns,
  row: number,
  state: SentenceState,
  model: TextModel,
  features: Int32Array,
): boolean {
  if (model.gate[pairAtBoundary(columns, row)] === 0) return false;
  boundaryFeatures(columns, row, state, features);
  const { weights } = model;
  let sum = 0;
  for (let i = 0; i < FEATURES; i++) sum += weights[features[i]!]!;
  return sum > thresholdAt(columns, row, model.thresholds);
}

/** The style (`BoundaryColumns.style`) from which on a text counts as print. */
const FORMAL_STYLE = 4;

function thresholdAt(columns: BoundaryColumns, row: number, { stopped, formal, loose }: Thresholds): number {
  if (isStopped(columns, row)) return stopped;
  return columns.style >= FORMAL_STYLE ? formal : loose;
}

function addSentence(draft: Draft, first: number, end: number, paragraph: number): void {
  let from = first;
  while (end - from > LONGEST_SENTENCE) {
    const cut = cutBefore(draft, from, end);
    pushSentence(draft, from, cut, paragraph);
    from = cut;
    draft.notice('sentence-cut');
  }
  pushSentence(draft, from, end, paragraph);
}

function pushSentence(draft: Draft, firstToken: number, endToken: number, paragraph: number): void {
  const { starts, ends, sentences } = draft.tokens;
  sentences.fill(draft.sentences.length, firstToken, endToken);
  draft.sentences.push({
    start: starts[firstToken]!,
    end: ends[endToken - 1]!,
    firstToken,
    endToken,
    paragraph,
  });
}

/** Marks to cut an overlong sentence after, the best first. */
const CUTS = [';', ':', ',', '—', '–', '-'];

/** The row before which an overlong sentence is cut: after the last semicolon that leaves halves of some size, else colon, comma, dash. */
function cutBefore(draft: Draft, first: number, end: number): number {
  const from = first + LONGEST_SENTENCE / 4;
  const to = Math.min(first + LONGEST_SENTENCE, end - 1);
  let best = CUTS.length;
  let cut = to;
  for (let row = to; row > from; row--) {
    if (draft.tokens.flags[row]! & TokenFlag.JoinsPrevious) continue;
    const rank = CUTS.indexOf(draft.norm(row - 1));
    if (rank < 0 || rank >= best) continue;
    best = rank;
    cut = row;
  }
  while (cut > first + 1 && draft.tokens.flags[cut]! & TokenFlag.JoinsPrevious) cut--;
  return cut;
}

/**
 * Why a text is coded, or not coded, between two parties: the sentences where both stand, the way through the tree from one to the
 * other, the words on or beside that way with which entries of the dictionary begin, and why each of them gave no event of the two.
 */
import type { Draft } from '../draft/draft.js';
import type { Stretch } from '../draft/layers.js';
import { children, isWithin, stretchOf } from '../draft/tree.js';
import { quoted } from './explain.js';
import { ruleName } from './finish.js';
import { judgeAll, type Verdict } from './judge/judge.js';
import { type Fill, participantsOf } from './parties.js';
import type { WhatResources } from './resources.js';
import { type Side, sideOf } from './sides.js';

export interface PairExplained {
  /** In text order; empty where the two never stand in one sentence. */
  sentences: PairSentence[];
}

export interface PairSentence {
  sentence: Stretch;
  /** The words that stand for the two, nearest to each other in the tree. */
  source: Stretch;
  target: Stretch;
  /** Words of the dictionary on or beside the way between them, in text order. */
  near: NearWord[];
}

export interface NearWord {
  word: Stretch;
  /** False for a word that hangs on one of the way. */
  onPath: boolean;
  /** What came of it, each reason with the entries that it holds of; empty entries where it is of the word itself. */
  reasons: { reason: string; entries: string[] }[];
}

type Span = { start: number; end: number };

/** @param draft read up to the stage before `what`, or further. Spans are those of the two parties' words, as for `relate`. */
export function explainPair(
  draft: Draft,
  resources: WhatResources,
  source: readonly Span[],
  target: readonly Span[],
): PairExplained {
  const pairs = nearestPairs(draft, sideOf(draft, source), sideOf(draft, target));
  if (pairs.length === 0) return { sentences: [] };
  const nearby = pairs.map(pair => wordsNear(draft, pair.path));
  const wanted = new Set(nearby.flatMap(near => [...near.keys()]));
  const refusals = new Map<number, Map<string, Set<string>>>();
  const verdicts = judgeAll(draft, resources, (frame, reason, token) => {
    if (!wanted.has(token)) return;
    const reasons = refusals.get(token) ?? new Map<string, Set<string>>();
    refusals.set(token, reasons);
    const entries = reasons.get(reason) ?? new Set<string>();
    reasons.set(reason, entries.add(frame.name));
  });
  const codings = new Codings(draft, verdicts);
  return {
    sentences: pairs.map(({ sentence, source, target }, at) => ({
      sentence,
      source: wordAt(draft, source),
      target: wordAt(draft, target),
      near: [...nearby[at]!]
        .sort(([a], [b]) => a - b)
        .flatMap(([token, onPath]) => {
          const coded = codings.tell(token);
          const refused = coded.length > 0 ? [] : [...(refusals.get(token) ?? [])];
          const reasons = [
            ...coded.map(reason => ({ reason, entries: [] })),
            ...refused.map(([reason, entries]) => ({ reason, entries: [...entries] })),
          ];
          return reasons.length === 0 ? [] : [{ word: wordAt(draft, token), onPath, reasons }];
        }),
    })),
  };
}

const wordAt = (draft: Draft, token: number) => stretchOf(draft, token, token + 1);

// ---------------------------------------------------------------- the two and the way between them

interface Pair {
  sentence: Stretch;
  source: number;
  target: number;
  path: number[];
}

/** For each sentence in which both stand, the two words with the shortest way between them. */
function nearestPairs(draft: Draft, source: Side, target: Side): Pair[] {
  const targets = headsBySentence(draft, target);
  const pairs: Pair[] = [];
  for (const [at, sources] of headsBySentence(draft, source)) {
    let best: Pair | null = null;
    for (const from of sources) {
      for (const to of targets.get(at) ?? []) {
        if (from === to) continue;
        const path = pathOf(draft.tokens.heads, from, to);
        if (best === null || path.length < best.path.length)
          best = { sentence: draft.sentences[at]!, source: from, target: to, path };
      }
    }
    if (best !== null) pairs.push(best);
  }
  return pairs.sort((a, b) => a.sentence.start - b.sentence.start);
}

function headsBySentence(draft: Draft, { tokens }: Side): Map<number, number[]> {
  const { heads, sentences } = draft.tokens;
  const found = new Map<number, number[]>();
  for (const token of tokens) {
    if (tokens.has(heads[token]!)) continue;
    const at = sentences[token]!;
    const list = found.get(at);
    if (list === undefined) found.set(at, [token]);
    else if (list.length < MOST_HEADS) list.push(token);
  }
  return found;
}

/** Of a party that one sentence names more often the first words are looked at. */
const MOST_HEADS = 16;

/** Rows from `from` up to where the two meet and down to `to`, both ends in it; only the ends where they never meet. */
function pathOf(heads: Int32Array, from: number, to: number): number[] {
  const up = chainOf(heads, from);
  const down = chainOf(heads, to);
  const rank = new Map(down.map((token, at) => [token, at]));
  const meeting = up.findIndex(token => rank.has(token));
  if (meeting < 0) return [from, to];
  return [...up.slice(0, meeting + 1), ...down.slice(0, rank.get(up[meeting]!)!).reverse()];
}

/** Trees may be deep where parsers err; no way through one is longer. */
const MOST_STEPS = 64;

function chainOf(heads: Int32Array, from: number): number[] {
  const chain: number[] = [];
  for (let up = from; up >= 0 && chain.length < MOST_STEPS; up = heads[up]!) chain.push(up);
  return chain;
}

/** Words on the way, those that hang on it, and what the whole hangs on: to whether they stand on it. */
function wordsNear(draft: Draft, path: readonly number[]): Map<number, boolean> {
  const near = new Map<number, boolean>();
  for (const token of path) {
    for (const child of children(draft, token)) near.set(child, false);
    const head = draft.tokens.heads[token]!;
    if (head >= 0) near.set(head, false);
  }
  for (const token of path) near.set(token, true);
  return near;
}

// ---------------------------------------------------------------- what came of a word

/** What the codings of the document say of a word that has a part in one. */
class Codings {
  constructor(
    readonly draft: Draft,
    readonly verdicts: readonly Verdict[],
  ) {}

  tell(token: number): string[] {
    const own = this.verdicts.filter(({ proposal }) => proposal.words.includes(token));
    if (own.length > 0) return own.map(one => this.#tellCoding(one));
    const above = this.verdicts.find(
      ({ proposal: { trigger, covered, weakness } }) =>
        weakness === null &&
        trigger !== token &&
        covered.some(one => one !== trigger && isWithin(this.draft, token, one)),
    );
    return above === undefined
      ? []
      : [`it is a part of what ${quoted(this.draft, above.proposal)} tells: ${this.#tellCoding(above)}`];
  }

  #tellCoding({ proposal, event: { type, mode }, reason }: Verdict): string {
    const parties = `${this.#names(proposal.actors)} → ${this.#names(proposal.recipients)}`;
    const coded = `“${ruleName(proposal)}” gives ${type}${mode === null ? '' : `/${mode}`}, ${parties}`;
    return reason === '' ? coded : `${coded}; it was dropped: ${reason}`;
  }

  #names(fills: readonly Fill[]): string {
    const names = participantsOf(fills).map(({ entity }) => this.draft.entities[entity]!.name);
    return names.length > 0 ? [...new Set(names)].join(' + ') : 'nobody known';
  }
}

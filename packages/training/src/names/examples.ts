/** Sentences of the treebanks as the recogniser will meet them: read by the engine, with its own words, tags and rules. */
import {
  Draft,
  findKnownPlaces,
  findNames,
  grammarStage,
  lookUp,
  MOST_FEATURES,
  NameFeatures,
  type NameSpan,
  type Resources,
  tagsOf,
  textStage,
} from '@readout/engine/internals';
import type { GoldName } from './gold.js';

/** What the rules need; the recogniser itself is not there yet. */
export type RuleResources = Pick<Resources, 'text' | 'grammar' | 'who' | 'where'>;

/** A run of words in scope: the features of each word one after the other, and its tags. */
export interface Example {
  features: Int32Array[];
  /** By word: how many of its features, the first ones, tell the word itself. */
  own: Uint8Array;
  tags: Uint8Array;
}

/** What a text is cut into; sentences that touch an `unread` stretch, which nobody has annotated, are left out. */
export function examplesOf(
  text: string,
  publishedAt: string | null,
  gold: readonly GoldName[],
  unread: readonly { start: number; end: number }[],
  resources: RuleResources,
): Example[] {
  const draft = new Draft({ text, publishedAt });
  textStage.run(draft, resources);
  grammarStage.run(draft, resources);
  const lookup = lookUp(draft, resources.who);
  const places = findKnownPlaces(draft, resources.where, lookup);
  const features = new NameFeatures(draft, lookup, findNames(draft, lookup, places), places);
  const examples: Example[] = [];
  const { starts, ends } = draft.tokens;
  for (const { firstToken, endToken } of draft.sentences) {
    const [from, to] = [starts[firstToken]!, ends[endToken - 1]!];
    if (unread.some(({ start, end }) => start < to && from < end)) continue;
    const spans = spansWithin(draft, features, gold, firstToken, endToken);
    for (let token = firstToken; token < endToken; ) {
      if (!features.isInScope(token)) {
        token++;
        continue;
      }
      let stop = token + 1;
      while (stop < endToken && features.isInScope(stop)) stop++;
      examples.push(exampleAt(features, spans, token, stop, firstToken, endToken));
      token = stop;
    }
  }
  return examples;
}

function exampleAt(
  features: NameFeatures,
  spans: readonly NameSpan[],
  from: number,
  to: number,
  first: number,
  end: number,
): Example {
  const rows: Int32Array[] = [];
  const own = new Uint8Array(to - from);
  for (let token = from; token < to; token++) {
    features.find(token, first, end);
    if (features.count > MOST_FEATURES) throw new Error(`${features.count} features: raise MOST_FEATURES.`);
    own[token - from] = features.ownCount;
    rows.push(features.buffer.slice(0, features.count));
  }
  const inside = spans.filter(span => span.firstToken >= from && span.endToken <= to);
  return { features: rows, own, tags: tagsOf(inside, from, to) };
}

/** The gold names of a sentence on the engine's own words; those whose ends are no ends of words are left out. */
function spansWithin(
  draft: Draft,
  features: NameFeatures,
  gold: readonly GoldName[],
  firstToken: number,
  endToken: number,
): NameSpan[] {
  const { starts, ends } = draft.tokens;
  const spans: NameSpan[] = [];
  for (const { start, end, type } of gold) {
    let first = -1;
    let last = -1;
    for (let token = firstToken; token < endToken; token++) {
      if (starts[token] === start) first = token;
      if (ends[token] === end) last = token;
    }
    if (first < 0 || last < first) continue;
    let isSeen = true;
    for (let token = first; token <= last; token++) isSeen &&= features.isInScope(token);
    if (isSeen) spans.push({ firstToken: first, endToken: last + 1, type });
  }
  return spans;
}

/** Decisions as the engine meets them, with what would have been right. */
import {
  type Decision,
  Draft,
  grammarStage,
  type Resources,
  readWho,
  textStage,
} from '@readout/engine/internals';
import type { GoldDocument, GoldMention } from './gold.js';

/** A choice between options, each with its features; those that are right come as rows. */
export interface Example {
  options: Int32Array[];
  right: number[];
}

/** All that the engine reads with but what is learned here. */
export type ReadingResources = Pick<Resources, 'text' | 'grammar' | 'who' | 'where' | 'names'>;

type Mention = Decision['candidate'];

/** Reads a document with the weights learned so far and notes each choice that was made. */
export function examplesOf(
  document: GoldDocument,
  weights: Int8Array,
  resources: ReadingResources,
): Example[] {
  const draft = new Draft({ text: document.text, publishedAt: null });
  textStage.run(draft, resources);
  grammarStage.run(draft, resources);
  const decisions: Decision[] = [];
  readWho(
    draft,
    { ...resources, coreference: weights, likely: null },
    { coreference: one => decisions.push(one) },
  );
  const entityOf = new EntityFinder(draft, document.mentions);
  return decisions.map(({ candidate, options, features }) => {
    const entity = entityOf.find(candidate);
    const right = options.flatMap((option, row) =>
      option !== null && entity >= 0 && entityOf.find(option) === entity ? [row] : [],
    );
    return { options: features, right: right.length > 0 ? right : [options.indexOf(null)] };
  });
}

/** The entity that the gold gives a mention of the engine's: the same span, else the same head. */
class EntityFinder {
  readonly #bySpan = new Map<string, GoldMention>();
  readonly #byHead = new Map<number, GoldMention[]>();

  constructor(
    readonly draft: Draft,
    mentions: readonly GoldMention[],
  ) {
    for (const mention of mentions) {
      this.#bySpan.set(`${mention.start} ${mention.end}`, mention);
      const others = this.#byHead.get(mention.headStart);
      if (others) others.push(mention);
      else this.#byHead.set(mention.headStart, [mention]);
    }
  }

  find({ firstToken, endToken, headFirst, headToken }: Mention): number {
    const { starts, ends } = this.draft.tokens;
    const [start, end] = [starts[firstToken]!, ends[endToken - 1]!];
    const same = this.#bySpan.get(`${start} ${end}`);
    if (same) return same.entity;
    const others = this.#byHead.get(starts[headToken]!) ?? this.#byHead.get(starts[headFirst]!) ?? [];
    let best: GoldMention | null = null;
    for (const other of others) {
      if (best === null || shared(other, start, end) > shared(best, start, end)) best = other;
    }
    return best?.entity ?? -1;
  }
}

/** Jaccard similarity of two spans. */
function shared({ start, end }: GoldMention, from: number, to: number): number {
  const common = Math.max(0, Math.min(end, to) - Math.max(start, from));
  return common / (end - start + to - from - common);
}

/**
 * Copies and stories of a growing set of documents. The result is a function of the set: documents may come in any order, alone or by
 * the thousand, and the placements are the same in the end. Cost grows with the number of documents, not with its square.
 *
 * A text that many houses print is one node of the story graph: its earliest version stands for all.
 */
import { withRoom } from './columns.js';
import { CopyIndex } from './copies/copy-index.js';
import { featuresOf } from './grouping/features.js';
import { StoryGraph } from './grouping/story-graph.js';
import { readWordWeights } from './grouping/word-weights.js';
import { compareVersions, publicationTime } from './order.js';
import type { Placement, StoryChanges, StoryDocument, StoryIndexState } from './types.js';
import { wordsOf } from './words.js';

const STATE_VERSION = 1;

export interface StoryIndexOptions {
  /** Gives the text of a document that was added before, when it has to be compared with a later one. */
  textOf: (id: string) => string;
}

/** A new, empty index. Reads the table of word weights once. */
export function createStoryIndex(options: StoryIndexOptions): StoryIndex {
  return new StoryIndex(options);
}

/** An index as it was saved; throws when the state is of another version. The result goes on as if it had never stopped. */
export function restoreStoryIndex(state: StoryIndexState, options: StoryIndexOptions): StoryIndex {
  if (state.version !== STATE_VERSION)
    throw new Error(
      `The state of the story index has version ${state.version}; this Readout reads version ${STATE_VERSION}. Add the documents to a new index.`,
    );
  const index = new StoryIndex(options);
  index.restore(state);
  return index;
}

export class StoryIndex {
  readonly #ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #times: number[] = [];
  readonly #wordWeights = readWordWeights();
  readonly #copies: CopyIndex;
  readonly #graph: StoryGraph;
  /** Texts of the documents that are being added: the caller need not have kept them yet. */
  readonly #arriving = new Map<number, string>();

  /** What was last told of each document: its original and the first document of its story. */
  #originals = new Int32Array(0);
  #stories = new Int32Array(0);

  constructor({ textOf }: StoryIndexOptions) {
    const order = (first: number, second: number) => this.#compare(first, second);
    this.#copies = new CopyIndex(
      document => this.#arriving.get(document) ?? textOf(this.#ids[document]!),
      order,
    );
    this.#graph = new StoryGraph(order);
  }

  get size(): number {
    return this.#ids.length;
  }

  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  /** Adds the documents that it does not have yet and tells what that changed. Hundreds at a time cost least. */
  add(documents: Iterable<StoryDocument>): StoryChanges {
    for (const document of documents) if (!this.#numbers.has(document.id)) this.#addOne(document);
    const regrouped = this.#copies.takeChanged();
    this.#chooseOriginals(regrouped);
    const affected = new Set(regrouped);
    for (const document of this.#graph.settle()) {
      if (this.#graph.isActive(document))
        for (const version of this.#copies.membersOf(document)) affected.add(version);
    }
    this.#arriving.clear();
    return this.#tell(affected);
  }

  /** Where the document belongs; null if it was never added. */
  findPlacement(id: string): Placement | null {
    const document = this.#numbers.get(id);
    return document === undefined ? null : this.#placementOf(document);
  }

  /** Every placement, in the order of addition. */
  *placements(): Generator<Placement> {
    for (let document = 0; document < this.#ids.length; document++) yield this.#placementOf(document);
  }

  /** The documents of a story by time and identity, copies among them; empty if there is no such story. */
  documentsOf(story: string): string[] {
    const first = this.#numbers.get(story);
    if (first === undefined || this.#stories[first] !== first) return [];
    return this.#inOrder(this.#graph.membersOf(first).flatMap(document => this.#copies.membersOf(document)));
  }

  /** All versions of the document's text by time and identity, the original first; empty if it was never added. */
  versionsOf(id: string): string[] {
    const document = this.#numbers.get(id);
    return document === undefined ? [] : this.#inOrder(this.#copies.membersOf(document));
  }

  /** Everything that is needed to go on another day, in columns. */
  save(): StoryIndexState {
    return {
      version: STATE_VERSION,
      ids: [...this.#ids],
      times: Float64Array.from(this.#times),
      copies: this.#copies.save(),
      graph: this.#graph.save(),
    };
  }

  restore({ ids, times, copies, graph }: StoryIndexState): void {
    for (const [document, id] of ids.entries()) {
      this.#ids.push(id);
      this.#numbers.set(id, document);
      this.#times.push(times[document]!);
    }
    this.#copies.restore(copies);
    this.#graph.restore(graph, times);
    this.#originals = new Int32Array(ids.length);
    this.#stories = new Int32Array(ids.length);
    for (let document = 0; document < ids.length; document++) this.#record(document);
  }

  #addOne({ id, reading }: StoryDocument): void {
    const document = this.#ids.length;
    const { text, publishedAt } = reading.document;
    const time = publicationTime(publishedAt);
    this.#ids.push(id);
    this.#numbers.set(id, document);
    this.#times.push(time);
    this.#arriving.set(document, text);
    this.#originals = withRoom(this.#originals, document + 1);
    this.#stories = withRoom(this.#stories, document + 1);
    this.#originals[document] = -1;
    this.#stories[document] = -1;
    this.#copies.add(wordsOf(text));
    this.#graph.add(featuresOf(reading, this.#wordWeights), time);
  }

  /** Lets the earliest version of each text, and only that, stand for it in the graph. */
  #chooseOriginals(regrouped: ReadonlySet<number>): void {
    for (const document of regrouped) {
      if (this.#graph.isActive(document) && this.#copies.originalOf(document) !== document)
        this.#graph.deactivate(document);
    }
    for (const document of regrouped) {
      if (!this.#graph.isActive(document) && this.#copies.originalOf(document) === document)
        this.#graph.activate(document);
    }
  }

  /** What is another now than it was told before. */
  #tell(affected: ReadonlySet<number>): StoryChanges {
    const placements: Placement[] = [];
    const stories = new Set<number>();
    for (const document of affected) {
      const [original, story] = [this.#originals[document]!, this.#stories[document]!];
      this.#record(document);
      if (this.#originals[document] === original && this.#stories[document] === story) continue;
      placements.push(this.#placementOf(document));
      stories.add(this.#stories[document]!);
      if (story >= 0) stories.add(story);
    }
    const [kept, gone]: [string[], string[]] = [[], []];
    for (const story of stories) (this.#stories[story] === story ? kept : gone).push(this.#ids[story]!);
    placements.sort((a, b) => (a.document < b.document ? -1 : 1));
    return { placements, stories: kept.sort(), gone: gone.sort() };
  }

  #record(document: number): void {
    const original = this.#copies.originalOf(document);
    this.#originals[document] = original;
    this.#stories[document] = this.#graph.storyOf(original);
  }

  #placementOf(document: number): Placement {
    return {
      document: this.#ids[document]!,
      original: this.#ids[this.#originals[document]!]!,
      story: this.#ids[this.#stories[document]!]!,
    };
  }

  #inOrder(documents: number[]): string[] {
    return documents.sort((a, b) => this.#compare(a, b)).map(document => this.#ids[document]!);
  }

  #compare(first: number, second: number): number {
    return compareVersions(this.#times[first]!, this.#ids[first]!, this.#times[second]!, this.#ids[second]!);
  }
}

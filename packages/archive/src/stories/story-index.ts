/**
 * Copies and stories of a growing set of documents. The result is a function of the set: documents may come in any order, alone or by
 * the thousand, and the placements are the same in the end. Cost grows with the number of documents, not with its square.
 *
 * A text that many houses print is one node of the story graph: its earliest version stands for all.
 */

import { Column, named } from '../paging/column.js';
import { Pages } from '../paging/pages.js';
import { CopyIndex } from './copies/copy-index.js';
import { StoryGraph } from './grouping/story-graph.js';
import { Names } from './names.js';
import { traitsOf } from './traits.js';
import type { ArrivingDocument, Placement, StoryChanges, StoryDocument } from './types.js';
import { wordsOf } from './words.js';

/** The version of what `StoryIndex.columns` gives, and of the stories that come of the same documents. */
export const STORY_STATE_VERSION = 4;

export interface StoryIndexOptions {
  /**
   * Gives the text of a document that was added before, when it has to be compared with a later one. A store that cannot give it at
   * once asks beforehand, with `textsFor` and `textsToSettle`.
   */
  textOf: (id: string) => string;
  /** The memory that it lives in; one without a bound when left out. */
  pages?: Pages;
}

/** A new, empty index. */
export function createStoryIndex(options: StoryIndexOptions): StoryIndex {
  return new StoryIndex(options);
}

/** As a store would have them. */
export function arrivingOf(documents: Iterable<StoryDocument>): ArrivingDocument[] {
  return Array.from(documents, ({ reading, ...document }) => ({
    ...document,
    text: reading.document.text,
    traits: traitsOf(reading),
  }));
}

export class StoryIndex {
  readonly #names: Names;
  readonly #times: Column;
  readonly #keys: Column;
  readonly #copies: CopyIndex;
  readonly #graph: StoryGraph;
  /** Texts of the documents that are being added: the caller need not have kept them yet. */
  readonly #arriving = new Map<number, string>();
  #isWhole = true;

  /** What was last told of each document: its original and the first document of its story. */
  readonly #originals: Column;
  readonly #stories: Column;

  constructor({ textOf, pages = new Pages() }: StoryIndexOptions) {
    this.#names = new Names(pages);
    this.#times = new Column(pages, 'f64');
    this.#keys = new Column(pages, 'f64');
    this.#originals = new Column(pages, 'i32');
    this.#stories = new Column(pages, 'i32');
    const order = (first: number, second: number) => this.#compare(first, second);
    this.#copies = new CopyIndex(
      document => this.#arriving.get(document) ?? textOf(this.#names.get(document)),
      order,
      pages,
    );
    this.#graph = new StoryGraph(order, pages);
  }

  /** How many documents it has. */
  get size(): number {
    return this.#names.size;
  }

  /** Documents and what it still has of documents that were replaced. */
  get rows(): number {
    return this.#names.count;
  }

  /**
   * False when documents were replaced in such a way that the result may not be that of the documents alone any more: they have to be
   * added to a new index. That is rare: as many texts as is just too many must share a passage, and one of them must lose it.
   */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** The store's own number of the document, as it was added; null if it never was. */
  findKey(id: string): number | null {
    const document = this.#names.find(id);
    return document === null ? null : this.#keys.get(document);
  }

  /** Adds the documents that it does not have yet, or has otherwise, and tells what that changed. Hundreds at a time cost least. */
  add(documents: Iterable<StoryDocument>): StoryChanges {
    this.place(arrivingOf(documents));
    return this.settle();
  }

  /** The documents whose texts `place` may ask for, of those that are not among the arriving ones. */
  textsFor(documents: readonly ArrivingDocument[]): string[] {
    const wanted = new Set<string>();
    for (const { traits } of documents)
      for (const document of this.#copies.wantedBy(traits.sketch)) wanted.add(this.#names.get(document));
    return [...wanted];
  }

  /** The first half of adding; `settle` must follow. Any number of calls may come before it. */
  place(arriving: readonly ArrivingDocument[]): void {
    for (const { id, replaces } of arriving) {
      const before = this.#names.find(id);
      if (before !== null && replaces !== undefined) this.#arriving.set(before, replaces);
    }
    for (const document of arriving) {
      const before = this.#names.find(document.id);
      if (before === null) this.#addOne(document);
      else if (document.replaces !== undefined) {
        this.#addOne(document);
        // Afterwards, so that what both have in common never seems to be gone.
        if (!this.#copies.remove(before, wordsOf(document.replaces))) this.#isWhole = false;
      }
    }
  }

  /** The documents whose texts `settle` may ask for. */
  textsToSettle(): string[] {
    const arrived = (document: number) => this.#arriving.has(document);
    return this.#copies
      .wantedToSettle()
      .filter(document => !arrived(document))
      .map(document => this.#names.get(document));
  }

  /** The second half of adding: what changed. */
  settle(): StoryChanges {
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
    const document = this.#names.find(id);
    return document === null ? null : this.#placementOf(document);
  }

  /** Every placement, in the order of addition. */
  *placements(): Generator<Placement> {
    for (let document = 0; document < this.#names.count; document++)
      if (this.#copies.isLive(document)) yield this.#placementOf(document);
  }

  /** The documents of a story by time and identity, copies among them; empty if there is no such story. */
  documentsOf(story: string): string[] {
    const first = this.#names.find(story);
    if (first === null || this.#stories.get(first) !== first) return [];
    return this.#inOrder(this.#graph.membersOf(first).flatMap(document => this.#copies.membersOf(document)));
  }

  /** All versions of the document's text by time and identity, the original first; empty if it was never added. */
  versionsOf(id: string): string[] {
    const document = this.#names.find(id);
    return document === null ? [] : this.#inOrder(this.#copies.membersOf(document));
  }

  /**
   * What has to be kept to go on another day, by name. The columns of a new index are filled with it before `resume` is called; then it
   * goes on as if it had never stopped.
   */
  columns(): Record<string, Column> {
    return {
      ...named('names', this.#names.columns()),
      times: this.#times,
      keys: this.#keys,
      ...named('copies', this.#copies.columns()),
      ...named('graph', this.#graph.columns()),
      originals: this.#originals,
      stories: this.#stories,
    };
  }

  /** Goes on from what the columns have been filled with. */
  resume(): void {
    this.#copies.resume();
    this.#graph.resume(this.#times);
  }

  #addOne({ id, text, traits: { time, sketch, features }, key = -1 }: ArrivingDocument): void {
    const document = this.#names.count;
    this.#names.add(id);
    this.#times.push(time);
    this.#keys.push(key);
    this.#originals.push(-1);
    this.#stories.push(-1);
    this.#arriving.set(document, text);
    this.#copies.addSketch(sketch);
    this.#graph.add(features, time);
  }

  /** Lets the earliest version of each text, and only that, stand for it in the graph. */
  #chooseOriginals(regrouped: ReadonlySet<number>): void {
    for (const document of regrouped) {
      if (this.#graph.isActive(document) && !this.#standsForItsCopies(document))
        this.#graph.deactivate(document);
    }
    for (const document of regrouped) {
      if (!this.#graph.isActive(document) && this.#standsForItsCopies(document))
        this.#graph.activate(document);
    }
  }

  #standsForItsCopies(document: number): boolean {
    return this.#copies.isLive(document) && this.#copies.originalOf(document) === document;
  }

  /** What is another now than it was told before. */
  #tell(affected: ReadonlySet<number>): StoryChanges {
    const placements: Placement[] = [];
    const stories = new Set<number>();
    for (const document of affected) {
      const [original, story] = [this.#originals.get(document), this.#stories.get(document)];
      this.#record(document);
      if (this.#originals.get(document) === original && this.#stories.get(document) === story) continue;
      if (!this.#copies.isLive(document)) {
        if (story >= 0) stories.add(story);
        continue;
      }
      placements.push(this.#placementOf(document));
      stories.add(this.#stories.get(document));
      if (story >= 0) stories.add(story);
    }
    const [kept, gone] = [new Set<string>(), new Set<string>()];
    for (const story of stories)
      (this.#stories.get(story) === story ? kept : gone).add(this.#names.get(story));
    // The first document of a story may have been replaced by another of its name.
    for (const story of kept) gone.delete(story);
    placements.sort((a, b) => (a.document < b.document ? -1 : 1));
    return { placements, stories: [...kept].sort(), gone: [...gone].sort() };
  }

  #record(document: number): void {
    const isLive = this.#copies.isLive(document);
    const original = this.#copies.originalOf(document);
    this.#originals.set(document, isLive ? original : -1);
    this.#stories.set(document, isLive ? this.#graph.storyOf(original) : -1);
  }

  #placementOf(document: number): Placement {
    return {
      document: this.#names.get(document),
      original: this.#names.get(this.#originals.get(document)),
      story: this.#names.get(this.#stories.get(document)),
    };
  }

  #inOrder(documents: number[]): string[] {
    return documents.sort((a, b) => this.#compare(a, b)).map(document => this.#names.get(document));
  }

  #compare(first: number, second: number): number {
    const [time, other] = [this.#times.get(first), this.#times.get(second)];
    if (time !== other) return time < other ? -1 : 1;
    const [name, otherName] = [this.#names.get(first), this.#names.get(second)];
    return name < otherName ? -1 : name > otherName ? 1 : 0;
  }
}

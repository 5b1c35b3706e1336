/**
 * Which documents are versions of one text. The groups are the connected parts of a graph: two documents are linked when they share a
 * key (see `sketch`) that is not common, share enough of their anchors to be worth comparing, and compare as copies by their exact
 * shingles. Each of these is a matter of the two documents and of the set as a whole, so the groups do not depend on the order of
 * arrival. A pair already in one group is not compared again: that changes the cost, not the parts.
 *
 * When an anchor becomes common, links that rested on it are gone, and the groups of its documents are made again from what is left;
 * no link can come up by that, so each falls into parts of itself. That happens once in the life of an anchor. Nor can one come up when
 * a document is taken out, unless an anchor ceases to be common by it. Simple for now: that is only told, and the index has to be made
 * anew; and a text of which more than 200 different versions exist is tied to a short excerpt only if a stretch of the excerpt is not in
 * 200 others.
 */
import { Column, named } from '../../paging/column.js';
import { Pages } from '../../paging/pages.js';
import { PostingTable } from '../postings/posting-table.js';
import { SortedPostings } from '../postings/sorted-postings.js';
import { type Words, wordsOf } from '../words.js';
import { Groups } from './groups.js';
import { areCopies, shingleSet, shinglesInOrder } from './shingles.js';
import { anchorsOf, type Sketch, sketchOf } from './sketch.js';

/** An anchor that more different texts have is what a house puts under every report, or a phrase. */
const COMMON_ANCHOR = 200;
/** Shared anchors that are not common, as a share of all anchors of the text with fewer, before shingles are compared. */
const WORTH_COMPARING = 0.25;
/** Shingles kept in memory for comparing, in numbers of four bytes. */
const CACHE = 2 ** 23;

export class CopyIndex {
  readonly #groups: Groups;
  /** Documents whose original may have changed since it was last asked for. */
  #changed = new Set<number>();
  /** Anchors that became common, and documents that were taken out, since groups were last made again. */
  readonly #crossed = new Set<number>();
  readonly #removed = new Set<number>();
  /** Postings are of texts: of several documents with the same words the first one has them, and counts while one of them is there. */
  readonly #isCounted = (text: number) => this.#liveTwins.get(text) > 0;
  readonly #anchorPostings: SortedPostings;
  readonly #anchors: PostingTable;
  readonly #bands: SortedPostings;
  /** Under a hash of the whole text, the first document that has it; a second hash for each document. */
  readonly #texts: SortedPostings;
  readonly #textChecks: Column;
  /** Anchors that are common, and how many texts have them, as they are kept. */
  readonly #commonAnchors: Column;
  readonly #commonCounts: Column;
  /** How many anchors each document has, common ones among them. */
  readonly #anchorCounts: Column;
  /** For each document the first that has the same words, itself if it is that; and of that one, how many of them have not been taken out. */
  readonly #twins: Column;
  readonly #liveTwins: Column;
  /** 0 for documents that have been taken out. */
  readonly #live: Column;
  readonly #cache = new Map<number, Uint32Array>();
  #cached = 0;

  /** `textOf` gives the text of a document again when it is to be compared with a later one; `order` tells which is earlier. */
  constructor(
    readonly textOf: (document: number) => string,
    order: (first: number, second: number) => number,
    pages = new Pages(),
  ) {
    this.#groups = new Groups(
      (first, second) => this.#live.get(second) - this.#live.get(first) || order(first, second),
      pages,
    );
    this.#anchorPostings = new SortedPostings(pages);
    this.#anchors = new PostingTable(this.#anchorPostings, COMMON_ANCHOR, this.#isCounted);
    this.#bands = new SortedPostings(pages);
    this.#texts = new SortedPostings(pages);
    this.#textChecks = new Column(pages, 'i32');
    this.#commonAnchors = new Column(pages, 'i32');
    this.#commonCounts = new Column(pages, 'i32');
    this.#anchorCounts = new Column(pages, 'i32');
    this.#twins = new Column(pages, 'i32');
    this.#liveTwins = new Column(pages, 'i32');
    this.#live = new Column(pages, 'u8');
  }

  /** How many documents there are, those that were taken out among them. */
  get count(): number {
    return this.#live.length;
  }

  /** Adds document number `count`. */
  add(words: Words): void {
    this.addSketch(sketchOf(words));
  }

  addSketch({ whole, anchors, bands }: Sketch): void {
    const document = this.count;
    for (const column of [this.#textChecks, this.#twins, this.#anchorCounts, this.#live, this.#liveTwins])
      column.length = document + 1;
    this.#groups.isolate(document);
    this.#changed.add(document);
    this.#live.set(document, 1);
    const twin = this.#recordText(document, whole);
    this.#liveTwins.set(twin, this.#liveTwins.get(twin) + 1);
    if (twin !== document) {
      this.#join(twin, document);
      return;
    }
    for (const band of bands) this.#bands.append(band, document);
    this.#anchorCounts.set(document, anchors.length);
    for (const anchor of anchors) {
      if (this.#anchors.isCommon(anchor)) this.#anchors.counted(anchor);
      else if (this.#anchors.add(anchor, document) === 'now-common') this.#crossed.add(anchor);
    }
    this.#link(document, anchors, bands);
  }

  /**
   * Takes a document out; `words` are those that it was added with. False when an anchor is no longer common by that: texts without a
   * posting of it could have links by it, and the index has to be made anew.
   */
  remove(document: number, words: Words): boolean {
    if (this.#live.get(document) === 0) return true;
    const text = this.#twins.get(document);
    this.#live.set(document, 0);
    this.#liveTwins.set(text, this.#liveTwins.get(text) - 1);
    this.#removed.add(document);
    let isWhole = true;
    if (this.#liveTwins.get(text) === 0)
      for (const anchor of anchorsOf(shinglesInOrder(words)))
        if (this.#anchors.drop(anchor) !== 'none') isWhole = false;
    return isWhole;
  }

  /** Documents that adding a text of this sketch may ask the text of. */
  wantedBy({ anchors, bands }: Sketch): number[] {
    const wanted = this.#candidates(anchors, anchors.length, bands, -1);
    return wanted.filter(text => !this.#cache.has(text)).map(text => this.#bearerOf(text));
  }

  /** Documents that making groups again may ask the text of. */
  wantedToSettle(): number[] {
    const texts = [...this.#unsettled().keys()].filter(
      document => this.#twins.get(document) === document && this.#liveTwins.get(document) > 0,
    );
    return texts.map(text => this.#bearerOf(text));
  }

  /** The documents added or taken out since the last call, and all others whose original may be another now. */
  takeChanged(): ReadonlySet<number> {
    this.#settle();
    this.#forget();
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  isLive(document: number): boolean {
    return this.#live.get(document) === 1;
  }

  /** All documents with a version of the text. */
  membersOf(document: number): number[] {
    this.#settle();
    return this.#groups.membersOf(document).filter(member => this.#live.get(member) === 1);
  }

  /** The earliest version of the document's text. */
  originalOf(document: number): number {
    this.#settle();
    return this.#groups.firstOf(document);
  }

  /** The first document with the same words, or this one. */
  #recordText(document: number, whole: Sketch['whole']): number {
    let twin = document;
    if (whole !== null) {
      const { key } = whole;
      const check = whole.check | 0;
      this.#textChecks.set(document, check);
      this.#texts.each(key, other => {
        if (this.#textChecks.get(other) === check && this.#isCounted(other)) twin = other;
      });
      if (twin === document) this.#texts.append(key, document);
    }
    this.#twins.set(document, twin);
    return twin;
  }

  /** Joins the document with its copies; with `within`, a number for each document, only with those that have its number. */
  #link(
    document: number,
    anchors: Uint32Array,
    bands: Uint32Array,
    within?: ReadonlyMap<number, number>,
  ): void {
    for (const other of this.#candidates(anchors, this.#anchorCounts.get(document), bands, document)) {
      if (this.#groups.rootOf(other) === this.#groups.rootOf(document)) continue;
      if (!within || within.get(other) === within.get(document)) this.#compare(document, other);
    }
  }

  /** Texts that share enough keys with a text to be worth comparing. */
  #candidates(anchors: Uint32Array, anchorCount: number, bands: Uint32Array, itself: number): number[] {
    const shared = new Map<number, number>();
    for (const anchor of anchors)
      if (!this.#anchors.isCommon(anchor))
        this.#anchors.each(anchor, other => shared.set(other, (shared.get(other) ?? 0) + 1));
    const candidates = new Set<number>();
    for (const [other, count] of shared)
      if (count >= WORTH_COMPARING * Math.min(anchorCount, this.#anchorCounts.get(other)))
        candidates.add(other);
    const take = (other: number) => {
      if (this.#isCounted(other)) candidates.add(other);
    };
    for (const band of bands) this.#bands.each(band, take);
    candidates.delete(itself);
    return [...candidates];
  }

  #compare(document: number, other: number): void {
    if (areCopies(this.#shinglesOf(document), this.#shinglesOf(other))) this.#join(document, other);
  }

  /** A document that is displaced as the first of several takes them all along. One that has just come has nobody behind it. */
  #join(document: number, other: number): void {
    const displaced = this.#groups.join(document, other);
    if (displaced < 0 || this.#changed.has(displaced)) return;
    for (const member of this.#groups.membersOf(displaced)) this.#changed.add(member);
  }

  /** The documents of groups whose links may have rested on what is no more, with a number that is the same for those of one group. */
  #unsettled(): Map<number, number> {
    const groups = new Map<number, number>();
    const take = (document: number) => {
      if (groups.has(document)) return;
      const members = this.#groups.membersOf(document);
      if (members.length > 1 || this.#removed.has(document))
        for (const member of members) groups.set(member, document);
    };
    for (const anchor of this.#crossed) this.#anchors.each(anchor, take);
    for (const document of this.#removed) take(document);
    return groups;
  }

  #settle(): void {
    if (this.#crossed.size === 0 && this.#removed.size === 0) return;
    const before = this.#unsettled();
    this.#crossed.clear();
    this.#removed.clear();
    for (const document of before.keys()) this.#groups.isolate(document);
    for (const document of before.keys()) {
      this.#changed.add(document);
      const text = this.#twins.get(document);
      if (text !== document && this.#live.get(document) === 1) this.#groups.join(document, text);
    }
    // Behind that, as a text that is compared must be found with those that have it.
    for (const document of before.keys()) {
      if (this.#twins.get(document) !== document || !this.#isCounted(document)) continue;
      const { anchors, bands } = sketchOf(wordsOf(this.textOf(this.#bearerOf(document))));
      this.#link(document, anchors, bands, before);
    }
  }

  /** A document that has the text and has not been taken out. */
  #bearerOf(text: number): number {
    if (this.#live.get(text) === 1) return text;
    return this.#groups
      .membersOf(text)
      .find(member => this.#live.get(member) === 1 && this.#twins.get(member) === text)!;
  }

  #shinglesOf(text: number): Uint32Array {
    const kept = this.#cache.get(text);
    if (kept) return kept;
    const set = shingleSet(shinglesInOrder(wordsOf(this.textOf(this.#bearerOf(text)))));
    this.#cache.set(text, set);
    this.#cached += set.length;
    return set;
  }

  /** Keeps the newest sets, within the bound of the cache. Never while texts are compared, so that none is asked for unforeseen. */
  #forget(): void {
    for (const [oldest, dropped] of this.#cache) {
      if (this.#cached <= CACHE) break;
      this.#cache.delete(oldest);
      this.#cached -= dropped.length;
    }
  }

  /** What has to be kept to go on another day. */
  columns(): Record<string, Column> {
    this.#settle();
    const { keys, counts } = this.#anchors.saveCommon();
    for (const [column, numbers] of [
      [this.#commonAnchors, keys],
      [this.#commonCounts, counts],
    ] as const) {
      column.length = numbers.length;
      for (const [row, number] of numbers.entries()) column.set(row, number | 0);
    }
    return {
      ...named('anchors', this.#anchorPostings.columns()),
      ...named('bands', this.#bands.columns()),
      ...named('texts', this.#texts.columns()),
      ...named('groups', this.#groups.columns()),
      textChecks: this.#textChecks,
      commonAnchors: this.#commonAnchors,
      commonCounts: this.#commonCounts,
      anchorCounts: this.#anchorCounts,
      twins: this.#twins,
      liveTwins: this.#liveTwins,
      live: this.#live,
    };
  }

  /** Goes on after the columns of a new index have been filled with what was kept. */
  resume(): void {
    for (const postings of [this.#anchorPostings, this.#bands, this.#texts]) postings.resume();
    this.#anchors.restoreCommon({
      keys: Uint32Array.from({ length: this.#commonAnchors.length }, (_, row) =>
        this.#commonAnchors.get(row),
      ),
      counts: Uint32Array.from({ length: this.#commonCounts.length }, (_, row) =>
        this.#commonCounts.get(row),
      ),
    });
  }
}

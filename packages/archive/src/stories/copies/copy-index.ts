/**
 * Which documents are versions of one text. The groups are the connected parts of a graph: two documents are linked when they share a
 * key (see `sketch`) that is not common, share enough of their anchors to be worth comparing, and compare as copies by their exact
 * shingles. Each of these is a matter of the two documents and of the set as a whole, so the groups do not depend on the order of
 * arrival. A pair already in one group is not compared again: that changes the cost, not the parts.
 *
 * When an anchor becomes common, links that rested on it are gone, and the groups of its documents are made again from what is left;
 * no link can come up by that, so each falls into parts of itself. That happens once in the life of an anchor. Simple for now: a text of which more than 200 different versions exist is tied to a short excerpt
 * only if a stretch of the excerpt is not in 200 others.
 */
import { withRoom } from '../columns.js';
import { combined } from '../hashing.js';
import { PostingTable } from '../posting-table.js';
import { type Words, wordsOf } from '../words.js';
import { Groups } from './groups.js';
import { areCopies, shingleSet, shinglesInOrder } from './shingles.js';
import { anchorsOf, bandsOf } from './sketch.js';

/** An anchor that more different texts have is what a house puts under every report, or a phrase. */
const COMMON_ANCHOR = 200;
/** Shared anchors that are not common, as a share of all anchors of the text with fewer, before shingles are compared. */
const WORTH_COMPARING = 0.25;
/** Shingles kept in memory for comparing, in numbers of four bytes. */
const CACHE = 2 ** 23;

export interface CopyIndexRows {
  /** Postings of anchors, bands and whole texts: keys and documents, in order. */
  anchors: Uint32Array;
  anchorDocuments: Int32Array;
  bands: Uint32Array;
  bandDocuments: Int32Array;
  /** Two hashes of the whole text of each document. */
  texts: Uint32Array;
  textChecks: Uint32Array;
  /** How many anchors each document has, common ones among them. */
  anchorCounts: Uint32Array;
  /** For each document the first that has the same words, itself if it is that. */
  twins: Int32Array;
  /** For each document one of its group, the same for all of them. */
  groups: Int32Array;
}

export class CopyIndex {
  #count = 0;
  readonly #groups: Groups;
  /** Documents whose original may have changed since it was last asked for. */
  #changed = new Set<number>();
  readonly #anchors = new PostingTable(COMMON_ANCHOR);
  readonly #bands = new PostingTable(Number.POSITIVE_INFINITY);
  readonly #texts = new PostingTable(Number.POSITIVE_INFINITY);
  #anchorStarts: Int32Array = new Int32Array(1);
  #bandStarts: Int32Array = new Int32Array(1);
  #anchorCounts = new Uint32Array(0);
  #textKeys = new Uint32Array(0);
  #textChecks = new Uint32Array(0);
  #twins = new Int32Array(0);
  readonly #cache = new Map<number, Uint32Array>();
  #cached = 0;

  /** `textOf` gives the text of a document again when it is to be compared with a later one; `order` tells which is earlier. */
  constructor(
    readonly textOf: (document: number) => string,
    order: (first: number, second: number) => number,
  ) {
    this.#groups = new Groups(order);
  }

  /** Adds document number `count`. */
  add(words: Words): void {
    const document = this.#count++;
    this.#groups.isolate(document);
    this.#changed.add(document);
    const twin = this.#recordText(document, words);
    if (twin !== document) {
      this.#closeRows(document);
      this.#join(twin, document);
      return;
    }
    const inOrder = shinglesInOrder(words);
    const set = shingleSet(inOrder);
    this.#remember(document, set);
    for (const band of bandsOf(set)) this.#bands.append(band, document);
    const crossed: number[] = [];
    const anchors = anchorsOf(inOrder);
    this.#anchorCounts[document] = anchors.length;
    for (const anchor of anchors) {
      if (this.#anchors.isCommon(anchor)) continue;
      if (this.#anchors.add(anchor, document) === 'now-common') crossed.push(anchor);
    }
    this.#closeRows(document);
    this.#link(document);
    this.#regroup(crossed);
  }

  /** The documents added since the last call, and all others whose original may be another now. */
  takeChanged(): ReadonlySet<number> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  membersOf(document: number): number[] {
    return this.#groups.membersOf(document);
  }

  /** The earliest version of the document's text. */
  originalOf(document: number): number {
    return this.#groups.firstOf(document);
  }

  /** The first document with the same words, or this one. */
  #recordText(document: number, { hashes }: Words): number {
    let key = hashes.length;
    let check = 0x1b873593;
    for (let i = 0; i < hashes.length; i++) {
      key = combined(key, hashes[i]!);
      check = (Math.imul(check, 0x2c1b3c6d) ^ hashes[i]!) >>> 0;
    }
    this.#textKeys = withRoom(this.#textKeys, document + 1);
    this.#textChecks = withRoom(this.#textChecks, document + 1);
    this.#twins = withRoom(this.#twins, document + 1);
    this.#anchorCounts = withRoom(this.#anchorCounts, document + 1);
    this.#textKeys[document] = key;
    this.#textChecks[document] = check;
    let twin = document;
    if (hashes.length > 0) {
      this.#texts.each(key, other => {
        if (this.#textChecks[other] === check) twin = other;
      });
      if (twin === document) this.#texts.append(key, document);
    }
    this.#twins[document] = twin;
    return twin;
  }

  #closeRows(document: number): void {
    this.#anchorStarts = withRoom(this.#anchorStarts, document + 2);
    this.#bandStarts = withRoom(this.#bandStarts, document + 2);
    this.#anchorStarts[document + 1] = this.#anchors.count;
    this.#bandStarts[document + 1] = this.#bands.count;
  }

  /** Joins the document with its copies; with `within`, a number for each document, only with those that have its number. */
  #link(document: number, within?: ReadonlyMap<number, number>): void {
    const mayJoin = (other: number) =>
      this.#groups.rootOf(other) !== this.#groups.rootOf(document) &&
      (!within || within.get(other) === within.get(document));
    const shared = new Map<number, number>();
    for (let row = this.#anchorStarts[document]!; row < this.#anchorStarts[document + 1]!; row++) {
      const anchor = this.#anchors.keys[row]!;
      if (this.#anchors.isCommon(anchor)) continue;
      this.#anchors.each(anchor, other => shared.set(other, (shared.get(other) ?? 0) + 1));
    }
    for (const [other, count] of shared) {
      const fewer = Math.min(this.#anchorCounts[document]!, this.#anchorCounts[other]!);
      if (count >= WORTH_COMPARING * fewer && mayJoin(other)) this.#compare(document, other);
    }
    for (let row = this.#bandStarts[document]!; row < this.#bandStarts[document + 1]!; row++) {
      this.#bands.each(this.#bands.keys[row]!, other => {
        if (mayJoin(other)) this.#compare(document, other);
      });
    }
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

  /** Makes the groups afresh whose links may have rested on anchors that became common. */
  #regroup(crossed: readonly number[]): void {
    const before = new Map<number, number>();
    for (const anchor of crossed) {
      this.#anchors.each(anchor, document => {
        if (before.has(document)) return;
        const members = this.#groups.membersOf(document);
        if (members.length > 1) for (const member of members) before.set(member, document);
      });
    }
    for (const document of before.keys()) this.#groups.isolate(document);
    for (const document of before.keys()) {
      this.#changed.add(document);
      if (this.#twins[document] === document) this.#link(document, before);
      else this.#groups.join(document, this.#twins[document]!);
    }
  }

  #shinglesOf(document: number): Uint32Array {
    const kept = this.#cache.get(document);
    if (kept) return kept;
    const set = shingleSet(shinglesInOrder(wordsOf(this.textOf(document))));
    this.#remember(document, set);
    return set;
  }

  /** Keeps the newest sets, within the bound of the cache. */
  #remember(document: number, set: Uint32Array): void {
    this.#cache.set(document, set);
    this.#cached += set.length;
    for (const [oldest, dropped] of this.#cache) {
      if (this.#cached <= CACHE || oldest === document) break;
      this.#cache.delete(oldest);
      this.#cached -= dropped.length;
    }
  }

  /** Everything that is needed to go on another day. */
  save(): CopyIndexRows {
    const groups = new Int32Array(this.#count);
    for (let document = 0; document < this.#count; document++)
      groups[document] = this.#groups.rootOf(document);
    return {
      anchors: this.#anchors.keys.slice(0, this.#anchors.count),
      anchorDocuments: this.#anchors.documents.slice(0, this.#anchors.count),
      bands: this.#bands.keys.slice(0, this.#bands.count),
      bandDocuments: this.#bands.documents.slice(0, this.#bands.count),
      texts: this.#textKeys.slice(0, this.#count),
      textChecks: this.#textChecks.slice(0, this.#count),
      anchorCounts: this.#anchorCounts.slice(0, this.#count),
      twins: this.#twins.slice(0, this.#count),
      groups,
    };
  }

  /** Takes up what was saved. The index must be new, and the order must know the documents. */
  restore(rows: CopyIndexRows): void {
    this.#count = rows.twins.length;
    this.#textKeys = rows.texts.slice();
    this.#textChecks = rows.textChecks.slice();
    this.#twins = rows.twins.slice();
    this.#anchorCounts = rows.anchorCounts.slice();
    for (let row = 0; row < rows.anchors.length; row++)
      this.#anchors.append(rows.anchors[row]!, rows.anchorDocuments[row]!);
    for (let row = 0; row < rows.bands.length; row++)
      this.#bands.append(rows.bands[row]!, rows.bandDocuments[row]!);
    this.#anchors.recount();
    this.#anchorStarts = startsOf(rows.anchorDocuments, this.#count);
    this.#bandStarts = startsOf(rows.bandDocuments, this.#count);
    for (let document = 0; document < this.#count; document++) {
      if (this.#twins[document] === document) this.#texts.append(this.#textKeys[document]!, document);
      this.#groups.isolate(document);
    }
    for (let document = 0; document < this.#count; document++)
      this.#groups.join(rows.groups[document]!, document);
  }
}

/** Where the postings of each document begin, when postings are in the order of their documents. */
function startsOf(documents: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const document of documents) starts[document + 1]!++;
  for (let document = 0; document < count; document++) starts[document + 1]! += starts[document]!;
  return starts;
}

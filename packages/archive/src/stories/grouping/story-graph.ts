/**
 * Stories from documents of which each stands for its copies. Two documents are linked when they were published within a week of each
 * other (or neither has a date), share two of their heaviest features in a week in which those are not common, and are alike enough.
 * The connected parts of that graph are agglomerated, each by itself, its documents numbered by time and identity. Links depend on the
 * two documents and on which features are common among all; so the stories are a function of the set of documents.
 *
 * An addition makes anew the links of the document, those of documents with a feature that became common by it, and the stories of
 * the connected parts that these touch; all else stays.
 */
import { withRoom } from '../columns.js';
import { combined } from '../hashing.js';
import { PostingTable } from '../posting-table.js';
import { agglomerate, type Link } from './agglomerate.js';
import type { Features } from './features.js';
import { type LinkRows, Links } from './links.js';

/** Heaviest features by which a document is looked for. */
const LOOKED_FOR_BY = 24;
/** A feature that more documents of one week have does not lead to candidates. */
const COMMON_FEATURE = 300;
/** Features of these that must be shared before likenesses are taken. */
const LEAST_SHARED = 2;
/** Days between the publications of linked documents. Stories last longer, from link to link. */
const WINDOW = 7;
const DAY = 86_400_000;
const SAME_DAY = 1.25;

/** Likenesses are ten-thousandths of the cosine. Below the first there is no link; the second ends the agglomeration. */
const LEAST_LIKENESS = 600;
const LEAST_AVERAGE = 1700;

/** Compares documents by time and identity: negative when the first is the earlier. */
type DocumentOrder = (first: number, second: number) => number;

export interface StoryGraphRows extends LinkRows {
  /** Where the features of each document begin, and one more. */
  featureStarts: Int32Array;
  keys: Uint32Array;
  weights: Uint16Array;
  active: Uint8Array;
  posted: Uint8Array;
  stories: Int32Array;
  ring: Int32Array;
}

export class StoryGraph {
  #count = 0;
  #keys = new Uint32Array(0);
  #weights = new Uint16Array(0);
  #featureStarts = new Int32Array(1);
  /** Day of publication, counted from 1970; NO_DAY for undated ones. */
  #days = new Int32Array(0);
  #active = new Uint8Array(0);
  /** Whether the document has postings: it keeps them when it no longer stands for its copies. */
  #posted = new Uint8Array(0);
  /** The first document of the story; -1 where a document does not stand for its copies. */
  #stories = new Int32Array(0);
  /** The next document of the story, in a ring. */
  #ring = new Int32Array(0);
  readonly #postings: PostingTable;
  readonly #links = new Links();
  readonly #stale = new Set<number>();
  #shared = new Uint8Array(0);

  constructor(readonly order: DocumentOrder) {
    this.#postings = new PostingTable(COMMON_FEATURE, document => this.#active[document] === 1);
  }

  /** Adds document number `count` with its time of publication in milliseconds; it stands for nothing yet. */
  add({ keys, weights }: Features, time: number): void {
    const document = this.#count++;
    const start = this.#featureStarts[document]!;
    this.#featureStarts = withRoom(this.#featureStarts, document + 2);
    this.#keys = withRoom(this.#keys, start + keys.length);
    this.#weights = withRoom(this.#weights, start + keys.length);
    this.#keys.set(keys, start);
    this.#weights.set(weights, start);
    this.#featureStarts[document + 1] = start + keys.length;
    this.#days = withRoom(this.#days, document + 1);
    this.#days[document] = Number.isFinite(time) ? Math.floor(time / DAY) : NO_DAY;
    this.#active = withRoom(this.#active, document + 1);
    this.#posted = withRoom(this.#posted, document + 1);
    this.#shared = withRoom(this.#shared, document + 1);
    this.#stories = withRoom(this.#stories, document + 1);
    this.#stories[document] = -1;
    this.#ring = withRoom(this.#ring, document + 1);
    this.#ring[document] = document;
    this.#links.reserve(document + 1);
  }

  isActive(document: number): boolean {
    return this.#active[document] === 1;
  }

  /** The document stands for its copies from now on. */
  activate(document: number): void {
    this.#active[document] = 1;
    const isPosted = this.#posted[document] === 1;
    this.#posted[document] = 1;
    this.#stale.add(document);
    for (const key of this.#ownKeys(document)) {
      const crossing = isPosted ? this.#postings.counted(key) : this.#postings.add(key, document);
      if (crossing !== 'none') this.#postings.each(key, other => this.#stale.add(other));
    }
  }

  /** Another document stands for this one from now on. */
  deactivate(document: number): void {
    this.#active[document] = 0;
    this.#stale.add(document);
    for (const key of this.#ownKeys(document)) {
      if (this.#postings.drop(key) !== 'none') this.#postings.each(key, other => this.#stale.add(other));
    }
  }

  /** Brings links and stories up to date. Returns the documents that are in another story now, or in none. */
  settle(): number[] {
    const touched = new Set<number>(this.#stale);
    for (const document of this.#stale) {
      this.#links.each(document, other => touched.add(other));
      this.#links.clear(document);
      if (this.#active[document] === 1) this.#link(document);
    }
    this.#stale.clear();
    const changed = new Set<number>();
    const seen = new Set<number>();
    for (const document of touched) {
      if (this.#active[document] === 0) {
        this.#stories[document] = -1;
        this.#ring[document] = document;
        changed.add(document);
      } else if (!seen.has(document)) this.#groupPart(this.#partOf(document, seen), changed);
    }
    return [...changed];
  }

  /** The first document of the story, by time and identity; the document must stand for its copies. */
  storyOf(document: number): number {
    return this.#stories[document]!;
  }

  /** The documents of a story that stand for their copies, from the first on in order. */
  membersOf(document: number): number[] {
    const members: number[] = [];
    const first = this.#stories[document]!;
    let member = first;
    do {
      members.push(member);
      member = this.#ring[member]!;
    } while (member !== first);
    return members;
  }

  /** Everything that is needed to go on another day: views of what is held here, good until the next change. All must be settled. */
  save(): StoryGraphRows {
    const features = this.#featureStarts[this.#count]!;
    return {
      featureStarts: this.#featureStarts.subarray(0, this.#count + 1),
      keys: this.#keys.subarray(0, features),
      weights: this.#weights.subarray(0, features),
      active: this.#active.subarray(0, this.#count),
      posted: this.#posted.subarray(0, this.#count),
      stories: this.#stories.subarray(0, this.#count),
      ring: this.#ring.subarray(0, this.#count),
      ...this.#links.save(this.#count),
    };
  }

  /** Takes up what was saved, with the times of publication. The graph must be new. */
  restore(rows: StoryGraphRows, times: Float64Array): void {
    for (let document = 0; document < times.length; document++) {
      const [start, end] = [rows.featureStarts[document]!, rows.featureStarts[document + 1]!];
      this.add(
        { keys: rows.keys.subarray(start, end), weights: rows.weights.subarray(start, end) },
        times[document]!,
      );
    }
    this.#active.set(rows.active);
    this.#posted.set(rows.posted);
    this.#stories.set(rows.stories);
    this.#ring.set(rows.ring);
    for (let document = 0; document < this.#count; document++) {
      if (this.#posted[document] === 0) continue;
      for (const key of this.#ownKeys(document)) this.#postings.append(key, document);
    }
    this.#postings.recount();
    for (let row = 0; row < rows.linkFrom.length; row++)
      this.#links.add(rows.linkFrom[row]!, rows.linkTo[row]!, rows.likenesses[row]!);
  }

  /** The heaviest features; ties go to the lower key. */
  #lookedForBy(document: number): number[] {
    const start = this.#featureStarts[document]!;
    const rows = Array.from({ length: this.#featureStarts[document + 1]! - start }, (_, i) => start + i);
    rows.sort((a, b) => this.#weights[b]! - this.#weights[a]! || this.#keys[a]! - this.#keys[b]!);
    return rows.slice(0, LOOKED_FOR_BY).map(row => this.#keys[row]!);
  }

  /** The features in the document's week. */
  #ownKeys(document: number): number[] {
    const week = weekOf(this.#days[document]!);
    return this.#lookedForBy(document).map(feature => combined(feature, week));
  }

  #link(document: number): void {
    const candidates: number[] = [];
    const day = this.#days[document]!;
    const week = weekOf(day);
    const weeks = day === NO_DAY ? [week] : [week - 1, week, week + 1];
    for (const feature of this.#lookedForBy(document)) {
      if (this.#postings.isCommon(combined(feature, week))) continue;
      for (const near of weeks) {
        const key = combined(feature, near);
        if (this.#postings.isCommon(key)) continue;
        this.#postings.each(key, other => {
          if (other === document) return;
          if (this.#shared[other]! === 0) candidates.push(other);
          this.#shared[other]!++;
        });
      }
    }
    for (const other of candidates) {
      const shared = this.#shared[other]!;
      this.#shared[other] = 0;
      if (shared < LEAST_SHARED) continue;
      const likeness = this.#likeness(document, other);
      if (likeness >= LEAST_LIKENESS) this.#links.add(document, other, likeness);
    }
  }

  /**
   * Cosine in ten-thousandths. To be of one day is evidence by itself: a quarter more for dated documents, and less for each day
   * between them, half at a week, nothing after.
   */
  #likeness(first: number, second: number): number {
    const apart = Math.abs(this.#days[first]! - this.#days[second]!);
    if (apart > WINDOW) return 0;
    const firstEnd = this.#featureStarts[first + 1]!;
    const secondEnd = this.#featureStarts[second + 1]!;
    let sum = 0;
    for (
      let i = this.#featureStarts[first]!, j = this.#featureStarts[second]!;
      i < firstEnd && j < secondEnd;
    ) {
      const a = this.#keys[i]!;
      const b = this.#keys[j]!;
      if (a === b) sum += this.#weights[i]! * this.#weights[j]!;
      if (a <= b) i++;
      if (b <= a) j++;
    }
    const cosine = (sum / (65535 * 65535)) * 10_000;
    if (this.#days[first] === NO_DAY) return Math.floor(cosine);
    return Math.min(10_000, Math.floor((cosine * SAME_DAY * (2 * WINDOW - apart)) / (2 * WINDOW)));
  }

  /** All documents that links lead to. */
  #partOf(document: number, seen: Set<number>): number[] {
    const part = [document];
    seen.add(document);
    for (let i = 0; i < part.length; i++) {
      this.#links.each(part[i]!, other => {
        if (seen.has(other)) return;
        seen.add(other);
        part.push(other);
      });
    }
    return part.sort(this.order);
  }

  #groupPart(part: readonly number[], changed: Set<number>): void {
    const places = new Map(part.map((document, place) => [document, place]));
    const links: Link[] = [];
    for (const [first, document] of part.entries()) {
      this.#links.each(document, (other, likeness) => {
        const second = places.get(other)!;
        if (first < second) links.push({ first, second, likeness });
      });
    }
    for (const cluster of agglomerate(part.length, links, LEAST_AVERAGE)) {
      const members = cluster.map(place => part[place]!);
      for (const [place, document] of members.entries()) {
        if (this.#stories[document] !== members[0]) changed.add(document);
        this.#stories[document] = members[0]!;
        this.#ring[document] = members[(place + 1) % members.length]!;
      }
    }
  }
}

/** Far from every day there is, so that dated and undated documents are never near each other. */
const NO_DAY = -(2 ** 30);

function weekOf(day: number): number {
  return Math.floor(day / WINDOW);
}

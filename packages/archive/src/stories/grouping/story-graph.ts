/**
 * Stories from documents of which each stands for its copies. Two documents are linked when they were published within a week of each
 * other (or neither has a date), share two of their heaviest features in a week in which those are not common, and are alike enough.
 * The connected parts of that graph are agglomerated, each by itself, its documents numbered by time and identity. Links depend on the
 * two documents and on which features are common among all; so the stories are a function of the set of documents.
 *
 * An addition makes anew the links of the document, those of documents with a feature that became common by it, and the stories of
 * the connected parts that these touch; all else stays.
 */
import { Column } from '../../paging/column.js';
import type { Pages } from '../../paging/pages.js';
import { agglomerate, type Link } from './agglomerate.js';
import { FeatureStore } from './feature-store.js';
import { byWeight, type Features, WEIGHT_BITS } from './features.js';
import { Links } from './links.js';
import { WeekPostings } from './week-postings.js';

/** Heaviest features by which a document is looked for. */
const LOOKED_FOR_BY = 24;
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

export class StoryGraph {
  readonly #features: FeatureStore;
  /** Day of publication, counted from 1970; NO_DAY for undated ones. */
  readonly #days: Column;
  readonly #active: Column;
  /** Whether the document has postings: it keeps them when it no longer stands for its copies. */
  readonly #posted: Column;
  /** The first document of the story; -1 where a document does not stand for its copies. */
  readonly #stories: Column;
  /** The next document of the story, in a ring. */
  readonly #ring: Column;
  readonly #weeks: WeekPostings;
  readonly #links: Links;
  readonly #stale = new Set<number>();
  /** Features that each candidate shares with the document that is being linked; 0 again for all of them afterwards. */
  readonly #shared: Column;

  constructor(
    readonly order: DocumentOrder,
    pages: Pages,
  ) {
    this.#features = new FeatureStore(pages);
    this.#days = new Column(pages, 'i32');
    this.#active = new Column(pages, 'u8');
    this.#posted = new Column(pages, 'u8');
    this.#stories = new Column(pages, 'i32');
    this.#ring = new Column(pages, 'i32');
    this.#shared = new Column(pages, 'u8');
    this.#links = new Links(pages);
    this.#weeks = new WeekPostings(
      document => this.#lookedForBy(document),
      document => this.#active.get(document) === 1,
      pages,
    );
  }

  /** Adds the next document, in the order of their numbers, with its time of publication in milliseconds; it stands for nothing yet. */
  add(features: Features, time: number): void {
    const document = this.#days.length;
    this.#features.add(features);
    this.#days.push(dayOf(time));
    this.#active.push(0);
    this.#posted.push(0);
    this.#shared.push(0);
    this.#stories.push(-1);
    this.#ring.push(document);
    this.#links.reserve(document + 1);
  }

  isActive(document: number): boolean {
    return this.#active.get(document) === 1;
  }

  /** The document stands for its copies from now on. */
  activate(document: number): void {
    const week = weekOf(this.#days.get(document));
    const postings = this.#weeks.of(week);
    const isPosted = this.#posted.get(document) === 1;
    if (!isPosted) this.#weeks.put(document, week);
    this.#active.set(document, 1);
    this.#posted.set(document, 1);
    this.#stale.add(document);
    for (const key of this.#lookedForBy(document)) {
      const crossing = isPosted ? postings.counted(key) : postings.add(key, document);
      if (crossing !== 'none') postings.each(key, other => this.#stale.add(other));
    }
  }

  /** Another document stands for this one from now on. */
  deactivate(document: number): void {
    const postings = this.#weeks.of(weekOf(this.#days.get(document)));
    this.#active.set(document, 0);
    this.#stale.add(document);
    for (const key of this.#lookedForBy(document)) {
      if (postings.drop(key) !== 'none') postings.each(key, other => this.#stale.add(other));
    }
  }

  /** Brings links and stories up to date. Returns the documents that are in another story now, or in none. */
  settle(): number[] {
    const touched = new Set<number>(this.#stale);
    // By their days, so that the postings of each week are wanted once.
    for (const document of [...this.#stale].sort((a, b) => this.#days.get(a) - this.#days.get(b))) {
      this.#links.each(document, other => touched.add(other));
      this.#links.clear(document);
      if (this.#active.get(document) === 1) this.#link(document);
    }
    this.#stale.clear();
    const changed = new Set<number>();
    const seen = new Set<number>();
    for (const document of touched) {
      if (this.#active.get(document) === 0) {
        this.#stories.set(document, -1);
        this.#ring.set(document, document);
        changed.add(document);
      } else if (!seen.has(document)) this.#groupPart(this.#partOf(document, seen), changed);
    }
    return [...changed];
  }

  /** The first document of the story, by time and identity; the document must stand for its copies. */
  storyOf(document: number): number {
    return this.#stories.get(document);
  }

  /** The documents of a story that stand for their copies, from the first on in order. */
  membersOf(document: number): number[] {
    const members: number[] = [];
    const first = this.#stories.get(document);
    let member = first;
    do {
      members.push(member);
      member = this.#ring.get(member);
    } while (member !== first);
    return members;
  }

  /** What has to be kept to go on another day. All must be settled. */
  columns(): Record<string, Column> {
    return {
      ...this.#features.columns(),
      active: this.#active,
      posted: this.#posted,
      stories: this.#stories,
      ring: this.#ring,
      ...this.#links.columns(),
    };
  }

  /** Goes on after the columns of a new graph have been filled with what was kept, with the times of publication. */
  resume(times: Column): void {
    this.#shared.length = times.length;
    for (let document = 0; document < times.length; document++) {
      this.#days.push(dayOf(times.get(document)));
      if (this.#posted.get(document) === 1) this.#weeks.put(document, weekOf(this.#days.get(document)));
    }
  }

  /** The heaviest features, without their weights; ties go to the lower one. */
  #lookedForBy(document: number): Uint32Array {
    return byWeight(this.#features.of(document))
      .subarray(0, LOOKED_FOR_BY)
      .map(feature => feature >>> WEIGHT_BITS);
  }

  #link(document: number): void {
    const candidates: number[] = [];
    const day = this.#days.get(document);
    const week = weekOf(day);
    const weeks = day === NO_DAY ? [week] : [week - 1, week, week + 1];
    const own = this.#weeks.of(week);
    const tables = weeks.map(near => this.#weeks.of(near));
    for (const feature of this.#lookedForBy(document)) {
      if (own.isCommon(feature)) continue;
      for (const table of tables) {
        if (table.isCommon(feature)) continue;
        table.each(feature, other => {
          if (other === document) return;
          if (this.#shared.get(other) === 0) candidates.push(other);
          this.#shared.set(other, this.#shared.get(other) + 1);
        });
      }
    }
    for (const other of candidates) {
      const shared = this.#shared.get(other);
      this.#shared.set(other, 0);
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
    const apart = Math.abs(this.#days.get(first) - this.#days.get(second));
    if (apart > WINDOW) return 0;
    const cosine = this.#features.cosineOf(first, second) * 10_000;
    if (this.#days.get(first) === NO_DAY) return Math.floor(cosine);
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
        if (this.#stories.get(document) !== members[0]) changed.add(document);
        this.#stories.set(document, members[0]!);
        this.#ring.set(document, members[(place + 1) % members.length]!);
      }
    }
  }
}

/** Far from every day there is, so that dated and undated documents are never near each other. */
const NO_DAY = -(2 ** 30);

function dayOf(time: number): number {
  return Number.isFinite(time) ? Math.floor(time / DAY) : NO_DAY;
}

function weekOf(day: number): number {
  return Math.floor(day / WINDOW);
}

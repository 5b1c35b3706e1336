/**
 * Stories from documents of which each stands for its copies. Two documents are linked when they were published within a week of each
 * other (or neither has a date), share two of their heaviest features in a week in which those are not common, and are alike enough.
 * The connected parts of that graph are agglomerated, each by itself, its documents numbered by time and identity. Links depend on the
 * two documents and on which features are common among all; so the stories are a function of the set of documents.
 *
 * An addition makes anew the links of the document, those of documents with a feature that became common by it, and the stories of
 * the connected parts that these touch; all else stays.
 */
import { joined, type Parts, partsOf, withRoom } from '../columns.js';
import { agglomerate, type Link } from './agglomerate.js';
import { type FeatureRows, FeatureStore } from './feature-store.js';
import { byWeight, type Features, WEIGHT_BITS } from './features.js';
import { type LinkRows, Links } from './links.js';
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

export interface StoryGraphRows extends LinkRows, FeatureRows {
  active: Parts<Uint8Array>;
  posted: Parts<Uint8Array>;
  stories: Parts<Int32Array>;
  ring: Parts<Int32Array>;
}

export class StoryGraph {
  #count = 0;
  readonly #features = new FeatureStore();
  /** Day of publication, counted from 1970; NO_DAY for undated ones. */
  #days = new Int32Array(0);
  #active = new Uint8Array(0);
  /** Whether the document has postings: it keeps them when it no longer stands for its copies. */
  #posted = new Uint8Array(0);
  /** The first document of the story; -1 where a document does not stand for its copies. */
  #stories = new Int32Array(0);
  /** The next document of the story, in a ring. */
  #ring = new Int32Array(0);
  readonly #weeks = new WeekPostings(
    document => this.#lookedForBy(document),
    document => this.#active[document] === 1,
  );
  readonly #links = new Links();
  readonly #stale = new Set<number>();
  #shared = new Uint8Array(0);

  constructor(readonly order: DocumentOrder) {}

  /** Adds document number `count` with its time of publication in milliseconds; it stands for nothing yet. */
  add(features: Features, time: number): void {
    const document = this.#count++;
    this.#features.add(features);
    this.#days = withRoom(this.#days, document + 1);
    this.#days[document] = dayOf(time);
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
    const week = weekOf(this.#days[document]!);
    const postings = this.#weeks.of(week);
    const isPosted = this.#posted[document] === 1;
    if (!isPosted) this.#weeks.put(document, week);
    this.#active[document] = 1;
    this.#posted[document] = 1;
    this.#stale.add(document);
    for (const key of this.#lookedForBy(document)) {
      const crossing = isPosted ? postings.counted(key) : postings.add(key, document);
      if (crossing !== 'none') postings.each(key, other => this.#stale.add(other));
    }
  }

  /** Another document stands for this one from now on. */
  deactivate(document: number): void {
    const postings = this.#weeks.of(weekOf(this.#days[document]!));
    this.#active[document] = 0;
    this.#stale.add(document);
    for (const key of this.#lookedForBy(document)) {
      if (postings.drop(key) !== 'none') postings.each(key, other => this.#stale.add(other));
    }
  }

  /** Brings links and stories up to date. Returns the documents that are in another story now, or in none. */
  settle(): number[] {
    const touched = new Set<number>(this.#stale);
    // By their days, so that the postings of each week are wanted once.
    for (const document of [...this.#stale].sort((a, b) => this.#days[a]! - this.#days[b]!)) {
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
    return {
      ...this.#features.save(),
      active: partsOf(this.#active, this.#count),
      posted: partsOf(this.#posted, this.#count),
      stories: partsOf(this.#stories, this.#count),
      ring: partsOf(this.#ring, this.#count),
      ...this.#links.save(this.#count),
    };
  }

  /** Takes up what was saved, with the times of publication. The graph must be new. */
  restore(rows: StoryGraphRows, times: Float64Array): void {
    this.#count = times.length;
    this.#features.restore(rows);
    this.#active = joined(rows.active, this.#active);
    this.#posted = joined(rows.posted, this.#posted);
    this.#stories = joined(rows.stories, this.#stories);
    this.#ring = joined(rows.ring, this.#ring);
    this.#links.restore(rows);
    this.#shared = new Uint8Array(this.#count);
    this.#days = Int32Array.from(times, dayOf);
    for (let document = 0; document < this.#count; document++)
      if (this.#posted[document] === 1) this.#weeks.put(document, weekOf(this.#days[document]!));
  }

  /** The heaviest features, without their weights; ties go to the lower one. */
  #lookedForBy(document: number): Uint32Array {
    return byWeight(this.#features.of(document))
      .subarray(0, LOOKED_FOR_BY)
      .map(feature => feature >>> WEIGHT_BITS);
  }

  #link(document: number): void {
    const candidates: number[] = [];
    const day = this.#days[document]!;
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
    const cosine = this.#features.cosineOf(first, second) * 10_000;
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

function dayOf(time: number): number {
  return Number.isFinite(time) ? Math.floor(time / DAY) : NO_DAY;
}

function weekOf(day: number): number {
  return Math.floor(day / WINDOW);
}

/** The features of all documents, one after the other, and for each document where its own are. */
import { Column } from '../../paging/column.js';
import type { Pages } from '../../paging/pages.js';
import { type Features, MOST_FEATURES, productsOf, squaresOf } from './features.js';

export class FeatureStore {
  readonly #features: Column;
  /** For each document where its features begin, how many they are, and the sum of the squares of their weights. */
  readonly #starts: Column;
  readonly #counts: Column;
  readonly #squares: Column;
  /** One document is compared with many. */
  #document = -1;
  #held: Features = new Uint32Array(0);
  readonly #room = new Uint32Array(MOST_FEATURES);

  constructor(pages: Pages) {
    this.#features = new Column(pages, 'i32');
    this.#starts = new Column(pages, 'i32');
    this.#counts = new Column(pages, 'u8');
    this.#squares = new Column(pages, 'i32');
  }

  /** Keeps the features of the next document, in the order of their numbers. */
  add(features: Features): void {
    this.#starts.push(this.#features.length);
    this.#counts.push(features.length);
    this.#squares.push(squaresOf(features));
    for (const feature of features) this.#features.push(feature);
  }

  /** Sorted. */
  of(document: number): Features {
    const features = new Uint32Array(this.#counts.get(document));
    this.#features.read(this.#starts.get(document) >>> 0, features.length, features);
    return features;
  }

  /** The cosine of two vectors of features, from 0 to 1. Quickest when one document comes first in many calls. */
  cosineOf(first: number, second: number): number {
    const squares = this.#squares.get(first) * this.#squares.get(second);
    if (squares === 0) return 0;
    if (this.#document !== first) {
      this.#held = this.of(first);
      this.#document = first;
    }
    const count = this.#counts.get(second);
    this.#features.read(this.#starts.get(second) >>> 0, count, this.#room);
    return productsOf(this.#held, this.#held.length, this.#room, count) / Math.sqrt(squares);
  }

  /** What has to be kept to go on another day. */
  columns(): Record<string, Column> {
    return {
      features: this.#features,
      starts: this.#starts,
      counts: this.#counts,
      squares: this.#squares,
    };
  }
}

/** The features of all documents, one after the other in chunks that are never copied; and for each document where its own are. */
import { joined, type Parts, partsOf, withRoom } from '../columns.js';
import { type Features, productsOf, squaresOf } from './features.js';

/** Numbers in a chunk; no document's features lie in two. */
const CHUNK = 2 ** 18;
const FIRST_CHUNK = 2 ** 10;

export interface FeatureRows {
  features: Features[];
  /** For each document the chunk, where in it its features begin, how many they are, and the sum of the squares of their weights. */
  chunkNumbers: Parts<Uint16Array>;
  starts: Parts<Uint32Array>;
  counts: Parts<Uint8Array>;
  squares: Parts<Uint32Array>;
}

export class FeatureStore {
  #count = 0;
  #chunks: Features[] = [];
  /** Numbers of the last chunk that are taken. */
  #taken = 0;
  #chunkNumbers = new Uint16Array(0);
  #starts = new Uint32Array(0);
  #counts = new Uint8Array(0);
  #squares = new Uint32Array(0);

  /** Keeps the features of document number `count`. */
  add(features: Features): void {
    const document = this.#count++;
    let chunk = this.#chunks.at(-1);
    if (chunk === undefined || this.#taken + features.length > chunk.length) {
      chunk = new Uint32Array(Math.min(CHUNK, FIRST_CHUNK * 2 ** Math.min(16, this.#chunks.length)));
      this.#chunks.push(chunk);
      this.#taken = 0;
    }
    chunk.set(features, this.#taken);
    this.#chunkNumbers = withRoom(this.#chunkNumbers, document + 1);
    this.#starts = withRoom(this.#starts, document + 1);
    this.#counts = withRoom(this.#counts, document + 1);
    this.#squares = withRoom(this.#squares, document + 1);
    this.#chunkNumbers[document] = this.#chunks.length - 1;
    this.#starts[document] = this.#taken;
    this.#counts[document] = features.length;
    this.#squares[document] = squaresOf(features);
    this.#taken += features.length;
  }

  /** A view, sorted. */
  of(document: number): Features {
    const start = this.#starts[document]!;
    return this.#chunks[this.#chunkNumbers[document]!]!.subarray(start, start + this.#counts[document]!);
  }

  /** The cosine of two vectors of features, from 0 to 1. */
  cosineOf(first: number, second: number): number {
    const squares = this.#squares[first]! * this.#squares[second]!;
    if (squares === 0) return 0;
    const [start, other] = [this.#starts[first]!, this.#starts[second]!];
    const products = productsOf(
      this.#chunks[this.#chunkNumbers[first]!]!,
      start,
      start + this.#counts[first]!,
      this.#chunks[this.#chunkNumbers[second]!]!,
      other,
      other + this.#counts[second]!,
    );
    return products / Math.sqrt(squares);
  }

  /** Views of what is held here, good until the next change. */
  save(): FeatureRows {
    const last = this.#chunks.length - 1;
    return {
      features: this.#chunks.map((chunk, number) =>
        number === last ? chunk.subarray(0, this.#taken) : chunk,
      ),
      chunkNumbers: partsOf(this.#chunkNumbers, this.#count),
      starts: partsOf(this.#starts, this.#count),
      counts: partsOf(this.#counts, this.#count),
      squares: partsOf(this.#squares, this.#count),
    };
  }

  /** Takes up what was saved, and keeps its chunks. */
  restore({ features, chunkNumbers, starts, counts, squares }: FeatureRows): void {
    this.#chunks = [...features];
    const last = this.#chunks.pop();
    if (last !== undefined) this.#chunks.push(withRoom(last, CHUNK));
    this.#taken = last?.length ?? 0;
    this.#chunkNumbers = joined(chunkNumbers, this.#chunkNumbers);
    this.#starts = joined(starts, this.#starts);
    this.#counts = joined(counts, this.#counts);
    this.#squares = joined(squares, this.#squares);
    this.#count = this.#counts.length;
  }
}

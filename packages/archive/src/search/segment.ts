/**
 * A segment of the inverted index: 4096 documents by number, each word of theirs with one list of postings. Segments are whole
 * numbers of documents, so an index is the same however it was built, and the last one is built again when it grows. Sixteen full
 * ones are joined into one (`merge.ts`), since what a search costs grows with the number of lists that it must find.
 *
 * A list of postings is bytes, for each document in the order of numbers:
 *
 *     distance to the document before (varint; the first one from the first number of the segment)
 *     how often the word stands in it, at most 255
 *     its length (`lengthByte`)
 *
 * Documents 8192 and 8195 of the segment 2, with the word once and three times, both some 300 words long, are 00 01 42 03 03 42.
 */
import type { TableRow } from '../store/tables.js';
import type { WordCounts } from './words.js';

export const SEGMENT_DOCUMENTS = 4096;

export function segmentOf(document: number): number {
  return Math.floor(document / SEGMENT_DOCUMENTS);
}

/** Words in a document, in steps of an eighth of an octave: what BM25 needs to know of it. */
export function lengthByte(words: number): number {
  return Math.min(255, Math.round(8 * Math.log2(1 + words)));
}

export function lengthOfByte(byte: number): number {
  return 2 ** (byte / 8) - 1;
}

/** 53 bits, of FNV-1a over UTF-16 code units from two beginnings: words are told apart by it alone. */
export function hashOf(word: string): number {
  let low = 0x811c9dc5;
  let high = 0x2f1b3a77;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193) + (low >>> 13);
  }
  return (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
}

interface Postings {
  bytes: number[];
  last: number;
  documents: number;
}

/** A segment under way: documents are put in by ascending number. */
export class SegmentBuilder {
  readonly segment: number;
  /** The number after the last document put in. */
  next: number;
  #words = 0;
  #postings = new Map<string, Postings>();

  constructor(segment: number) {
    this.segment = segment;
    this.next = this.first;
  }

  get first(): number {
    return this.segment * SEGMENT_DOCUMENTS;
  }

  get isFull(): boolean {
    return this.next >= this.first + SEGMENT_DOCUMENTS;
  }

  put(document: number, { words, counts, length }: WordCounts): void {
    if (document < this.next || segmentOf(document) !== this.segment)
      throw new RangeError(`Document ${document} cannot follow ${this.next - 1} in segment ${this.segment}.`);
    const byte = lengthByte(length);
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      let postings = this.#postings.get(word);
      if (postings === undefined) {
        postings = { bytes: [], last: this.first, documents: 0 };
        this.#postings.set(word, postings);
      }
      pushVarint(postings.bytes, document - postings.last);
      postings.bytes.push(Math.min(255, counts[at]!), byte);
      postings.last = document;
      postings.documents++;
    }
    this.#words += length;
    this.next = document + 1;
  }

  /** By code units of the words, so that equal segments are equal rows. */
  rows(): { segment: TableRow<'segments'>; terms: TableRow<'terms'>[] } {
    const { segment, first, next } = this;
    const terms = [...this.#postings]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([term, { bytes, documents }]) => ({
        segment,
        hash: hashOf(term),
        term,
        documents,
        postings: Uint8Array.from(bytes),
      }));
    return { segment: { segment, first, next, words: this.#words }, terms };
  }
}

export function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** Calls back for each posting: the document's number, how often, and the byte of its length. */
export function eachPosting(
  segment: number,
  bytes: Uint8Array,
  take: (document: number, count: number, length: number) => void,
): void {
  let document = segment * SEGMENT_DOCUMENTS;
  let at = 0;
  while (at < bytes.length) {
    let distance = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      distance |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    document += distance;
    take(document, bytes[at]!, bytes[at + 1]!);
    at += 2;
  }
}

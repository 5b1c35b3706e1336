/**
 * Ranked full text search: BM25 over the postings of the words that are asked for, then the documents of one page with the part of
 * the text that answers best. What the index does not have yet, after a run that was killed, is looked through as it stands.
 */
import type { DuckDBBlobValue, DuckDBConnection } from '@duckdb/node-api';
import type { Archive } from '../store/open.js';
import { buildSegment, lagOf } from './indexer.js';
import { eachPosting, hashOf, lengthOfByte } from './segment.js';
import { type Snippet, snippetOf } from './snippet.js';
import { countWords } from './words.js';

export interface SearchQuery {
  /** Words; the more of them a document has, and the rarer they are, the higher it stands. */
  text: string;
  /** Documents on a page; 10 when left out. */
  limit?: number | undefined;
  offset?: number | undefined;
}

export interface SearchHit {
  document: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  url: string | null;
  score: number;
  snippet: Snippet;
}

export interface SearchResult {
  hits: SearchHit[];
  /** Documents with any of the words, older versions among them. */
  matches: number;
}

/** Robertson's: how soon more of a word stops to count, and how much length does. */
const K1 = 1.2;
const B = 0.75;

export async function searchIn({ connection }: Archive, query: SearchQuery): Promise<SearchResult> {
  const { words } = countWords(query.text);
  if (words.length === 0) return { hits: [], matches: 0 };
  const index = await postingsFor(connection, words);
  const scores = scoresOf(index, words);
  const limit = query.limit ?? 10;
  const offset = query.offset ?? 0;
  const { ranked, matches } = rankedBy(scores);
  const page = await pageOf(connection, ranked, offset, limit);
  const hits = await hitsOf(connection, page, new Set(words));
  return { hits: hits.map(({ number, ...hit }) => ({ ...hit, score: rounded(scores[number]!) })), matches };
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** Documents asked about together. */
const LOOKED_UP = 200;

/** The documents of the page. Older versions are in the index too; they are passed over. */
async function pageOf(
  connection: DuckDBConnection,
  ranked: readonly number[],
  offset: number,
  limit: number,
): Promise<number[]> {
  const current: number[] = [];
  for (let at = 0; at < ranked.length && current.length < offset + limit; at += LOOKED_UP) {
    const numbers = ranked.slice(at, at + LOOKED_UP);
    const rows = await connection.runAndReadAll(
      `SELECT number FROM store.documents WHERE NOT current AND number IN (${numbers.join(', ')})`,
    );
    const superseded = new Set(rows.getRows().map(([number]) => Number(number)));
    current.push(...numbers.filter(number => !superseded.has(number)));
  }
  return current.slice(offset, offset + limit);
}

interface Postings {
  segment: number;
  bytes: Uint8Array;
}

interface Index {
  /** By word. */
  postings: Map<string, { documents: number; lists: Postings[] }>;
  /** The number after the last document. */
  next: number;
  documents: number;
  /** Words in a document, on average. */
  length: number;
}

async function postingsFor(connection: DuckDBConnection, words: readonly string[]): Promise<Index> {
  const index: Index = { postings: new Map(), next: 0, documents: 0, length: 0 };
  const { missing, wrong } = await lagOf(connection);
  const unusable = new Set(wrong);
  const segments = await connection.runAndReadAll('SELECT segment, first, next, words FROM store.segments');
  let total = 0;
  const count = (first: number, next: number, all: number) => {
    index.documents += next - first;
    index.next = Math.max(index.next, next);
    total += all;
  };
  for (const [segment, first, next, all] of segments.getRows())
    if (!unusable.has(Number(segment))) count(Number(first), Number(next), Number(all));
  const take = (term: string, documents: number, segment: number, bytes: Uint8Array) => {
    const found = index.postings.get(term) ?? { documents: 0, lists: [] };
    found.documents += documents;
    found.lists.push({ segment, bytes });
    index.postings.set(term, found);
  };
  const byHash = new Map(words.map(word => [hashOf(word), word]));
  // The words themselves are not asked for: DuckDB would unpack thousands of them for each that is found.
  const rows = await connection.runAndReadAll(
    `SELECT segment, hash, documents, postings FROM store.terms WHERE hash IN (${[...byHash.keys()].join(', ')})`,
  );
  for (const [segment, hash, documents, postings] of rows.getRows())
    if (!unusable.has(Number(segment)))
      take(
        byHash.get(Number(hash))!,
        Number(documents),
        Number(segment),
        (postings as DuckDBBlobValue).bytes,
      );
  for (const segment of missing) {
    const built = (await buildSegment(connection, segment)).rows();
    count(built.segment.first!, built.segment.next!, built.segment.words!);
    for (const { hash, documents, postings } of built.terms) {
      const word = byHash.get(hash!);
      if (word !== undefined) take(word, documents!, segment, postings!);
    }
  }
  index.length = index.documents === 0 ? 1 : Math.max(1, total / index.documents);
  return index;
}

/** BM25 by number of document; 0 where none of the words is. */
function scoresOf(index: Index, words: readonly string[]): Float32Array {
  const scores = new Float32Array(index.next);
  const normByByte = Float32Array.from(
    { length: 256 },
    (_, byte) => K1 * (1 - B + (B * lengthOfByte(byte)) / index.length),
  );
  for (const word of words) {
    const found = index.postings.get(word);
    if (found === undefined) continue;
    const rarity = Math.log(1 + (index.documents - found.documents + 0.5) / (found.documents + 0.5));
    for (const { segment, bytes } of found.lists)
      eachPosting(segment, bytes, (document, count, length) => {
        scores[document]! += (rarity * count * (K1 + 1)) / (count + normByByte[length]!);
      });
  }
  return scores;
}

/** Nobody leafs further. */
const MOST_RANKED = 10_000;

/** The best, highest first and of equals the newest first, and how many there are at all. */
function rankedBy(scores: Float32Array): { ranked: number[]; matches: number } {
  let matches = 0;
  let threshold = 0;
  let kept: number[] = [];
  const better = (left: number, right: number) => scores[right]! - scores[left]! || right - left;
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document]!;
    if (score === 0) continue;
    matches++;
    if (score < threshold) continue;
    kept.push(document);
    if (kept.length >= 2 * MOST_RANKED) {
      kept = kept.sort(better).slice(0, MOST_RANKED);
      threshold = scores[kept.at(-1)!]!;
    }
  }
  return { ranked: kept.sort(better).slice(0, MOST_RANKED), matches };
}

/** In the order of the numbers. */
async function hitsOf(
  connection: DuckDBConnection,
  numbers: readonly number[],
  words: ReadonlySet<string>,
): Promise<(Omit<SearchHit, 'score'> & { number: number })[]> {
  if (numbers.length === 0) return [];
  const rows = await connection.runAndReadAll(
    `SELECT number, id, title, publisher, published::VARCHAR, url, text FROM store.documents
     WHERE number IN (${numbers.join(', ')})`,
  );
  return (rows.getRows() as (string | null)[][])
    .map(([number, id, title, publisher, published, url, text]) => ({
      number: Number(number),
      document: id!,
      title: title!,
      publisher: publisher!,
      published: published!,
      url: url!,
      snippet: snippetOf(text!, words),
    }))
    .sort((left, right) => numbers.indexOf(left.number) - numbers.indexOf(right.number));
}

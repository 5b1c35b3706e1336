/** Rows of copies: how much of it each has of its original, and what its outlet changed. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableRow } from '../store/tables.js';
import { sharedCount, shingleSet, shinglesInOrder } from '../stories/copies/shingles.js';
import { differencesOf } from '../stories/differences.js';
import { wordsOf } from '../stories/words.js';
import { textsOf } from './texts.js';

export interface Copy {
  document: number;
  original: number;
}

/** One thing that an outlet changed: offsets into both texts, and the words themselves, cut where they are long. */
export interface Change {
  kind: 'inserted' | 'deleted' | 'replaced';
  original: { start: number; end: number };
  copy: { start: number; end: number };
  before: string;
  after: string;
}

/** Copies whose texts are held together. */
const PAGE = 128;
/** More changes than these, or longer ones, are found by comparing the texts. */
const MOST_CHANGES = 200;
const LONGEST_WORDS = 300;

/** Pages of rows, in the order of the copies. */
export async function* copyRows(
  connection: DuckDBConnection,
  copies: readonly Copy[],
): AsyncGenerator<TableRow<'copies'>[]> {
  for (let at = 0; at < copies.length; at += PAGE) {
    const page = copies.slice(at, at + PAGE);
    const numbers = new Set(page.flatMap(({ document, original }) => [document, original]));
    const found = await textsOf(connection, [...numbers]);
    const texts = new Map(found.map(({ number, text }) => [number, text]));
    yield page.map(copy => rowOf(copy, texts.get(copy.original)!, texts.get(copy.document)!));
  }
}

function rowOf({ document, original }: Copy, from: string, to: string): TableRow<'copies'> {
  const changes: Change[] = differencesOf(from, to)
    .slice(0, MOST_CHANGES)
    .map(difference => ({
      ...difference,
      before: from.slice(difference.original.start, difference.original.end).slice(0, LONGEST_WORDS),
      after: to.slice(difference.copy.start, difference.copy.end).slice(0, LONGEST_WORDS),
    }));
  return { document, original, similarity: similarityOf(from, to), changes: JSON.stringify(changes) };
}

/** Shared shingles as a share of all; the order of two copies, and what else is in the archive, do not matter. */
function similarityOf(one: string, other: string): number {
  const setOf = (text: string) => shingleSet(shinglesInOrder(wordsOf(text)));
  const [first, second] = [setOf(one), setOf(other)];
  const shared = sharedCount(first, second);
  const all = first.length + second.length - shared;
  return all === 0 ? 1 : shared / all;
}

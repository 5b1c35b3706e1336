/** What a comparison of two dictionaries comes to over all documents, by event type. */
import type { DocumentDiff } from './compare.js';

export interface TypeTotals {
  before: number;
  after: number;
  gained: number;
  lost: number;
  /** Coded otherwise: of the type before, and those that have become of it. */
  recodedFrom: number;
  recodedTo: number;
}

export interface Totals {
  documents: number;
  same: number;
  gained: number;
  lost: number;
  recoded: number;
  types: Record<string, TypeTotals>;
}

export const noTotals = (): Totals => ({ documents: 0, same: 0, gained: 0, lost: 0, recoded: 0, types: {} });

/** Puts a document's events into the totals. */
export function addTo(totals: Totals, { types }: DocumentDiff): void {
  totals.documents++;
  for (const { before, after, isSame } of types) {
    if (before !== null) totalsOf(totals, before).before++;
    if (after !== null) totalsOf(totals, after).after++;
    if (isSame) totals.same++;
    else if (before === null) {
      totals.gained++;
      totalsOf(totals, after!).gained++;
    } else if (after === null) {
      totals.lost++;
      totalsOf(totals, before).lost++;
    } else {
      totals.recoded++;
      totalsOf(totals, before).recodedFrom++;
      totalsOf(totals, after).recodedTo++;
    }
  }
}

function totalsOf({ types }: Totals, type: string): TypeTotals {
  types[type] ??= { before: 0, after: 0, gained: 0, lost: 0, recodedFrom: 0, recodedTo: 0 };
  return types[type];
}

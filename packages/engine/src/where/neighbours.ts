/**
 * Which of a document's names have places close to each other: "Ashford, Canterbury and Dover" are those of Kent. Places are
 * put into the cells of a grid, so that the time taken grows with their number and no faster.
 */
import { ROW_MASK } from '@readout/lexicon';
import type { Gazetteer } from '../gazetteer/gazetteer.js';

/** Side of a cell in hundred-thousandths of a degree: 60 km from north to south. Neighbours lie in a cell or beside it. */
const CELL = 54_000;
const COLUMNS = 1024;
/** A name with more places than this is everywhere ("San Jose") and tells nothing of where the others are. */
const MOST_PLACES = 24;

export class Neighbours {
  /** Keys of the names that have a place in a cell. */
  readonly #cells = new Map<number, Set<number>>();

  constructor(readonly gazetteer: Gazetteer) {}

  add(key: number): void {
    const { postings, postingStarts } = this.gazetteer;
    const from = postingStarts[key]!;
    const end = postingStarts[key + 1]!;
    if (end - from > MOST_PLACES) return;
    for (let at = from; at < end; at++) {
      const row = postings[at]! & ROW_MASK;
      if (!this.#isTown(row)) continue;
      const cell = this.#cellOf(row, 0, 0);
      const keys = this.#cells.get(cell);
      if (keys) keys.add(key);
      else this.#cells.set(cell, new Set([key]));
    }
  }

  /** How many other names have a place close to this place of a name. */
  count(key: number, row: number): number {
    // "Delaware" is the state also where the town of Delaware has neighbours.
    if (!this.#isTown(row) || !this.#isTown(this.gazetteer.firstRow(key))) return 0;
    let count = 0;
    for (let down = -1; down <= 1; down++) {
      for (let right = -1; right <= 1; right++) {
        const keys = this.#cells.get(this.#cellOf(row, down, right));
        if (keys) count += keys.has(key) ? keys.size - 1 : keys.size;
      }
    }
    return count;
  }

  /** Countries and divisions lie where their middle is, which tells nothing. */
  #isTown(row: number): boolean {
    const feature = this.gazetteer.feature(row);
    return feature.startsWith('PPL') || feature === 'AIRP';
  }

  #cellOf(row: number, down: number, right: number): number {
    const { lats, lons } = this.gazetteer;
    return (Math.floor(lats[row]! / CELL) + down) * COLUMNS + Math.floor(lons[row]! / CELL) + right;
  }
}

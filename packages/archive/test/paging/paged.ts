/** Columns in tests: kept as the archive keeps them, and in less memory than they need. */
import type { Column } from '../../src/paging/column.js';
import { type Overflow, PAGE_BYTES, Pages } from '../../src/paging/pages.js';

/** Fills the columns of something new with all that another has. */
export function copyColumns(from: Record<string, Column>, to: Record<string, Column>): void {
  for (const [name, column] of Object.entries(to)) {
    const pieces = from[name]!.pieces();
    column.fill(from[name]!.bytes, piece => piece.set(pieces.next().value!));
  }
}

/** Pages of which only so many have room; `overflow` counts those that were put elsewhere. */
export function fewPages(most: number): { pages: Pages; overflow: Overflow & { written: number } } {
  const places: Uint8Array[] = [];
  const overflow = {
    written: 0,
    write(place: number, page: Uint8Array) {
      places[place] = page.slice();
      this.written++;
    },
    read: (place: number, page: Uint8Array) => page.set(places[place]!),
  };
  return { pages: new Pages(overflow, most * PAGE_BYTES), overflow };
}

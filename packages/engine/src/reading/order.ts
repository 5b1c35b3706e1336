/** Ids are given in text order; a layer of the Draft is in the order in which its stage found things. */
export interface TextOrder<Item> {
  /** The items in text order. */
  items: readonly Item[];
  /** The id of the item with this index in the Draft; null for -1. */
  findId(index: number): string | null;
  /** The same where there must be one. */
  getId(index: number): string;
}

/** Where an item stands: by start, the wider first; what stands nowhere comes last. */
export interface Position {
  start: number;
  end: number;
}

/** Puts a layer in text order and numbers it: "e1", "e2", … Ties stay in the order of the Draft. */
export function inTextOrder<Item>(
  prefix: string,
  layer: readonly Item[],
  positionOf: (item: Item, index: number) => Position | null,
): TextOrder<Item> {
  const positions = layer.map(positionOf);
  const order = layer
    .map((_, index) => index)
    .sort((a, b) => comparePositions(positions[a]!, positions[b]!) || a - b);
  const ids: string[] = [];
  order.forEach((index, rank) => {
    ids[index] = `${prefix}${rank + 1}`;
  });
  return {
    items: order.map(index => layer[index]!),
    findId: index => ids[index] ?? null,
    getId: index => ids[index]!,
  };
}

export function comparePositions(a: Position | null, b: Position | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.start - b.start || b.end - a.end;
}

/** From the first start to the last end. */
export function extentOf(spans: readonly Position[]): Position | null {
  if (spans.length === 0) return null;
  return {
    start: spans.reduce((least, { start }) => Math.min(least, start), Infinity),
    end: spans.reduce((most, { end }) => Math.max(most, end), 0),
  };
}

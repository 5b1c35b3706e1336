/**
 * Which event of one table is which of the other: by document where both tables have documents in common, then by dyad, sentence and
 * date; else by date and dyad. The type says only which of two equally likely ones is meant, since agreement in types is what is to
 * be measured; how much agreement there is among aligned events is still more than among all, and has to be read beside how many
 * were not aligned. Time grows with the product of both tables' events in one document, or of one dyad and day.
 */
import type { EventRow, RowParty } from '../imports/types.js';

export type Pair = readonly [EventRow, EventRow];

export interface Alignment {
  by: 'document' | 'date';
  pairs: Pair[];
  onlyA: EventRow[];
  onlyB: EventRow[];
}

export function alignRows(a: readonly EventRow[], b: readonly EventRow[]): Alignment {
  const documents = sharedDocuments(a, b);
  const by = documents.size > 0 ? 'document' : 'date';
  // A document that only one of the tables has, is not in the other under another date.
  const keyOf =
    by === 'document' ? (row: EventRow) => documentsOf(row).find(key => documents.has(key)) : dyadAndDay;
  const blocks = new Map<string, { a: EventRow[]; b: EventRow[] }>();
  const alone = { a: [] as EventRow[], b: [] as EventRow[] };
  for (const [side, rows] of [
    ['a', a],
    ['b', b],
  ] as const) {
    for (const row of rows) {
      const key = keyOf(row) ?? null;
      if (key === null) {
        alone[side].push(row);
        continue;
      }
      const block = blocks.get(key) ?? { a: [], b: [] };
      blocks.set(key, block);
      block[side].push(row);
    }
  }
  const pairs: Pair[] = [];
  for (const block of blocks.values()) pairs.push(...pairsIn(block.a, block.b));
  const aligned = new Set(pairs.flat());
  return {
    by,
    pairs,
    onlyA: a.filter(row => !aligned.has(row)),
    onlyB: b.filter(row => !aligned.has(row)),
  };
}

/** What the row's document may be known by. */
function documentsOf({ documentId, url }: EventRow): string[] {
  return [
    ...(url === null ? [] : [`url ${url.replace(/^https?:\/\//i, '').replace(/#.*$|\/$/g, '')}`]),
    ...(documentId === null ? [] : [`id ${documentId}`]),
  ];
}

function sharedDocuments(a: readonly EventRow[], b: readonly EventRow[]): Set<string> {
  const known = new Set(a.flatMap(documentsOf));
  return new Set(b.flatMap(documentsOf).filter(key => known.has(key)));
}

/** Null where no day or neither country is known: then nothing tells one event from another. */
function dyadAndDay({ date, actors, recipients }: EventRow): string | null {
  const countries = [actors, recipients].map(side => side[0]?.country ?? '');
  return date?.length === 10 && countries.some(country => country !== '')
    ? `${date} ${countries.join(' ')}`
    : null;
}

/** The likeliest pairs first, each event once; of equally likely ones those that come first. */
function pairsIn(a: readonly EventRow[], b: readonly EventRow[]): Pair[] {
  const candidates: { score: number; left: number; right: number }[] = [];
  for (const [left, one] of a.entries()) {
    for (const [right, other] of b.entries()) {
      const score = likeness(one, other);
      if (score > 0) candidates.push({ score, left, right });
    }
  }
  candidates.sort((x, y) => y.score - x.score || x.left - y.left || x.right - y.right);
  const taken = { left: new Set<number>(), right: new Set<number>() };
  const pairs: Pair[] = [];
  for (const { left, right } of candidates) {
    if (taken.left.has(left) || taken.right.has(right)) continue;
    taken.left.add(left);
    taken.right.add(right);
    pairs.push([a[left]!, b[right]!]);
  }
  return pairs;
}

/** 0 where neither the parties nor the sentence are the same. Types count for less than anything else. */
function likeness(one: EventRow, other: EventRow): number {
  const parties = alike(one.actors, other.actors) + alike(one.recipients, other.recipients);
  const sentence = one.sentence !== null && one.sentence === other.sentence ? 3 : 0;
  if (parties + sentence === 0) return 0;
  const date = one.date !== null && one.date === other.date ? 1 : 0;
  const type = one.type !== null && one.type === other.type ? 0.5 : 0;
  return parties + sentence + date + type;
}

/** 3 for the same name, 2 for the same country, 1 for the same sector, added up for the best pair of parties. */
function alike(side: readonly RowParty[], other: readonly RowParty[]): number {
  let best = 0;
  for (const one of side) {
    for (const two of other) {
      const name = one.name !== null && one.name.toLowerCase() === two.name?.toLowerCase() ? 3 : 0;
      const country = one.country !== null && one.country === two.country ? 2 : 0;
      const sector = one.sectors[0] !== undefined && one.sectors[0] === two.sectors[0] ? 1 : 0;
      best = Math.max(best, name + country + sector);
    }
  }
  return best;
}

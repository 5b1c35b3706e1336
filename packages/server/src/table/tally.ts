/** Events of a group: how many, of which kind, in what tone. */
import { type EventColumns, isReciprocal } from './columns.js';
import { rounded } from './table.js';

export const QUAD_FIELDS = {
  'verbal cooperation': 'verbal_cooperation',
  'material cooperation': 'material_cooperation',
  'verbal conflict': 'verbal_conflict',
  'material conflict': 'material_conflict',
} as const;
type QuadField = (typeof QUAD_FIELDS)[keyof typeof QUAD_FIELDS];
export type Told = { events: number; score: number } & Record<QuadField, number>;

export class Tally {
  events = 0;
  #score = 0;
  readonly #quads = new Map<string, number>();

  add({ score, quad, dictionaries }: EventColumns, row: number): void {
    this.events++;
    this.#score += score[row]!;
    const name = dictionaries.quad.values[quad[row]!]!;
    this.#quads.set(name, (this.#quads.get(name) ?? 0) + 1);
  }

  tell(): Told {
    const quads = Object.entries(QUAD_FIELDS).map(([quad, field]) => [field, this.#quads.get(quad) ?? 0]);
    return {
      events: this.events,
      score: rounded(this.#score / this.events),
      ...Object.fromEntries(quads),
    } as Told;
  }
}

/** Tallies by key, made when first met. */
export class Tallies<Key> {
  readonly #tallies = new Map<Key, Tally>();

  constructor(private readonly columns: EventColumns) {}

  add(key: Key, row: number): void {
    let tally = this.#tallies.get(key);
    if (tally === undefined) {
      tally = new Tally();
      this.#tallies.set(key, tally);
    }
    tally.add(this.columns, row);
  }

  entries(): [Key, Tally][] {
    return [...this.#tallies];
  }
}

/**
 * Who acts on whom in an event, each pair once, by what `keyOf` says of a party (of the country, say); a side that names nobody gives
 * null. The parties of a reciprocal event pair with each other, both ways.
 */
export function pairsOf<Key>(
  columns: EventColumns,
  row: number,
  keyOf: (party: number) => Key,
): [Key | null, Key | null][] {
  const { party, partyStart, recipientStart } = columns;
  const keys = (from: number, to: number) => Array.from(party.subarray(from, to), keyOf);
  const actors = keys(partyStart[row]!, recipientStart[row]!);
  if (isReciprocal(columns, row)) {
    const pairs = actors.flatMap((actor, at) =>
      actors.filter((_, other) => other !== at).map(other => [actor, other] as [Key, Key]),
    );
    return unique(pairs);
  }
  const recipients = keys(recipientStart[row]!, partyStart[row + 1]!);
  const orNobody = (side: Key[]): (Key | null)[] => (side.length > 0 ? side : [null]);
  return unique(
    orNobody(actors).flatMap(actor =>
      orNobody(recipients).map(other => [actor, other] as [Key | null, Key | null]),
    ),
  );
}

function unique<Key>(pairs: [Key, Key][]): [Key, Key][] {
  if (pairs.length < 2) return pairs;
  return pairs.filter(([a, b], at) => pairs.findIndex(([c, d]) => a === c && b === d) === at);
}

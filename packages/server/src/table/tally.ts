/** Events of a group: how many, of which kind, in what tone. */
import { type EventColumns, isReciprocal } from './columns.js';
import { rounded } from './table.js';

const QUAD_FIELDS = {
  'verbal cooperation': 'verbal_cooperation',
  'material cooperation': 'material_cooperation',
  'verbal conflict': 'verbal_conflict',
  'material conflict': 'material_conflict',
} as const;
type QuadField = (typeof QUAD_FIELDS)[keyof typeof QUAD_FIELDS];
type Told = { events: number; score: number } & Record<QuadField, number>;

export class Tally {
  events = 0;
  #score = 0;
  /** By code of the dictionary of quads, which are four. */
  readonly #quads: number[] = [];
  #columns: EventColumns | null = null;

  add(columns: EventColumns, row: number): void {
    this.#columns = columns;
    this.events++;
    this.#score += columns.score[row]!;
    const quad = columns.quad[row]!;
    this.#quads[quad] = (this.#quads[quad] ?? 0) + 1;
  }

  tell(): Told {
    const { quad } = this.#columns!.dictionaries;
    const quads = Object.entries(QUAD_FIELDS).map(([name, field]) => [
      field,
      this.#quads[quad.findCode(name)] ?? 0,
    ]);
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
 * Tells who acts on whom in an event, each pair once, by a number that each party has in `codes` (of its country, say); a side that names
 * nobody has `nobody`. The parties of a reciprocal event pair with each other, both ways. Nothing is made for an event of one pair, as most
 * are.
 */
export function eachPair(
  columns: EventColumns,
  row: number,
  codes: Int32Array,
  nobody: number,
  tell: (actor: number, recipient: number) => void,
): void {
  const { party, partyStart, recipientStart } = columns;
  const [from, middle, to] = [partyStart[row]!, recipientStart[row]!, partyStart[row + 1]!];
  const codeAt = (at: number) => codes[party[at]!]!;
  if (middle - from <= 1 && to - middle <= 1) {
    tell(middle > from ? codeAt(from) : nobody, to > middle ? codeAt(middle) : nobody);
    return;
  }
  const told = new Set<number>();
  const once = (actor: number, recipient: number) => {
    const key = actor * 2 ** 26 + recipient;
    if (told.has(key)) return;
    told.add(key);
    tell(actor, recipient);
  };
  if (isReciprocal(columns, row)) {
    for (let actor = from; actor < middle; actor++)
      for (let other = from; other < middle; other++) if (other !== actor) once(codeAt(actor), codeAt(other));
    return;
  }
  for (let actor = from; actor < Math.max(middle, from + 1); actor++)
    for (let other = middle; other < Math.max(to, middle + 1); other++)
      once(actor < middle ? codeAt(actor) : nobody, other < to ? codeAt(other) : nobody);
}

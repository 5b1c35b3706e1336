/** A Reading as the notation looks at it: ids followed, names and words at hand. */
import type {
  Reading,
  ReadingEntity,
  ReadingPlace,
  ReadingStatement,
  ReadingVoice,
  Span,
} from '../reading/schema.js';
import { normalName, normalWords } from './words.js';

/** Words of the text that stand for an entity: a participant, a speaker, an addressee. */
export interface Party extends Span {
  entity: string | null;
}

export class ReadingView {
  readonly #entities: ReadonlyMap<string, ReadingEntity>;
  readonly #statements: ReadonlyMap<string, ReadingStatement>;
  readonly #places: ReadonlyMap<string, ReadingPlace>;
  /** By entity id: its names, ready for comparison. */
  readonly #names = new Map<string, Set<string>>();

  /** By span of a mention: where its head ends. */
  readonly #headEnds = new Map<string, number>();

  constructor(readonly reading: Reading) {
    this.#entities = new Map(reading.entities.map(entity => [entity.id, entity]));
    this.#statements = new Map(reading.statements.map(statement => [statement.id, statement]));
    this.#places = new Map(reading.places.map(place => [place.id, place]));
    for (const { id, name } of reading.entities) this.#names.set(id, new Set([normalName(name)]));
    for (const mention of reading.mentions) {
      this.#headEnds.set(keyOf(mention), mention.head.end);
      if (mention.form !== 'name') continue;
      this.#names
        .get(mention.entity)
        ?.add(normalName(this.words(mention)))
        .add(normalName(this.words(mention.head)));
    }
  }

  words({ start, end }: Span): string {
    return this.reading.document.text.slice(start, end);
  }

  entity(id: string): ReadingEntity {
    return this.#entities.get(id)!;
  }

  findStatement(id: string | null): ReadingStatement | null {
    return id === null ? null : (this.#statements.get(id) ?? null);
  }

  findPlace(id: string | null): ReadingPlace | null {
    return id === null ? null : (this.#places.get(id) ?? null);
  }

  /** Whether `name` is one of the entity's names: the fullest or any by which the text calls it. */
  isNamed(entity: string, name: string): boolean {
    return this.#names.get(entity)?.has(normalName(name)) ?? false;
  }

  /**
   * Whether `name` is what the words are or a name of whom they stand for. What follows the head may be left out: "residents" is
   * enough for "residents of the border district". A possessor before the words may be put in: "Norway's navy" for "navy", where
   * "Norway's" stands before them.
   */
  isCalled(party: Party, name: string): boolean {
    if (party.entity !== null && this.isNamed(party.entity, name)) return true;
    const words = normalName(this.words(party));
    const called = normalName(name);
    if (words === called || this.#isWithPossessor(party, words, called)) return true;
    const headEnd = this.#headEnds.get(keyOf(party));
    const least =
      headEnd === undefined ? words : normalName(this.words({ start: party.start, end: headEnd }));
    return called.length >= least.length && words.startsWith(`${called} `);
  }

  #isWithPossessor(party: Party, words: string, called: string): boolean {
    const possessor = called.slice(0, -words.length).trim();
    if (!called.endsWith(` ${words}`) || !/'s?$/.test(possessor)) return false;
    const before = this.words({ start: Math.max(0, party.start - 2 * called.length), end: party.start });
    return normalWords(before).endsWith(possessor);
  }

  /** How the notation prints a party: the entity's name, else the words. */
  nameOf(party: Party): string {
    return party.entity === null ? this.words(party) : this.entity(party.entity).name;
  }

  /** The speaker behind a voice: null for a statement of nobody named, undefined for the publisher. */
  speakerOf(voice: ReadingVoice): Party | null | undefined {
    return voice.by === 'publisher' ? undefined : (this.findStatement(voice.statement)?.speaker ?? null);
  }
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

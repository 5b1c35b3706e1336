/** The event dictionary made ready: one look-up by dictionary form gives the patterns that a word may set off. */
import {
  type CameoComposition,
  EVENTS_FORMAT,
  type EventDictionary,
  type EventEntry,
  type Lexicon,
  type OperatorClass,
  type OperatorEntry,
  type PackedPattern,
  type Pattern,
  type PhraseSlot,
  type Slot,
} from '@readout/lexicon';
import type { EntityKind } from '../draft/layers.js';
import { BUILT_IN, type Filler, type FillerPhrase } from './words.js';

export interface ReadySlot extends Omit<Slot, 'words'> {
  filler: Filler | null;
}

export interface ReadyPhrase extends ReadySlot {
  prepositions: ReadonlySet<string>;
}

/** One pattern of an entry or operator. */
export interface Frame {
  /** Its place in the dictionary: ties go to the earlier one. */
  order: number;
  name: string;
  part: Pattern['part'];
  modifiers: ReadonlySet<string>;
  particles: ReadonlySet<string>;
  subject: ReadySlot | null;
  object: ReadySlot | null;
  second: ReadySlot | null;
  phrases: readonly ReadyPhrase[];
  dependent: boolean;
  unless: Filler | null;
  onlyWith: Filler | null;
  entry: EventEntry | null;
  operator: OperatorEntry | null;
  operatorClass: OperatorClass | null;
}

export interface EventIndex {
  frames: ReadonlyMap<string, readonly Frame[]>;
  cameo: readonly CameoComposition[];
  classes: ReadonlyMap<string, OperatorClass>;
  /** Word to the PLOVER contexts that it shows. */
  contexts: ReadonlyMap<string, readonly string[]>;
  /** Weapons and the like: they do nothing by themselves, but what they do is somebody's act. */
  instruments: ReadonlySet<string>;
  /** Word, or two words with a space between, to the domains that it shows: those without political events, and politics. */
  domains: ReadonlyMap<string, readonly DomainWord[]>;
  /** First words of the pairs in `domains`. */
  domainPairs: ReadonlySet<string>;
}

export interface DomainWord {
  domain: string;
  /** 1, or 2 for a word that hardly stands elsewhere. */
  weight: number;
}

/** @throws TypeError when the dictionary is of a format that this engine does not read. */
export function prepareWhat({ events }: Pick<Lexicon, 'events'>): EventIndex {
  if (events.format !== EVENTS_FORMAT)
    throw new TypeError(
      `The event dictionary has format ${events.format}, this engine reads format ${EVENTS_FORMAT}: build the dictionaries again ("npm run build").`,
    );
  const fillers = new Fillers(events);
  const frames = new Map<string, Frame[]>();
  let order = 0;
  const add = (
    packed: PackedPattern,
    rest: Pick<Frame, 'name' | 'unless' | 'onlyWith' | 'entry' | 'operator' | 'operatorClass'>,
  ) => {
    const pattern = unpacked(packed);
    const frame = readyFrame(pattern, rest, order++, fillers);
    for (const head of pattern.heads) {
      const list = frames.get(head);
      if (list) list.push(frame);
      else frames.set(head, [frame]);
    }
  };
  for (const entry of events.entries) {
    const shared = {
      name: entry.name,
      unless: fillers.of(entry.unless),
      onlyWith: fillers.of(entry.onlyWith),
    };
    for (const pattern of entry.patterns)
      add(pattern, { ...shared, entry, operator: null, operatorClass: null });
  }
  const classes = new Map(events.operatorClasses.map(one => [one.name, one]));
  for (const operator of events.operators) {
    const shared = { name: operator.name, unless: fillers.of(operator.unless), onlyWith: null, entry: null };
    const operatorClass = classes.get(operator.operator)!;
    for (const pattern of operator.patterns) add(pattern, { ...shared, operator, operatorClass });
  }
  return {
    frames,
    cameo: events.cameo,
    classes,
    contexts: invert(events.contexts),
    instruments: new Set(['WEAPON', 'EXPLOSIVE', 'HARDWARE'].flatMap(name => events.classes[name] ?? [])),
    ...readyDomains(events.domains),
  };
}

function readyDomains(written: EventDictionary['domains']): Pick<EventIndex, 'domains' | 'domainPairs'> {
  const domains = new Map<string, DomainWord[]>();
  const domainPairs = new Set<string>();
  for (const [domain, entries] of Object.entries(written)) {
    for (const entry of entries) {
      const isTelling = entry.endsWith(TELLING);
      const word = isTelling ? entry.slice(0, -TELLING.length) : entry;
      domains.set(word, [...(domains.get(word) ?? []), { domain, weight: isTelling ? 2 : 1 }]);
      if (word.includes(' ')) domainPairs.add(word.slice(0, word.indexOf(' ')));
    }
  }
  return { domains, domainPairs };
}

const TELLING = '*';

const EMPTY_SLOT: Slot = {
  role: null,
  owner: null,
  words: [],
  optional: false,
  content: false,
  plural: false,
};

function unpacked(packed: PackedPattern): Pattern {
  const slot = (given: Partial<Slot> | null | undefined): Slot | null =>
    given ? { ...EMPTY_SLOT, ...given } : null;
  return {
    part: packed.part ?? 'verb',
    heads: packed.heads ?? [],
    modifiers: packed.modifiers ?? [],
    particles: packed.particles ?? [],
    subject: slot(packed.subject),
    object: slot(packed.object),
    second: slot(packed.second),
    phrases: (packed.phrases ?? []).map(given => ({ ...EMPTY_SLOT, prepositions: [], ...given })),
    dependent: packed.dependent ?? false,
  };
}

function readyFrame(
  pattern: Pattern,
  rest: Pick<Frame, 'name' | 'unless' | 'onlyWith' | 'entry' | 'operator' | 'operatorClass'>,
  order: number,
  fillers: Fillers,
): Frame {
  const slot = (given: Slot | null): ReadySlot | null =>
    given === null ? null : { ...given, filler: fillers.of(given.words) };
  return {
    order,
    part: pattern.part,
    modifiers: new Set(pattern.modifiers),
    particles: new Set(pattern.particles),
    subject: slot(pattern.subject),
    object: slot(pattern.object),
    second: slot(pattern.second),
    phrases: pattern.phrases.map((given: PhraseSlot) => ({
      ...slot(given)!,
      prepositions: new Set(given.prepositions),
    })),
    dependent: pattern.dependent,
    ...rest,
  };
}

/** Word classes spelt out, each list of words made into a set once. */
class Fillers {
  readonly #made = new Map<string, Filler>();
  constructor(readonly dictionary: EventDictionary) {}

  of(words: readonly string[]): Filler | null {
    if (words.length === 0) return null;
    const key = words.join('|');
    let filler = this.#made.get(key);
    if (filler === undefined) {
      filler = this.#make(words);
      this.#made.set(key, filler);
    }
    return filler;
  }

  #classOf(word: string): readonly string[] | undefined {
    return Object.hasOwn(this.dictionary.classes, word) ? this.dictionary.classes[word] : undefined;
  }

  #make(words: readonly string[]): Filler {
    const set = new Set<string>();
    const kinds: EntityKind[] = [];
    const phrases = new Map<string, FillerPhrase[]>();
    const add = (one: string) => {
      if (one.includes(' ')) this.#addPhrase(one.split(' '), phrases);
      else set.add(one);
    };
    for (const word of words) {
      const list = this.#classOf(word);
      if (list) for (const one of list) add(one);
      else if (Object.hasOwn(BUILT_IN, word)) kinds.push(...BUILT_IN[word]!);
      else add(word);
    }
    return {
      words: set,
      kinds,
      number: words.includes('NUMBER'),
      phrases: phrases.size > 0 ? phrases : null,
    };
  }

  /** Under each word that may head it: "weapon" of "weapon of mass destruction", the last one of "MILITARY aid". */
  #addPhrase(words: readonly string[], phrases: Map<string, FillerPhrase[]>): void {
    const preposition = words.findIndex((word, at) => at > 0 && PHRASE_PREPOSITIONS.has(word));
    const head = preposition < 0 ? words.length - 1 : preposition - 1;
    const phrase: FillerPhrase = {
      before: words.slice(0, head).map(word => this.#singleWords(word)),
      after: words.slice(head + 1).map(word => this.#singleWords(word)),
    };
    for (const one of this.#singleWords(words[head]!)) {
      const list = phrases.get(one);
      if (list) list.push(phrase);
      else phrases.set(one, [phrase]);
    }
  }

  /** Of what a class has of several words their last one: phrases are not looked for inside phrases. */
  #singleWords(word: string): ReadonlySet<string> {
    const words = this.#classOf(word) ?? [word];
    return new Set(words.map(one => one.slice(one.lastIndexOf(' ') + 1)));
  }
}

const PHRASE_PREPOSITIONS = new Set(['of', 'for', 'in', 'on', 'to', 'at', 'with', 'from', 'against']);

function invert(lists: Readonly<Record<string, readonly string[]>>): Map<string, string[]> {
  const inverted = new Map<string, string[]>();
  for (const [name, words] of Object.entries(lists)) {
    for (const word of words) inverted.set(word, [...(inverted.get(word) ?? []), name]);
  }
  return inverted;
}

/**
 * A pattern over the words of a sentence as patterns over its tree. What stands before the verb is its subject, words after it are its
 * object or what else belongs to it, "()" are phrases; the source acts and the target is acted on, unless the code turns them about.
 */
import { joined, PARTICLES, PREPOSITIONS } from './bare-words.js';
import type { Coding, Direction } from './codes.js';
import type { Element, Placeholder, VerbPattern, Word } from './pattern.js';

/** A slot as it is written, apart from the words that may fill it: "A", "R's", "_"; "" for words without a role. */
export interface ShapeSlot {
  role: string;
  /** "military", "WEAPON", "peace talks"; empty for anything. */
  fillers: string[];
}

/** A pattern of ours but for its verb. */
export interface Shape {
  subject: ShapeSlot;
  particle: string | null;
  object: ShapeSlot | null;
  second: ShapeSlot | null;
  phrases: { prepositions: string; slot: ShapeSlot; optional: boolean }[];
}

/** Words of a filler, by the names that the classes of the synsets have; null for a synset that nothing defines. */
export type ClassNames = (synset: string) => string | null;

/** The group of `groups.txt` with the prepositions through which a target may hang on its verb. */
export const ANY = 'ANY';

/** Whom a default code or a pattern without other words needs as a party: it would fit too much otherwise. */
export const PARTY = ['ACTOR', 'PLACE'];

/** Words before the verb that are part of the verb's own form, or of another clause. */
const NO_SUBJECT = new Set(
  'will would shall should may might can could must not be been is are was were has have had to that if said'.split(
    ' ',
  ),
);

const MOST_WORDS = 4;
/** Ways to put the alternatives of its words together. */
const MOST_FILLERS = 1000;

interface Roles {
  source: string;
  target: string;
}

const ROLES: Readonly<Record<Direction, Roles>> = {
  forward: { source: 'A', target: 'R' },
  reverse: { source: 'R', target: 'A' },
  both: { source: 'A', target: 'A' },
};

/** The shapes that a pattern comes to, the likeliest first; or why there is none. */
export function translate(
  pattern: VerbPattern,
  { direction }: Pick<Coding, 'direction'>,
  names: ClassNames,
): Shape[] | string {
  try {
    return new Translation(ROLES[direction], names).shapes(pattern);
  } catch (error) {
    if (error instanceof Untranslatable) return error.message;
    throw error;
  }
}

/** A pattern that only its verb makes: the default code of a block or verb. */
export function bareShapes({ direction }: Pick<Coding, 'direction'>): Shape[] {
  return partyShapes({ role: ROLES[direction].source, fillers: [] }, null, ROLES[direction].target);
}

/** What must be near for a pattern to fit: the words that keep a default code from being given. Null where they are in several places. */
export function exceptionOf(pattern: VerbPattern, names: ClassNames): string[] | string | null {
  const shapes = translate(pattern, { direction: 'forward' }, names);
  if (typeof shapes === 'string') return shapes;
  const [{ subject, object, second, phrases, particle }] = shapes as [Shape];
  const places = [subject, object, second, ...phrases.map(({ slot }) => slot)].filter(
    slot => slot !== null && slot.fillers.length > 0 && slot.fillers !== PARTY,
  );
  if (places.length > 1) return null;
  if (places.length === 1) return places[0]!.fillers;
  return particle === null ? null : [particle];
}

class Untranslatable extends Error {}

/** "A rush R{ACTOR|PLACE}" and "A rush to R{ACTOR|PLACE}": beside an object the phrases say other things. */
function partyShapes(subject: ShapeSlot, particle: string | null, target: string): Shape[] {
  const slot = { role: target, fillers: PARTY };
  const bare: Shape = { subject, particle, object: null, second: null, phrases: [] };
  return [
    { ...bare, object: slot },
    { ...bare, phrases: [{ prepositions: ANY, slot, optional: false }] },
  ];
}

class Translation {
  #isTargetNamed = false;
  #isSourceNamed = false;

  constructor(
    readonly roles: Roles,
    readonly names: ClassNames,
  ) {}

  shapes({ before, after }: VerbPattern): Shape[] {
    const subject = this.#subject(before, after);
    const shape: Shape = { subject, particle: null, object: null, second: null, phrases: [] };
    for (const element of before)
      if (element.kind === 'phrase') shape.phrases.push(this.#phrase(element, shape.particle));
    this.#after(shape, joined(after));
    if (!this.#isSourceNamed)
      shape.phrases.push({
        prepositions: 'by|from',
        slot: { role: this.roles.source, fillers: [] },
        optional: true,
      });
    return this.#isTargetNamed ? [shape] : this.#withTarget(shape);
  }

  /** The target may be anything that hangs on the verb. */
  #withTarget(shape: Shape): Shape[] {
    const { subject, particle, object, second, phrases } = shape;
    const { target } = this.roles;
    if (object === null && second === null && phrases.length === 0)
      return partyShapes(subject, particle, target);
    const slot = { role: target, fillers: [] };
    const found = [{ ...shape, phrases: [...phrases, { prepositions: ANY, slot, optional: true }] }];
    if (object === null) found.unshift({ ...shape, object: slot });
    // "asked *Iran* for help", "set the prisoner *free*": words that are no object of the verb.
    else if (object.role === '' && second === null) found.push({ ...shape, object: slot, second: object });
    return found;
  }

  /** "$ TROOP", "{ARMED MEN}", "+": one noun phrase and whose it is. */
  #subject(before: readonly Element[], after: readonly Element[]): ShapeSlot {
    const parties = placeholdersIn(before.filter(one => one.kind !== 'phrase'));
    const words = before.flatMap(one => (one.kind === 'words' ? one.words : []));
    const fillers = words.length === 0 ? [] : this.#fillersOf(words);
    const odd = fillers
      .flatMap(one => one.split(' '))
      .find(one => NO_SUBJECT.has(one) || PREPOSITIONS.has(one));
    if (odd !== undefined) throw new Untranslatable(`"${odd}" before the verb is no part of a noun phrase`);
    if (words.length === 1 && fillers.every(one => one.endsWith('ly')))
      throw new Untranslatable(
        `"${fillers[0]}" before the verb is no noun: Readout has no pattern for adverbs`,
      );
    if (parties.length > 1 || parties[0] === 'skip')
      throw new Untranslatable('several parties stand before the verb');
    if (parties[0] !== undefined) return { role: this.#roleOf(parties[0]), fillers };
    if (before.some(one => one.kind === 'phrase')) return { role: fillers.length > 0 ? '' : '_', fillers };
    // "PROTESTS (FROM $)": the source is named behind the verb, so the subject is the target, unless that is named there too.
    const behind = placeholdersIn(after);
    if (!behind.includes('source')) return { role: this.#roleOf('source'), fillers };
    if (behind.includes('target')) return { role: fillers.length > 0 ? '' : '_', fillers };
    return { role: this.#roleOf('target'), fillers };
  }

  #roleOf(placeholder: Placeholder): string {
    if (placeholder === 'compound') {
      this.#isSourceNamed = true;
      this.#isTargetNamed = true;
      return 'A+';
    }
    if (placeholder === 'skip') return '_';
    if (placeholder === 'source') this.#isSourceNamed = true;
    else this.#isTargetNamed = true;
    return this.roles[placeholder];
  }

  #after(shape: Shape, elements: readonly Element[]): void {
    for (let at = 0; at < elements.length; at++) {
      const element = elements[at]!;
      if (element.kind === 'phrase') this.#addPhrase(shape, element);
      else if (element.kind === 'words') this.#addWords(shape, element.words, null);
      else if (element.placeholder !== 'skip') {
        const next = elements[at + 1];
        const role = this.#roleOf(element.placeholder);
        if (next?.kind === 'words') {
          this.#addWords(shape, next.words, role);
          at++;
        } else addParty(shape, role);
      }
    }
  }

  #addWords(shape: Shape, words: readonly Word[], owner: string | null): void {
    let rest = words;
    const first = rest[0]!;
    const isFirst = shape.object === null && shape.particle === null && shape.phrases.length === 0;
    if (isFirst && 'words' in first && first.words.every(one => PARTICLES.has(one))) {
      shape.particle = first.words.join('|');
      rest = rest.slice(1);
      if (rest.length === 0) {
        if (owner !== null) addParty(shape, owner);
        return;
      }
    }
    const slot = { role: owner === null ? '' : `${owner}'s`, fillers: this.#fillersOf(rest) };
    if (shape.object === null) shape.object = slot;
    else if (shape.second === null && owner === null && shape.object.role !== '') shape.second = slot;
    else throw new Untranslatable('more nouns follow the verb than it can have objects');
  }

  #addPhrase(shape: Shape, element: Element & { kind: 'phrase' }): void {
    const { prepositions, inner } = element;
    const words = inner.flatMap(one => (one.kind === 'words' ? one.words : []));
    if (shape.object === null && prepositions.every(one => PARTICLES.has(one) && !PREPOSITIONS.has(one))) {
      // "set (ASIDE differences)"
      if (shape.particle !== null) throw new Untranslatable('the verb would have two particles');
      shape.particle = prepositions.join('|');
      if (words.length > 0) this.#addWords(shape, words, null);
      return;
    }
    shape.phrases.push(this.#phrase(element, shape.particle));
  }

  #phrase(
    { prepositions, inner }: Element & { kind: 'phrase' },
    particle: string | null,
  ): Shape['phrases'][number] {
    const unknown = prepositions.find(one => !PREPOSITIONS.has(one));
    if (unknown !== undefined) throw new Untranslatable(`"${unknown}" is no preposition`);
    // "walked out (OF …)": in a tree "out of" is one preposition, and "out" stands for it.
    const written = (particle === 'out' && prepositions.join() === 'of' ? ['out', 'of'] : prepositions).join(
      '|',
    );
    const parties = inner.flatMap(one => (one.kind === 'placeholder' ? [one.placeholder] : []));
    const words = inner.flatMap(one => (one.kind === 'words' ? one.words : []));
    if (parties.length > 1 || inner.some(one => one.kind === 'phrase'))
      throw new Untranslatable('there are several parties or phrases inside a phrase');
    if (words.length > 0) {
      const party = parties[0] === undefined || parties[0] === 'skip' ? '' : `${this.#roleOf(parties[0])}'s`;
      return {
        prepositions: written,
        slot: { role: party, fillers: this.#fillersOf(words) },
        optional: false,
      };
    }
    // "(FOR)": with anything, which may be the target.
    const role = this.#roleOf(parties[0] ?? 'target');
    return { prepositions: written, slot: { role, fillers: [] }, optional: false };
  }

  #fillersOf(words: readonly Word[]): string[] {
    if (words.length > MOST_WORDS) throw new Untranslatable('it names too many words in a row');
    let fillers = [''];
    for (const word of words) {
      const alternatives = 'words' in word ? word.words : [this.#className(word.synset)];
      if (fillers.length * alternatives.length > MOST_FILLERS)
        throw new Untranslatable(`its words can be put together in more than ${MOST_FILLERS} ways`);
      fillers = fillers.flatMap(start => alternatives.map(one => (start === '' ? one : `${start} ${one}`)));
    }
    return fillers;
  }

  #className(synset: string): string {
    const name = this.names(synset);
    if (name === null) throw new Untranslatable(`there is no synset &${synset}`);
    return name;
  }
}

/** "* +" is the object; "* ATTACK +" hangs on what stands before it. */
function addParty(shape: Shape, role: string): void {
  if (shape.object === null && shape.phrases.length === 0) shape.object = { role, fillers: PARTY };
  else shape.phrases.push({ prepositions: ANY, slot: { role, fillers: [] }, optional: true });
}

function placeholdersIn(elements: readonly Element[]): Placeholder[] {
  return elements.flatMap(one =>
    one.kind === 'placeholder' ? [one.placeholder] : one.kind === 'phrase' ? placeholdersIn(one.inner) : [],
  );
}

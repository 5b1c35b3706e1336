import {
  type ActorEntry,
  type ActorPhrase,
  fold,
  type Lexicon,
  type NameCue,
  needsExactCase,
  PackedActors,
  packActors,
  waysOfWriting,
  wordsOf,
} from '@readout/lexicon';
import type { Phrase, Sense } from './phrases.js';

export type { Phrase, Sense } from './phrases.js';

export type Gender = 'male' | 'female';

/** All that the lexicon says of one word, so that a token costs one look-up. */
export interface WordEntry {
  /** Phrases that begin with the word, longest first. */
  phrases: Phrase[];
  isGivenName: boolean;
  gender: Gender | null;
  isNoName: boolean;
  /** Name cues that begin ("Bank of") or end ("Party") with the word, longest first. */
  firstCues: NameCue[];
  lastCues: NameCue[];
}

/** The actor lexicon prepared for look-up, frozen and shared. */
export interface WhoIndex {
  /** What the lexicon says of a word, folded; null for nothing. */
  find(word: string): WordEntry | null;
  /** People by what they are called without the rest of their name ("assad", "al assad"), the words parted by spaces. */
  peopleCalled(words: string): readonly ActorEntry[];
  /** Phrases that are no actor, by their first word, longest first; none in the lexicon that ships. */
  readonly discards: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** CAMEO's code by ISO 3166 code, where it is another. */
  readonly cameoCodes: ReadonlyMap<string, string>;
}

/** Most words are given names and begin no phrase: they share these. */
const NO_PHRASES: Phrase[] = [];
const NO_CUES: NameCue[] = [];
const byLength = (a: { words: readonly string[] }, b: { words: readonly string[] }) =>
  b.words.length - a.words.length;
const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, i) => word === b[i]);

/** Makes the index: countries, nouns and given names at once, actors when a word of theirs is looked up. */
export function prepareWho(lexicon: Lexicon): WhoIndex {
  const builder = new Builder();
  builder.addCountries(lexicon);
  builder.addNouns(lexicon);
  builder.addNames(lexicon);
  const actors = new PackedActors(lexicon.actors.packed ?? packActors(lexicon.actors.actors));
  const words = new Words(builder.finish(), actors);
  const cameoCodes = new Map(
    lexicon.actors.countries.filter(one => one.cameo !== one.code).map(one => [one.code, one.cameo]),
  );
  return Object.freeze({
    find: (word: string) => words.find(word),
    peopleCalled: (called: string) => actors.peopleCalled(called),
    discards: discardsOf(lexicon),
    cameoCodes,
  });
}

function discardsOf({ actors: { discards = [] } }: Lexicon): Map<string, string[][]> {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of discards) {
    const words = wordsOf(phrase);
    const known = byFirst.get(words[0]!);
    if (known) known.push(words);
    else if (words.length > 0) byFirst.set(words[0]!, [words]);
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.length - a.length);
  return byFirst;
}

/**
 * Entries by word: those built at once, with the names of actors added when a word is first asked for. What was asked for is kept, and
 * there are no more than the lexicon has.
 */
class Words {
  readonly #complete = new Map<string, WordEntry | null>();

  constructor(
    readonly built: ReadonlyMap<string, WordEntry>,
    readonly actors: PackedActors,
  ) {}

  find(word: string): WordEntry | null {
    const known = this.#complete.get(word);
    if (known !== undefined) return known;
    const built = this.built.get(word) ?? null;
    const names = this.actors.phrasesFrom(word);
    if (built === null && names.length === 0) return null;
    const entry = names.length === 0 ? built! : withNames(built ?? emptyEntry(), names);
    this.#complete.set(word, entry);
    return entry;
  }
}

/** The meanings of a name that a country has too stand after the country's. */
function withNames(built: WordEntry, names: readonly ActorPhrase[]): WordEntry {
  const phrases = built.phrases.map(phrase => ({ ...phrase, senses: [...phrase.senses] }));
  for (const { words, text, exact, senses } of names) {
    const read = senses.map(
      ({ actor, isMember }): Sense => (isMember ? { type: 'member', actor } : { type: 'actor', actor }),
    );
    const known = phrases.find(
      one => one.isName && one.exact === exact && (!exact || one.text === text) && isSame(one.words, words),
    );
    if (known) known.senses.push(...read);
    else phrases.push({ words, text, exact, isName: true, senses: read });
  }
  return { ...built, phrases: phrases.sort(byLength) };
}

const emptyEntry = (): WordEntry => ({
  phrases: NO_PHRASES,
  isGivenName: false,
  gender: null,
  isNoName: false,
  firstCues: NO_CUES,
  lastCues: NO_CUES,
});

class Builder {
  readonly #words = new Map<string, WordEntry>();

  addCountries({ actors: { countries } }: Lexicon): void {
    for (const country of countries) {
      this.#add(country.name, { type: 'country', country });
      for (const name of country.names) this.#add(name, { type: 'country', country });
      for (const capital of country.capitals) this.#add(capital, { type: 'capital', country });
      for (const seat of country.seats) this.#add(seat, { type: 'seat', country });
      for (const adjective of country.adjectives) this.#add(adjective, { type: 'adjective', country });
      for (const person of country.people.singulars)
        this.#add(person, { type: 'people', country, plural: false });
      for (const people of country.people.plurals)
        this.#add(people, { type: 'people', country, plural: true });
    }
  }

  addNouns({ actors: { nouns } }: Lexicon): void {
    for (const noun of nouns) {
      // The plural first: of a noun with one form for both ("police", "troops") the plural is meant.
      for (const plural of noun.plurals) this.#add(plural, { type: 'noun', noun, plural: true });
      for (const singular of noun.singulars) this.#add(singular, { type: 'noun', noun, plural: false });
    }
  }

  addNames({ actors: { givenNames, notNames, cues } }: Lexicon): void {
    for (const name of givenNames.either) this.#entry(fold(name)).isGivenName = true;
    for (const gender of ['male', 'female'] as const) {
      for (const name of givenNames[gender]) {
        const entry = this.#entry(fold(name));
        // A name of both lists tells no gender.
        entry.gender = entry.isGivenName ? null : gender;
        entry.isGivenName = true;
      }
    }
    for (const word of notNames) this.#entry(fold(word)).isNoName = true;
    for (const cue of cues) for (const words of cue.words) this.#addCue(cue, wordsOf(words));
  }

  finish(): Map<string, WordEntry> {
    for (const entry of this.#words.values()) {
      if (entry.phrases.length > 1) entry.phrases.sort(byLength);
      if (entry.firstCues.length > 1) entry.firstCues.sort(byLength);
      if (entry.lastCues.length > 1) entry.lastCues.sort(byLength);
    }
    return this.#words;
  }

  #addCue(cue: NameCue, words: string[]): void {
    const one = { ...cue, words };
    const key = cue.position === 'first' ? 'firstCues' : 'lastCues';
    const entry = this.#entry(cue.position === 'first' ? words[0]! : words.at(-1)!);
    if (entry[key] === NO_CUES) entry[key] = [one];
    else entry[key].push(one);
  }

  #add(text: string, sense: Sense): void {
    for (const words of waysOfWriting(text)) this.#addWords(text, words, sense);
  }

  #addWords(text: string, words: string[], sense: Sense): void {
    if (words.length > 1 && words[0] === 'the') words.shift();
    const exact = sense.type !== 'noun' && needsExactCase(text);
    const isName = sense.type !== 'noun';
    const entry = this.#entry(words[0]!);
    const known = entry.phrases.find(
      one =>
        one.isName === isName &&
        one.exact === exact &&
        (!exact || one.text === text) &&
        isSame(one.words, words),
    );
    if (known) known.senses.push(sense);
    else if (entry.phrases === NO_PHRASES) entry.phrases = [{ words, text, exact, isName, senses: [sense] }];
    else entry.phrases.push({ words, text, exact, isName, senses: [sense] });
  }

  #entry(word: string): WordEntry {
    let entry = this.#words.get(word);
    if (!entry) {
      entry = emptyEntry();
      this.#words.set(word, entry);
    }
    return entry;
  }
}

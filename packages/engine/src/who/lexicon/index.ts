import {
  type ActorEntry,
  fold,
  type Lexicon,
  type NameCue,
  PackedActors,
  type Phrase,
  packActors,
  type Sense,
  wordsOf,
} from '@readout/lexicon';

export type { Phrase, Sense };

export type Gender = 'male' | 'female';

/** All that the lexicon says of one word, so that a token costs one look-up. */
export interface WordEntry {
  /** Phrases that begin with the word, longest first; by their second word; and the word alone. */
  phrases: Phrase[];
  phrasesBySecond: ReadonlyMap<string, Phrase[]>;
  phrasesAlone: Phrase[];
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
  /** The sector of a general noun with this field before it ("narcotics", "bomb disposal"), the words parted by spaces. */
  readonly fields: ReadonlyMap<string, string>;
  /** The country whose reports alone write a word ("naira"), folded. */
  readonly homes: ReadonlyMap<string, string>;
  /** Sectors that a lemma around somebody goes with. */
  readonly around: ReadonlyMap<string, readonly string[]>;
  /** Sectors that a word of a body's name goes with, folded. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  /** CAMEO's code by ISO 3166 code, where it is another. */
  readonly cameoCodes: ReadonlyMap<string, string>;
}

/** Most words are given names and begin no phrase: they share these. */
const NO_PHRASES: Phrase[] = [];
const NO_CONTINUATIONS: ReadonlyMap<string, Phrase[]> = new Map();
const NO_CUES: NameCue[] = [];
const byLength = (a: { words: readonly string[] }, b: { words: readonly string[] }) =>
  b.words.length - a.words.length;

/** Makes the index: given names and cues at once, what names and nouns mean when a word of theirs is looked up. */
export function prepareWho(lexicon: Lexicon): WhoIndex {
  const { actors: actorLexicon } = lexicon;
  const actors = new PackedActors(actorLexicon.packed ?? packActors(actorLexicon), actorLexicon);
  const words = new Words(new Builder(lexicon).finish(), actors);
  const cameoCodes = new Map(
    actorLexicon.countries.filter(one => one.cameo !== one.code).map(one => [one.code, one.cameo]),
  );
  return Object.freeze({
    find: (word: string) => words.find(word),
    peopleCalled: (called: string) => actors.peopleCalled(called),
    discards: discardsOf(lexicon),
    fields: fieldsOf(lexicon),
    homes: homesOf(lexicon),
    around: hintsOf(lexicon, 'around'),
    named: hintsOf(lexicon, 'named'),
    cameoCodes,
  });
}

/** The country of the actor that goes by just this name, by the lexicon: "Irish Times" is IRL. Null for none or several. */
export function countryOfNamed(index: WhoIndex, name: string): string | null {
  const words = wordsOf(name);
  const first = words[0] === 'the' && words.length > 1 ? 1 : 0;
  const own = words.slice(first).join(' ');
  const phrase = index
    .find(words[first] ?? '')
    ?.phrases.find(one => one.isName && one.words.join(' ') === own && (!one.exact || one.text === name));
  const countries = new Set(
    phrase?.senses.map(sense => (sense.type === 'actor' ? sense.actor.country : null)),
  );
  const [country = null] = countries;
  return countries.size === 1 ? country : null;
}

function fieldsOf({ actors: { fields = [] } }: Lexicon): Map<string, string> {
  return new Map(fields.flatMap(({ sector, words }) => words.map(one => [wordsOf(one).join(' '), sector])));
}

function homesOf({ actors: { homeWords = [] } }: Lexicon): Map<string, string> {
  return new Map(
    homeWords.flatMap(({ country, words }) => words.map(word => [fold(word.toLowerCase()), country])),
  );
}

function hintsOf({ actors: { hints = [] } }: Lexicon, where: 'around' | 'named'): Map<string, string[]> {
  const sectors = new Map<string, string[]>();
  for (const one of hints) {
    for (const word of new Set(one[where].map(written => fold(written.toLowerCase())))) {
      const known = sectors.get(word);
      if (known) known.push(one.sector);
      else sectors.set(word, [one.sector]);
    }
  }
  return sectors;
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
 * Entries by word: what is built at once, with the phrases added when a word is first asked for. What was asked for is kept, and there is
 * no more than the lexicon has; of words that begin no phrase as many as news uses again and again.
 */
class Words {
  readonly #complete = new Map<string, WordEntry>();
  readonly #without = new Map<string, WordEntry | null>();

  constructor(
    readonly built: ReadonlyMap<string, WordEntry>,
    readonly actors: PackedActors,
  ) {}

  find(word: string): WordEntry | null {
    const known = this.#complete.get(word) ?? this.#without.get(word);
    if (known !== undefined) return known;
    const built = this.built.get(word) ?? null;
    const phrases = this.actors.phrasesFrom(word);
    if (phrases.length === 0) {
      if (this.#without.size === MOST_WITHOUT) this.#without.clear();
      this.#without.set(word, built);
      return built;
    }
    const entry = {
      ...(built ?? emptyEntry()),
      phrases,
      phrasesBySecond: bySecond(phrases),
      phrasesAlone: phrases.filter(one => one.words.length === 1),
    };
    this.#complete.set(word, entry);
    return entry;
  }
}

/** How many words that begin no phrase are kept, some megabyte of them. */
const MOST_WITHOUT = 20_000;

/** "South" begins hundreds of phrases; the word behind tells which of them may stand in the text. */
function bySecond(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const second = phrase.words[1];
    if (second === undefined) continue;
    const known = found.get(second);
    if (known) known.push(phrase);
    else found.set(second, [phrase]);
  }
  return found;
}

const emptyEntry = (): WordEntry => ({
  phrases: NO_PHRASES,
  phrasesBySecond: NO_CONTINUATIONS,
  phrasesAlone: NO_PHRASES,
  isGivenName: false,
  gender: null,
  isNoName: false,
  firstCues: NO_CUES,
  lastCues: NO_CUES,
});

/** Given names, words that are no names, and cues. */
class Builder {
  readonly #words = new Map<string, WordEntry>();

  constructor({ actors: { givenNames, notNames, cues } }: Lexicon) {
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

  #entry(word: string): WordEntry {
    let entry = this.#words.get(word);
    if (!entry) {
      entry = emptyEntry();
      this.#words.set(word, entry);
    }
    return entry;
  }
}

/** The country that a sense tells, null for none. */
export function countryOf(sense: Sense): string | null {
  switch (sense.type) {
    case 'noun':
      return null;
    case 'actor':
    case 'member':
      return sense.actor.country;
    default:
      return sense.country.code;
  }
}

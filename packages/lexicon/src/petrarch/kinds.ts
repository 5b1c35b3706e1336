/** What sort of actor a name is: the files do not say, so it is told by the words of the name and by its codes. */
import type { ActorKind, ActorLexicon, NounEntry } from '../actors/types.js';
import type { Affiliation } from './codes.js';

/** The words of the lexicon that tell kinds. */
export class Vocabulary {
  readonly #nouns = new Map<string, NounEntry>();
  readonly #cues = new Map<string, ActorKind>();
  readonly #givenNames: ReadonlySet<string>;

  constructor({ nouns, cues, givenNames }: ActorLexicon) {
    for (const noun of nouns)
      for (const form of [...noun.singulars, ...noun.plurals])
        if (!this.#nouns.has(form)) this.#nouns.set(form, noun);
    for (const { kind, words } of cues)
      for (const word of words) if (!word.includes(' ')) this.#cues.set(word.toLowerCase(), kind);
    this.#givenNames = new Set([...givenNames.male, ...givenNames.female, ...givenNames.either]);
  }

  /** The noun itself, or the longest known one that it ends in: "deputy *chief of staff*". */
  findNoun(phrase: string): NounEntry | null {
    const words = phrase.split(' ');
    for (let first = 0; first < words.length; first++) {
      const noun = this.#nouns.get(words.slice(first).join(' '));
      if (noun) return noun;
    }
    return null;
  }

  kindOfWord(word: string): ActorKind | null {
    return this.#cues.get(word) ?? this.#nouns.get(word)?.kind ?? null;
  }

  /** "fighters", and not "troops", which has no other form. */
  isPlural(word: string): boolean {
    const noun = this.#nouns.get(word);
    return noun !== undefined && !noun.singulars.includes(word);
  }

  isGivenName(word: string): boolean {
    return this.#givenNames.has(word);
  }
}

const PREPOSITION = / (?:of|for|to|in|on|against|and) .*$/;
const STARTS_A_PERSON =
  /^(?:president|king|queen|prince|princess|sheikh|general|colonel|ayatollah|pope) \p{L}/u;

/** @param isDated some code of it holds for a time: most that are dated in these files are people in office. */
export function kindOf(
  name: string,
  { country, sectors }: Affiliation,
  isDated: boolean,
  vocabulary: Vocabulary,
): ActorKind {
  const folded = name.toLowerCase();
  const words = folded.split(/[\s-]+/);
  const isNamedLikeOne = words.length > 1 && words.length < 6 && vocabulary.isGivenName(words[0]!);
  // Companies are named after people, and end in whatever they make.
  if (country === 'MNC') return isNamedLikeOne && isDated ? 'person' : 'organisation';
  if (STARTS_A_PERSON.test(folded)) return 'person';
  const isOrganised = country === 'IGO' || country === 'NGO';
  const told = kindOfWords(folded.replace(PREPOSITION, '').split(/[\s-]+/), vocabulary);
  if (told !== null) return told === 'group' && isOrganised ? 'organisation' : told;
  if (isOrganised) return isNamedLikeOne && isDated ? 'person' : 'organisation';
  if (sectors[0] === 'REB' || sectors[0] === 'UAF') return isNamedLikeOne ? 'person' : 'group';
  if (isNamedLikeOne || sectors[0] === 'ELI') return 'person';
  return isDated && words.length > 1 ? 'person' : 'organisation';
}

/** By the last word that tells: "Lake *Army* Command", "Lake *Envoy*"; "Lake *Fighters*" are several. */
function kindOfWords(words: readonly string[], vocabulary: Vocabulary): ActorKind | null {
  for (let row = words.length - 1; row >= 0; row--) {
    const kind = vocabulary.kindOfWord(words[row]!);
    if (kind === 'organisation' || kind === 'group') return kind;
    if (kind === 'person' && row === words.length - 1)
      return vocabulary.isPlural(words[row]!) ? 'group' : 'person';
  }
  return null;
}

/** Of a noun that the lexicon does not know, by its ending: "harvester", "unionist". */
export function kindOfNoun(phrase: string, vocabulary: Vocabulary): { kind: ActorKind; isTitle: boolean } {
  const noun = vocabulary.findNoun(phrase) ?? vocabulary.findNoun(phrase.replace(PREPOSITION, ''));
  if (noun) return { kind: noun.kind, isTitle: noun.isTitle };
  const isPerson = /(?:er|or|ist|man|men|woman|women|person|ant|ian|ee)$/.test(
    phrase.replace(PREPOSITION, ''),
  );
  return { kind: isPerson ? 'person' : 'group', isTitle: false };
}

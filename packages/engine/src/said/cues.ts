/** The cues of the lexicon, indexed for look-up by word. */
import type { Lexicon } from '@readout/lexicon';
import type { Attitude } from '../draft/layers.js';

/** What a cue's content can be: see `Complement` of the lexicon. */
export interface Frames {
  quote: boolean;
  clause: boolean;
  to: boolean;
  ing: boolean;
  np: boolean;
  noun: boolean;
  /** Object and infinitive, object and what it is called. */
  npTo: boolean;
  npNp: boolean;
  /** Words that join a second complement to the object: "of" in "accused them of lying". */
  npWith: readonly string[];
  /** Prepositions that lead the content, in order of preference. */
  prepositions: readonly string[];
}

export interface WordCueEntry {
  particle: string | null;
  attitude: Attitude;
  frames: Frames;
}

export interface PhraseCueEntry {
  /** Lower-case words; "X" stands for the speaker. */
  words: readonly string[];
  /** Lemmas of which the speaker must be one, null for anybody. */
  speakerNouns: readonly string[] | null;
  attitude: Attitude;
}

export interface SaidIndex {
  /** By lemma; several entries are tried in order. */
  readonly verbs: ReadonlyMap<string, readonly WordCueEntry[]>;
  /** By the form in lower case: "concerned" is no form of "concern" here. */
  readonly adjectives: ReadonlyMap<string, readonly WordCueEntry[]>;
  readonly nouns: ReadonlyMap<string, WordCueEntry>;
  /** By first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly PhraseCueEntry[]>;
}

export function prepareSaid(lexicon: Pick<Lexicon, 'statements'>): SaidIndex {
  const { verbs, adjectives, nouns, phrases } = lexicon.statements;
  return Object.freeze({
    // A phrasal verb is tried before the bare one: "speak out" before "speak".
    verbs: grouped(
      [...verbs].sort((a, b) => Number(a.particle === null) - Number(b.particle === null)),
      cue => cue.lemma,
      wordEntry,
    ),
    adjectives: grouped(adjectives, cue => cue.lemma, wordEntry),
    nouns: new Map(nouns.map(cue => [cue.lemma, wordEntry({ ...cue, particle: null })])),
    phrases: grouped(
      [...phrases].sort((a, b) => b.words.length - a.words.length),
      cue => cue.words[0]!,
      cue => cue,
    ),
  });
}

function wordEntry(cue: {
  particle: string | null;
  attitude: Attitude;
  complements: readonly string[];
}): WordCueEntry {
  return { particle: cue.particle, attitude: cue.attitude, frames: framesOf(cue.complements) };
}

const PLAIN = new Set(['quote', 'clause', 'to', 'ing', 'np', 'noun', 'np-to', 'np-np', 'to-np']);

const preposition = (name: string) => (name === 'to-np' ? 'to' : name);

function framesOf(complements: readonly string[]): Frames {
  const has = (name: string) => complements.includes(name);
  return {
    quote: has('quote'),
    clause: has('clause'),
    to: has('to'),
    ing: has('ing'),
    np: has('np'),
    noun: has('noun'),
    npTo: has('np-to'),
    npNp: has('np-np'),
    npWith: complements
      .filter(name => name.startsWith('np-') && !PLAIN.has(name))
      .map(name => preposition(name.slice(3))),
    prepositions: complements
      .filter(name => name === 'to-np' || !(PLAIN.has(name) || name.startsWith('np-')))
      .map(preposition),
  };
}

function grouped<Item, Entry>(
  items: readonly Item[],
  key: (item: Item) => string,
  entry: (item: Item) => Entry,
): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(entry(item));
    else groups.set(key(item), [entry(item)]);
  }
  return groups;
}

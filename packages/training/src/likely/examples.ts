/** Phrases with hand-coded country and sector as the engine meets them: what tells of each, as rows of the tables, and what would be right. */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reader } from '@readout/engine';
import {
  CountryFeatures,
  featuresOfName,
  featuresOfNoun,
  isUnlisted,
  type Observers,
  RULE_KINDS,
  readWho,
  SECTORS,
  SectorFeatures,
  WORD_KINDS,
} from '@readout/engine/internals';
import { wordsOf } from '@readout/lexicon';
import { compileActors } from '@readout/lexicon/actors';
import {
  ACTOR_TABLES,
  actorLessons,
  actorTables,
  type CodedPhrase,
  isRead,
  readActorCases,
} from '../evaluate/actor-codes.js';
import { JUDGE_FILES, readEventCases } from '../evaluate/event-cases.js';

/** One choice between sectors, or between countries. */
export interface Example {
  /** The table that it comes from. */
  source: string;
  /** How much it counts. */
  weight: number;
}

export interface SectorExample extends Example {
  /** Rows with everything told; and, by what is hidden: the rules' word, the words themselves, both. */
  views: readonly Int32Array[];
  /** Rows in `SECTORS`. */
  right: readonly number[];
  /** Row in `SECTORS` of what the rules tell, 0 for none: only then is the choice asked for. */
  ruled: number;
}

export interface CountryExample extends Example {
  choices: readonly Int32Array[];
  right: readonly number[];
}

export interface Examples {
  sectors: SectorExample[];
  countries: CountryExample[];
}

interface Text {
  source: string;
  text: string;
  publishedAt: string | null;
  phrases: CodedPhrase[];
}

/** What an entry of the lexicon counts beside a phrase of a text. */
const WEIGHT_OF_ENTRY = 0.2;
/** How many names of an actor are learned from. */
const MOST_NAMES = 4;

const HIDDEN: readonly (ReadonlySet<number> | null)[] = [
  null,
  new Set(RULE_KINDS),
  new Set(WORD_KINDS),
  new Set([...RULE_KINDS, ...WORD_KINDS]),
];

/** All that may be learned from: tables of actors as far as they may be read, parties of the judge's events, the lexicon. */
export function readExamples(reader: Reader): Examples {
  const examples: Examples = { sectors: examplesOfLexicon(), countries: [] };
  for (const text of [...textsOfTables(), ...textsOfLessons(), ...textsOfEvents()])
    addText(reader, text, examples);
  return examples;
}

function textsOfTables(): Text[] {
  return actorTables().flatMap(source =>
    readActorCases(ACTOR_TABLES[source])
      .filter((_, row) => isRead(source, row))
      .map(one => ({ source, ...one })),
  );
}

/** Tables that nobody reads for mending: they are only learned from. */
function textsOfLessons(): Text[] {
  return actorLessons().flatMap(file =>
    readActorCases(file).map(one => ({ source: `lessons/${basename(file, '.txt')}`, ...one })),
  );
}

/** Parties whose words stand once in their text. */
function textsOfEvents(): Text[] {
  return JUDGE_FILES.flatMap(source =>
    readEventCases(source).map(({ text, publishedAt, events }) => {
      const phrases = new Map<string, CodedPhrase>();
      for (const { actors, recipients } of events) {
        for (const { words, countries, sectors } of [...actors, ...recipients]) {
          const start = text.indexOf(words);
          if (start < 0 || text.indexOf(words, start + 1) >= 0) continue;
          phrases.set(words, { start, end: start + words.length, codes: [{ countries, sectors }] });
        }
      }
      return { source, text, publishedAt, phrases: [...phrases.values()] };
    }),
  );
}

type Cast = Parameters<NonNullable<Observers['cast']>>;

function addText(reader: Reader, { source, text, publishedAt, phrases }: Text, examples: Examples): void {
  const draft = reader.draft({ text, publishedAt }, 'grammar');
  if (draft.tokens.heads.length === 0) return;
  const cast = (setting: Cast[0], open: Cast[1]) => {
    const views = HIDDEN.map(hidden => new SectorFeatures(setting, hidden));
    const countries = new CountryFeatures(setting, open);
    for (const phrase of phrases) {
      const referent = phrase.codes.length === 1 ? referentOf(setting, phrase) : null;
      const [first] = phrase.codes;
      if (referent === null || first === undefined) continue;
      if (isUnlisted(referent)) {
        const right = first.sectors.map(one => SECTORS.indexOf((one ?? '') as never)).filter(row => row >= 0);
        const rows = views.map(one => one.of(referent, referent.sector).slice());
        const ruled = SECTORS.indexOf((referent.sector ?? '') as never);
        if (right.length > 0) examples.sectors.push({ source, weight: 1, views: rows, right, ruled });
      }
      if (!open.referents.includes(referent)) continue;
      const choices = countries.choicesOf(referent);
      const right = choices.flatMap(({ country }, row) => (first.countries.includes(country) ? [row] : []));
      if (right.length > 0)
        examples.countries.push({ source, weight: 1, choices: choices.map(one => one.rows), right });
    }
  };
  readWho(draft, { ...reader.resources, likely: null }, { cast });
}

/** Whom the phrase means: the mention of just these words, else the widest whose head stands in it. */
function referentOf(setting: Cast[0], { start, end }: CodedPhrase) {
  const { starts, ends } = setting.draft.tokens;
  const width = (one: (typeof setting.candidates)[number]) =>
    ends[one.endToken - 1]! - starts[one.firstToken]!;
  const within = setting.candidates.filter(
    ({ headFirst, headEnd, isBackground, referents }) =>
      !isBackground && referents.length > 0 && starts[headFirst]! >= start && ends[headEnd - 1]! <= end,
  );
  const exact = within.find(one => starts[one.firstToken] === start && ends[one.endToken - 1] === end);
  const mention = exact ?? within.sort((a, b) => width(b) - width(a))[0];
  const referents = mention ? setting.referentsOf(mention) : [];
  return referents.length === 1 ? referents[0]! : null;
}

function examplesOfLexicon(): SectorExample[] {
  const { actors, nouns } = compileActors(
    fileURLToPath(new URL('../../../lexicon/data/actors', import.meta.url)),
  );
  const examples: SectorExample[] = [];
  const add = (sector: string, rows: Int32Array) => {
    const row = SECTORS.indexOf(sector as never);
    if (row >= 0)
      examples.push({
        source: 'lexicon',
        weight: WEIGHT_OF_ENTRY,
        views: HIDDEN.map(() => rows),
        right: [row],
        ruled: row,
      });
  };
  for (const { kind, person, sector, name, aliases } of actors) {
    if (person !== null || sector === null || kind === 'person') continue;
    for (const words of [name, ...aliases].slice(0, MOST_NAMES).map(wordsOf))
      if (words.length > 1) add(sector, featuresOfName(words, kind));
  }
  for (const { singulars, sector, isRelational } of nouns)
    if (sector !== null && !isRelational)
      for (const noun of singulars) add(sector, featuresOfNoun(noun.toLowerCase()));
  return examples;
}

/**
 * Compiles the readable actor lexicon (`data/actors/*.txt`, `data/actors/countries/*.txt`) into the JSON that the engine
 * loads. Files are read in the order of their names; what an entry may say is told in `data/actors/README.md`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { INTERNATIONAL, sectorOf } from './codes.js';
import { compileCues, compileFields, compileHints, compileHomeWords, compileNouns } from './nouns.js';
import { readPeriod } from './periods.js';
import { nounForms, peopleOf } from './plurals.js';
import {
  alternatives,
  fieldsOf,
  LexiconError,
  readEntries,
  type SourceEntry,
  type SourceLine,
} from './source.js';
import type {
  ActorEntry,
  ActorKind,
  ActorLexicon,
  ActorRole,
  CountryEntry,
  CountryStatus,
  Office,
} from './types.js';

/** What each keyword at the margin begins. */
const COMPILERS: Readonly<
  Record<string, (entry: SourceEntry, into: ActorLexicon, home: string | null) => void>
> = {
  country: (entry, into) => into.countries.push(compileCountry(entry, 'state')),
  region: (entry, into) => into.countries.push(compileCountry(entry, 'region')),
  partial: (entry, into) => into.countries.push(compileCountry(entry, 'partial')),
  org: (entry, into, home) => into.actors.push(compileActor(entry, 'organisation', home)),
  group: (entry, into, home) => into.actors.push(compileActor(entry, 'group', home)),
  person: (entry, into, home) => into.actors.push(compilePerson(entry, home)),
  place: (entry, into, home) => into.actors.push(compileActor(entry, 'place', home)),
  nouns: (entry, into) => into.nouns.push(...compileNouns(entry)),
  cues: (entry, into) => into.cues.push(...compileCues(entry)),
  names: compileGivenNames,
  fields: (entry, into) => {
    into.fields = [...(into.fields ?? []), compileFields(entry)];
  },
  home: (entry, into) => {
    into.homeWords = [...(into.homeWords ?? []), compileHomeWords(entry)];
  },
  hints: (entry, into) => {
    into.hints = [...(into.hints ?? []), compileHints(entry)];
  },
  words: (entry, into) => into.notNames.push(...wordsOf(entry)),
  discards: (entry, into) => {
    into.discards = [...(into.discards ?? []), ...phrasesOf(entry)];
  },
  prominence: (entry, into) => into.prominence.push(...alternatives(entry.title)),
};

/** A reader's own folder of entries and the one that ships are put together by this. */
export function emptyLexicon(): ActorLexicon {
  return {
    countries: [],
    actors: [],
    nouns: [],
    cues: [],
    givenNames: { male: [], female: [], either: [] },
    notNames: [],
    prominence: [],
  };
}

/**
 * Compiles the folder.
 *
 * @throws LexiconError naming file, line and entry when one cannot be understood.
 */
export function compileActors(folder: string): ActorLexicon {
  const lexicon = emptyLexicon();
  for (const file of filesOf(folder)) compileFile(file, lexicon);
  sortByProminence(lexicon);
  return lexicon;
}

/** Adds the entries of one file. In a country's file (in `countries/`) actors are of the country named last above them. */
function compileFile(file: string, into: ActorLexicon): void {
  let home: string | null = null;
  for (const entry of readEntries(file)) home = compileEntry(entry, into, home);
}

/**
 * Adds one entry. `home` is the country whose file it stands in, so far; what comes back is that for the entries below it.
 *
 * @throws LexiconError when the entry cannot be understood.
 */
export function compileEntry(entry: SourceEntry, into: ActorLexicon, home: string | null): string | null {
  const compile = Object.hasOwn(COMPILERS, entry.keyword) ? COMPILERS[entry.keyword] : undefined;
  if (!compile) {
    const known = Object.keys(COMPILERS).join(', ');
    throw new LexiconError(
      `No entry begins with "${entry.keyword}": write one of ${known}.`,
      entry.head,
      entry,
    );
  }
  const countries = into.countries.length;
  compile(entry, into, home);
  const isHome = into.countries.length > countries && basename(dirname(entry.head.file)) === COUNTRY_FOLDER;
  return isHome ? into.countries.at(-1)!.code : home;
}

/** Of a name that several share, the first in the lexicon is what it means where the text does not tell. */
function sortByProminence({ actors, prominence }: ActorLexicon): void {
  const rank = new Map(prominence.map((code, row) => [code, row]));
  const rankOf = ({ country }: ActorEntry) =>
    country === null || INTERNATIONAL.has(country) ? -1 : (rank.get(country) ?? prominence.length);
  actors.sort((a, b) => rankOf(a) - rankOf(b));
}

const COUNTRY_FOLDER = 'countries';

/** The files of a folder of the lexicon, in the order in which they are read. */
export function filesOf(folder: string): string[] {
  return [folder, join(folder, COUNTRY_FOLDER)].filter(existsSync).flatMap(place =>
    readdirSync(place)
      .filter(name => name.endsWith('.txt'))
      .sort()
      .map(name => join(place, name)),
  );
}

function compileCountry(entry: SourceEntry, status: CountryStatus): CountryEntry {
  const fields = fieldsOf(entry, [
    'code',
    'cameo',
    'regions',
    'names',
    'adjectives',
    'people',
    'capital',
    'seats',
  ]);
  const code = fields.get('code');
  if (!code || !/^[A-Z]{3}$/.test(code.value)) {
    throw new LexiconError(
      'A country needs a code of three letters (ISO 3166 alpha-3).',
      code ?? entry.head,
      entry,
    );
  }
  const list = (key: string) => alternatives(fields.get(key)?.value ?? '');
  const adjectives = list('adjectives');
  return {
    status,
    code: code.value,
    cameo: fields.get('cameo')?.value ?? code.value,
    name: entry.title,
    names: list('names'),
    adjectives,
    people: fields.has('people') ? nounForms(list('people')) : peopleOf(adjectives),
    capitals: list('capital'),
    seats: list('seats'),
    regions: list('regions'),
  };
}

const ACTOR_FIELDS = ['aliases', 'adjectives', 'country', 'code', 'sector', 'otherSectors', 'active', 'role'];

function compileActor(entry: SourceEntry, kind: ActorKind, home: string | null): ActorEntry {
  return actorFrom(entry, kind, home, fieldsOf(entry, ACTOR_FIELDS, ['role']));
}

function compilePerson(entry: SourceEntry, home: string | null): ActorEntry {
  const fields = fieldsOf(entry, [...ACTOR_FIELDS, 'short', 'gender', 'office'], ['office', 'role']);
  const actor = actorFrom(entry, 'person', home, fields);
  const gender = fields.get('gender');
  if (gender && gender.value !== 'male' && gender.value !== 'female')
    throw new LexiconError(`"${gender.value}" is neither "male" nor "female".`, gender, entry);
  const offices = entry.body.filter(line => line.text.trim().startsWith('office '));
  actor.person = {
    shorts: alternatives(fields.get('short')?.value ?? ''),
    gender: (gender?.value as 'male' | 'female' | undefined) ?? null,
    offices: offices.map(line => compileOffice(line, entry, actor.country)),
  };
  return actor;
}

function actorFrom(
  entry: SourceEntry,
  kind: ActorKind,
  home: string | null,
  fields: ReturnType<typeof fieldsOf>,
): ActorEntry {
  const international = fields.get('code');
  if (international && !INTERNATIONAL.has(international.value)) {
    throw new LexiconError(
      `"${international.value}" is not one of PLOVER's international codes.`,
      international,
      entry,
    );
  }
  if (!entry.title) throw new LexiconError('This entry has no name.', entry.head, entry);
  const written = international ?? fields.get('country');
  const active = fields.get('active');
  const roles = entry.body.filter(line => line.text.trim().startsWith('role '));
  return {
    kind,
    name: entry.title,
    aliases: alternatives(fields.get('aliases')?.value ?? ''),
    adjectives: alternatives(fields.get('adjectives')?.value ?? ''),
    country: written ? countryCode(written.value, written, entry) : home,
    sector: sectorOf(fields.get('sector')?.value ?? '-', entry, fields.get('sector') ?? entry.head),
    otherSectors: alternatives(fields.get('otherSectors')?.value ?? '').map(
      code => sectorOf(code, entry, fields.get('otherSectors')!) ?? code,
    ),
    active: active ? readPeriod(active.value, active, entry) : null,
    ...(roles.length > 0 ? { roles: roles.map(line => compileRole(line, entry)) } : {}),
    person: null,
  };
}

/** "President | GOV | 2013-08-03..2021-08-03", with a code as the fourth part where the office is not of the person's country. */
function compileOffice(line: SourceLine, entry: SourceEntry, country: string | null): Office {
  const parts = line.text
    .trim()
    .slice('office '.length)
    .split('|')
    .map(part => part.trim());
  const [title = '', sector = '', dates = '', code] = parts;
  if (parts.length < 3 || parts.length > 4 || title === '')
    throw new LexiconError('Write "office TITLE | SECTOR | FROM..TO", and "| CODE" if need be.', line, entry);
  return {
    title,
    sector: sectorOf(sector, entry, line),
    country: code === undefined ? country : countryCode(code, line, entry),
    period: readPeriod(dates, line, entry),
  };
}

/** "SSD | MIL | 2011-07-09..", its sectors parted by spaces, the chief one first. */
function compileRole(line: SourceLine, entry: SourceEntry): ActorRole {
  const parts = line.text
    .trim()
    .slice('role '.length)
    .split('|')
    .map(part => part.trim());
  const [code = '', sectors = '', dates = ''] = parts;
  if (parts.length !== 3)
    throw new LexiconError(
      'Write "role CODE | SECTOR | FROM..TO", each "-" where there is none.',
      line,
      entry,
    );
  const [sector = '-', ...others] = sectors.split(/\s+/);
  return {
    country: countryCode(code, line, entry),
    sector: sectorOf(sector, entry, line),
    otherSectors: others.map(other => sectorOf(other, entry, line)).filter(other => other !== null),
    period: readPeriod(dates, line, entry),
  };
}

function countryCode(code: string, line: SourceLine, entry: SourceEntry): string | null {
  if (code === '-') return null;
  if (!/^[A-Z]{3}$/.test(code))
    throw new LexiconError(`"${code}" is no code of three letters, nor "-" for none.`, line, entry);
  return code;
}

function compileGivenNames(entry: SourceEntry, into: ActorLexicon): void {
  const gender = entry.title;
  if (gender !== 'male' && gender !== 'female' && gender !== 'either') {
    throw new LexiconError('Write "names male", "names female" or "names either".', entry.head, entry);
  }
  into.givenNames[gender].push(...new Set(wordsOf(entry)));
}

function phrasesOf(entry: SourceEntry): string[] {
  return entry.body.flatMap(line => alternatives(line.text));
}

function wordsOf(entry: SourceEntry): string[] {
  return entry.body.flatMap(line => line.text.trim().split(/\s+/)).map(word => word.toLowerCase());
}

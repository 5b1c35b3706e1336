/**
 * Compiles the readable actor lexicon (`data/actors/*.txt`, `data/actors/countries/*.txt`) into the JSON that the engine
 * loads. Files are read in the order of their names; what an entry may say is told in `data/actors/README.md`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { INTERNATIONAL, SECTORS } from './codes.js';
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
  CountryEntry,
  CountryStatus,
  NameCue,
  NounEntry,
} from './types.js';

const KINDS: readonly ActorKind[] = ['person', 'organisation', 'group', 'country', 'place', 'other'];

/** What each keyword at the margin begins. */
const COMPILERS: Readonly<Record<string, (entry: SourceEntry, into: ActorLexicon) => void>> = {
  country: (entry, into) => into.countries.push(compileCountry(entry, 'state')),
  region: (entry, into) => into.countries.push(compileCountry(entry, 'region')),
  partial: (entry, into) => into.countries.push(compileCountry(entry, 'partial')),
  org: (entry, into) => into.actors.push(compileActor(entry, 'organisation')),
  group: (entry, into) => into.actors.push(compileActor(entry, 'group')),
  person: (entry, into) => into.actors.push(compileActor(entry, 'person')),
  place: (entry, into) => into.actors.push(compileActor(entry, 'place')),
  nouns: (entry, into) => into.nouns.push(...compileNouns(entry)),
  cues: (entry, into) => into.cues.push(...compileCues(entry)),
  names: compileGivenNames,
  words: (entry, into) => into.notNames.push(...wordsOf(entry)),
};

/**
 * Compiles the folder.
 *
 * @throws LexiconError naming file, line and entry when one cannot be understood.
 */
export function compileActors(folder: string): ActorLexicon {
  const lexicon: ActorLexicon = {
    countries: [],
    actors: [],
    nouns: [],
    cues: [],
    givenNames: { male: [], female: [], either: [] },
    notNames: [],
  };
  for (const file of filesOf(folder)) {
    for (const entry of readEntries(file)) {
      const compile = COMPILERS[entry.keyword];
      if (!compile) {
        const known = Object.keys(COMPILERS).join(', ');
        throw new LexiconError(
          `No entry begins with "${entry.keyword}": write one of ${known}.`,
          entry.head,
          entry,
        );
      }
      compile(entry, lexicon);
    }
  }
  return lexicon;
}

function filesOf(folder: string): string[] {
  return [folder, join(folder, 'countries')].filter(existsSync).flatMap(place =>
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

function compileActor(entry: SourceEntry, kind: ActorKind): ActorEntry {
  const fields = fieldsOf(entry, ['aliases', 'adjectives', 'country', 'code', 'sector', 'otherSectors']);
  const international = fields.get('code');
  if (international && !INTERNATIONAL.has(international.value)) {
    throw new LexiconError(
      `"${international.value}" is not one of PLOVER's international codes.`,
      international,
      entry,
    );
  }
  if (!entry.title) throw new LexiconError('This entry has no name.', entry.head, entry);
  return {
    kind,
    name: entry.title,
    aliases: alternatives(fields.get('aliases')?.value ?? ''),
    adjectives: alternatives(fields.get('adjectives')?.value ?? ''),
    country: international?.value ?? fields.get('country')?.value ?? null,
    sector: sectorOf(fields.get('sector')?.value ?? '-', entry, fields.get('sector') ?? entry.head),
    otherSectors: alternatives(fields.get('otherSectors')?.value ?? ''),
  };
}

/** "nouns PTY also OPP" and its lines "female title: nun / nuns | …". */
function compileNouns(entry: SourceEntry): NounEntry[] {
  const [sector = '-', also] = entry.title.split(' also ');
  const whole = sector === 'country' || sector === 'place' ? '-' : sector;
  return entry.body.map(line => {
    const [before = '', forms = ''] = splitAtColon(line, entry);
    const [how = '', own] = before.split(' also ');
    const words = how.trim().split(' ');
    const kind =
      words.find(word => KINDS.includes(word as ActorKind)) ?? (words.includes('title') ? 'person' : null);
    const odd = words.find(
      word => !KINDS.includes(word as ActorKind) && !['title', 'relational', 'male', 'female'].includes(word),
    );
    if (kind === null || odd)
      throw new LexiconError(`"${odd ?? how}" does not say what these nouns are.`, line, entry);
    return {
      ...nounForms(alternatives(forms)),
      kind: kind as ActorKind,
      sector: sectorOf(whole.trim(), entry, entry.head),
      otherSectors: [also, own].filter(code => code !== undefined).map(code => code.trim()),
      isTitle: words.includes('title'),
      isRelational: words.includes('relational'),
      gender: words.includes('male') ? 'male' : words.includes('female') ? 'female' : null,
    };
  });
}

function compileCues(entry: SourceEntry): NameCue[] {
  const [kind = '', sector = '-'] = entry.title.split(' ');
  if (!KINDS.includes(kind as ActorKind))
    throw new LexiconError(`"${kind}" is not a kind of entity.`, entry.head, entry);
  return entry.body.map(line => {
    const [position = '', words = ''] = splitAtColon(line, entry);
    if (position !== 'first' && position !== 'last')
      throw new LexiconError('Write "first:" or "last:".', line, entry);
    return {
      kind: kind as ActorKind,
      sector: sectorOf(sector, entry, entry.head),
      position,
      words: alternatives(words),
    };
  });
}

function compileGivenNames(entry: SourceEntry, into: ActorLexicon): void {
  const gender = entry.title;
  if (gender !== 'male' && gender !== 'female' && gender !== 'either') {
    throw new LexiconError('Write "names male", "names female" or "names either".', entry.head, entry);
  }
  into.givenNames[gender].push(...new Set(wordsOf(entry)));
}

function wordsOf(entry: SourceEntry): string[] {
  return entry.body.flatMap(line => line.text.trim().split(/\s+/)).map(word => word.toLowerCase());
}

function splitAtColon(line: SourceLine, entry: SourceEntry): [string, string] {
  const at = line.text.indexOf(':');
  if (at < 0) throw new LexiconError('A colon is missing: what the words are, ":", the words.', line, entry);
  return [line.text.slice(0, at).trim(), line.text.slice(at + 1)];
}

function sectorOf(code: string, entry: SourceEntry, line: SourceLine): string | null {
  if (code === '-') return null;
  if (!SECTORS.has(code)) throw new LexiconError(`"${code}" is not a PLOVER sector.`, line, entry);
  return code;
}

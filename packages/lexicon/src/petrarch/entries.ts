/** Actors of the files as entries of a lexicon: each name once under a country, codes with dates as roles. */
import { INTERNATIONAL } from '../actors/codes.js';
import { nameKey } from '../actors/folding.js';
import type { ActorEntry, ActorLexicon, ActorRole } from '../actors/types.js';
import type { PetrarchActor, PetrarchCode } from './actors.js';
import { type Affiliation, affiliationOf, isBare, isoOf } from './codes.js';
import { periodOf } from './dates.js';
import { kindOf, Vocabulary } from './kinds.js';
import type { Ledger, SourceLine } from './ledger.js';
import { displayName, initialsOf } from './names.js';

/** An actor of a lexicon, and where it came from. */
export interface ImportedActor {
  entry: ActorEntry;
  line: SourceLine;
}

export interface NewCountry {
  code: string;
  name: string;
}

/** Of one file: what it adds to the lexicon. */
export interface Imported {
  actors: ImportedActor[];
  countries: NewCountry[];
  discards: string[];
  /** How many of its actors were carried over, those known already among them. */
  carried: number;
}

interface Reading {
  affiliation: Affiliation;
  roles: ActorRole[];
  /** Of each role. */
  lines: SourceLine[];
  /** Whether some code holds where no dated one does. */
  hasDefault: boolean;
  isNobody: boolean;
}

const NOBODY = '---';

/** Keeps what all files together need: which names are taken, and the countries that some file names first. */
export class Importer {
  readonly vocabulary: Vocabulary;
  /** Parts of codes that found no place, with how often. */
  readonly lost = new Map<string, number>();
  readonly #codes = new Map<string, string>();
  readonly #known = new Set<string>();
  readonly #homes = new Map<string, string>();
  readonly #taken = new Map<string, ImportedActor>();

  constructor(base: ActorLexicon) {
    this.vocabulary = new Vocabulary(base);
    for (const country of base.countries) {
      const { code, cameo, name, names, adjectives, people, capitals, seats } = country;
      this.#codes.set(code, code).set(cameo, code);
      const all = [
        name,
        ...names,
        ...adjectives,
        ...people.singulars,
        ...people.plurals,
        ...capitals,
        ...seats,
      ];
      for (const one of all) this.#know(code, one);
    }
  }

  #know(code: string, name: string): void {
    // Without capitals, since the files have nothing else.
    const key = nameKey(name.toLowerCase());
    this.#known.add(`${code} ${key}`);
    if (!this.#homes.has(key)) this.#homes.set(key, code);
  }

  /** "LAKE_ISLAND_ [LKI]" of a code that no country of the lexicon has names that country. Before anything is imported. */
  findCountries(actors: readonly PetrarchActor[]): NewCountry[] {
    const found: NewCountry[] = [];
    for (const { names, codes } of actors) {
      const bare = codes.find(one => isBare(one.code));
      const first = names[0]?.text;
      if (!bare || first === undefined || this.#codes.has(isoOf(bare.code))) continue;
      // "SOVIET_UNION_ [SUN]", in a lexicon whose Russia has that name; or the code is mistyped.
      const home = this.#homes.get(nameKey(first.toLowerCase()));
      if (home !== undefined) {
        this.#codes.set(isoOf(bare.code), home);
        continue;
      }
      const country = { code: isoOf(bare.code), name: displayName(first, new Set()) };
      this.#codes.set(country.code, country.code);
      this.#know(country.code, first);
      found.push(country);
    }
    return found;
  }

  importActors(actors: readonly PetrarchActor[], countries: NewCountry[], ledger: Ledger): Imported {
    const imported: Imported = { actors: [], countries, discards: [], carried: 0 };
    for (const actor of actors) if (this.#importActor(actor, imported, ledger)) imported.carried++;
    return imported;
  }

  #importActor(actor: PetrarchActor, imported: Imported, ledger: Ledger): boolean {
    const lines = new Set([actor.line, ...actor.names.map(({ line }) => line)]);
    const refuse = (reason: string) => {
      for (const line of lines) ledger.refuse(line, reason);
      return false;
    };
    if (actor.names.length === 0) {
      for (const { line } of actor.codes)
        ledger.refuse(line, 'the actor of this code has no name that can be used');
      return false;
    }
    if (actor.codes.length === 0) return refuse('this actor has no code');
    const reading = this.#readCodes(actor.codes, ledger);
    if (!reading) return refuse('none of the codes of this actor can be used');
    if (reading.isNobody) {
      imported.discards.push(...actor.names.map(({ text }) => text.toLowerCase()));
      for (const line of lines) ledger.carry(line);
      return true;
    }
    const isPlace =
      isJustCountry(reading.affiliation.country, reading.affiliation.sectors) &&
      reading.roles.every(role => isJustCountry(role.country, sectorsOfRole(role)));
    return isPlace
      ? this.#importPlaces(actor, reading, imported, ledger)
      : this.#importNamed(actor, reading, imported, ledger);
  }

  #readCodes(codes: readonly PetrarchCode[], ledger: Ledger): Reading | null {
    const reading: Reading = {
      affiliation: { country: null, sectors: [], lost: [] },
      roles: [],
      lines: [],
      hasDefault: false,
      isNobody: false,
    };
    for (const { code, limits, line } of codes) {
      const affiliation =
        code === NOBODY ? { country: null, sectors: [], lost: [] } : affiliationOf(code, this.#codes);
      const period = periodOf(limits);
      if (typeof affiliation === 'string' || typeof period === 'string') {
        ledger.refuse(line, typeof period === 'string' ? period : (affiliation as string));
        continue;
      }
      if (period === null && reading.hasDefault) {
        ledger.refuse(line, `"${code}" has no dates, and a code without dates stands before it`);
        continue;
      }
      ledger.carry(line);
      for (const part of affiliation.lost) this.lost.set(part, (this.lost.get(part) ?? 0) + 1);
      if (period === null) {
        reading.affiliation = affiliation;
        reading.hasDefault = true;
        reading.isNobody = code === NOBODY;
      } else {
        const { country, sectors } = affiliation;
        reading.lines.push(line);
        reading.roles.push({ country, sector: sectors[0] ?? null, otherSectors: sectors.slice(1), period });
      }
    }
    if (!reading.hasDefault && reading.roles.length === 0) return null;
    const countries = new Set(reading.roles.map(role => role.country));
    if (!reading.hasDefault && countries.size === 1) reading.affiliation.country = [...countries][0]!;
    reading.isNobody &&= reading.roles.length === 0;
    return reading;
  }

  /** Names of a country and of places in it: those that the lexicon has are left, each other is a place of its own. */
  #importPlaces(actor: PetrarchActor, reading: Reading, imported: Imported, ledger: Ledger): boolean {
    const { affiliation, roles } = reading;
    const homes = new Set([affiliation.country, ...roles.map(({ country }) => country)]);
    const initials = initialsOf(actor.names.map(({ text }) => text));
    let carried = false;
    let known: string | null = null;
    for (const { text, line } of actor.names) {
      const key = nameKey(text.toLowerCase());
      const home = [...homes].find(one => this.#known.has(`${one} ${key}`));
      if (home) {
        known ??= home;
        ledger.carry(line);
        carried = true;
        continue;
      }
      const entry = entryOf('place', displayName(text, initials), reading);
      carried = this.#add({ entry, line }, imported, ledger) || carried;
    }
    if (known !== null) {
      roles.forEach(({ country, sector }, row) => {
        if (country === known && sector === null) return;
        ledger.refuse(
          reading.lines[row]!,
          `the lexicon's own "${actor.names[0]!.text}" is ${known} at all times`,
        );
      });
    }
    return carried;
  }

  #importNamed(actor: PetrarchActor, reading: Reading, imported: Imported, ledger: Ledger): boolean {
    const initials = initialsOf(actor.names.map(({ text }) => text));
    const { affiliation, roles } = reading;
    const telling = reading.hasDefault
      ? affiliation
      : { ...affiliation, sectors: roles.flatMap(sectorsOfRole) };
    const kind = kindOf(actor.names[0]!.text, telling, roles.length > 0, this.vocabulary);
    let holder: ImportedActor | undefined;
    for (const { text, line } of actor.names) {
      const name = displayName(text, initials);
      if (holder) this.#addAlias(holder, name, line, ledger);
      else {
        // Where the first name is another's, the next that is free stands for the actor.
        const entry = entryOf(kind, name, reading);
        if (this.#add({ entry, line }, imported, ledger)) holder = this.#taken.get(keyOf(entry, name));
      }
    }
    return holder !== undefined;
  }

  #addAlias(holder: ImportedActor, alias: string, line: SourceLine, ledger: Ledger): void {
    const key = keyOf(holder.entry, alias);
    const taken = this.#taken.get(key);
    if (taken && taken !== holder) {
      ledger.refuse(line, alreadyText(alias, taken));
      return;
    }
    if (!taken) holder.entry.aliases.push(alias);
    this.#taken.set(key, holder);
    ledger.carry(line);
  }

  /** False when the name is another's; an actor that is given twice, with codes that agree, becomes one. */
  #add(one: ImportedActor, imported: Imported, ledger: Ledger): boolean {
    const { entry, line } = one;
    const key = keyOf(entry, entry.name);
    const taken = this.#taken.get(key);
    if (!taken) {
      this.#taken.set(key, one);
      imported.actors.push(one);
      ledger.carry(line);
      return true;
    }
    if (taken.entry.sector !== entry.sector || taken.entry.country !== entry.country) {
      ledger.refuse(line, `${alreadyText(entry.name, taken)}, with another code`);
      return false;
    }
    const told = new Set((taken.entry.roles ?? []).map(role => JSON.stringify(role)));
    const more = (entry.roles ?? []).filter(role => !told.has(JSON.stringify(role)));
    if (more.length > 0) taken.entry.roles = [...(taken.entry.roles ?? []), ...more];
    ledger.carry(line);
    return true;
  }
}

/** Of a country, a part of the world or nothing, and not recognised (PRE) at most: a place rather than someone. */
const isJustCountry = (country: string | null, sectors: readonly string[]) =>
  (country === null || !INTERNATIONAL.has(country)) && sectors.every(sector => sector === 'PRE');

const sectorsOfRole = ({ sector, otherSectors }: ActorRole) =>
  sector === null ? [] : [sector, ...otherSectors];

/** One name, one entry under a country: so the check of a lexicon asks. */
const keyOf = ({ country }: ActorEntry, name: string) => `${country} ${nameKey(name)}`;

function alreadyText(name: string, { entry, line }: ImportedActor): string {
  const whose = entry.name === name ? 'stands' : `is a name of "${entry.name}"`;
  return `"${name}" ${whose} under this country already (${line.file}:${line.number})`;
}

function entryOf(kind: ActorEntry['kind'], name: string, { affiliation, roles }: Reading): ActorEntry {
  const [sector = null, ...otherSectors] = affiliation.sectors;
  const entry: ActorEntry = {
    kind,
    name,
    aliases: [],
    adjectives: [],
    country: affiliation.country,
    sector,
    otherSectors,
    active: null,
    person: null,
  };
  if (roles.length > 0) entry.roles = [...roles];
  return entry;
}

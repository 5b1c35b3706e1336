/** Puts a user's own lexicon on top of another: its entries come first, and take the place of those they share a name with. */
import { createHash } from 'node:crypto';
import type { Lexicon } from '../index.js';
import { nameKey } from './folding.js';
import { unpackActors } from './packed.js';
import type { ActorEntry, ActorLexicon, CountryEntry } from './types.js';

export interface Overlay {
  lexicon: Lexicon;
  added: number;
  /** Those of them that stand in place of an entry of the lexicon below: "Fatah (PSE)". */
  replaced: string[];
}

/** An entry of the same name, kind and country as one above it is left out. Nouns, names and the rest come before those below. */
export function layOver(base: Lexicon, own: ActorLexicon): Overlay {
  const actors = lastOf(own.actors, actorKey);
  const countries = lastOf(own.countries, countryKey);
  const below = unpackActors(base.actors);
  const ownActors = new Set(actors.flatMap(keysOf));
  const ownCountries = new Set(countries.map(countryKey));
  const isKept = (entry: ActorEntry) => !ownActors.has(actorKey(entry));
  const isCountryKept = (entry: CountryEntry) => !ownCountries.has(countryKey(entry));
  const replaced = [
    ...below.countries.filter(entry => !isCountryKept(entry)).map(({ name, code }) => `${name} (${code})`),
    ...below.actors
      .filter(entry => !isKept(entry))
      .map(({ name, country }) => (country === null ? name : `${name} (${country})`)),
  ];
  const merged: ActorLexicon = {
    countries: [...countries, ...below.countries.filter(isCountryKept)],
    actors: [...actors, ...below.actors.filter(isKept)],
    nouns: [...own.nouns, ...below.nouns],
    cues: [...own.cues, ...below.cues],
    givenNames: {
      male: [...own.givenNames.male, ...below.givenNames.male],
      female: [...own.givenNames.female, ...below.givenNames.female],
      either: [...own.givenNames.either, ...below.givenNames.either],
    },
    notNames: [...own.notNames, ...below.notNames],
    prominence: own.prominence.length > 0 ? own.prominence : below.prominence,
  };
  const fields = [...(below.fields ?? []), ...(own.fields ?? [])];
  if (fields.length > 0) merged.fields = fields;
  const homeWords = [...(below.homeWords ?? []), ...(own.homeWords ?? [])];
  if (homeWords.length > 0) merged.homeWords = homeWords;
  const hints = [...(below.hints ?? []), ...(own.hints ?? [])];
  if (hints.length > 0) merged.hints = hints;
  const discards = [...(own.discards ?? []), ...(below.discards ?? [])];
  if (discards.length > 0) merged.discards = discards;
  const hash = createHash('sha256').update(JSON.stringify(own)).digest('hex');
  return {
    lexicon: { ...base, version: `${base.version}+own-${hash.slice(0, 12)}`, actors: merged },
    added:
      actors.length + countries.length + own.nouns.length + own.cues.length + (own.discards?.length ?? 0),
    replaced,
  };
}

/** An actor that changes its country with time has its name in each of them. */
function keysOf(entry: ActorEntry): string[] {
  const countries = new Set([entry.country, ...(entry.roles ?? []).map(role => role.country)]);
  return [...countries].map(country => actorKey({ ...entry, country }));
}

const actorKey = ({ kind, country, name }: ActorEntry) => `${kind} ${country} ${nameKey(name)}`;
const countryKey = ({ code, name }: CountryEntry) => `${code} ${nameKey(name)}`;

/** Of entries with one key the last, in the order of the first: a file read later wins. */
function lastOf<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Entry[] {
  return [...new Map(entries.map(entry => [keyOf(entry), entry])).values()];
}

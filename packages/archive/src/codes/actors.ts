/** CAMEO actor codes taken apart: "IRNMIL" is a country and a role, "IGOUNO" a kind of organisation and which one it is. */
import { CAMEO_SECTORS } from '@readout/lexicon/ontology';
import { findCountry, oneCountryCode } from './countries.js';

export interface ActorCode {
  /** CAMEO's country code, "" for none. */
  country: string;
  /** A known organisation after IGO, NGO, IMG or MNC: "UNO"; "" for none. */
  group: string;
  /** The kind of international actor and the roles, in order. */
  roles: string[];
}

export const INTERNATIONAL: ReadonlySet<string> = new Set([
  'IGO',
  'NGO',
  'NGM',
  'ISM',
  'IMG',
  'MNC',
  'INT',
  'UIS',
]);

/** Roles as they stand in CAMEO actor codes, in PLOVER's terms: null where PLOVER has none. */
const PLOVER_SECTORS: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ...'GOV MIL REB OPP PTY COP JUD SPY EDU BUS CRM CVL LEG ELI LAB REF AGR UAF PRM REL'
    .split(' ')
    .map((code): [string, string] => [code, code]),
  ['HLH', 'MED'],
  ['MED', 'JRN'],
  ['SEP', 'PRE'],
  ['SET', 'CVL'],
  ['INS', 'REB'],
  ['RAD', null],
  ['MOD', null],
  ['ENV', null],
  ['HRI', null],
  ['DEV', null],
]);

const PLOVER_INTERNATIONAL: Readonly<Record<string, string>> = { UNO: 'UNO', EEC: 'EUR', EUR: 'EUR' };

/** Takes a code such as "SYRMILREB" or "IGOEUREEC" into its pieces of three letters. */
export function readActorCode(code: string | null): ActorCode {
  const pieces = code?.match(/.{3}/g) ?? [];
  const first = pieces[0];
  if (first === undefined) return { country: '', group: '', roles: [] };
  if (INTERNATIONAL.has(first)) {
    const roles = pieces.slice(1).filter(piece => PLOVER_SECTORS.has(piece));
    // "EUR" stands for the continent and goes before the union's own letters.
    const named = pieces.slice(1).filter(piece => !PLOVER_SECTORS.has(piece));
    const group = named.at(-1) ?? '';
    return { country: named.length > 1 ? named[0]! : '', group, roles: [first, ...roles] };
  }
  if (PLOVER_SECTORS.has(first)) return { country: '', group: '', roles: pieces };
  return { country: first, group: '', roles: pieces.slice(1) };
}

/** CAMEO's role codes for PLOVER sectors, without doubles. */
export function rolesOf(sectors: readonly string[]): string[] {
  return [...new Set(sectors.map(sector => CAMEO_SECTORS[sector] ?? sector).filter(role => role !== ''))];
}

/** The PLOVER sector of a CAMEO role; null for a role that PLOVER does not have. */
export function sectorOfRole(role: string): string | null {
  return PLOVER_SECTORS.get(role) ?? null;
}

/** Country and sectors, in ISO's and PLOVER's terms, of an actor code. */
export function partyOfCode(code: string): { country: string | null; sectors: string[] } {
  const { country, group, roles } = readActorCode(code.toUpperCase());
  const international = PLOVER_INTERNATIONAL[group] ?? roles.find(role => INTERNATIONAL.has(role));
  const sectors = roles.map(sectorOfRole).filter(sector => sector !== null);
  if (country === 'EEC' || country === 'EUR') return { country: 'EUR', sectors };
  const one = country === '' ? null : oneCountryCode(country);
  return { country: international ?? (findCountry(one) ? one : null), sectors };
}

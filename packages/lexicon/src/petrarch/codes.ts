/** CAMEO's codes of actors, three letters a part, as country and PLOVER's sectors. */
import { INTERNATIONAL } from '../actors/codes.js';

export interface Affiliation {
  country: string | null;
  /** The chief one first. */
  sectors: string[];
  /** Parts that Readout has no place for: religions beside a sector, second countries, organisations' own codes. */
  lost: string[];
}

/** CAMEO's roles that PLOVER has by another name are told there. */
const ROLES: Readonly<Record<string, string>> = {
  GOV: 'GOV',
  MIL: 'MIL',
  JUD: 'JUD',
  LEG: 'LEG',
  COP: 'COP',
  SPY: 'SPY',
  OPP: 'OPP',
  PTY: 'PTY',
  REB: 'REB',
  INS: 'REB',
  SEP: 'REB',
  UAF: 'UAF',
  AGR: 'AGR',
  BUS: 'BUS',
  CRM: 'CRM',
  CVL: 'CVL',
  PPL: 'CVL',
  SET: 'CVL',
  EDU: 'EDU',
  ELI: 'ELI',
  LAB: 'LAB',
  REF: 'REF',
  REL: 'REL',
  MED: 'JRN',
  HLH: 'MED',
  NGO: 'SOC',
  MNC: 'BUS',
  IMG: 'REB',
  UNR: 'PRE',
};
/** What someone works on: an organisation of civil society by itself, a department when of a government. */
const FIELDS: ReadonlySet<string> = new Set(['DEV', 'ENV', 'HRI']);
const RELIGIONS: ReadonlySet<string> = new Set(
  'ADR ATH BAH BUD CHR CON CPT CTH DOX DRZ HIN HSD ITR JAN JEW JHW LDS MOS MRN MUS PAG PRO SFI SHI SHN SIK TAO UDX ZRO'.split(
    ' ',
  ),
);
/** Parts of the world: no country's code. */
const REGIONS: ReadonlySet<string> = new Set(
  'AFR ASA BLK CAS CAU CEU CFR CRB EAF EEU EUR LAM MDT MEA MDE NAF NMR PGS SAF SAM SAS SCN SEA WAF WEU WST INT'.split(
    ' ',
  ),
);
/** Sectors that go without saying. */
const USUAL: Readonly<Record<string, string>> = { NGO: 'SOC', MNC: 'BUS', IMG: 'REB' };
/** Codes in use beside ISO's that the lexicon's own countries do not tell. */
const OTHER_CODES: Readonly<Record<string, string>> = {
  USR: 'SUN',
  ROM: 'ROU',
  ZAR: 'COD',
  GZA: 'PSE',
  PAL: 'PSE',
  MTN: 'MRT',
};

/** The ISO code of each code that a country goes by. */
export type CountryCodes = ReadonlyMap<string, string>;

/** What a code says; a text that tells why it says nothing. */
export function affiliationOf(code: string, countries: CountryCodes): Affiliation | string {
  const parts = partsOf(code);
  const [first = '', ...rest] = parts;
  const country = findCountry(first, countries);
  const isRole = country === null && (first in ROLES || RELIGIONS.has(first) || FIELDS.has(first));
  const isInternational = INTERNATIONAL.has(first) && first !== 'EUR';
  if (country === null && !isRole && !isInternational && !REGIONS.has(first))
    return `no country of the lexicon has the code "${first}"`;
  const roles = isRole && !isInternational ? parts : rest;
  const { sectors, lost } = sectorsOf(
    first === 'IMG' && !roles.some(part => part in ROLES) ? ['REB', ...roles] : roles,
  );
  if (REGIONS.has(first) && first !== 'INT') lost.unshift(first);
  if (sectors.length === 0 && first in USUAL) sectors.push(USUAL[first]!);
  return { country: country ?? (isInternational ? internationalCode(first, rest) : null), sectors, lost };
}

/** Of a role alone: "~GOVDEV". */
export function sectorsOf(parts: readonly string[]): { sectors: string[]; lost: string[] } {
  const sectors = new Set<string>();
  const lost: string[] = [];
  const religions: string[] = [];
  for (const part of parts) {
    if (part in ROLES) sectors.add(ROLES[part]!);
    else if (FIELDS.has(part)) {
      if (sectors.size === 0 || (sectors.size === 1 && sectors.has('SOC'))) sectors.add('SOC');
      else lost.push(part);
    } else if (RELIGIONS.has(part)) religions.push(part);
    else if (part !== 'UNO' && part !== 'EEC') lost.push(part);
  }
  // A religion is a sector only of those who have no other: a monk, not a rebel.
  if (sectors.size === 0 && religions.length > 0) sectors.add('REL');
  else lost.push(...religions);
  return { sectors: [...sectors], lost };
}

/** Three letters each; what is none of that ("230") by itself. */
export function partsOf(code: string): string[] {
  return code.match(/[A-Z]{3}|[^A-Z]+|[A-Z]{1,2}/g) ?? [];
}

/** Whether the code names a country and nothing else. */
export function isBare(code: string): boolean {
  return (
    /^[A-Z]{3}$/.test(code) &&
    !(code in ROLES) &&
    !RELIGIONS.has(code) &&
    !REGIONS.has(code) &&
    !INTERNATIONAL.has(code)
  );
}

export function isoOf(code: string): string {
  return OTHER_CODES[code] ?? code;
}

function findCountry(part: string, countries: CountryCodes): string | null {
  // MUS is Mauritius in front, Muslims behind; MED, HIN and the like are never countries.
  return countries.get(part) ?? countries.get(isoOf(part)) ?? null;
}

function internationalCode(first: string, rest: readonly string[]): string {
  if (first === 'IGO' && rest.includes('UNO')) return 'UNO';
  if (first === 'IGO' && rest.includes('EEC')) return 'EUR';
  return first;
}

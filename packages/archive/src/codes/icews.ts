/** ICEWS's names for sectors. Its files give several, general and special ones, in any order. */

/** By PLOVER sector, where ICEWS's files have a name that says the same. */
export const ICEWS_SECTORS: Readonly<Record<string, string>> = {
  GOV: 'Government',
  MIL: 'Military,Government',
  COP: 'Police,Government',
  JUD: 'Judicial,Government',
  LEG: 'Legislative / Parliamentary,Government',
  PTY: 'Parties',
  UAF: 'Unidentified Forces',
  ELI: 'Elite',
  CVL: 'General Population / Civilian / Social,Social',
  OPP: 'Dissident',
  REB: 'Insurgents,Dissident',
  BUS: 'Business',
  CRM: 'Criminals / Gangs',
  JRN: 'Media',
  LAB: 'Labor',
  EDU: 'Education',
};

/** The special names first: "Government" goes with many of them. */
const SPECIAL: readonly (readonly [name: string, sector: string])[] = [
  ['military', 'MIL'],
  ['police', 'COP'],
  ['judicial', 'JUD'],
  ['legislative / parliamentary', 'LEG'],
  ['insurgents', 'REB'],
  ['separatists', 'REB'],
  ['unidentified forces', 'UAF'],
  ['criminals / gangs', 'CRM'],
  ['media', 'JRN'],
  ['news', 'JRN'],
  ['labor', 'LAB'],
  ['education', 'EDU'],
  ['business', 'BUS'],
  ['medical / health', 'MED'],
  ['refugees / displaced', 'REF'],
  ['general population / civilian / social', 'CVL'],
  ['government', 'GOV'],
  ['executive', 'GOV'],
  ['parties', 'PTY'],
  ['dissident', 'OPP'],
  ['elite', 'ELI'],
  ['social', 'CVL'],
];

/** PLOVER's sectors for a cell of names parted by commas, the most telling first. Names that say nothing of a sector are passed over. */
export function sectorsOfIcews(cell: string): string[] {
  const names = cell.split(',').map(name => name.trim().toLowerCase());
  const known = SPECIAL.filter(([name]) => names.includes(name)).map(([, sector]) => sector);
  const codes = cell
    .split(',')
    .map(name => name.trim())
    .filter(name => /^[A-Z]{3}$/.test(name));
  // A special name is said together with its general ones: a soldier is not a second time a government.
  const general = new Set(['GOV', 'OPP', 'CVL']);
  const special = known.filter(sector => !general.has(sector));
  return [...new Set([...(special.length > 0 ? special : known), ...codes])];
}

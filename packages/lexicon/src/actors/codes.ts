import { LexiconError, type SourceEntry, type SourceLine } from './source.js';

/** The codes an entry may use, as in PLOVER's manual. */
export const SECTORS: ReadonlySet<string> = new Set([
  'COP',
  'GOV',
  'JUD',
  'LEG',
  'MIL',
  'PRM',
  'PTY',
  'REB',
  'SPY',
  'UAF',
  'UNK',
  'AGR',
  'BUS',
  'CRM',
  'CVL',
  'EDU',
  'ELI',
  'JRN',
  'LAB',
  'MED',
  'REF',
  'OPP',
  'PRE',
  'REL',
  'SOC',
]);

/** Codes that stand in a country's place for actors of no one country. */
export const INTERNATIONAL: ReadonlySet<string> = new Set(['IGO', 'UNO', 'EUR', 'NGO', 'ISM', 'IMG', 'MNC']);

/** "-" is none. @throws LexiconError when PLOVER has no such sector. */
export function sectorOf(code: string, entry: SourceEntry, line: SourceLine): string | null {
  if (code === '-') return null;
  if (!SECTORS.has(code)) throw new LexiconError(`"${code}" is not a PLOVER sector.`, line, entry);
  return code;
}

/**
 * CAMEO actor codes: a country or an international code, then the sector. CAMEO has its own codes for a few countries and writes
 * some sectors otherwise than PLOVER: HLH for MED, UAF stays.
 */
import { CAMEO_SECTORS } from '@readout/lexicon/ontology';
import type { WhoIndex } from './lexicon/index.js';

const INTERNATIONAL: Readonly<Record<string, string>> = {
  UNO: 'IGOUNO',
  EUR: 'IGOEUREEC',
  IGO: 'IGO',
  NGO: 'NGO',
  ISM: 'ISM',
  IMG: 'IMG',
  MNC: 'MNC',
};

export function cameoActor(index: WhoIndex, country: string | null, sector: string | null): string | null {
  if (country === null && sector === null) return null;
  const first = country === null ? '' : (INTERNATIONAL[country] ?? index.cameoCodes.get(country) ?? country);
  const second = sector === null ? '' : (CAMEO_SECTORS[sector] ?? sector);
  return first + second || null;
}

/** The learned weights by which the likeliest sector and country are told. Trained by `packages/training/src/likely`. */
import { openWeights } from '../../weights.js';
import { COUNTRY_ROWS } from './country-features.js';
import { SECTOR_ROWS } from './sector-features.js';

export const LIKELY_FORMAT = 4;

/** The sectors that are told apart; '' for none, as states and people of several trades have. */
export const SECTORS = [
  '',
  'GOV',
  'MIL',
  'CVL',
  'COP',
  'BUS',
  'REB',
  'LAB',
  'LEG',
  'REL',
  'JUD',
  'EDU',
  'CRM',
  'SOC',
  'MED',
  'REF',
  'AGR',
  'PTY',
  'JRN',
  'PRM',
  'ELI',
  'SPY',
  'UAF',
] as const;

/** A weight of 1 in the tables' integers. */
export const LIKELY_SCALE = 100;

export interface LikelyModel {
  /** By row of a feature and by sector: `row * SECTORS.length + sector`. */
  readonly sectors: Int8Array;
  /** By row of a feature of a country that comes into question. */
  readonly countries: Int8Array;
  /** By how much, in the weights' integers, the first sector must lead the second to stand where the rules have none. */
  readonly leadOfSector: number;
  readonly leadOfCountry: number;
}

/** @throws TypeError when the weights are of another format, or for other features. */
export function prepareLikely(bytes: Uint8Array): LikelyModel {
  const file = openWeights(bytes);
  const settings = file.section('likely/settings');
  const [format, sectorRows, countryRows, leadOfSector, leadOfCountry] = new Int32Array(
    settings.buffer,
    settings.byteOffset,
    5,
  );
  if (format !== LIKELY_FORMAT || sectorRows !== SECTOR_ROWS || countryRows !== COUNTRY_ROWS) {
    throw new TypeError(
      `The weights of actors have format ${format} and ${sectorRows} and ${countryRows} rows, this engine reads format ${LIKELY_FORMAT} and ${SECTOR_ROWS} and ${COUNTRY_ROWS}: use the weights package of the engine's version.`,
    );
  }
  const int8 = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
    new Int8Array(buffer, byteOffset, byteLength);
  return {
    sectors: int8(file.section('likely/sectors')),
    countries: int8(file.section('likely/countries')),
    leadOfSector: leadOfSector!,
    leadOfCountry: leadOfCountry!,
  };
}

/**
 * Builds a gazetteer from GeoNames' own dump, line by line, so that a file of any size can be read: `allCountries.txt` (or one
 * country's file) and, for English names, `alternateNamesV2.txt`, both as https://download.geonames.org/export/dump/readme.txt
 * describes them. What is kept is held in memory: towns from a number of people on, seats of government, divisions of the first
 * and second order, and seas, mountains, airports and the like that are known under several names.
 */
import { type Listed, type Packed, packPlaces, weightOfTown } from './places.js';

/** A line that is not as GeoNames describes it. */
export interface BadLine {
  line: number;
  problem: string;
}

export interface DumpOptions {
  /** Towns with fewer people are left out, but for seats of government. */
  minPopulation: number;
  onBadLine(bad: BadLine): void;
}

/** Columns of `allCountries.txt`. */
const Column = {
  id: 0,
  name: 1,
  asciiName: 2,
  alternates: 3,
  lat: 4,
  lon: 5,
  featureClass: 6,
  feature: 7,
  country: 8,
  admin1: 10,
  population: 14,
} as const;
const COLUMNS = 19;

/** Columns of `alternateNamesV2.txt`; the older `alternateNames.txt` lacks the last two. */
const Alternate = { id: 1, language: 2, name: 3, colloquial: 6 } as const;
const ALTERNATE_COLUMNS = [8, 10];

/** Seats of government, kept however small they are. */
const SEATS = new Set(['PPLC', 'PPLA', 'PPLA2', 'PPLG']);
/** Towns that are no more, and parts of towns without people of their own. */
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

/** Features that reports name: waters, lands, sites. Of each, those known under several names are kept. */
const NOTED = new Set(
  `OCN SEA GULF STRT BAY LGN CNL LK LKS RSV STM STMS MRSH WAD ISL ISLS MTS MT PK PASS VAL PLAT PEN CAPE DSRT VLC GLCR RGN RGNE
  ADM1H AIRP AIRB PRT DAM NUC MNMT RUIN OILF MIN PRK RESN PRS BDG FT CMPRF`.split(/\s+/),
);
/** From how many names on such a feature is kept, and one of these that few others share. */
const KNOWN_NAMES = 4;
const SITES = new Set(['AIRP', 'AIRB', 'NUC']);

export class Dump {
  readonly #towns: Listed[] = [];
  readonly #divisions: Listed[] = [];
  readonly #others: Listed[] = [];
  /** Names of what is kept, by id, to which alternate names are added. */
  readonly #names = new Map<number, string[]>();

  constructor(readonly options: DumpOptions) {}

  /** How many places are kept so far. */
  get places(): number {
    return this.#names.size;
  }

  /** @param lines of `allCountries.txt`, without their ends */
  async readPlaces(lines: AsyncIterable<string>): Promise<void> {
    let number = 0;
    for await (const line of lines) {
      number++;
      if (line === '' || line.startsWith('#')) continue;
      const columns = line.split('\t');
      const problem = problemOf(columns);
      if (problem !== null) this.options.onBadLine({ line: number, problem });
      else this.#keep(columns);
    }
  }

  /** @param lines of `alternateNamesV2.txt`, without their ends */
  async readAlternates(lines: AsyncIterable<string>): Promise<void> {
    let number = 0;
    for await (const line of lines) {
      number++;
      if (line === '' || line.startsWith('#')) continue;
      const columns = line.split('\t');
      const id = idOf(columns[Alternate.id]);
      if (!ALTERNATE_COLUMNS.includes(columns.length) || id === null) {
        this.options.onBadLine({ line: number, problem: alternateProblem(columns) });
        continue;
      }
      const names = this.#names.get(id);
      if (names && isEnglish(columns)) addName(names, columns[Alternate.name] as string);
    }
  }

  /** @param directory `data/places` */
  pack(directory: string): Packed {
    return packPlaces(directory, {
      towns: this.#towns,
      divisions: this.#divisions,
      others: this.#others,
      strict: false,
      label: 'geonames',
    });
  }

  #keep(columns: readonly string[]): void {
    const feature = columns[Column.feature] as string;
    const population = Number(columns[Column.population]);
    const list = this.#listOf(columns, feature, population);
    if (!list) return;
    const name = columns[Column.name] as string;
    const others: string[] = [];
    const ascii = columns[Column.asciiName] as string;
    if (ascii !== name) addName(others, ascii);
    const id = Number(columns[Column.id]);
    list.push({
      id,
      name,
      others,
      country: columns[Column.country] as string,
      admin: columns[Column.admin1] as string,
      feature,
      population,
      lat: Number(columns[Column.lat]),
      lon: Number(columns[Column.lon]),
      weight: weightOf(columns, feature, population),
    });
    this.#names.set(id, others);
  }

  #listOf(columns: readonly string[], feature: string, population: number): Listed[] | null {
    switch (columns[Column.featureClass]) {
      case 'P': {
        const large = population >= this.options.minPopulation && !GONE.has(feature);
        return large || SEATS.has(feature) ? this.#towns : null;
      }
      case 'A':
        return feature === 'ADM1' ? this.#divisions : feature === 'ADM2' ? this.#others : null;
      default: {
        const least = SITES.has(feature) ? 2 : KNOWN_NAMES;
        return NOTED.has(feature) && countNames(columns) >= least ? this.#others : null;
      }
    }
  }
}

/** What is wrong with a line of places, null when nothing is. */
function problemOf(columns: readonly string[]): string | null {
  if (columns.length !== COLUMNS) return `${columns.length} columns, not ${COLUMNS}: parted by tabs`;
  if (idOf(columns[Column.id]) === null) return `"${columns[Column.id]}" is no GeoNames id`;
  if (columns[Column.name] === '') return 'the name is missing';
  if (!isWithin(columns[Column.lat], 90)) return `"${columns[Column.lat]}" is no latitude`;
  if (!isWithin(columns[Column.lon], 180)) return `"${columns[Column.lon]}" is no longitude`;
  if (!/^\d*$/.test(columns[Column.population] as string))
    return `"${columns[Column.population]}" is no number of people`;
  return null;
}

function alternateProblem(columns: readonly string[]): string {
  return ALTERNATE_COLUMNS.includes(columns.length)
    ? `"${columns[Alternate.id]}" is no GeoNames id`
    : `${columns.length} columns, not ${ALTERNATE_COLUMNS.at(-1)}: parted by tabs`;
}

function idOf(written: string | undefined): number | null {
  return written !== undefined && /^\d{1,9}$/.test(written) ? Number(written) : null;
}

function isWithin(written: string | undefined, most: number): boolean {
  return written !== undefined && /^-?\d+(\.\d+)?$/.test(written) && Math.abs(Number(written)) <= most;
}

/** What is known well has names in many languages. */
function countNames(columns: readonly string[]): number {
  const alternates = columns[Column.alternates] as string;
  return alternates === '' ? 0 : alternates.split(',').length;
}

/** Of what no people are counted for, the number of its names stands for how well it is known. */
function weightOf(columns: readonly string[], feature: string, population: number): number {
  if (columns[Column.featureClass] === 'P') return weightOfTown(population, feature);
  if (columns[Column.featureClass] === 'A') return Math.max(500, Math.floor(population / 4));
  return Math.min(2_000_000, 500 * countNames(columns) ** 2);
}

/** Names in English, or in no language, that are neither links nor codes nor nicknames. */
function isEnglish(columns: readonly string[]): boolean {
  const language = columns[Alternate.language];
  const name = columns[Alternate.name] as string;
  return (language === 'en' || language === '') && columns[Alternate.colloquial] !== '1' && LATIN.test(name);
}

/** Written in Latin letters, and longer than an abbreviation. */
const LATIN = /^(?=.{3})[\p{Script=Latin}\p{M}\d .,'’‘`()-]+$/u;

function addName(names: string[], name: string): void {
  if (name !== '' && !names.includes(name)) names.push(name);
}

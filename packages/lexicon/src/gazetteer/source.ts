/** Reads the readable sources of the gazetteer, `data/places/*.txt`. Each file says at its head how its lines are made. */
import { readFileSync } from 'node:fs';

export interface Country {
  code: string;
  iso3: string;
  id: number;
  lat: number;
  lon: number;
  name: string;
  others: string[];
  adjectives: string[];
}

export interface Division {
  country: string;
  seat: string;
  name: string;
  others: string[];
  id: number;
  /** Latitude and longitude where they are given. */
  centre: readonly [number, number] | null;
}

export interface Feature {
  code: string;
  country: string;
  lat: number;
  lon: number;
  weight: number;
  name: string;
  id: number;
  others: string[];
  adjectives: string[];
}

export interface TownNames {
  country: string;
  name: string;
  others: string[];
  where: string;
}

interface Line {
  text: string;
  where: string;
}

function readLines(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((text, index) => ({ text: text.trim(), where: `${path}:${index + 1}` }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}

function listOf(field: string | undefined): string[] {
  return (field ?? '')
    .split(';')
    .map(name => name.trim())
    .filter(name => name !== '');
}

function bad(line: Line, remedy: string): TypeError {
  return new TypeError(`${line.where}: cannot read "${line.text}": ${remedy}.`);
}

export function readCountries(path: string): { countries: Country[]; codes: Map<string, string> } {
  const countries: Country[] = [];
  const codes = new Map<string, string>();
  for (const line of readLines(path)) {
    if (line.text.startsWith('codes ')) {
      for (const pair of listOf(line.text.slice(6))) codes.set(pair.slice(0, 2), pair.slice(3));
      continue;
    }
    const [head, others, adjectives] = line.text.split('|');
    const match = /^([A-Z]{2}) ([A-Z]{3}) (\d+) (-?[\d.]+) (-?[\d.]+) (.+)$/.exec((head as string).trim());
    if (!match) throw bad(line, 'write "IQ IRQ 99237 33 44 Iraq | other names | adjectives"');
    const [, code, iso3, id, lat, lon, name] = match as unknown as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    codes.set(code, iso3);
    countries.push({
      code,
      iso3,
      id: Number(id),
      lat: Number(lat),
      lon: Number(lon),
      name,
      others: listOf(others),
      adjectives: listOf(adjectives),
    });
  }
  return { countries, codes };
}

export function readDivisions(path: string): (Division & { where: string })[] {
  const divisions: (Division & { where: string })[] = [];
  let country = '';
  for (const line of readLines(path)) {
    const opening = /^country ([A-Z]{2})$/.exec(line.text);
    if (opening) {
      country = opening[1] as string;
      continue;
    }
    if (country === '') throw bad(line, 'put a line such as "country IQ" before it');
    const [rest, id] = line.text.split('#');
    const [entry, centre] = (rest as string).split('@');
    const [seat, names] = (entry as string).split('>');
    const [name, ...others] = names === undefined ? [(seat as string).trim()] : listOf(names);
    if (!name) throw bad(line, 'write "Mosul > Nineveh; Ninawa"');
    divisions.push({
      country,
      seat: (seat as string).trim(),
      name,
      others,
      id: Number(id ?? 0),
      centre: centreOf(line, centre),
      where: line.where,
    });
  }
  return divisions;
}

function centreOf(line: Line, field: string | undefined): readonly [number, number] | null {
  if (field === undefined) return null;
  const [lat, lon] = field.trim().split(' ').map(Number);
  if (lat === undefined || lon === undefined || Number.isNaN(lat + lon))
    throw bad(line, 'write "@ 54 -125" for a centre');
  return [lat, lon];
}

export function readFeatures(path: string): Feature[] {
  return readLines(path).map(line => {
    const [head, others, adjectives] = line.text.split('|');
    const match = /^([A-Z0-9]+) ([A-Z]{2}|-) (-?[\d.]+) (-?[\d.]+) ([1-9]) ([^#]+?)(?: # (\d+))?$/.exec(
      (head as string).trim(),
    );
    if (!match) throw bad(line, 'write "SEA - 42 50 7 Caspian Sea # 630671 | other names | adjectives"');
    const [, code, country, lat, lon, weight, name, id] = match as unknown as string[];
    return {
      code: code as string,
      country: country === '-' ? '' : (country as string),
      lat: Number(lat),
      lon: Number(lon),
      weight: Number(weight),
      name: name as string,
      id: Number(id ?? 0),
      others: listOf(others),
      adjectives: listOf(adjectives),
    };
  });
}

export function readTownNames(path: string): TownNames[] {
  return readLines(path).map(line => {
    const match = /^([A-Z]{2}) (.+?) = (.+)$/.exec(line.text);
    if (!match) throw bad(line, 'write "UA Kyiv = Kiev; Kyjiw"');
    return {
      country: match[1] as string,
      name: match[2] as string,
      others: listOf(match[3]),
      where: line.where,
    };
  });
}

export function readWords(path: string): Set<string> {
  return new Set(
    readLines(path).flatMap(({ text }) => text.split(/\s+/).map(word => word.replaceAll('_', ' '))),
  );
}

import { describe, expect, it } from 'vitest';
import { type BadLine, Dump } from '../../src/gazetteer/dump.js';
import { PLACES } from '../../src/gazetteer/index.js';

/** A line of `allCountries.txt`: 19 columns. Places are invented. */
function place(fields: {
  id: number;
  name: string;
  ascii?: string;
  alternates?: string;
  lat?: number | string;
  lon?: number;
  class?: string;
  feature?: string;
  country?: string;
  admin?: string;
  population?: number | string;
}): string {
  const { id, name, ascii = name, alternates = '', lat = 1, lon = 2, country = 'TZ', admin = '07' } = fields;
  const { class: featureClass = 'P', feature = 'PPL', population = 0 } = fields;
  const tail = ['', '', '', population, '', '10', 'Africa/Dar_es_Salaam', '2020-01-01'];
  return [id, name, ascii, alternates, lat, lon, featureClass, feature, country, '', admin, ...tail].join(
    '\t',
  );
}

/** A line of `alternateNamesV2.txt`: 10 columns. */
function alternate(id: number, language: string, name: string, colloquial = ''): string {
  return [id * 10, id, language, name, '', '', colloquial, '', '', ''].join('\t');
}

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function read(lines: readonly string[], alternates: readonly string[] = [], minPopulation = 1000) {
  const bad: BadLine[] = [];
  const dump = new Dump({ minPopulation, onBadLine: line => bad.push(line) });
  await dump.readPlaces(linesOf(lines));
  await dump.readAlternates(linesOf(alternates));
  return { dump, bad };
}

/** How many places and names of the dump are added to those that every gazetteer has. */
async function added(lines: readonly string[], alternates: readonly string[] = [], minPopulation = 1000) {
  const { dump } = await read(lines, alternates, minPopulation);
  const { places, names } = dump.pack(PLACES);
  const own = new Dump({ minPopulation, onBadLine: () => {} }).pack(PLACES);
  return { places: places - own.places, names: names - own.names };
}

describe("GeoNames' dump", () => {
  it('keeps towns from a number of people on, and seats of government', async () => {
    const lines = [
      place({ id: 1, name: 'Kwambo', population: 1500 }),
      place({ id: 2, name: 'Tirundi', population: 900 }),
      place({ id: 3, name: 'Ozuma', feature: 'PPLA', population: 10 }),
      place({ id: 4, name: 'Old Kwambo', feature: 'PPLQ', population: 5000 }),
    ];
    expect((await read(lines)).dump.places).toBe(2);
    expect((await read(lines, [], 0)).dump.places).toBe(3);
  });

  it('keeps divisions of two orders, and features known under several names', async () => {
    const lines = [
      place({ id: 1, name: 'Tirund Region', class: 'A', feature: 'ADM1' }),
      place({ id: 2, name: 'Kwambo District', class: 'A', feature: 'ADM2' }),
      place({ id: 3, name: 'Ward Nine', class: 'A', feature: 'ADM4' }),
      place({ id: 4, name: 'Lake Ozu', class: 'H', feature: 'LK', alternates: 'a,b,c,d' }),
      place({ id: 5, name: 'Lake Small', class: 'H', feature: 'LK', alternates: 'a' }),
      place({ id: 6, name: 'Kwambo School', class: 'S', feature: 'SCH', alternates: 'a,b,c,d' }),
    ];
    expect((await read(lines)).dump.places).toBe(3);
  });

  it('finds a place by its name without accents, and by its English names', async () => {
    const lines = [place({ id: 1, name: 'Kwāmbo’z', ascii: 'Kwambo ez', population: 2000 })];
    expect(await added(lines)).toEqual({ places: 1, names: 2 });
    const alternates = [
      alternate(1, 'en', 'Port Kwazu'),
      alternate(1, 'sw', 'Kijiji cha Kwazu'),
      alternate(1, 'link', 'https://example.org'),
      alternate(1, 'en', 'Kwazzy Town', '1'),
      alternate(1, '', 'Квамбо'),
      alternate(99, 'en', 'Nowhere Kept'),
    ];
    expect(await added(lines, alternates)).toEqual({ places: 1, names: 3 });
  });

  it('does not hold places twice that every gazetteer has', async () => {
    const caspian = place({
      id: 630671,
      name: 'Caspian Sea',
      class: 'H',
      feature: 'SEA',
      alternates: 'a,b,c,d',
    });
    expect(await added([caspian])).toEqual({ places: 0, names: 0 });
  });

  it('gives the same bytes for the same lines, and tells other gazetteers apart', async () => {
    const packed = async (name: string) =>
      (await read([place({ id: 1, name, population: 2000 })])).dump.pack(PLACES);
    const [one, same, other] = await Promise.all(['Kwambo', 'Kwambo', 'Tirundi'].map(packed));
    expect(same?.bytes).toEqual(one?.bytes);
    const versionOf = (bytes: Uint8Array) =>
      /geonames-[0-9a-f]{12}/.exec(Buffer.from(bytes).toString('latin1'))?.[0];
    expect(versionOf(one!.bytes)).toBeDefined();
    expect(versionOf(other!.bytes)).not.toBe(versionOf(one!.bytes));
  });

  it('tells bad lines with their numbers, and reads on', async () => {
    const { dump, bad } = await read(
      [
        '1\tKwambo\tKwambo',
        place({ id: 2, name: 'Kwambo', population: 2000 }),
        place({ id: 3, name: 'Tirundi', lat: 'north' }),
        place({ id: 4, name: 'Ozuma', lat: 91.5 }),
        place({ id: 5, name: '' }),
        place({ id: 6, name: 'Ozuma', population: 'many' }),
        '',
      ],
      [alternate(2, 'en', 'Port Kwazu'), '12\t2\ten', 'x\tnone\ten\tName\t\t\t\t\t\t'],
    );
    expect(dump.places).toBe(1);
    expect(bad).toEqual([
      { line: 1, problem: '3 columns, not 19: parted by tabs' },
      { line: 3, problem: '"north" is no latitude' },
      { line: 4, problem: '"91.5" is no latitude' },
      { line: 5, problem: 'the name is missing' },
      { line: 6, problem: '"many" is no number of people' },
      { line: 2, problem: '3 columns, not 10: parted by tabs' },
      { line: 3, problem: '"none" is no GeoNames id' },
    ]);
  });
});

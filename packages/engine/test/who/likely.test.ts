import { describe, expect, it } from 'vitest';
import { createReader } from '../../src/index.js';
import { LIKELY_FORMAT, packWeights } from '../../src/internals.js';
import { Buckets, featureKind } from '../../src/who/likely/buckets.js';
import { COUNTRY_ROWS } from '../../src/who/likely/country-features.js';
import { SECTORS } from '../../src/who/likely/model.js';
import { SECTOR_ROWS } from '../../src/who/likely/sector-features.js';

const weightsOf = (sectors: Int8Array, format = LIKELY_FORMAT) =>
  packWeights(
    new Map([
      [
        'likely/settings',
        new Uint8Array(Int32Array.from([format, SECTOR_ROWS, COUNTRY_ROWS, 60, 40]).buffer),
      ],
      ['likely/sectors', new Uint8Array(sectors.buffer)],
      ['likely/countries', new Uint8Array(COUNTRY_ROWS)],
    ]),
  );

/** Whatever is told of somebody speaks for this one sector. */
function allFor(sector: (typeof SECTORS)[number], weight: number): Int8Array {
  const column = SECTORS.indexOf(sector);
  return new Int8Array(SECTOR_ROWS * SECTORS.length).map((_, at) =>
    at % SECTORS.length === column ? weight : 0,
  );
}

/** The row of the feature that everybody has. */
function rowOfAlways(): number {
  const buckets = new Buckets(SECTOR_ROWS, 1);
  buckets.add(featureKind('always'), '');
  return buckets.rows[0]!;
}

const TEXT =
  'Police in Lusaka said the Orvane Tamsil had met two nurses. The Zambian army said Velkor Danet was in town.';

describe('the likeliest sector', () => {
  it('never overrules what the lexicon says of an actor or a noun', async () => {
    const reader = await createReader({ actorWeights: weightsOf(allFor('AGR', 100)) });
    const { entities } = reader.read({ text: TEXT });
    const sectorOf = (part: string) => entities.find(one => one.name.includes(part))?.sector;
    expect(sectorOf('nurses')).toBe('MED');
    expect(sectorOf('olice')).toBe('COP');
    expect(sectorOf('army')).toBe('MIL');
    expect(sectorOf('Danet')).toBe('AGR');
  });

  it('tells more of those who are only held for civilians, by a larger lead', async () => {
    const text = 'Two women waited in Lusaka.';
    const sectorBy = async (weight: number) => {
      const table = new Int8Array(SECTOR_ROWS * SECTORS.length);
      table[rowOfAlways() * SECTORS.length + SECTORS.indexOf('AGR')] = weight;
      const reader = await createReader({ actorWeights: weightsOf(table) });
      return reader.read({ text }).entities.find(one => one.name.includes('women'))?.sector;
    };
    expect(await sectorBy(120)).toBe('AGR');
    expect(await sectorBy(70)).toBe('CVL');
  });

  it('takes nobody for one of a state by a lead that is enough for others', async () => {
    const sectorOf = async (sector: 'AGR' | 'MIL') => {
      // One feature, of all that speak for somebody, tells the sector: the sum is its weight.
      const table = new Int8Array(SECTOR_ROWS * SECTORS.length);
      const row = rowOfAlways();
      table[row * SECTORS.length + SECTORS.indexOf(sector)] = 80;
      const reader = await createReader({ actorWeights: weightsOf(table) });
      return reader.read({ text: TEXT }).entities.find(one => one.name.includes('Danet'))?.sector;
    };
    expect(await sectorOf('AGR')).toBe('AGR');
    expect(await sectorOf('MIL')).toBeNull();
  });

  it('leaves everyone as they are where no choice leads', async () => {
    const [silent, even] = await Promise.all(
      [allFor('AGR', 0), new Int8Array(SECTOR_ROWS * SECTORS.length).fill(100)].map(table =>
        createReader({ actorWeights: weightsOf(table) }),
      ),
    );
    const sectors = (reader: typeof silent) => reader!.read({ text: TEXT }).entities.map(one => one.sector);
    expect(sectors(even)).toEqual(sectors(silent));
    expect(sectors(silent)).not.toContain('AGR');
  });

  it.each([
    'Karim Saleh sold a house in Amman.',
    'Ivo Brandt lost his keys in Graz.',
    'Kofi Mensah won a lottery in Kumasi.',
    'Petra Novak fell from a ladder near Brno.',
    'Sara Lind waited for a bus in Malmo.',
  ])('makes nobody something by what anyone may do: %s', async text => {
    const reader = await createReader();
    const [person] = reader.read({ text }).entities.filter(({ kind }) => kind === 'person');
    expect(person).toMatchObject({ sector: null });
  });

  it('tells of weights of another format', async () => {
    const foreign = weightsOf(allFor('AGR', 0), LIKELY_FORMAT + 1);
    await expect(createReader({ actorWeights: foreign })).rejects.toThrow(/weights of actors have format/);
  });
});

describe('rows of features', () => {
  it('counts a feature once, and kinds apart', () => {
    const buckets = new Buckets(1 << 12, 8);
    buckets.add(featureKind('head'), 'trawlerman');
    buckets.add(featureKind('head'), 'trawlerman');
    expect(buckets.length).toBe(1);
    buckets.add(featureKind('word'), 'trawlerman');
    buckets.add(featureKind('head'), 'trawlerman', 'AGR');
    expect(new Set(buckets.copy()).size).toBe(3);
    buckets.clear();
    expect(buckets.length).toBe(0);
  });

  it('leaves out what is hidden and what is too much', () => {
    const buckets = new Buckets(1 << 12, 2, new Set([featureKind('rule')]));
    for (const word of ['GOV', 'MIL', 'COP']) {
      buckets.add(featureKind('rule'), word);
      buckets.add(featureKind('word'), word);
    }
    expect(buckets.length).toBe(2);
  });
});

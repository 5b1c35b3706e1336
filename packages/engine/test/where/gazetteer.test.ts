import { CHECK_START, checkStep, foldName, HASH_START, hashStep, ROW_MASK } from '@readout/lexicon';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Gazetteer, prepareWhere } from '../../src/where/index.js';
import { sharedReader } from '../support/reader.js';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = (await sharedReader()).resources.where;
});

/** The rows that a name has, heaviest first. */
function rowsOf(name: string): number[] {
  let hash = HASH_START;
  let check = CHECK_START;
  for (const letter of foldName(name)) {
    hash = hashStep(hash, letter.charCodeAt(0));
    check = checkStep(check, letter.charCodeAt(0));
  }
  const key = gazetteer.findKey(hash, check);
  if (key < 0) return [];
  const { postings, postingStarts } = gazetteer;
  return [...postings.subarray(postingStarts[key], postingStarts[key + 1])].map(
    posting => posting & ROW_MASK,
  );
}

describe('the gazetteer', () => {
  it('finds every place by its own name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: gazetteer.ids.length - 1 }), row => {
        const name = gazetteer.name(row);
        if (foldName(name).length >= 2) expect(rowsOf(name)).toContain(row);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['Baghdad', 98182, 'IRQ', 'Baghdad', 'PPLC'],
    ['Kiev', 703448, 'UKR', 'Kyiv', 'PPLC'],
    ['Saigon', 1566083, 'VNM', null, 'PPLA'],
    ['falluja', null, 'IRQ', 'Anbar', null],
    ['Iraqi', 99237, 'IRQ', null, 'PCLI'],
    ['United States', 6252001, 'USA', null, 'PCLI'],
    ['Ill.', 4896861, 'USA', 'Illinois', 'ADM1'],
    ['Sea of Azov', 630672, null, null, 'SEA'],
  ])('knows %s', (name, id, country, admin1, feature) => {
    const row = rowsOf(name)[0]!;
    if (id !== null) expect(gazetteer.ids[row]).toBe(id);
    expect(gazetteer.country(row)).toBe(country);
    expect(gazetteer.admin1(row)).toBe(admin1);
    if (feature !== null) expect(gazetteer.feature(row)).toBe(feature);
  });

  it('has coordinates on the globe, and real weights', () => {
    for (let row = 0; row < gazetteer.ids.length; row++) {
      if (Math.abs(gazetteer.lats[row]!) > 90e5 || Math.abs(gazetteer.lons[row]!) > 180e5)
        expect.fail(gazetteer.name(row));
      if (gazetteer.weights[row]! < 1) expect.fail(gazetteer.name(row));
    }
  });

  it('does not know what is not there', () => {
    expect(rowsOf('Nowhereshire-upon-Nothing')).toEqual([]);
  });

  it('refuses other bytes, and says what to do', () => {
    expect(() => prepareWhere(new Uint8Array([1, 2, 3]))).toThrow(/pass the contents of gazetteer.bin/);
    const other = new Uint8Array(64);
    other.set(new TextEncoder().encode('RDGZ'));
    other[4] = 99;
    expect(() => prepareWhere(other)).toThrow(/has format 99, this engine reads format 1/);
  });
});

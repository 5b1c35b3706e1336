/** Alpha on the worked examples of the paper it is from, alignment and agreement on small tables. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTables, interval, krippendorffAlpha, nominal, reportOf } from '../../src/compare/index.js';
import type { EventRow } from '../../src/imports/index.js';

/** Coders as strings of one value for each unit, "." for missing → units. */
function unitsOf(...coders: string[]): string[][] {
  return [...coders[0]!].map((_, unit) => coders.map(coder => coder[unit]!).filter(value => value !== '.'));
}

describe("Krippendorff's alpha", () => {
  test('A. binary data, two observers, no missing data: 0.095', () => {
    // Of 20 values ten pairs, 4 of them different: D_o = 8/20. 6 ones and 14 zeros: D_e = 2·6·14/(20·19). 1 − 0.4/0.4421 = 0.0952.
    const units = unitsOf('0100000010', '1110010000');
    expect(krippendorffAlpha(units, nominal)).toBeCloseTo(1 - 0.4 / (168 / 380), 12);
    expect(krippendorffAlpha(units, nominal)).toBeCloseTo(0.095, 3);
  });

  test('B. nominal data, two observers, no missing data: 0.692', () => {
    const units = unitsOf('aabbdcccedda', 'babbbccceddd');
    expect(krippendorffAlpha(units, nominal)).toBeCloseTo(0.692, 3);
  });

  test('C. four observers, missing data: 0.743 nominal, 0.849 interval', () => {
    const units = unitsOf('123321412...', '1233224125.3', '.3332342251.', '12332441251.');
    expect(krippendorffAlpha(units, nominal)).toBeCloseTo(0.743, 3);
    expect(
      krippendorffAlpha(
        units.map(unit => unit.map(Number)),
        interval,
      ),
    ).toBeCloseTo(0.849, 3);
  });

  test('nothing to pair, and nothing that varies', () => {
    expect(krippendorffAlpha([], nominal)).toBe(null);
    expect(krippendorffAlpha([['a'], ['b']], nominal)).toBe(null);
    expect(
      krippendorffAlpha(
        [
          ['a', 'a'],
          ['a', 'a'],
        ],
        nominal,
      ),
    ).toBe(null);
  });

  test('1 for agreement in values that vary; the order of coders and units does not matter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c')), {
          minLength: 2,
          maxLength: 20,
        }),
        pairs => {
          const alpha = krippendorffAlpha(pairs, nominal);
          const turned = krippendorffAlpha(
            [...pairs].reverse().map(([left, right]) => [right, left]),
            nominal,
          );
          if (alpha === null) expect(turned).toBe(null);
          else expect(turned).toBeCloseTo(alpha, 10);
          const same = krippendorffAlpha(
            pairs.map(([left]) => [left, left]),
            nominal,
          );
          expect(same === null || same === 1).toBe(true);
        },
      ),
    );
  });
});

let line = 0;
function row(
  given: Partial<Omit<EventRow, 'actors' | 'recipients'>> & { actor?: string; recipient?: string },
): EventRow {
  const { actor, recipient, ...rest } = given;
  const party = (code: string | undefined) =>
    code === undefined
      ? []
      : [{ name: null, code, country: code.slice(0, 3), sectors: code.length > 3 ? [code.slice(3)] : [] }];
  return {
    format: 'csv',
    line: ++line,
    id: null,
    documentId: null,
    url: null,
    publisher: null,
    sentence: null,
    date: '2023-07-02',
    type: 'CONSULT',
    mode: null,
    cameo: '040',
    quad: 1,
    place: null,
    text: null,
    ...rest,
    actors: party(actor),
    recipients: party(recipient),
  };
}

const field = (comparison: ReturnType<typeof compareTables>, name: string) =>
  comparison.fields.find(one => one.field === name)!;

test('by document: the same dyad in the same document, whatever the date and the type', () => {
  const a = [
    row({ documentId: 'x', actor: 'CHLGOV', recipient: 'GHA', text: 'Chile thanked Ghana.' }),
    row({ documentId: 'x', actor: 'PER', recipient: 'BOL', sentence: 2 }),
    row({ documentId: 'y', actor: 'CHL', recipient: 'GHA' }),
  ];
  const b = [
    row({ documentId: 'x', actor: 'PERMIL', recipient: 'BOL', date: '2023-07-04' }),
    row({ documentId: 'x', actor: 'CHLMIL', recipient: 'GHA', type: 'ASSAULT', cameo: '190', quad: 4 }),
    row({ documentId: 'z', actor: 'CHL', recipient: 'GHA' }),
  ];
  const comparison = compareTables(a, b);
  expect(comparison).toMatchObject({ by: 'document', aligned: 2, onlyA: [a[2]], onlyB: [b[2]] });
  expect(field(comparison, 'type')).toMatchObject({ compared: 2, equal: 1, agreement: 0.5 });
  expect(field(comparison, 'type').matrix).toEqual([
    { a: 'CONSULT', b: 'ASSAULT', count: 1 },
    { a: 'CONSULT', b: 'CONSULT', count: 1 },
  ]);
  expect(field(comparison, 'actor country')).toMatchObject({ agreement: 1, alpha: 1 });
  expect(field(comparison, 'actor sector')).toMatchObject({ compared: 1, equal: 0 });
  expect(field(comparison, 'date')).toMatchObject({ compared: 2, equal: 1 });
  expect(comparison.differences.map(({ fields }) => fields)).toEqual([
    ['type', 'root', 'quad', 'actor sector'],
    ['date'],
  ]);
  const report = reportOf(comparison, 1);
  expect(report).toContain('2 events in both, 1 only in A, 1 only in B.');
  expect(report).toMatch(/^type +2 +50\.0 % +/m);
  expect(report).toContain('“Chile thanked Ghana.”');
  expect(report).toContain('1  CONSULT / ASSAULT');
});

test('URLs that differ only in scheme, fragment or last slash are one document', () => {
  const a = [row({ url: 'https://a.example/1#top', actor: 'CHL' })];
  const b = [row({ url: 'http://a.example/1/', actor: 'CHL' })];
  expect(compareTables(a, b)).toMatchObject({ by: 'document', aligned: 1 });
});

test('without documents in common: by day and dyad, each event once, types telling only between equals', () => {
  const a = [
    row({ documentId: '1', actor: 'CHL', recipient: 'GHA', type: 'AID' }),
    row({ documentId: '1', actor: 'CHL', recipient: 'GHA' }),
    row({ actor: 'CHL', recipient: 'GHA', date: '2023-07' }),
  ];
  const b = [
    row({ actor: 'CHL', recipient: 'GHA' }),
    row({ actor: 'CHL', recipient: 'GHA', type: 'AID' }),
    row({ actor: 'CHL', recipient: 'GHA', date: '2023-07-03' }),
    row({ actor: 'GHA', recipient: 'CHL' }),
  ];
  const comparison = compareTables(a, b);
  expect(comparison).toMatchObject({ by: 'date', aligned: 2, onlyA: [a[2]], onlyB: [b[2], b[3]] });
  expect(field(comparison, 'type').agreement).toBe(1);
});

test('an event is aligned once, on either side', () => {
  const twice = [row({ documentId: 'x', actor: 'CHL' }), row({ documentId: 'x', actor: 'CHL' })];
  const once = [row({ documentId: 'x', actor: 'CHL' })];
  expect(compareTables(twice, once)).toMatchObject({ aligned: 1, onlyA: [twice[1]], onlyB: [] });
  expect(compareTables(once, twice)).toMatchObject({ aligned: 1, onlyA: [], onlyB: [twice[1]] });
});

test('a table with itself agrees in everything, in any order', () => {
  const party = fc.constantFrom('CHL', 'GHAGOV', 'PERMIL');
  const rows = fc.array(
    fc.record({
      documentId: fc.constantFrom('x', 'y'),
      actor: party,
      recipient: party,
      sentence: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(rows, given => {
      const table = given.map(row);
      const comparison = compareTables(table, [...table].reverse());
      expect(comparison.aligned).toBe(table.length);
      expect(comparison.differences).toEqual([]);
    }),
  );
});

/**
 * Any string gives a Reading that keeps the contract, the same one every time, in time that grows with its length. The sizes here
 * keep the test short; the bench reads ten million characters of one line.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createReader, type Reader } from '../../src/index.js';
import { contractProblems } from '../support/contract.js';
import { FOREIGN } from '../support/foreign.js';
import { sharedReader } from '../support/reader.js';
import { distorted, MONSTERS, mangled, SENTENCES } from './texts.js';

let reader: Reader;
beforeAll(async () => {
  reader = await sharedReader();
}, 60_000);

function problemsOf(text: string): string[] {
  return contractProblems(reader.read({ text, publishedAt: '2024-03-14' }, { tokens: true }));
}

describe('any text gives a Reading that keeps the contract', () => {
  it.each([
    [
      'code units, lone surrogates among them',
      fc.string({
        unit: fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)),
        maxLength: 200,
      }),
      200,
    ],
    ['characters of all scripts', fc.string({ unit: 'grapheme', maxLength: 200 }), 200],
    ['printable ASCII', fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), 200],
    ['English with junk inside', mangled, 250],
    ['English through bad pipes', distorted, 150],
  ] as [string, fc.Arbitrary<string>, number][])(
    '%s',
    (_, texts, numRuns) => {
      fc.assert(
        fc.property(texts, text => {
          expect(problemsOf(text)).toEqual([]);
        }),
        { numRuns, seed: 20231114 },
      );
    },
    240_000,
  );
});

describe('a text', () => {
  it('is kept as it was, and its dates are only needed for times', () => {
    fc.assert(
      fc.property(mangled, text => {
        const reading = reader.read({ text });
        expect(reading.document.text).toBe(text);
        expect(reading.notices.every(({ message }) => message.length > 0)).toBe(true);
      }),
      { numRuns: 50, seed: 7 },
    );
  }, 60_000);

  it('gives the same Reading byte for byte, whatever was read before and by which reader', async () => {
    const other = await createReader();
    const first = SENTENCES.map(text =>
      JSON.stringify(reader.read({ text, publishedAt: '2024-03-14' }, { tokens: true })),
    );
    const second = SENTENCES.toReversed().map(text =>
      JSON.stringify(other.read({ text, publishedAt: '2024-03-14' }, { tokens: true })),
    );
    expect(second.toReversed()).toEqual(first);
    fc.assert(
      fc.property(mangled, text => {
        expect(JSON.stringify(other.read({ text }))).toBe(JSON.stringify(reader.read({ text })));
      }),
      { numRuns: 50, seed: 11 },
    );
  }, 60_000);
});

describe('languages other than English', () => {
  it.each(FOREIGN)('%s gives a notice and no events', (language, text) => {
    const reading = reader.read({ text, publishedAt: '2024-03-14' });
    expect(reading.notices.map(({ code }) => code)).toEqual(['unsupported-language']);
    expect(reading.document.language).toBe(language);
    expect(reading.events).toEqual([]);
    expect(reading.statements).toEqual([]);
    expect(contractProblems(reading)).toEqual([]);
  });

  it.each([...SENTENCES, 'Rebels seize port', 'ARMY SHELLS TOWN, 12 DEAD'])('English is read: %s', text => {
    expect(reader.read({ text, publishedAt: '2024-03-14' }).notices).toEqual([]);
  });
});

describe('too much of anything keeps the contract, and work grows with the length of the text', () => {
  it.each(Object.keys(MONSTERS))(
    '%s',
    name => {
      const [small, large] = [MONSTERS[name]!(500), MONSTERS[name]!(5000)];
      expect(problemsOf(large)).toEqual([]);
      // A slow run may be the machine's doing, a fast one cannot be.
      const attempts = Array.from({ length: ATTEMPTS }, () => () => growth(small, large));
      expect(attempts.some(measure => measure() < LIMIT)).toBe(true);
    },
    120_000,
  );

  const ATTEMPTS = 3;
  /** Times the growth of the text: quadratic work would come to ten. */
  const LIMIT = 4;
  /** Below this many milliseconds a reading's time says nothing. */
  const NOISE = 5;

  function growth(small: string, large: string): number {
    return timeOf(large) / Math.max(timeOf(small), NOISE) / (large.length / small.length);
  }

  function timeOf(text: string): number {
    const start = performance.now();
    reader.read({ text, publishedAt: '2024-03-14' });
    return performance.now() - start;
  }
});

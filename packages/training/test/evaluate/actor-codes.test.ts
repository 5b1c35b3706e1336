/** Country and sector of phrases in context: the tables themselves, and what the engine must reach on them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReader } from '@readout/engine';
import { describe, expect, test } from 'vitest';
import { ACTOR_TABLES, readActorCases, scoreActorCodes, shareRight } from '../../src/evaluate/actor-codes.js';

function casesOf(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'codes-'));
  try {
    writeFileSync(join(folder, 'table.txt'), text);
    return readActorCases(join(folder, 'table.txt'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the format', () => {
  test('phrases in brackets and their codes, a date before them', () => {
    const [one] = casesOf('2024-05-01 | [Police] in Lima met [Peru and Chile].\n=> PER COP; PER - + CHL -\n');
    expect(one).toMatchObject({ text: 'Police in Lima met Peru and Chile.', publishedAt: '2024-05-01' });
    expect(one!.phrases).toMatchObject([
      { start: 0, end: 6, codes: [{ countries: ['PER'], sectors: ['COP'] }] },
      { start: 19, end: 33, codes: [{ sectors: [null] }, { countries: ['CHL'] }] },
    ]);
  });

  test.each([
    ['[Police] met.\n=> PER COP; PER GOV\n', '1 phrases in brackets, 2 codes'],
    ['[Police] met.\n=> PER\n', '"PER" is not COUNTRY SECTOR'],
  ])('%j is told', (text, message) => expect(() => casesOf(text)).toThrow(message));
});

describe('the tables', () => {
  test.each([
    ['newswire', 600, 0.8],
    ['hard', 600, 0.75],
  ] as const)('%s', async (name, atLeast, share) => {
    const outcomes = scoreActorCodes(await createReader(), readActorCases(ACTOR_TABLES[name]));
    expect(outcomes.length).toBeGreaterThanOrEqual(atLeast);
    expect(shareRight(outcomes)).toBeGreaterThanOrEqual(share);
  });
});

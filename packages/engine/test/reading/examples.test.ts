/** The bundled reports, and the seed report where it is at hand, give Readings that keep the contract. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCases } from '../../src/notation/index.js';
import { contractProblems } from '../support/contract.js';
import { sharedReader } from '../support/reader.js';

const GOLD = new URL('../../../training/gold/reports/', import.meta.url);
const SHARED = new URL('../../../../../shared/', import.meta.url);

const reports = readdirSync(GOLD)
  .filter(name => name.endsWith('.cases.txt'))
  .flatMap(name => parseCases(readFileSync(new URL(name, GOLD), 'utf8'), name));

describe('the bundled reports', () => {
  it.each(reports.map(({ title, document }) => [title, document] as const))('%s', async (_, document) => {
    const reader = await sharedReader();
    const reading = reader.read(document, { tokens: true });
    expect(contractProblems(reading)).toEqual([]);
    expect(reading.notices).toEqual([]);
    expect(JSON.stringify(reader.read(document, { tokens: true }))).toBe(JSON.stringify(reading));
  });
});

const checker = new URL('score/contract.mjs', SHARED);
if (!existsSync(checker))
  console.log('Not held against the scorers’ own contract check: ../shared/score is not there.');

describe.skipIf(!existsSync(checker))('the scorers find the same', () => {
  it('no violations in the bundled reports and the seed report', async () => {
    const { checkReading } = await import(/* @vite-ignore */ checker.href);
    const reader = await sharedReader();
    const seed = {
      text: readFileSync(new URL('articles/seed.txt', SHARED), 'utf8'),
      publishedAt: '2023-07-02',
    };
    for (const document of [...reports.map(report => report.document), seed]) {
      const reading = reader.read(document);
      expect(checkReading(reading, document.text)).toEqual([]);
      expect(contractProblems(reading)).toEqual([]);
    }
  });
});

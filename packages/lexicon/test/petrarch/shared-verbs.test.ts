/** The verb dictionary of PETRARCH 2, where it lies beside the checkout; skipped where it does not. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileEvents, compileOwnEvents } from '../../src/events/compile.js';
import { importVerbs, isVerbDictionary, type VerbImport } from '../../src/petrarch/index.js';

const path = fileURLToPath(new URL('../../../../../shared/petrarch/CAMEO.2.0.txt', import.meta.url));
const isThere = existsSync(path);
if (!isThere) console.warn(`skipped: ${path} is not there`);

const base = compileEvents(fileURLToPath(new URL('../../data/events', import.meta.url)));

describe.skipIf(!isThere)('CAMEO.2.0.txt', () => {
  let text = '';
  let lines: string[] = [];
  let result: VerbImport;
  beforeAll(() => {
    text = readFileSync(path, 'utf8');
    lines = text.split(/\r\n|\r|\n/);
    result = importVerbs({ name: 'CAMEO.2.0.txt', text }, base);
  });

  const kindOf = (line: string) =>
    line.startsWith('---')
      ? 'block'
      : line.startsWith('-')
        ? 'pattern'
        : line.startsWith('&')
          ? 'synset'
          : 'other';
  const refused = () => new Set(result.refusals.map(({ number }) => number));

  test('is counted as a reader counts it', () => {
    const count = (kind: string) => lines.filter(line => kindOf(line) === kind).length;
    expect([result.blocks, result.patterns.found, result.synsets]).toEqual([397, 4668, 40]);
    expect([count('block'), count('pattern'), count('synset')]).toEqual([397, 4668, 40]);
    expect(result.transformations.found).toBe(8);
  });

  test('has every line carried over or refused, in totals that add up', () => {
    expect(result.outcomes).toHaveLength(lines.length);
    const isEmpty = (line: string) => line.replace(/[#;].*/, '').trim() === '';
    const numbers = [...lines.keys()];
    expect(numbers.filter(at => (result.outcomes[at] === 'nothing') !== isEmpty(lines[at]!))).toEqual([]);
    expect(numbers.filter(at => (result.outcomes[at] === 'refused') !== refused().has(at + 1))).toEqual([]);
    // A pattern of which only one side is left out is carried over all the same.
    const isPart = (reason: string) => reason.startsWith('an entry makes one event');
    const left = new Set(
      result.refusals
        .filter(({ number, reason }) => kindOf(lines[number - 1]!) === 'pattern' && !isPart(reason))
        .map(({ number }) => number),
    );
    expect(result.patterns.carried + left.size).toBe(result.patterns.found);
    expect(result.patterns.carried / result.patterns.found).toBeGreaterThan(0.95);
    const { carried, silent, statements } = result.patterns;
    expect((carried - silent - statements) / result.patterns.found).toBeGreaterThan(0.85);
  });

  test('has four headers mended, and malformed patterns refused', () => {
    const headers = result.mends.filter(({ line }) => kindOf(line.text) === 'block');
    expect(headers.map(({ line }) => line.number)).toEqual([7430, 7611, 7670, 8498]);
    for (const number of [2374, 5787, 7606]) expect(refused()).toContain(number);
  });

  test('becomes a dictionary that compiles, with every type of PLOVER', () => {
    expect(isVerbDictionary(text)).toBe(true);
    const folder = mkdtempSync(join(tmpdir(), 'cameo-verbs-'));
    try {
      for (const [name, file] of result.files) writeFileSync(join(folder, name), file);
      const { entries } = compileOwnEvents(folder, base);
      expect(new Set(entries.map(({ type }) => type)).size).toBe(16);
      expect(entries.length).toBeGreaterThan(2000);
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(result.files.get('NOTICE.md')).toContain('The MIT License (MIT)');
  });
});

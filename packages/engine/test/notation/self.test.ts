import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  compare,
  parseExpectation,
  printReading,
  ReadingView,
  tellDifferences,
} from '../../src/notation/index.js';
import { SENTENCES } from '../robustness/texts.js';
import { runCases } from '../support/cases.js';
import { sharedReader } from '../support/reader.js';

describe('what is printed of a Reading', () => {
  it.each(SENTENCES)('is met by that Reading: %s', async text => {
    const reading = (await sharedReader()).read({ text, publishedAt: '2024-03-14' });
    const lines = printReading(new ReadingView(reading)).split('\n').filter(Boolean);
    expect(tellDifferences(compare(reading, lines.map(parseExpectation)))).toBe('');
  });
});

runCases(fileURLToPath(new URL('./self.cases.txt', import.meta.url)));

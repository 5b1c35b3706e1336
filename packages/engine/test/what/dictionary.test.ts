/** The event dictionary is its own test-suite: every example of every entry is read and must give the coding beside it. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readEventSources } from '../../../lexicon/src/events/compile.js';
import { compare, parseExpectation, tellDifferences } from '../../src/notation/index.js';
import { prepareWhat } from '../../src/what/dictionary.js';
import { sharedReader } from '../support/reader.js';

const directory = fileURLToPath(new URL('../../../lexicon/data/events', import.meta.url));
const { dictionary, examples } = readEventSources(directory);
/** All examples are read as of one day, so that "in 1990" is long ago. */
const publishedAt = '2024-05-15';

describe('event dictionary', () => {
  it('is refused in a format of another version', () => {
    expect(() => prepareWhat({ events: { ...dictionary, format: 1 } })).toThrow(
      /format 1, .* reads format 2/,
    );
  });

  for (const { entry, text, expectations, file, line } of examples) {
    it(`${file}:${line} ${entry}`, async () => {
      const reading = (await sharedReader()).read({ text, publishedAt });
      const differences = compare(
        reading,
        expectations.map(one => parseExpectation(`=> ${one}`)),
      );
      if (differences.some(({ isFault }) => isFault)) expect.fail(`${text}\n${tellDifferences(differences)}`);
    });
  }
});

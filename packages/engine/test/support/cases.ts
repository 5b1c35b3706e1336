/** Runs case files (`docs/notation.md`): each case is one test, and each Reading is held against the whole contract. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../src/index.js';
import {
  type Case,
  compare,
  parseCases,
  type RelationExpectation,
  tellDifferences,
} from '../../src/notation/index.js';
import type { Relation, Span } from '../../src/reading/schema.js';
import { contractProblems } from './contract.js';
import { sharedReader } from './reader.js';

/** `runCases(new URL('./voice.cases.txt', import.meta.url))` in a `*.test.ts` file. */
export function runCases(file: URL | string): void {
  const path = typeof file === 'string' ? file : fileURLToPath(file);
  const name = basename(path);
  const cases = parseCases(readFileSync(path, 'utf8'), name);
  describe(name, () => {
    for (const oneCase of cases) {
      it(`${oneCase.title} (line ${oneCase.line})`, async () => {
        checkCase(await sharedReader(), oneCase, `${path}:${oneCase.line}`);
      });
    }
  });
}

/** Fails with the difference in the notation when the Reading of the case's text is not as its lines demand. */
export function checkCase(reader: Reader, { document, expectations }: Case, where: string): void {
  const reading = reader.read(document, { tokens: true });
  expect(contractProblems(reading), `${where} breaks the contract`).toEqual([]);
  const differences = compare(reading, expectations, question => relate(reader, document.text, question));
  if (differences.some(({ isFault }) => isFault)) {
    expect.fail(`${where}\n${document.text}\n${tellDifferences(differences)}`);
  }
}

function relate(reader: Reader, text: string, { source, target }: RelationExpectation): Relation {
  return reader.relate({ id: 'case', text, source: [find(text, source)], target: [find(text, target)] });
}

function find(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0)
    throw new TypeError(`The text of the case does not have the words "${words}" of its relation line.`);
  return { start, end: start + words.length };
}

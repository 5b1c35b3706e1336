import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainNorm, rowsOfUnknown, shapeOf } from '../../src/grammar/features.js';
import { hashOf } from '../../src/grammar/hash.js';
import { prepareGrammar } from '../../src/grammar/model.js';
import { normOf } from '../../src/text/norms.js';
import { weightsFile } from '../support/weights.js';

interface Row {
  form: string;
  norm: string;
  shape: string;
  hash: number;
  affixes: number[];
  classes: number[];
}

// Made by packages/training/python/fixture.py: what the trainer takes for the features of these words.
const rows = JSON.parse(readFileSync(new URL('features.fixture.json', import.meta.url), 'utf8')) as Row[];

describe('the engine takes the same features of a word as the trainer', () => {
  const { features } = prepareGrammar(weightsFile());
  test.each(rows)('$form', row => {
    const norm = plainNorm(normOf(row.form));
    expect(norm).toBe(row.norm);
    expect(shapeOf(row.form)).toBe(row.shape);
    expect(hashOf(norm)).toBe(row.hash);
    expect(rowsOfUnknown(norm, features)).toEqual({ affixes: row.affixes, classes: row.classes });
  });
});

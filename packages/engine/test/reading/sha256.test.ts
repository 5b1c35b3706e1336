import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/reading/sha256.js';

const platform = (text: string) => createHash('sha256').update(new TextEncoder().encode(text)).digest('hex');

describe('sha256', () => {
  // The padding takes another block at 56 bytes.
  it.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000])('of %i bytes is what the platform has', length => {
    const text = 'a'.repeat(length);
    expect(sha256(text)).toBe(platform(text));
  });

  it('of any text is what the platform has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => sha256(text) === platform(text)),
    );
  });

  it('takes lone surrogates', () => {
    expect(sha256('\ud800x')).toBe(platform('\ufffdx'));
  });
});

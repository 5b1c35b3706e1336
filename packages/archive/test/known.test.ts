import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Fingerprints } from '../src/add/known.js';
import { fewPages } from './paging/paged.js';

/** As wide as a HUGEINT, with a sign. */
function fingerprintOf(number: number): bigint {
  const digest = createHash('sha256').update(String(number)).digest('hex');
  return BigInt.asIntN(128, BigInt(`0x${digest.slice(0, 32)}`));
}

test('a fingerprint is new once, also where most of them have no room in memory', () => {
  const { pages, overflow } = fewPages(16);
  const known = new Fingerprints(pages);
  const count = 30_000;
  for (let number = 0; number < count; number++) expect(known.add(fingerprintOf(number))).toBe(true);
  for (let number = 0; number < count; number++) expect(known.add(fingerprintOf(number))).toBe(false);
  expect(known.size).toBe(count);
  expect(overflow.written).toBeGreaterThan(0);
});

test('fingerprints that differ in one bit only are told apart', () => {
  const known = new Fingerprints(fewPages(16).pages);
  for (let bit = 0; bit < 128; bit++) known.add(BigInt.asIntN(128, 2n | (1n << BigInt(bit))));
  expect(known.size).toBe(128);
  expect(known.add(2n)).toBe(false);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareReading } from '../../src/bench/bare-reading.js';
import { packTraits, traitsOf, unpackTraits } from '../../src/stories/traits.js';

const texts = fc.oneof(fc.constant(''), fc.lorem({ maxCount: 200 }), fc.string({ unit: 'binary' }));
const days = fc.constantFrom(null, '2024-03-02', '2024-03-02T10:11:12Z', '1969-12-31', 'some day');

test('traits come back as they were packed', () => {
  fc.assert(
    fc.property(texts, days, (text, publishedAt) => {
      const traits = traitsOf(bareReading('a', text, { publishedAt }));
      expect(unpackTraits(packTraits(traits))).toEqual(traits);
    }),
  );
});

test('what is damaged, of another version or nothing is not unpacked', () => {
  const packed = packTraits(traitsOf(bareReading('a', 'Kenya thanked Uganda on Friday.')));
  expect(unpackTraits(packed)).not.toBeNull();
  expect(unpackTraits(null)).toBeNull();
  expect(unpackTraits(new Uint8Array(0))).toBeNull();
  for (let length = 0; length < packed.length; length++)
    expect(unpackTraits(packed.subarray(0, length))).toBeNull();
  expect(unpackTraits(packed.with(0, 0))).toBeNull();
});

/** Holds a Reading against the whole contract: the schema, and what must always hold. */
import { isDeepStrictEqual } from 'node:util';
import { findBreaches } from '../../src/reading/invariants.js';
import { type Reading, readingSchema } from '../../src/reading/schema.js';

/** What is wrong with the Reading, in words; none when nothing is. */
export function contractProblems(reading: Reading): string[] {
  const parsed = readingSchema.safeParse(reading);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  }
  // Parsing leaves out what the schema does not know.
  const unknown = isDeepStrictEqual(parsed.data, reading)
    ? []
    : ['the Reading has fields that the schema does not know'];
  const plain = isDeepStrictEqual(JSON.parse(JSON.stringify(reading)), reading)
    ? []
    : ['the Reading is not plain JSON'];
  return [...unknown, ...plain, ...findBreaches(reading)];
}

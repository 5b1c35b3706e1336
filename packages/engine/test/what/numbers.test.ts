/** How many a text says were killed, hurt or arrested. */
import { describe, expect, it } from 'vitest';
import { sharedReader } from '../support/reader.js';

describe('numbers', () => {
  it.each([
    ['The attack by Kenya left four dead.', 4],
    ['Rebels attacked the town and left forty-two dead.', 42],
    // Words that every JavaScript object has as properties are no numbers.
    ['The attack by Kenya left the constructor dead.', null],
    ['Rebels attacked the town and left constructor-one dead.', 1],
  ])('%s: %s', async (text, dead) => {
    const { events } = (await sharedReader()).read({ text });
    expect(events.map(({ numbers }) => numbers)).toEqual([{ dead, injured: null, arrested: null }]);
  });
});

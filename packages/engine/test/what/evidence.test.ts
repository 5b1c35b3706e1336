/** A happening told over and over stays one event with a bounded list of evidence. */
import { expect, it } from 'vitest';
import { sharedReader } from '../support/reader.js';

it('keeps at most 24 pieces of evidence, the first in text order', async () => {
  const text = 'Rebels attacked the army. '.repeat(60).trim();
  const { events } = (await sharedReader()).read({ text, publishedAt: '2024-05-15' });
  expect(events).toHaveLength(1);
  const starts = events[0]!.trigger.map(({ start }) => start);
  expect(starts).toHaveLength(24);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(starts[0]).toBe(text.indexOf('attacked'));
});

it('gives publication as the source of a time that the text does not tell', async () => {
  const { events } = (await sharedReader()).read({
    text: 'Rebels attacked the army.',
    publishedAt: '2024-05-15',
  });
  expect(events[0]!.time).toEqual({
    value: '2024-05-15',
    from: '2024-05-15',
    to: '2024-05-15',
    source: 'publishedAt',
  });
});

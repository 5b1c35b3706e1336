/** The profile of a report: whose words it is made of. */
import { describe, expect, it } from 'vitest';
import { profileOf } from '../../src/reading/profile.js';
import { sharedReader } from '../support/reader.js';

const read = async (text: string) =>
  profileOf((await sharedReader()).read({ text, publishedAt: '2023-07-02' }));

describe('the profile of a report', () => {
  it('is all the publisher’s where nobody is quoted', async () => {
    const { length, sources, events } = await read('Rebels shelled the port of Orba on Friday.');
    expect(length.publisher).toBe(length.text);
    expect([length.attributed, length.quoted, sources]).toEqual([0, 0, []]);
    expect(events).toEqual({ publisher: 1, claimed: 0 });
  });

  it('weighs each source once, however its statements nest, and ranks by length', async () => {
    const { sources, length, events } = await read(
      'Dana Brook said rebels had shelled the port. “It burnt all night and nobody came to help us,” she said. Omar Haddad denied it.',
    );
    expect(sources.map(({ name, statements, quotations }) => [name, statements, quotations])).toEqual([
      ['Dana Brook', 2, 1],
      ['Omar Haddad', 1, 0],
    ]);
    expect(sources[0]!.quotedLength).toBe('“Itburntallnightandnobodycametohelpus,”'.length);
    expect(length.publisher + length.attributed).toBe(length.text);
    expect(events.claimed).toBeGreaterThan(0);
  });

  it('brings statements of nobody named together', async () => {
    const { sources } = await read('The port is reportedly closed. The bridge is reportedly open.');
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatchObject({ entity: null, name: null, statements: 2 });
  });

  it('counts only the labels that the publisher uses itself, by whom they are about', async () => {
    const { labels } = await read(
      'The heroic guards held the gate. The brutal regime fell. The brutal regime had ruled since May. Li Wen called the rebels terrorists.',
    );
    expect(labels.map(({ term, uses }) => [term, uses])).toContainEqual(['heroic', 1]);
    expect(labels.some(({ term }) => term === 'terrorist')).toBe(false);
  });

  it('gives an empty profile of an empty text', async () => {
    const { length, events, sources, labels } = await read('');
    expect([length.text, length.publisher, events.claimed, sources, labels]).toEqual([0, 0, 0, [], []]);
  });

  it('takes time in proportion to the text', async () => {
    const reader = await sharedReader();
    const reading = (times: number) =>
      reader.read({ text: 'Dana Brook said the port was safe.\n\n'.repeat(times) });
    const [short, long] = [reading(100), reading(1600)];
    const milliseconds = (one: typeof short) => {
      const started = performance.now();
      for (let round = 0; round < 5; round++) profileOf(one);
      return performance.now() - started;
    };
    milliseconds(long);
    expect(milliseconds(long) / Math.max(milliseconds(short), 0.5)).toBeLessThan(120);
  });
});

/** `readout explain --between … --and …`: whom the names mean, the event of the two, or why there is none. */
import { describe, expect, test } from 'vitest';
import { readout } from './program.js';

const TEXT = `Kenya accused Uganda of spying. Sudan's shilling fell while Kenya held its rates.
General Ito met General Abe. The Kenyan port of Lamu is far from Chad. Togo grew.`;

const between = (first: string, second: string, input = TEXT) =>
  readout(['explain', '--published', '2023-07-02', '--between', first, '--and', second], { input });

describe('explain --between', () => {
  test('an event of the two is explained in full', async () => {
    const { status, stdout } = await between('kenya', 'Uganda');
    expect(status).toBe(0);
    expect(stdout).toContain('Between Kenya and Uganda');
    expect(stdout).toContain('v1  ACCUSE/allege  Kenya → Uganda');
    expect(stdout).toContain('“Kenya” is the subject of “accused”');
    expect(stdout).not.toContain('No event');
  });

  test('without one: the sentence, the way, the entries that were near and why they did not fit', async () => {
    const { status, stdout } = await between('Kenya', 'Sudan');
    expect(status).toBe(0);
    expect(stdout).toContain('No event has both as its parties.');
    expect(stdout).toMatch(/Way +“Kenya” is the subject of “held”/);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /On the way “held”: .* did not fit: its object is of another kind/,
    );
  });

  test('two that never stand in one sentence', async () => {
    const { status, stdout } = await between('Uganda', 'Togo');
    expect(status).toBe(0);
    expect(stdout).toContain('They never stand in one sentence');
    expect(stdout).toContain('Uganda is named in sentence 1, Togo in sentence 5');
  });

  test.each([
    [
      'nobody of that name',
      'Kenia',
      'Uganda',
      /nobody in this text is called "Kenia"\. Did you mean "Kenya"\? It names .*Uganda/,
    ],
    [
      'several of that name',
      'General',
      'Kenya',
      /"General" may be .*\(e\d+\) or .*\(e\d+\): use more of the name, or the id/,
    ],
    ['one under two names', 'Kenya', 'the Kenya', /are one here, Kenya \(e\d+\): name two/],
  ])('%s', async (_, first, second, message) => {
    const { status, stdout, stderr } = await between(first, second);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('an id as "who" tells it is a name', async () => {
    const { stdout } = await between('e1', 'e2');
    expect(stdout).toContain('Between Kenya and Uganda');
  });

  test('a text that names nobody', async () => {
    const { status, stderr } = await between('Kenya', 'Uganda', 'It rained.');
    expect(status).toBe(2);
    expect(stderr).toContain('nobody is named in this text');
  });

  test('one flag without the other', async () => {
    const { status, stderr } = await readout(['explain', '--between', 'Kenya'], { input: TEXT });
    expect(status).toBe(2);
    expect(stderr).toContain('--between and --and go together');
  });
});

test('explain --near: words with which an entry begins, and why none fitted', async () => {
  const { status, stdout } = await readout(['explain', '--near'], {
    input: 'Kenya held the view. Peru thanked Chad.',
  });
  expect(status).toBe(0);
  expect(stdout).toContain('Near an entry, and why it did not fit');
  expect(stdout).toMatch(/Word +“held”: “/);
  expect(stdout).not.toMatch(/Word +“thanked”/);
});

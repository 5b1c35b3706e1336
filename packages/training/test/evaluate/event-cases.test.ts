import { mostPairs } from '@readout/engine/notation';
import { describe, expect, it } from 'vitest';
import { EVENT_FILES, parseEventCases, readEventCases } from '../../src/evaluate/event-cases.js';

const WRITTEN = `# a note

2024-05-02 | Tavrian police detained two clerks in Orvo, the mayor said.
=> COERCE/arrest  Tavrian police {TVR COP} > two clerks {TVR GOV/CVL}  said by: the mayor  arrested: 2  trigger: detained
=> AGREE/-  A {- -} + B {USA/- GOV} > -  future  context: military, economic

The tram was late.
=> no events
`;

describe('hand-coded events', () => {
  it('reads text, date and every field', () => {
    const [coded, none] = parseEventCases(WRITTEN, 'x.txt');
    expect(coded).toMatchObject({ row: 0, line: 3, publishedAt: '2024-05-02' });
    expect(coded!.text).toBe('Tavrian police detained two clerks in Orvo, the mayor said.');
    expect(coded!.events[0]).toMatchObject({
      type: 'COERCE',
      modes: ['arrest'],
      actors: [{ words: 'Tavrian police', countries: ['TVR'], sectors: ['COP'] }],
      recipients: [{ words: 'two clerks', countries: ['TVR'], sectors: ['GOV', 'CVL'] }],
      status: 'actual',
      saidBy: 'the mayor',
      numbers: { arrested: 2 },
      trigger: 'detained',
    });
    expect(coded!.events[1]).toMatchObject({
      modes: [null],
      actors: [
        { countries: [null], sectors: [null] },
        { countries: ['USA', null], sectors: ['GOV'] },
      ],
      recipients: [],
      status: 'future',
      contexts: ['military', 'economic'],
    });
    expect(none).toMatchObject({ row: 1, line: 7, events: [] });
  });

  it.each([
    ['Text.\n=> ASSAULT  rebels {COD REB}', 'x.txt:2: "rebels {COD REB}" is not ACTORS > RECIPIENTS.'],
    ['Text.\n=> ASSAULT  rebels > -', 'x.txt:2: "rebels" is not WORDS {COUNTRY SECTOR}.'],
    ['Text.\n=> assault  - > -', 'x.txt:2: "assault" is not TYPE or TYPE/mode.'],
    ['Text.\n=> ASSAULT  - > -  dead: many', 'x.txt:2: "dead: many" is not a field of an event.'],
    ['\n=> ASSAULT  - > -', 'x.txt:2: an event without a text before it.'],
    ['One.\nTwo.', 'x.txt:2: a text is one line, and events follow it.'],
  ])('names file and line of what it cannot read: %j', (written, message) => {
    expect(() => parseEventCases(written, 'x.txt')).toThrow(message);
  });

  it.each(EVENT_FILES)('reads all of %s', file => {
    expect(readEventCases(file).length).toBeGreaterThan(300);
  });
});

describe('pairs', () => {
  it('makes room for as many as possible, and keeps whom it was given', () => {
    const divides = (one: number, other: number) => other % one === 0;
    expect(mostPairs([2, 3], [6, 4], divides)).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(mostPairs([2, 3], [6, 4], divides, [[0, 0]])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(mostPairs([5], [6, 4], divides)).toEqual([]);
  });
});

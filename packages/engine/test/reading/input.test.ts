import { describe, expect, it } from 'vitest';
import { checkInput, checkRelationInput } from '../../src/reading/input.js';
import { documentInputSchema, relationInputSchema } from '../../src/reading/schema.js';

describe('checkInput', () => {
  it.each([
    [{ text: '' }],
    [{ text: 'It rained.', id: 'a', title: null, publisher: 'Example Wire', publishedAt: '2024-02-29' }],
    [{ text: 'x', publishedAt: '2023-07-02T09:30:00Z' }],
    [{ text: 'x', publishedAt: '2023-07-02T09:30:00.123+05:30' }],
    [{ text: 'x', publishedAt: '2023-07-02T23:59', id: undefined }],
    [{ text: 'x', somethingElse: 1 }],
  ])('takes %j, as the schema does', document => {
    expect(checkInput(document)).toMatchObject({ text: document.text });
    expect(documentInputSchema.safeParse(document).success).toBe(true);
  });

  it.each([
    ['It rained.', 'A document is an object such as { text: "…" }, but this is "It rained.".'],
    [null, 'A document is an object such as { text: "…" }, but this is null.'],
    [['a'], 'A document is an object such as { text: "…" }, but this is a list.'],
    [{}, 'text is missing: give the text to read as a string.'],
    [{ text: 42 }, 'text is 42, not a string: give the text to read.'],
    [
      { text: 'x', id: 17 },
      'id is 17, not a string with something in it: give your own name for the text, in quotes.',
    ],
    [
      { text: 'x', publisher: {} },
      'publisher is an object, not a string: put it in quotes, or leave publisher out.',
    ],
    [
      { text: 'x', publishedAt: 20230702 },
      'publishedAt is 20230702, not a string: put it in quotes, or leave publishedAt out.',
    ],
    [
      { text: 'x', publishedAt: '2023-02-31' },
      'publishedAt is "2023-02-31", which is not a day in the calendar: give an ISO 8601 date such as 2023-02-28.',
    ],
    [
      { text: 'x', publishedAt: '2023-13-01' },
      'publishedAt is "2023-13-01", which is not a day in the calendar: give an ISO 8601 date such as 2023-02-28.',
    ],
    [
      { text: 'x', publishedAt: '2023-04-00' },
      'publishedAt is "2023-04-00", which is not a day in the calendar: give an ISO 8601 date such as 2023-02-28.',
    ],
    [
      { text: 'x', publishedAt: '1900-02-29' },
      'publishedAt is "1900-02-29", which is not a day in the calendar: give an ISO 8601 date such as 1900-02-28.',
    ],
    [
      { text: 'x', publishedAt: '2023-07-02T25:00' },
      'publishedAt is "2023-07-02T25:00", which is not a time of day: give one such as 2023-07-02T09:30:00Z, or the date alone.',
    ],
    [
      { text: 'x', publishedAt: 'yesterday' },
      'publishedAt is "yesterday", which is not an ISO 8601 date: give one such as 2023-02-28 or 2023-02-28T09:30:00Z.',
    ],
    [
      { text: 'x', publishedAt: '' },
      'publishedAt is "", which is not an ISO 8601 date: give one such as 2023-02-28 or 2023-02-28T09:30:00Z.',
    ],
  ])('refuses %j and says what to do', (document, message) => {
    expect(() => checkInput(document)).toThrow(new TypeError(message));
  });
});

describe('checkRelationInput', () => {
  const question = {
    id: 'a',
    text: 'Iran 🛡 Iraq',
    source: [{ start: 0, end: 4 }],
    target: [{ start: 8, end: 12 }],
  };

  it('takes a question, as the schema does', () => {
    expect(checkRelationInput({ ...question, more: 1 })).toEqual(question);
    expect(relationInputSchema.parse(question)).toEqual(question);
  });

  it.each([
    [{ id: undefined }, 'id is missing, not a string'],
    [{ source: 'Iran' }, 'source is "Iran": give a list of { start, end }'],
    [{ target: undefined }, 'target is missing: give a list'],
    [{ target: [7] }, 'target[0] is an object such as { start: 0, end: 5 }, but this is 7.'],
    [
      { target: [{ start: 8, end: 13 }] },
      'target[0], from 8 to 13, lies outside the text, which has 12 UTF-16 code units: count',
    ],
    [
      {
        source: [
          { start: 0, end: 4 },
          { start: 4, end: 4 },
        ],
      },
      'source[1], from 4 to 4, is empty: count',
    ],
    [{ source: [{ start: 5, end: 6 }] }, 'source[0], from 5 to 6, splits a surrogate pair: count'],
    [
      { source: [{ start: '0', end: 4 }] },
      'source[0], from "0" to 4, is not made of two whole numbers: count',
    ],
  ])('refuses %j and says what to do', (change, message) => {
    expect(() => checkRelationInput({ ...question, ...change })).toThrow(message);
  });
});

/** Characters that hide or turn text about are named, and everything else stays as it is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOfCharacter, piecesOf, plainOf, shortened } from '../src/text/visible.js';

test('the pieces of any text are that text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(
        piecesOf(text)
          .map(({ text }) => text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('no invisible character is left in plain text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '\u202e', '\u2066', '\u200f', '\u0000', '\ud800', '😀', ' ')),
      letters => {
        const plain = plainOf(letters.join('').replaceAll('\ud800', '\ud800 '));
        for (const hidden of ['\u0000', '\u202e', '\u2066', '\u200f'])
          expect(plain.includes(hidden)).toBe(false);
      },
    ),
  );
});

test.each([
  ['left\u202eright', ['left', '[RLO]', 'right']],
  ['tab\tstays', ['tab\tstays']],
  ['a\u0000b', ['a', '[U+0000]', 'b']],
  ['lone \ud83d', ['lone ', '[U+D83D]']],
  ['whole 😀', ['whole 😀']],
  ['', []],
])('%j', (text, expected) => {
  expect(piecesOf(text).map(({ text, sign }) => (sign === null ? text : `[${sign}]`))).toEqual(expected);
});

test('a mark has a name to be read', () => {
  expect(nameOfCharacter('\u202e')).toBe('right-to-left override (U+202E)');
});

test('text is never cut within a character', () => {
  expect(shortened('abc', 3)).toBe('abc');
  expect(shortened('abcd', 3)).toBe('abc…');
  expect(shortened('ab😀d', 3)).toBe('ab…');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft } from '../../src/draft/draft.js';
import { TokenFlag } from '../../src/draft/tokens.js';
import { splitSentences } from '../../src/text/split.js';
import { model } from './model.js';
import { tokenized } from './words.js';

/** What trips tokenizers, to be strung together at random. */
const pieces = [
  'a',
  'U.S.',
  "don't",
  "n't",
  "'s",
  '’',
  '‘',
  "''",
  '``',
  '"',
  '.',
  '..',
  '…',
  '!',
  '?',
  ',',
  ';',
  ':',
  '-',
  '--',
  '—',
  '/',
  '\\',
  '@',
  '#',
  '#a',
  '@a',
  '$',
  'US$',
  '€',
  '%',
  '&',
  '_',
  '*',
  '+',
  '=',
  '<',
  '>',
  '(',
  ')',
  '[',
  ']',
  '1',
  '12,5',
  '1-2',
  '3/4',
  '5pm',
  'etc.',
  'Gen.',
  'I.',
  'http://a.b/c',
  'a@b.com',
  'a.com',
  ':)',
  ':D',
  '\u0000',
  '\u0007',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\ufe0f',
  '\u0301',
  '\ud83d',
  '\ude00',
  '😀',
  '👍🏽',
  '👩‍🚀',
  '🇸🇪',
  '🇸',
  '☎',
  'ñ',
  'n\u0303',
  'שלום',
  'قال',
  '中',
  '𝔘',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\u00a0',
  '\t',
  'anti-',
  'cannot',
  'gonna',
  '<p>',
  '&amp;',
  "5'2",
  '1970s',
  '\u0938\u094d\u0924',
  '\ufeff',
  '\u2028',
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map(units => String.fromCharCode(...units)),
);
const runs = { numRuns: 2000, seed: 20230702 };

function spans(draft: Draft): [number, number][] {
  const { tokens } = draft;
  return Array.from({ length: tokens.length }, (_, row) => [tokens.starts[row]!, tokens.ends[row]!]);
}

test('words are in order, hold all that is not white space, and nothing else', () => {
  fc.assert(
    fc.property(texts, text => {
      let at = 0;
      for (const [start, end] of spans(tokenized(text))) {
        expect(text.slice(at, start)).toMatch(/^\s*$/);
        expect(text.slice(start, end)).toMatch(/^\S+$/);
        at = end;
      }
      expect(text.slice(at)).toMatch(/^\s*$/);
    }),
    runs,
  );
});

test('no word begins or ends inside a surrogate pair', () => {
  fc.assert(
    fc.property(texts, text => {
      const isInside = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
      for (const [start, end] of spans(tokenized(text))) expect(isInside(start) || isInside(end)).toBe(false);
    }),
    runs,
  );
});

test('a combining mark or joiner of the basic plane stays with what it follows', () => {
  fc.assert(
    fc.property(texts, text => {
      for (const [start] of spans(tokenized(text))) {
        if (start > 0 && /^[\p{M}\u200d]$/u.test(text.slice(start, start + 1)))
          expect(text.slice(start - 1, start)).toMatch(/\s/);
      }
    }),
    runs,
  );
});

test('white space before a word is flagged, and only there', () => {
  fc.assert(
    fc.property(texts, text => {
      const { tokens } = tokenized(text);
      for (let row = 0; row < tokens.length; row++) {
        const spaced = row === 0 || tokens.starts[row]! > tokens.ends[row - 1]!;
        expect((tokens.flags[row]! & TokenFlag.SpaceBefore) !== 0).toBe(spaced);
        if (tokens.flags[row]! & TokenFlag.JoinsPrevious) expect(spaced).toBe(false);
      }
    }),
    runs,
  );
});

test('sentences divide the words without gaps, paragraphs count up', () => {
  fc.assert(
    fc.property(texts, text => {
      const draft = tokenized(text);
      splitSentences(draft, model());
      let row = 0;
      let paragraph = 0;
      draft.sentences.forEach((sentence, index) => {
        expect(sentence.firstToken).toBe(row);
        expect(sentence.endToken).toBeGreaterThan(row);
        expect(sentence.start).toBe(draft.tokens.starts[row]);
        expect(sentence.end).toBe(draft.tokens.ends[sentence.endToken - 1]);
        expect([paragraph, index === 0 ? 0 : paragraph + 1]).toContain(sentence.paragraph);
        for (; row < sentence.endToken; row++) expect(draft.tokens.sentences[row]).toBe(index);
        paragraph = sentence.paragraph;
      });
      expect(row).toBe(draft.tokens.length);
    }),
    { ...runs, numRuns: 500 },
  );
});

/** How many code units `work` looks at, one by one or by slicing. */
function unitsRead(work: () => void): number {
  const { charCodeAt, slice, indexOf, toLowerCase } = String.prototype;
  let count = 0;
  String.prototype.charCodeAt = function (at) {
    count++;
    return charCodeAt.call(this, at);
  };
  String.prototype.slice = function (start, end) {
    const part = slice.call(this, start, end);
    count += part.length;
    return part;
  };
  try {
    work();
  } finally {
    Object.assign(String.prototype, { charCodeAt, slice, indexOf, toLowerCase });
  }
  return count;
}

const repeated = [
  'a',
  'a-',
  '1-',
  'a.',
  'a@',
  'a@b.',
  "a's",
  "'",
  '’s',
  'a/',
  '1/',
  '1,',
  ',',
  '(',
  '...',
  '!',
  'http://',
  'www.a',
  'www.)',
  'a_',
  '*a',
  '*',
  'x.com/',
  'etc.',
  'etc. ',
  'J. ',
  'A&',
  '$',
  '#',
  '#a',
  '@',
  '-',
  '—',
  '=',
  ':)',
  ':',
  '😀',
  '👩‍',
  '\u200d',
  '\u0301',
  '\ud800',
  '\u0000',
  'anti-',
  "n't",
  'co-1-',
  ' ',
  '\n',
  'a\n',
  'a. B',
  'U.S.',
  '1:',
  'é',
  '中',
  '<p>',
  '"a',
  ' etc.   ',
];

test.each(repeated)('twice as much of %j takes twice as long', piece => {
  const read = (length: number) => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    return unitsRead(() => {
      splitSentences(tokenized(text), model());
    });
  };
  const small = read(4000);
  const large = read(8000);
  expect(large).toBeLessThan(2.2 * small + 1000);
  expect(small).toBeLessThan(60 * 4000);
});

test('ten megabytes of one line', () => {
  const word = tokenized('abcdefghij'.repeat(1_000_000)).tokens;
  expect([word.length, word.ends[0]]).toEqual([1, 10_000_000]);
  const marks = tokenized('abcdefghi,'.repeat(1_000_000)).tokens;
  expect([marks.length, marks.ends[marks.length - 1]]).toEqual([2_000_000, 10_000_000]);
});

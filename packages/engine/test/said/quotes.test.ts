import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../src/said/quotes.js';

/** Paragraphs as lines: enough for these cases. */
function paragraphsOf(text: string) {
  const paragraphs: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    paragraphs.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return paragraphs;
}

const quotesIn = (text: string) =>
  findQuotes(text, paragraphsOf(text)).map(({ start, end }) => text.slice(start, end));

const CASES: [title: string, text: string, ...quotes: string[]][] = [
  ['curly', '“The dam will hold,” she said.', '“The dam will hold,”'],
  ['straight', '"The dam will hold," she said.', '"The dam will hold,"'],
  ['single curly', '‘The dam will hold,’ she said.', '‘The dam will hold,’'],
  ['single straight', "'The dam will hold,' she said.", "'The dam will hold,'"],
  ['typewriter pair', "''The dam will hold,'' she said.", "''The dam will hold,''"],
  ['TeX pair', "``The dam will hold,'' she said.", "``The dam will hold,''"],
  ['guillemets', '«The dam will hold», she said.', '«The dam will hold»'],
  ['guillemets with spaces', '« The dam will hold », she said.', '« The dam will hold »'],
  ['guillemets pointing inwards', '»The dam will hold«, she said.', '»The dam will hold«'],
  ['low marks', '„The dam will hold“, she said.', '„The dam will hold“'],
  ['low opening, high closing', '„The dam will hold,” she said.', '„The dam will hold,”'],
  ['broken by the cue', '“The dam,” she said, “will hold.”', '“The dam,”', '“will hold.”'],
  ['broken, straight', '"The dam," she said, "will hold."', '"The dam,"', '"will hold."'],
  [
    'nested',
    '“He told us ‘leave now’ and hung up,” she said.',
    '“He told us ‘leave now’ and hung up,”',
    '‘leave now’',
  ],
  ['nested at the end', '“He told us, ‘Leave now.’”', '“He told us, ‘Leave now.’”', '‘Leave now.’'],
  [
    'nested, closed with straight',
    "“He told us, ‘Leave now,'” she said.",
    "“He told us, ‘Leave now,'”",
    "‘Leave now,'",
  ],
  [
    'nested the British way',
    '‘He told us “leave now” and hung up,’ she said.',
    '‘He told us “leave now” and hung up,’',
    '“leave now”',
  ],
  [
    'apostrophe inside a single quotation',
    '‘We don’t know who’s left,’ she said.',
    '‘We don’t know who’s left,’',
  ],
  ['straight apostrophes', "'We don't know who's left,' she said.", "'We don't know who's left,'"],
  ['plural possessive inside', '‘The workers’ union agreed,’ she said.', '‘The workers’ union agreed,’'],
  ['apostrophes alone', "The workers' union didn't agree. It's the '90s."],
  ['curly apostrophes alone', 'The workers’ union didn’t agree.'],
  ['elisions', "He said 'em and 'tis and rock 'n' roll."],
  ['scare quotes', 'The “peace” forces and the "volunteers" left.', '“peace”', '"volunteers"'],
  ['after a colon', 'She said: "It holds."', '"It holds."'],
  ['after a dash', 'She said—“It holds.”', '“It holds.”'],
  ['in brackets', 'It holds ("for now") she said.', '"for now"'],
  ['mixed pair', '“It holds," she said.', '“It holds,"'],
  ['opening mark used to close', '“It holds,“ she said.', '“It holds,“'],
  ['a bracket inside', '“The war [against them] goes on,” she said.', '“The war [against them] goes on,”'],
  ['sentences inside', '“It holds. We checked. Twice!” she said.', '“It holds. We checked. Twice!”'],
  ['inches', 'The 12" pipe and the 10" pipe broke.'],
  ['unclosed ends with the paragraph', 'She said “it holds.\nThe town was calm.', '“it holds.'],
  ['reopened', '“It holds.\n“We checked twice,” she said.', '“It holds.', '“We checked twice,”'],
  ['reopened twice, straight', '"One.\n"Two.\n"Three."\nDone.', '"One.', '"Two.', '"Three."'],
  [
    'a lost mark before a good pair',
    '“It holds, she said. “We checked,” he said.',
    '“It holds, she said.',
    '“We checked,”',
  ],
  ['a stray closing mark', 'It holds,” she said.'],
  ['double inside double', '“He said, “Go,” and left,” she said.', '“He said, “Go,” and left,”', '“Go,”'],
  ['possessive after a quotation', 'The ‘Dawn’ group’s office closed.', '‘Dawn’'],
  ['two in a row', '“Go.” “Stay.”', '“Go.”', '“Stay.”'],
  ['question', '“Why now?” she asked.', '“Why now?”'],
  ['an empty pair', 'An empty "" pair.'],
  ['feet and minutes', "He is 6' tall and ran 5' more."],
];

describe('quotations by their marks', () => {
  it.each(CASES)('%s', (_title, text, ...quotes) => expect(quotesIn(text)).toEqual(quotes));

  it('says which quotations run on', () => {
    const text = '“One.\n“Two,” she said.';
    expect(findQuotes(text, paragraphsOf(text)).map(({ closed, continued }) => [closed, continued])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('nests by parent', () => {
    const text = '“He told us, ‘They said “go”,’ and left.”';
    expect(findQuotes(text, paragraphsOf(text)).map(({ parent }) => parent)).toEqual([-1, 0, 1]);
  });
});

describe('quotations in any text', () => {
  const marks = fc.constantFrom(
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '«',
    '»',
    '„',
    '`',
    '``',
    "''",
    ' ',
    '\n',
    'a',
    'Is',
    ',',
    '.',
    '😀',
    '\ud800',
    '(',
  );
  const texts = fc.array(marks, { maxLength: 120 }).map(parts => parts.join(''));

  it('lie inside the text, are ordered, nest, and split no surrogate pair', () => {
    fc.assert(
      fc.property(texts, text => {
        const quotes = findQuotes(text, paragraphsOf(text));
        quotes.forEach((quote, row) => {
          expect(quote.start).toBeGreaterThanOrEqual(row > 0 ? quotes[row - 1]!.start : 0);
          expect(quote.end).toBeLessThanOrEqual(text.length);
          expect(quote.end).toBeGreaterThan(quote.start);
          expect(text.slice(quote.start, quote.end)).not.toContain('\n');
          const parent = quotes[quote.parent];
          if (parent)
            expect(parent.start <= quote.start && quote.end <= parent.end && quote.parent < row).toBe(true);
          const [last, next] = [text.charCodeAt(quote.end - 1), text.charCodeAt(quote.end)];
          expect(last >= 0xd800 && last <= 0xdbff && next >= 0xdc00 && next <= 0xdfff).toBe(false);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('cost grows with the text, not with its square', () => {
    const count = (size: number) => findQuotes('“a '.repeat(size), [{ start: 0, end: size * 3 }]).length;
    const started = performance.now();
    expect(count(1_000_000)).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

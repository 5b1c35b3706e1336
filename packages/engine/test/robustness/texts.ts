/** Texts that go wrong: English news, invented, and the ways in which texts are mangled on their way to a reader. */
import fc from 'fast-check';

/** Sentences with something for every stage. */
export const SENTENCES: readonly string[] = [
  'GENEVA, March 3 — Kenya’s foreign minister, Amina Odhiambo, met her Norwegian counterpart on Tuesday.',
  'The ministry denied that its troops had shelled the town of Zara last week.',
  '“We will never give up our ports,” President Jonas Falk said, adding, “whoever attacks us will pay.”',
  'Rebels killed at least 12 soldiers and wounded 30 more in an ambush near the border, according to two officials.',
  'Brazil and Peru signed a trade agreement in Lima on 4 May 2023 after three years of talks.',
  'Police arrested dozens of protesters outside the parliament, witnesses told a local radio station.',
  'Turkey warned Greece that it would not tolerate any drilling east of the island.',
  'The so-called martyrs of the terrorist group were buried in Aleppo every Friday.',
  'He said she had said that they had said the king would resign within six months.',
  'The United Nations urged both sides to stop the fighting and let aid through.',
];

export const sentence = fc.constantFrom(...SENTENCES);

/** A report of a few sentences and paragraphs. */
export const report = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', '\n', '\n\n', '  ')), { minLength: 1, maxLength: 8 })
  .map(pieces => pieces.flat().join('').trim());

/** Code units of any kind, lone surrogates among them. */
const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom(
    '\ud83d',
    '\udee1',
    '\0',
    '\u0007',
    '\u202e',
    '\u2067',
    '\ufeff',
    '\u200b',
    '\u00ad',
    '\u2028',
    '\r',
    '👩‍👩‍👧‍👦',
    '🇮🇶',
    'e\u0301\u0323',
    'العربية',
    '<br/>',
    '&nbsp;&amp;&#8217;',
    '<!--',
    '<script>if (a < b) c()</script>',
    '“““',
    '((((',
    "'''",
    '”)]}',
    '……',
    '--',
    'https://example.com/a?b=c#d',
    'a@b.example',
    '@name #tag',
    '$1,234.56bn',
    '99999999999999999999 dead',
    '31 February 0000',
    'the the the',
    'January January 2023 2023',
    'U.S.-led',
    'T.o.o.m.a.n.y. d.o.t.s.',
    '. . . .',
    '?!?!',
    'said said said',
    ', who said, who said,',
    'of of of of',
  ),
);

/** A report with junk put in anywhere, inside words and characters too. */
export const mangled = fc
  .tuple(report, fc.array(fc.tuple(fc.nat(), junk), { maxLength: 8 }))
  .map(([text, insertions]) => insertions.reduce((mixed, [at, piece]) => insert(mixed, at, piece), text));

/** A report as it comes through bad pipes. */
export const distorted = fc
  .tuple(
    report,
    fc.constantFrom<(text: string) => string>(
      text => text.toUpperCase(),
      text => text.toLowerCase(),
      text => text.replace(/\p{P}/gu, ''),
      text => text.replace(/\s+/g, ''),
      text => text.replace(/\s/g, '\n'),
      text => text.replace(/\s/g, '\n\n'),
      text => text.replace(/[aeiou]/g, ''),
      text => [...text].reverse().join(''),
      text => `<html><body><p>${text.replace(/\. /g, '.</p><p class="x">')}</p></body></html>`,
      text => text.replace(/ /g, '\u00a0'),
      text => text.replace(/["“”]/g, '“'),
      text => `“${text}`,
      text => `${text}\u0000`.repeat(2),
      text => text.split(' ').reverse().join(' '),
      text => text.normalize('NFD'),
      text => text.replace(/[a-z]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
      text => [...text].join('\u200d'),
      text => text.slice(0, text.length / 2),
    ),
  )
  .map(([text, distort]) => distort(text));

function insert(text: string, at: number, piece: string): string {
  const offset = at % (text.length + 1);
  return text.slice(0, offset) + piece + text.slice(offset);
}

/** Texts made to be too much: of about so many words. */
export const MONSTERS: Readonly<Record<string, (words: number) => string>> = {
  'one line of news': words => fill(words, i => SENTENCES[i % SENTENCES.length]!),
  'one sentence without an end': words =>
    fill(words, i => ['the army that shelled the town and', 'the rebels who said that'][i % 2]!),
  'one sentence of names': words => `${fill(words, i => `Anna Berg${i},`)} met in Oslo.`,
  'one sentence of numbers': words => fill(words, i => `${i} dead and`),
  'one sentence of dates': words => fill(words, i => `on ${(i % 28) + 1} March 2023 and`),
  'one sentence of places': words => fill(words, i => ['Tripoli,', 'Baghdad,', 'the port of Lima,'][i % 3]!),
  'one sentence of said': words => fill(words, () => 'he said she said that'),
  'one sentence of attacks': words => fill(words, () => 'Iran attacked Iraq and'),
  'a list of commas': words => fill(words, () => 'ports ,'),
  'the same word': words => fill(words, () => 'attack'),
  'open quotation marks': words => fill(words, () => '“he said'),
  'nested quotation marks': words => `${'“ ‘ '.repeat(words / 4)}he left${' ’ ”'.repeat(words / 4)}`,
  'open brackets': words => fill(words, () => '( the'),
  'nested brackets': words => `${'( '.repeat(words / 2)}the army left${' )'.repeat(words / 2)}`,
  'no spaces': words => 'attacked'.repeat(words / 2),
  hyphens: words => Array.from({ length: words }, () => 'anti').join('-'),
  dots: words => '. '.repeat(words),
  'dots without spaces': words => 'U.S.'.repeat(words / 2),
  'line breaks': words => 'The army left\n'.repeat(words / 3),
  paragraphs: words => 'The army left.\n\n'.repeat(words / 3),
  'white space': words => `The army${' '.repeat(words * 5)}left.`,
  digits: words => '7'.repeat(words * 4),
  capitals: words => fill(words, i => SENTENCES[i % SENTENCES.length]!.toUpperCase()),
  'HTML tags': words => fill(words, () => '<p class="a"><b>Iran</b> attacked</p>'),
  emoji: words => '👩‍👩‍👧‍👦 '.repeat(words / 4),
  'combining marks': words => `a${'\u0301'.repeat(words * 4)}`,
  'lone surrogates': words => '\ud83d the army left '.repeat(words / 4),
  pronouns: words => fill(words, i => ['Anna Berg left.', 'She said he saw her.', 'They told them.'][i % 3]!),
};

/** Pieces until there are about so many words, marks counted. */
function fill(words: number, piece: (index: number) => string): string {
  const pieces: string[] = [];
  for (let i = 0, count = 0; count < words; i++) {
    pieces.push(piece(i));
    count += pieces[i]!.match(/\w+|[^\s\w]/g)!.length;
  }
  return pieces.join(' ');
}

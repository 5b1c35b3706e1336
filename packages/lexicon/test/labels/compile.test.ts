/** The lists of words that take sides: what an entry must say, and what is told of one that does not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileLabels, readLabelEntries } from '../../src/labels/compile.js';

const DATA = fileURLToPath(new URL('../../data/labels', import.meta.url));
const GOOD = 'gallant  for  -\n  The paper praised the <gallant crew>.\n';

describe('lists of labels', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'labels-'));
    for (const name of ['honorifics', 'designations', 'loaded'])
      writeFileSync(join(folder, `${name}.txt`), '');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const compiled = (text: string) => {
    writeFileSync(join(folder, 'honorifics.txt'), text);
    return compileLabels(folder);
  };

  it('gives kind, polarity and the neutral form', () => {
    expect(compiled(GOOD).terms).toEqual([
      {
        term: 'gallant',
        words: ['gallant'],
        kind: 'honorific',
        polarity: 'for',
        neutral: null,
        isProper: false,
        use: null,
      },
    ]);
  });

  it.each([
    [
      'a polarity that is none',
      GOOD.replace('  for  ', '  warm  '),
      /honorifics\.txt, line 1.*polarity is "for" or "against"/,
    ],
    ['no neutral form', 'gallant  for\n  The <gallant crew> left.\n', /TERMS {2}POLARITY {2}NEUTRAL/],
    ['no example', 'gallant  for  -\n', /no example/],
    ['an example without a mark', 'gallant  for  -\n  The gallant crew left.\n', /marks the label/],
    ['a term that comes twice', GOOD + GOOD, /stands in honorifics\.txt, line 1 already/],
  ])('refuses %s', (_title, text, message) => expect(() => compiled(text)).toThrow(message));

  it('has words that honour beside words that condemn, and an example for every entry', () => {
    const entries = readLabelEntries(DATA);
    expect(entries.every(({ examples }) => examples.length > 0)).toBe(true);
    const { terms } = compileLabels(DATA);
    for (const polarity of ['for', 'against'] as const)
      expect(terms.filter(term => term.polarity === polarity).length).toBeGreaterThan(50);
  });
});

/** Statements and labels over mangled text: never an exception, never a span outside the text, never a broken index. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedReader } from '../support/reader.js';

const words = fc.constantFrom(
  ...'the mayor said that he told reporters “ ” " \' ‘ ’ , . : ? vowing to warned of according to in his view claim which was reportedly and Smith Iran . . \n\n \n ; — denied it saying'.split(
    ' ',
  ),
);
const texts = fc.array(words, { minLength: 1, maxLength: 60 }).map(parts => parts.join(' '));

describe('statements in any text', () => {
  it('lie inside the text, resolve, and give every word at most one innermost statement', async () => {
    const reader = await sharedReader();
    fc.assert(
      fc.property(texts, text => {
        const draft = reader.draft({ text }, 'labels');
        const { statements, statementOfToken, tokens } = draft;
        statements.forEach((statement, row) => {
          expect(statement.within).toBeGreaterThanOrEqual(-1);
          expect(statement.within).toBeLessThan(statements.length);
          expect(statement.within).not.toBe(row);
          expect(statement.content.length).toBeGreaterThan(0);
          let last = -1;
          for (const piece of [...statement.content]) {
            expect(piece.start).toBeGreaterThanOrEqual(last);
            expect(piece.end).toBeGreaterThan(piece.start);
            expect(piece.end).toBeLessThanOrEqual(text.length);
            last = piece.end;
          }
          for (let up = row, steps = 0; up >= 0; up = statements[up]!.within, steps++) {
            expect(steps).toBeLessThanOrEqual(statements.length);
          }
        });
        if (statements.length > 0) expect(statementOfToken).toHaveLength(tokens.length);
        for (const label of draft.labels) expect(label.voice).toBeLessThan(statements.length);
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to the text', async () => {
    const reader = await sharedReader();
    const line =
      'The mayor said “we agree,” and told reporters that the union claims it won, officials said.\n\n';
    const seconds = (times: number) => {
      const text = line.repeat(times);
      const started = performance.now();
      reader.draft({ text }, 'labels');
      return performance.now() - started;
    };
    seconds(50);
    expect(seconds(800) / seconds(100)).toBeLessThan(40);
  });
});

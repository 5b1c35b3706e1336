import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/draft/draft.js';
import { LONGEST_SENTENCE, splitSentences } from '../../src/text/split.js';
import { model } from './model.js';
import { tokenized } from './words.js';

function split(text: string): Draft {
  const draft = tokenized(text);
  splitSentences(draft, model());
  return draft;
}

/** The text with "‖" between sentences and "¶" between paragraphs. */
function marked(text: string): string {
  const draft = split(text);
  return draft.sentences
    .map((sentence, index) => {
      const sign =
        index === 0 ? '' : sentence.paragraph === draft.sentences[index - 1]!.paragraph ? ' ‖ ' : ' ¶ ';
      return sign + draft.slice(sentence).replace(/\s+/g, ' ');
    })
    .join('');
}

const LONG =
  'The governor of the eastern province said on Monday that the bridge over the river would be open again within a week';

const tables: Record<string, readonly string[]> = {
  stops: [
    'The talks ended on Friday. ‖ No date was set for more.',
    'Who gave the order? ‖ Nobody would say! ‖ The inquiry goes on.',
    'The envoy left at noon... ‖ The rest stayed.',
  ],
  'abbreviations do not end sentences': [
    'Gen. Osman Kaya met Mr. Lund in St. Ives on Tuesday.',
    'The U.S. Treasury named J. R. Okoye of Kestrel Inc. on Sept. 3.',
    'Prof. A. Diallo and Lt. Col. Ruiz spoke.',
  ],
  'quotation marks and brackets after the stop belong to the sentence': [
    '"We have waited long enough." ‖ The crowd cheered.',
    '“It is over,” she said. ‖ “We go home now.” ‖ Then she left.',
    'The army withdrew. (It returned in May.) ‖ Villagers fled again.'.replace(
      'withdrew. (',
      'withdrew. ‖ (',
    ),
  ],
  datelines: [
    'NAIROBI, Kenya (Example Wire) — Two ministers resigned on Sunday. ‖ A third was dismissed.',
    'KHARTOUM, March 3 - The parliament voted on Tuesday to end the emergency law.',
    'DHAKA: Police freed eleven students. ‖ They had been held for a week.',
  ],
};
for (const [title, rows] of Object.entries(tables)) {
  describe(title, () => {
    test.each(rows)('%s', row => {
      expect(marked(row.replaceAll(' ‖ ', ' '))).toBe(row);
    });
  });
}

test('a blank line ends a paragraph', () => {
  expect(marked('A headline\n\nThe text. More text.\n \nThe end')).toBe(
    'A headline ¶ The text. ‖ More text. ¶ The end',
  );
});

test('a line break ends a paragraph where lines are long', () => {
  expect(marked(`${LONG}.\n${LONG}. It did.\nOfficials agreed.`)).toBe(
    `${LONG}. ¶ ${LONG}. ‖ It did. ¶ Officials agreed.`,
  );
});

test('a headline and a byline are paragraphs of their own', () => {
  expect(marked(`Bridge to open\nBy Ana Ruiz\n${LONG}.`)).toBe(`Bridge to open ¶ By Ana Ruiz ¶ ${LONG}.`);
});

test('hard-wrapped text is not cut at its lines', () => {
  const wrapped =
    'The prime minister arrived on Monday for talks with\nPresident Amina Sesay, who had said earlier that she\nwould not meet him. Their talks lasted two hours.';
  expect(marked(wrapped)).toBe(
    'The prime minister arrived on Monday for talks with President Amina Sesay, who had said earlier that she would not meet him. ‖ Their talks lasted two hours.',
  );
});

test('lines too narrow to be wraps end paragraphs', () => {
  expect(marked('Who: the minister of trade\nWhere: Hall B\nWhen: Tuesday')).toBe(
    'Who: the minister of trade ¶ Where: Hall B ¶ When: Tuesday',
  );
});

test('a line that goes on in small letters is not cut', () => {
  expect(marked(`${LONG}\nand that a second one would follow.`)).toBe(
    `${LONG} and that a second one would follow.`,
  );
});

test('list items are paragraphs', () => {
  expect(marked('The pact asks for:\n- a ceasefire\n- a prisoner swap')).toBe(
    'The pact asks for: ¶ - a ceasefire ¶ - a prisoner swap',
  );
});

describe('overlong sentences', () => {
  const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');

  test('are cut after a semicolon rather than a comma, with a notice', () => {
    const draft = split(`${words(120, 'tanks')}; ${words(60, 'guns')}, ${words(80, 'ships')}.`);
    expect(draft.sentences.map(({ firstToken, endToken }) => endToken - firstToken)).toEqual([121, 142]);
    expect(draft.notices).toEqual(['sentence-cut']);
  });

  test('are cut somewhere when they have no marks', () => {
    const draft = split(words(1000, 'tanks'));
    expect(Math.max(...draft.sentences.map(({ firstToken, endToken }) => endToken - firstToken))).toBe(
      LONGEST_SENTENCE,
    );
    expect(new Set(draft.sentences.map(({ paragraph }) => paragraph)).size).toBe(1);
  });

  test('of ordinary length are left alone', () => {
    expect(split(`${words(199, 'tanks')}.`).notices).toEqual([]);
  });
});

test('an empty text has no sentences', () => {
  expect(split('').sentences).toEqual([]);
  expect(split(' \n\n ').sentences).toEqual([]);
});

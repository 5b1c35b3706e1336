import { describe, expect, test } from 'vitest';
import { TokenFlag } from '../../src/draft/tokens.js';
import { tokenized, wordsOf } from './words.js';

/** Text → words, in the convention of UD English. */
const tables: Record<string, readonly (readonly [string, string])[]> = {
  'contractions and possessives': [
    ["They don't know what she'd say.", "They do ~n't know what she ~'d say ."],
    ['We’re told it can’t last.', 'We ~’re told it ca ~n’t last .'],
    ["The minister's aide, the workers' union", "The minister ~'s aide , the workers ~' union"],
    ['He cannot stay and is gonna leave.', 'He can ~not stay and is gon ~na leave .'],
    ["I'd've gone", "I ~'d ~'ve gone"],
    ["IT ISN'T OVER", "IT IS ~N'T OVER"],
    ['Dont say it wont rain', 'Do ~nt say it wont rain'.replace('wont', 'wo ~nt')],
    ['Im Chol-su and Ive, two names', 'Im Chol - su and Ive , two names'],
    ["the U.S.'s aim", "the U.S. ~'s aim"],
    ['the “hero”’s name', 'the “ hero ” ’s name'],
    ["at ten o'clock in L'Aquila", "at ten o'clock in L'Aquila"],
    ["the Sha'ab quarter", "the Sha'ab quarter"],
    ["they were fightin' again", "they were fightin' again"],
  ],
  quotes: [
    ["'Go,' he said, 'and stay.'", "' Go , ' he said , ' and stay . '"],
    [
      "She called it 'the plan of the generals' yesterday.",
      "She called it ' the plan of the generals ' yesterday .",
    ],
    ['“We will,” they said.', '“ We will , ” they said .'],
    ["``We will,'' they said.", "`` We will , '' they said ."],
    ["the class of '68 and 'em all", "the class of '68 and 'em all"],
  ],
  hyphens: [
    ['a Cairo-based, well-known group', 'a Cairo - based , well - known group'],
    ['anti-government, pro-Western and non-lethal', 'anti-government , pro-Western and non-lethal'],
    ['ex-president, co-chair, mid-July, re-elected', 'ex-president , co-chair , mid-July , re-elected'],
    ['al-Hadid and F-16s', 'al - Hadid and F - 16s'],
    ['from 1990-1995, on 2021-03-04', 'from 1990 - 1995 , on 2021-03-04'],
    ['call 555-0142 or 202-555-0142', 'call 555-0142 or 202-555-0142'],
    ['tax-wise, weather-wise', 'tax-wise , weather-wise'],
    ['the post–Soviet years, Kyiv–Lviv', 'the post–Soviet years , Kyiv – Lviv'],
    ['They left--all of them—at dawn', 'They left -- all of them — at dawn'],
    ['w- we did', 'w- we did'],
    ['UN-backed, US-led, ANTI-WAR', 'UN - backed , US - led , ANTI-WAR'],
    ['Tehrik-e-Insaf, the Shah-e Zinda', 'Tehrik - e - Insaf , the Shah-e Zinda'],
  ],
  numbers: [
    ['$5m, €4.6bn and US$300', '$ 5 m , € 4.6 bn and US$ 300'],
    ['12,500 men, 1,50,000 rupees', '12,500 men , 1,50,000 rupees'],
    ['up 3.5% at .04', 'up 3.5 % at .04'],
    ['35mm, 5km, 20kg, 6pm', '35 mm , 5 km , 20 kg , 6 pm'],
    ['the 20th, the 1970s, 3rd', 'the 20th , the 1970s , 3rd'],
    ['at 10:30 on 12/3 or 3/8/2001', 'at 10:30 on 12/3 or 3/8/2001'],
    ['in 1774/76', 'in 1774 / 76'],
    ['No. 7 of pp. 4, he said no.', 'No. 7 of pp. 4 , he said no .'],
    ['items [13,14]', 'items [ 13 , 14 ]'],
    ['a vote of 120-40', 'a vote of 120 - 40'],
  ],
  abbreviations: [
    ['Mr. Diallo met Dr. Lund.', 'Mr. Diallo met Dr. Lund .'],
    ['Lt. Gen. Ruiz and Col. Abdi', 'Lt. Gen. Ruiz and Col. Abdi'],
    ['the next gen. and a col.', 'the next gen . and a col .'],
    ['The U.S. and the U.N. at 5 p.m. today', 'The U.S. and the U.N. at 5 p.m. today'],
    ['J. K. Amadi, of Kestrel Inc., left', 'J. K. Amadi , of Kestrel Inc. , left'],
    ['wheat, maize, etc. were sold', 'wheat , maize , etc. were sold'],
    ['wheat, maize, etc. They left', 'wheat , maize , etc . They left'],
    ['on Sept. 3 and Sat. the sun. rose', 'on Sept. 3 and Sat . the sun . rose'],
    ['(c. 1230) in St. Ives', '( c. 1230 ) in St. Ives'],
    ['a Ph.D. from D.C.', 'a Ph.D. from D.C.'],
    ['It was I. He knew.', 'It was I . He knew .'],
    ['he wept.Then he left', 'he wept . Then he left'],
    ['AT&T and the R&D arm', 'AT&T and the R&D arm'],
  ],
  'links, tags, faces': [
    ['See https://example.org/a?b=1.', 'See https://example.org/a?b=1 .'],
    ['(www.example.org/x_(y))', '( www.example.org/x_(y)'.concat(' )')],
    ['at example.com, or a.b-c@example.co.uk!', 'at example.com , or a.b-c@example.co.uk !'],
    ['the file report.pdf', 'the file report.pdf'],
    ['follow @desk and #RiverPact now', 'follow @desk and #RiverPact now'],
    ['fine :) or not ;-( ok', 'fine :) or not ;-( ok'],
    ['either/or and w/o he/she', 'either / or and w/o he / she'],
  ],
  'runs of marks': [
    ['Well... no!!! Why?! …', 'Well ... no !!! Why ?! …'],
    ['=== * * ___', '=== * * ___'],
    ['[sic] (all) {x}', '[ sic ] ( all ) { x }'],
  ],
  'other scripts and signs': [
    ['Zoë, Łódź, Đặng', 'Zoë , Łódź , Đặng'],
    ['Zoe\u0308 left', 'Zoe\u0308 left'],
    ['👩‍👩‍👧 and 🇰🇪🇳🇬 ☎️', '👩‍👩‍👧 and 🇰🇪 🇳🇬 ☎️'],
    ['قال الوزير، ثم', 'قال الوزير ، ثم'],
    ['東京。大阪', '東京 。 大阪'],
  ],
};

for (const [title, rows] of Object.entries(tables)) {
  describe(title, () => {
    test.each(rows)('%s', (text, words) => {
      expect(wordsOf(tokenized(text))).toBe(words);
    });
  });
}

test('offsets, norms and white space', () => {
  const draft = tokenized('We’re\r\nhere.\n \nNow');
  const { SpaceBefore, LineBefore, ParagraphBefore, JoinsPrevious } = TokenFlag;
  expect(Array.from(draft.tokens.starts.subarray(0, draft.tokens.length))).toEqual([0, 2, 7, 11, 15]);
  expect(Array.from({ length: 5 }, (_, row) => draft.norm(row))).toEqual(['we', "'re", 'here', '.', 'now']);
  expect(Array.from(draft.tokens.flags.subarray(0, 5))).toEqual([
    SpaceBefore,
    JoinsPrevious,
    SpaceBefore | LineBefore,
    0,
    SpaceBefore | LineBefore | ParagraphBefore,
  ]);
});

test('an empty text and white space have no words', () => {
  expect(tokenized('').tokens.length).toBe(0);
  expect(tokenized(' \n\t\u2003 ').tokens.length).toBe(0);
});

test('many different words keep their norms when the table of norms grows', () => {
  const words = Array.from({ length: 5000 }, (_, i) => `Word${i.toString(36)}x`);
  const draft = tokenized([...words, ...words].join(' '));
  expect(draft.tokens.length).toBe(10_000);
  words.forEach((word, i) => {
    expect(draft.norm(i)).toBe(word.toLowerCase());
    expect(draft.tokens.norms[i]).toBe(draft.tokens.norms[i + 5000]);
  });
});

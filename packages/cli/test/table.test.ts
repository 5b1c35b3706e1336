import { expect, test } from 'vitest';
import { tableOf } from '../src/output/table.js';
import { cut, padded, plain, terminalOf, widthOf, wrapped } from '../src/output/terminal.js';
import { SAMPLE } from './sample.js';

const PLAIN = { columns: 100, colours: false };

test('events with who, to whom, whose word, when and where; then statements', () => {
  expect(tableOf(SAMPLE, PLAIN)).toBe(`${'─'.repeat(100)}
Foreign minister in Dushanbe after border fire
Example Wire · 5 May 2021 · sample

v1   CONSULT/visit           Ulan Sadyrbaev → Rustam Nazarov
                             5 May 2021 · Dushanbe · “arrived … talks”
v2   ACCUSE                  Ulan Sadyrbaev → Tajik border guards
                             5 May 2021 · “accused”
v3   ASSAULT                 Tajik border guards → a village
                             claimed by Ulan Sadyrbaev (s1)
                             4 May 2021 · Batken · military · territory · “opening fire”
v4   REJECT                  Tajikistan
                             “denied”
v5   MOBILIZE/troops         Tajikistan
                             from 1 Mar 2021 · military · “sent”

s1   Ulan Sadyrbaev          accused: Tajik border guards of opening fire on a village near Batken…
s2   Ulan Sadyrbaev          said: “These bandits shot at our people”
s3   Tajikistan              warned: it would close all crossings
`);
});

test('a narrow terminal: no line is wider', () => {
  for (const line of tableOf(SAMPLE, { columns: 60, colours: false }).split('\n'))
    expect(widthOf(line)).toBeLessThanOrEqual(60);
});

test('colours only where asked for', () => {
  expect(tableOf(SAMPLE, { columns: 100, colours: true })).toContain('\u001b[1;31mASSAULT');
  const terminal = { isTTY: true, columns: 180 } as NodeJS.WriteStream;
  expect(terminalOf(terminal, {})).toEqual({ columns: 100, colours: true });
  expect(terminalOf(terminal, { NO_COLOR: '1' }).colours).toBe(false);
  expect(terminalOf({ isTTY: false } as NodeJS.WriteStream, {})).toEqual(PLAIN);
});

test('a report cannot steer the terminal', () => {
  const reading = structuredClone(SAMPLE);
  reading.document.title = 'A\u001b[2Jtitle\u0007\u202ewith\r\ncontrols\u009b1m';
  reading.entities[0]!.name = '\u001b]0;x\u0007Name';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may come out
  expect(tableOf(reading, PLAIN)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(plain('a\n\tb\ud800c')).toBe('a b c');
});

test('widths: wide letters count two, combining marks none', () => {
  expect(widthOf('東京')).toBe(4);
  expect(widthOf('e\u0301')).toBe(1);
  expect(cut('abcdef', 4)).toBe('abc…');
  expect(cut('東京都庁', 5)).toBe('東京…');
  expect(padded('ab', 4)).toBe('ab  ');
  expect(wrapped('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrapped('', 7)).toEqual([]);
});

/** A user's own event dictionary: what it takes from the one that ships, and what is told of its faults. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { compileEvents, compileOwnEvents } from '../../src/events/compile.js';
import { withEvents } from '../../src/events/own.js';

const shipped = fileURLToPath(new URL('../../data/events', import.meta.url));
const base = compileEvents(shipped);
const folders: string[] = [];

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'own-events-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const ENTRY = '@ SUPPORT 051 diplomatic\n\nA applaud R\n';

test('a copy of the dictionary that ships is that dictionary', () => {
  expect(compileOwnEvents(shipped, base)).toEqual(base);
});

test('entries stand in place of those that ship, and need no examples; lists stay', () => {
  const own = compileOwnEvents(folderOf({ 'SUPPORT.txt': ENTRY }), base);
  expect(own.entries.map(({ name, type, cameo }) => [name, type, cameo])).toEqual([
    ['applaud', 'SUPPORT', '051'],
  ]);
  expect({ ...own, entries: [] }).toEqual({ ...base, entries: [] });
});

test('files may have any name; those of event types come first', () => {
  const own = compileOwnEvents(
    folderOf({ 'a.txt': ENTRY, 'SUPPORT.txt': '@ SUPPORT 050\n\nA hail R\n', 'README.md': 'A note' }),
    base,
  );
  expect(own.entries.map(({ name }) => name)).toEqual(['hail', 'applaud']);
});

test('classes stand beside those that ship, or in place of one of the same name', () => {
  const { classes } = compileOwnEvents(
    folderOf({ 'SUPPORT.txt': ENTRY, 'classes.txt': 'BERRY2: plum, sloe\nWEAPON: sling shot\n' }),
    base,
  );
  expect(classes).toEqual({ ...base.classes, BERRY2: ['plum', 'sloe'], WEAPON: ['sling shot'] });
});

test('patterns name groups of verbs and prepositions', () => {
  const own = compileOwnEvents(
    folderOf({
      'groups.txt': 'PRAISE: laud, extol,\n  hail\nNEAR: at, by\n',
      'SUPPORT.txt': '@ SUPPORT 051\n\nA PRAISE {deed|kind word} (NEAR R)\n',
    }),
    base,
  );
  expect(own.entries[0]!.patterns[0]).toMatchObject({
    heads: ['laud', 'extol', 'hail'],
    object: { words: ['deed', 'kind word'] },
    phrases: [{ prepositions: ['at', 'by'], role: 'R', optional: true }],
  });
});

test('faults are told by file and line, several at once', () => {
  const folder = folderOf({
    'SUPPORT.txt':
      '@ SUPPORT 051\n\nA laud Q\n\nA PRAISE R\n\nA hail {BERRY pie}\n\nA hail R\nA extol R\n  unles: x\n',
  });
  const file = join(folder, 'SUPPORT.txt');
  const message = (() => {
    try {
      compileOwnEvents(folder, base);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  })();
  expect(message.split('\n').filter(line => line.startsWith(file))).toEqual([
    `${file}:3: in "A laud Q": "Q" is neither a slot nor a preposition: write object words in braces, particles with a plus`,
    `${file}:5: in "A PRAISE R": "PRAISE" is neither a word in lower case nor a group of groups.txt`,
    `${file}:7: in "A hail {BERRY pie}": there is no word class BERRY in classes.txt`,
    `${file}:11: "unles: x" is not understood: use name:, code:, contexts:, unless:, only with:, e.g. or =>`,
  ]);
});

test('the version tells one dictionary from another', () => {
  const lexicon = { version: 'readout-0', events: base } as Parameters<typeof withEvents>[0];
  const own = compileOwnEvents(folderOf({ 'SUPPORT.txt': ENTRY }), base);
  expect(withEvents(lexicon, own).version).toMatch(/^readout-0\+events-[0-9a-f]{12}$/);
  expect(withEvents(lexicon, own).version).not.toBe(withEvents(lexicon, base).version);
});

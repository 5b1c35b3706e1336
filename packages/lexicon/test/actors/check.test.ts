import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { checkActors } from '../../src/actors/check/index.js';
import { compileActors } from '../../src/actors/compile.js';
import { nameKey } from '../../src/actors/folding.js';

/** A folder with these files; a name alone stands for its path in the folder. */
function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** "countries/a.txt:3 error repeated", in order. */
function found(files: Record<string, string>): string[] {
  const folder = folderOf(files);
  return checkActors(folder).findings.map(
    ({ file, line, severity, rule }) => `${relative(folder, file)}:${line} ${severity} ${rule}`,
  );
}

const LAND = 'country Freedonia\n  code FRE\ncountry Sylvania\n  code SYL\n';

test.each<[title: string, lines: string, findings: string[]]>([
  ['nothing wrong', 'org Lake League\n  country FRE\n  aliases LL\n', []],
  ['an alias twice', 'org Lake League\n  aliases LL | Lakers | LL\n', ['2 error repeated']],
  ['an alias that is the name', 'org Lake-League\n  aliases Laké league\n', ['2 error repeated']],
  ['capitals are a name of their own', 'org Mast\n  aliases MAST\n', []],
  ['an adjective may be an alias', 'group Lakers\n  aliases Laker\n  adjectives Laker\n', []],
  ['a short form twice', 'person Ada Okoro\n  short Okoro | Okoró\n', ['2 error repeated']],
  [
    'one alias, one country, one kind',
    'org Lake League\n  country FRE\n  aliases LL\norg Land League\n  country FRE\n  aliases LL\n',
    ['6 error shared name'],
  ],
  [
    'one alias, one country, two kinds',
    'org Lake League\n  country FRE\n  aliases LL\ngroup Loud Lakers\n  country FRE\n  aliases LL\n',
    [],
  ],
  [
    'one actor twice',
    'org Lake League\n  country FRE\ngroup Lake-League\n  country FRE\n',
    ['3 error actor twice'],
  ],
  [
    'one alias, two countries',
    'org Lake League\n  country FRE\n  aliases LL\norg Land League\n  country SYL\n  aliases LL\n',
    ['3 warning several countries'],
  ],
  ['a country nobody has', 'org Lake League\n  country QQQ\n', ['2 error unknown code']],
  [
    'an office in a country nobody has',
    'person Ada Okoro\n  country FRE\n  office Mayor | GOV | 2001..2002\n  office Envoy | GOV | 2003.. | QQQ\n',
    ['4 error unknown code'],
  ],
  ['an international code', 'org Lake League\n  code IGO\n', []],
  ['prominence of nobody', 'prominence FRE | QQQ\n', ['1 error unknown code']],
  [
    'an impossible day',
    'person Ada Okoro\n  office Mayor | GOV | 2001-02-30..2002\norg Mast\n  sector XYZ\n',
    ['2 error refused', '4 error refused'],
  ],
  ['a reversed period', 'org Mast\n  active 2004..2003\n', ['2 error refused']],
  ['a line before any entry', '  code X\norg Mast\n', ['1 error refused']],
  [
    'one short form at one time',
    'person Ada Okoro\n  country FRE\n  short Okoro\n  office Mayor | GOV | 2001..2003\nperson Ben Okoro\n  country FRE\n  short Okoro\n  office Mayor | GOV | 2003-05..2005\n',
    ['7 warning shared short'],
  ],
  [
    'one short form at different times',
    'person Ada Okoro\n  country FRE\n  short Okoro\n  office Mayor | GOV | 2001..2003\nperson Ben Okoro\n  country FRE\n  short Okoro\n  office Mayor | GOV | 2004..2005\n',
    [],
  ],
  ['a person of whom nothing is told', 'person Ada Okoro\n  country FRE\n', ['1 warning nothing told']],
  [
    'an everyday word',
    'nouns MIL\n  group: marine\norg Sea Wing\n  aliases Marines | MARINE | Marine Wing\n',
    ['4 warning everyday word'],
  ],
])('%s', (_title, lines, findings) => {
  expect(found({ 'a-lands.txt': LAND, 'b.txt': lines })).toEqual(findings.map(one => `b.txt:${one}`));
});

test('a country named as another', () => {
  expect(found({ 'a.txt': `${LAND}region North Bay\n  code SYL\n  names Freedonia\n` })).toEqual([
    'a.txt:7 error country twice',
  ]);
});

test('actors of a country file are of its country', () => {
  const files = {
    'countries/f.txt': 'country Freedonia\n  code FRE\norg Mast\n  aliases M1\n',
    'countries/s.txt': 'country Sylvania\n  code SYL\norg Mast\n',
  };
  expect(found(files)).toEqual(['countries/f.txt:3 warning several countries']);
});

test('files in their order, lines in theirs; a refused entry is shown', () => {
  const folder = folderOf({
    'b.txt': 'org Mast\n  sector XYZ\n',
    'a.txt': 'person Ada Okoro\norg Mast\n  aliases M1 | M1\n',
  });
  const { findings, files, entries } = checkActors(folder);
  expect(findings.map(({ file, line }) => `${relative(folder, file)}:${line}`)).toEqual([
    'a.txt:1',
    'a.txt:3',
    'b.txt:2',
  ]);
  expect(findings[2]!.listing).toBe('  org Mast\n>   sector XYZ');
  expect({ files, entries }).toEqual({ files: 2, entries: 3 });
});

test('a folder may use the countries of the lexicon below it', () => {
  const base = compileActors(folderOf({ 'a.txt': LAND }));
  const folder = folderOf({ 'own.txt': 'org Mast\n  country SYL\n' });
  expect(checkActors(folder, base).findings).toEqual([]);
  expect(checkActors(folder).findings).toHaveLength(1);
});

test.each([
  ['Al-Noor Party', 'al noor party'],
  ['The Élan', 'elan'],
  ['IS', 'IS'],
  ['The', 'the'],
])('%s is looked for as %s', (name, key) => expect(nameKey(name)).toBe(key));

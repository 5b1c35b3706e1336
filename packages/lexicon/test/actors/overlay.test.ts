import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileActors } from '../../src/actors/compile.js';
import { layOver } from '../../src/actors/overlay.js';
import type { Lexicon } from '../../src/index.js';

function compiled(...texts: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'overlay-'));
  texts.forEach((text, row) => {
    writeFileSync(join(folder, `${row}.txt`), text);
  });
  return compileActors(folder);
}

const base = {
  version: 'readout-0',
  actors: compiled(
    'country Freedonia\n  code FRE\n  capital Fredville\norg Mast\n  country FRE\n  sector MIL\norg Mast\n  country SYL\nnouns MIL\n  group: crew\n',
  ),
} as Lexicon;

test('an entry of the same name, kind and country stands in place of the one below', () => {
  const { lexicon, added, replaced } = layOver(base, compiled('org mast\n  country FRE\n  sector GOV\n'));
  expect(lexicon.actors.actors.map(one => [one.name, one.country, one.sector])).toEqual([
    ['mast', 'FRE', 'GOV'],
    ['Mast', 'SYL', null],
  ]);
  expect({ added, replaced }).toEqual({ added: 1, replaced: ['Mast (FRE)'] });
});

test('an entry with roles in several countries stands in each', () => {
  const { replaced } = layOver(
    base,
    compiled('org Mast\n  role FRE | MIL | ..1999\n  role SYL | MIL | 2000..\n'),
  );
  expect(replaced).toEqual(['Mast (FRE)', 'Mast (SYL)']);
});

test('of another kind or country, both stay', () => {
  const { lexicon, replaced } = layOver(base, compiled('group Mast\n  country FRE\norg Mast\n'));
  expect(lexicon.actors.actors).toHaveLength(4);
  expect(replaced).toEqual([]);
});

test('a country too; nouns come first; a later file wins', () => {
  const own = compiled(
    'country Freedonia\n  code FRE\n  capital Oldtown\n',
    'country Freedonia\n  code FRE\n  capital Newtown\nnouns CRM\n  group: crew\ndiscards\n  Lake Cup\n',
  );
  const { lexicon, replaced, added } = layOver(base, own);
  expect(lexicon.actors.countries.map(one => one.capitals)).toEqual([['Newtown']]);
  expect(lexicon.actors.nouns.map(one => one.sector)).toEqual(['CRM', 'MIL']);
  expect(lexicon.actors.discards).toEqual(['Lake Cup']);
  expect({ added, replaced }).toEqual({ added: 3, replaced: ['Freedonia (FRE)'] });
});

test('the version tells what was laid over', () => {
  const one = layOver(base, compiled('org Keel\n')).lexicon.version;
  expect(one).toMatch(/^readout-0\+own-[0-9a-f]{12}$/);
  expect(layOver(base, compiled('org Keel\n')).lexicon.version).toBe(one);
  expect(layOver(base, compiled('org Hull\n')).lexicon.version).not.toBe(one);
});

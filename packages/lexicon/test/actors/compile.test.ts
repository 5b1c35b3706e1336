import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkActors } from '../../src/actors/check/index.js';
import { INTERNATIONAL } from '../../src/actors/codes.js';
import { compileActors } from '../../src/actors/compile.js';
import { nounForms, peopleOf } from '../../src/actors/plurals.js';

/** Compiles one file with these lines. */
function compiled(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'actors-'));
  writeFileSync(join(folder, 'one.txt'), text);
  return compileActors(folder);
}

describe('the format', () => {
  test('a country', () => {
    const [country] = compiled(
      'country Freedonia\n  code FRE # invented\n  adjectives Freedonian\n  capital Fredville | Fredtown\n',
    ).countries;
    expect(country).toMatchObject({
      status: 'state',
      code: 'FRE',
      cameo: 'FRE',
      name: 'Freedonia',
      people: { singulars: ['Freedonian'], plurals: ['Freedonians'] },
      capitals: ['Fredville', 'Fredtown'],
    });
  });

  test('an organisation and its code', () => {
    const [actor] = compiled(
      'org League of Lakes\n  aliases LoL | Lake League\n  code IGO\n  sector LEG\n',
    ).actors;
    expect(actor).toMatchObject({
      kind: 'organisation',
      name: 'League of Lakes',
      aliases: ['LoL', 'Lake League'],
      country: 'IGO',
      sector: 'LEG',
    });
  });

  test('roles at certain times', () => {
    const [actor] = compiled(
      'group Lake Front\n  country FRE\n  role FRE | REB REL | ..2011-07-11\n  role - | - | 2011-07-12..\n',
    ).actors;
    expect(actor!.roles).toEqual([
      { country: 'FRE', sector: 'REB', otherSectors: ['REL'], period: { from: null, to: '2011-07-11' } },
      { country: null, sector: null, otherSectors: [], period: { from: '2011-07-12', to: null } },
    ]);
  });

  test('phrases that are no actor', () => {
    expect(compiled('discards\n  Lake Cup | Grand Lake\n  regatta\n').discards).toEqual([
      'Lake Cup',
      'Grand Lake',
      'regatta',
    ]);
    expect(compiled('org X\n').discards).toBeUndefined();
  });

  test('fields of work with their sector', () => {
    expect(compiled('fields COP\n  narcotics | bomb disposal\n  riot\n').fields).toEqual([
      { sector: 'COP', words: ['narcotics', 'bomb disposal', 'riot'] },
    ]);
    expect(compiled('org X\n').fields).toBeUndefined();
    expect(() => compiled('fields -\n  riot\n')).toThrow('Fields need a sector');
  });

  test('nouns say what they are before the colon', () => {
    const { nouns } = compiled(
      'nouns MIL also GOV\n  female title: queen\n  relational person: gunman / gunmen | ally\n',
    );
    expect(nouns[0]).toMatchObject({
      kind: 'person',
      isTitle: true,
      gender: 'female',
      sector: 'MIL',
      otherSectors: ['GOV'],
    });
    expect(nouns[1]).toMatchObject({
      isRelational: true,
      isTitle: false,
      singulars: ['gunman', 'ally'],
      plurals: ['gunmen', 'allies'],
    });
  });

  const wrong: [string, string, string][] = [
    ['a code that is none', 'country X\n  code XX\n', 'three letters'],
    ['a sector that is none', 'org X\n  sector ARMY\n', '"ARMY" is not a PLOVER sector'],
    ['a field that is none', 'org X\n  capital Y\n', '"capital" is not a field of "org"'],
    ['a field twice', 'org X\n  aliases A\n  aliases B\n', 'stands here twice'],
    ['an entry that is none', 'army X\n', 'No entry begins with "army"'],
    ['a line before any entry', '  code X\n', 'no entry begins above it'],
    ['nouns of no sort', 'nouns MIL\n  thing: tank\n', '"thing" does not say what these nouns are'],
    ['a role without its dates', 'group X\n  role FRE | REB\n', 'Write "role CODE | SECTOR | FROM..TO"'],
    ['a role of no sector there is', 'group X\n  role FRE | ARMY | 2001\n', '"ARMY" is not a PLOVER sector'],
    ['a missing colon', 'nouns MIL\n  person soldier\n', 'A colon is missing'],
  ];
  test.each(wrong)('%s is an error with file, line and entry', (_title, text, message) => {
    expect(() => compiled(text)).toThrow(message);
    expect(() => compiled(text)).toThrow(/one\.txt:\d+: /);
    expect(() => compiled(text)).toThrow(/^> /m);
  });
});

describe('plurals', () => {
  test.each([
    ['villager', 'villagers'],
    ['militia', 'militias'],
    ['ministry', 'ministries'],
    ['witness', 'witnesses'],
    ['church', 'churches'],
    ['chief of staff / chiefs of staff', 'chiefs of staff'],
    ['troops / troops', 'troops'],
  ])('%s', (written, plural) => expect(nounForms([written]).plurals).toEqual([plural]));

  test.each([
    ['Iranian', ['Iranians']],
    ['Iraqi', ['Iraqis']],
    ['Japanese', []],
    ['British', []],
    ['Uzbek', ['Uzbeks']],
  ])('people of the adjective %s', (adjective, plurals) =>
    expect(peopleOf([adjective]).plurals).toEqual(plurals),
  );
});

describe('the lexicon that ships', () => {
  const lexicon = compileActors(fileURLToPath(new URL('../../data/actors', import.meta.url)));

  test('has nothing that the check calls an error', () => {
    const { findings } = checkActors(fileURLToPath(new URL('../../data/actors', import.meta.url)));
    expect(
      findings.filter(one => one.severity === 'error').map(one => `${one.file}:${one.line} ${one.message}`),
    ).toEqual([]);
  });

  test('has all states, and one entry for each name', () => {
    const states = lexicon.countries.filter(one => one.status === 'state');
    expect(states.length).toBeGreaterThan(195);
    const names = lexicon.countries.map(one => one.name);
    expect(names.filter((name, row) => names.indexOf(name) !== row)).toEqual([]);
  });

  test('names every country of an actor by a code that a country or PLOVER has', () => {
    const codes = new Set(lexicon.countries.map(one => one.code));
    const odd = lexicon.actors.filter(
      one => one.country !== null && !codes.has(one.country) && !INTERNATIONAL.has(one.country),
    );
    expect(odd.map(one => one.name)).toEqual([]);
  });

  test('has no actor twice under one country', () => {
    const keys = lexicon.actors.map(one => `${one.country} ${one.name}`);
    expect(keys.filter((key, row) => keys.indexOf(key) !== row)).toEqual([]);
  });

  test.each([
    ['Abkhazia', 'GEO', 'partial'],
    ['Kosovo', 'KOS', 'state'],
    ['Hong Kong', 'HKG', 'state'],
    ['Iraqi Kurdistan', 'IRQ', 'region'],
  ])('%s is counted to %s', (name, code, status) => {
    expect(lexicon.countries.find(one => one.name === name)).toMatchObject({ code, status });
  });
});

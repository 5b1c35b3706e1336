/** What the lexicon has someone coded as on a day. */
import type { ActorEntry } from '@readout/lexicon';
import { expect, test } from 'vitest';
import { Cast } from '../../src/who/cast.js';
import { roleOn, standingOn } from '../../src/who/lexicon/people.js';

const base: ActorEntry = {
  kind: 'group',
  name: 'Lake Front',
  aliases: [],
  adjectives: [],
  country: 'FRE',
  sector: null,
  otherSectors: [],
  active: null,
  roles: [
    { country: 'FRE', sector: 'REB', otherSectors: ['REL'], period: { from: null, to: '2011-07-11' } },
    { country: 'SYL', sector: 'MIL', otherSectors: [], period: { from: '2011-07-12', to: null } },
  ],
  person: null,
};

test.each<[date: string | null, country: string | null, sector: string | null]>([
  ['1999-01-01', 'FRE', 'REB'],
  ['2011-07-11', 'FRE', 'REB'],
  ['2011-07-12', 'SYL', 'MIL'],
  ['2030-01-01T10:00:00Z', 'SYL', 'MIL'],
  [null, 'FRE', null],
])('an organisation whose code changes, on %s', (date, country, sector) => {
  expect(new Cast(date).getActor(base)).toMatchObject({ country, sector });
});

const person: ActorEntry = {
  ...base,
  kind: 'person',
  name: 'Ada Okoro',
  roles: [
    {
      country: 'FRE',
      sector: 'GOV',
      otherSectors: ['MIL'],
      period: { from: '2005-03-01', to: '2009-12-31' },
    },
  ],
  person: { shorts: [], gender: null, offices: [] },
};

test.each<[date: string, sector: string | null, otherSectors: string[], isFormer: boolean]>([
  ['2005-02-28', null, [], false],
  ['2005-03-01', 'GOV', ['MIL'], false],
  ['2009-12-31', 'GOV', ['MIL'], false],
  ['2010-01-01', 'ELI', [], true],
])('a person with a role of no title, on %s', (date, sector, otherSectors, isFormer) => {
  expect(standingOn(person, date)).toMatchObject({
    title: null,
    country: 'FRE',
    sector,
    otherSectors,
    isFormer,
  });
});

test('without roles there is none', () => {
  const { roles, ...plain } = base;
  expect(roles).toHaveLength(2);
  expect(roleOn(plain, '2011-07-11')).toBeNull();
});

import type { ActorLexicon, Lexicon } from '@readout/lexicon';
import { describe, expect, test } from 'vitest';
import { fold, wordsOf } from '../../../lexicon/src/actors/phrases.js';
import { prepareWho } from '../../src/who/lexicon/index.js';
import { lookUp } from '../../src/who/lookup.js';
import { wordsDraft } from '../support/drafts.js';

const actors: ActorLexicon = {
  countries: [
    {
      status: 'state',
      code: 'FRE',
      cameo: 'FRD',
      name: 'Freedonia',
      names: ['FD', 'Free Freedonia'],
      adjectives: ['Freedonian'],
      people: { singulars: ['Freedonian'], plurals: ['Freedonians'] },
      capitals: ['Fredville'],
      seats: ['Old Mill'],
      regions: [],
    },
  ],
  actors: [
    {
      kind: 'group',
      name: 'al-Nahr',
      aliases: ['Lake Front'],
      adjectives: [],
      country: 'FRE',
      sector: 'REB',
      otherSectors: [],
    },
    {
      kind: 'group',
      name: 'Société',
      aliases: ['anti-mill'],
      adjectives: [],
      country: null,
      sector: null,
      otherSectors: [],
    },
  ],
  nouns: [
    {
      kind: 'person',
      singulars: ['guard', 'chief of staff'],
      plurals: ['guards', 'chiefs of staff'],
      sector: 'COP',
      otherSectors: [],
      isTitle: true,
      isRelational: false,
      gender: null,
    },
  ],
  cues: [{ words: ['Bank of'], position: 'first', kind: 'organisation', sector: 'BUS' }],
  givenNames: { male: ['robin', 'peter'], female: ['robin', 'petra'], either: ['kim'] },
  notNames: ['monday'],
};
const index = prepareWho({ actors } as Lexicon);

/** The phrases found, as written in the text. */
function found(text: string, which: 'names' | 'nouns'): string[] {
  const draft = wordsDraft(text);
  const { starts, ends } = draft.tokens;
  return lookUp(draft, index)[which].map(hit => text.slice(starts[hit.firstToken], ends[hit.endToken - 1]));
}

describe('words of a phrase', () => {
  test.each([
    ['al-Qaeda', ['al', 'qaeda']],
    ['People’s Party', ['people', "'s", 'party']],
    ['Workers’ Union', ['workers', "'", 'union']],
    ['Côte d’Ivoire', ['cote', "d'ivoire"]],
  ])('%s', (phrase, words) => expect(wordsOf(phrase)).toEqual(words));

  test('accents and case are folded', () => expect(fold('TÜRKİYE')).toBe('turkiye'));
});

describe('look-up', () => {
  test.each<[string, string[]]>([
    ['Freedonia met FD .', ['Freedonia', 'FD']],
    ['the fd of it', []],
    ['Free Freedonia won', ['Free Freedonia']],
    ['the Lake Front and al Nahr', ['Lake Front', 'al Nahr']],
    ['on the lake front', []],
    ['the Societe', ['Societe']],
    ['Freedonians near the Old Mill', ['Freedonians', 'Old Mill']],
  ])('names in "%s"', (text, names) => expect(found(text, 'names')).toEqual(names));

  test.each<[string, string[]]>([
    ['two guards and a Guard', ['guards', 'Guard']],
    ['the chief of staff', ['chief of staff']],
    ['the chiefs of staff', ['chiefs of staff']],
  ])('nouns in "%s"', (text, nouns) => expect(found(text, 'nouns')).toEqual(nouns));

  test('a given name of both genders tells none', () => {
    const gender = (name: string) => index.find(name)?.gender;
    expect([gender('peter'), gender('petra'), gender('robin'), gender('kim')]).toEqual([
      'male',
      'female',
      null,
      null,
    ]);
  });

  test("CAMEO's own country codes are kept", () => expect(index.cameoCodes.get('FRE')).toBe('FRD'));
});

describe('phrases that are no actor', () => {
  const discarding = prepareWho({
    actors: { ...actors, discards: ['Fredville Lake Cup', 'Lake Front'] },
  } as Lexicon);
  const discarded = (text: string) => {
    const draft = wordsDraft(text);
    const lookup = lookUp(draft, discarding);
    const { starts, ends } = draft.tokens;
    const tokens = [...starts.slice(0, draft.tokens.length).keys()].filter(lookup.isDiscarded);
    return {
      tokens: tokens.map(token => text.slice(starts[token], ends[token])),
      names: lookup.names.map(hit => text.slice(starts[hit.firstToken], ends[hit.endToken - 1])),
    };
  };

  test.each<[string, string[], string[]]>([
    ['Freedonia won the Fredville Lake Cup .', ['Fredville', 'Lake', 'Cup'], ['Freedonia']],
    ['the fredville lake cup', ['fredville', 'lake', 'cup'], []],
    ['Lake Front guards', ['Lake', 'Front'], []],
    ['Fredville Lake', [], ['Fredville']],
    ['Free Freedonia Lake', [], ['Free Freedonia']],
  ])('%s', (text, tokens, names) => expect(discarded(text)).toEqual({ tokens, names }));

  test('a longer name that begins alike stays', () => {
    const longer = { ...actors.actors[0]!, name: 'Lake Front Supporters', aliases: [] };
    const index = prepareWho({
      actors: { ...actors, actors: [longer], discards: ['Lake Front'] },
    } as unknown as Lexicon);
    const draft = wordsDraft('Lake Front Supporters met');
    const lookup = lookUp(draft, index);
    expect(lookup.names).toHaveLength(1);
    expect(lookup.isDiscarded(0)).toBe(false);
  });
});

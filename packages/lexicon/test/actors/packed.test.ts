import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyLexicon } from '../../src/actors/compile.js';
import { PackedActors, packActors, unpackActors } from '../../src/actors/packed.js';
import { wordsOf } from '../../src/actors/phrases.js';
import type { ActorEntry, ActorLexicon } from '../../src/actors/types.js';

const NOTHING: ActorLexicon = emptyLexicon();

function actor(name: string, given: Partial<ActorEntry> = {}): ActorEntry {
  return {
    kind: 'organisation',
    name,
    aliases: [],
    adjectives: [],
    country: null,
    sector: null,
    otherSectors: [],
    active: null,
    person: null,
    ...given,
  };
}

function packed(given: Partial<ActorLexicon>): PackedActors {
  const lexicon = { ...NOTHING, ...given };
  return new PackedActors(packActors(lexicon), lexicon);
}

const found = (index: PackedActors, word: string) =>
  index.phrasesFrom(word).map(({ words, senses }) => [words.join(' '), ...senses.map(one => one.type)]);

describe('packed names and nouns', () => {
  test('are found by their first word, the longest first', () => {
    const index = packed({
      actors: [actor('Lake Front'), actor('Lake Front Supporters', { adjectives: ['Laker'] })],
    });
    expect(found(index, 'lake')).toEqual([
      ['lake front supporters', 'actor'],
      ['lake front', 'actor'],
    ]);
    expect(found(index, 'laker')).toEqual([['laker', 'member']]);
    expect(found(index, 'front')).toEqual([]);
  });

  test('of one name keep all meanings, a country first', () => {
    const country = {
      status: 'state' as const,
      code: 'FRE',
      cameo: 'FRE',
      name: 'Freedonia',
      names: [],
      adjectives: ['Freedonian'],
      people: { singulars: ['Freedonian'], plurals: ['Freedonians'] },
      capitals: ['Fredville'],
      seats: [],
      regions: [],
    };
    const index = packed({ countries: [country], actors: [actor('Fredville')] });
    expect(found(index, 'fredville')).toEqual([['fredville', 'capital', 'actor']]);
    expect(found(index, 'freedonian')).toEqual([['freedonian', 'adjective', 'people']]);
  });

  test('of people: full names as names, last names apart', () => {
    const person = { shorts: ['Sow'], gender: null, offices: [] };
    const index = packed({ actors: [actor('Idris Sow', { kind: 'person', person })] });
    expect(found(index, 'idris')).toEqual([['idris sow', 'actor']]);
    expect(found(index, 'sow')).toEqual([]);
    expect(index.peopleCalled('sow').map(one => one.name)).toEqual(['Idris Sow']);
    expect(index.peopleCalled('sows')).toEqual([]);
  });

  test('with letters beyond ASCII', () => {
    const index = packed({ actors: [actor('Ørsted Værk', { aliases: ['Lødingen'] })] });
    expect(index.phrasesFrom(wordsOf('Ørsted')[0]!)[0]?.senses[0]).toMatchObject({
      actor: { name: 'Ørsted Værk' },
    });
  });

  test('any names at all are found again', () => {
    const name = fc.stringMatching(/^[A-Za-zÀ-ž' -]{1,24}$/).filter(one => wordsOf(one).length > 0);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), names => {
        const index = packed({ actors: names.map(one => actor(one)) });
        for (const one of names) {
          const words = wordsOf(one);
          const rest = words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
          const phrases = index.phrasesFrom(rest[0]!);
          expect(phrases.some(phrase => phrase.words.join(' ') === rest.join(' '))).toBe(true);
        }
      }),
    );
  });

  test('are unpacked as they were', () => {
    const lexicon = { ...NOTHING, actors: [actor('Lake Front'), actor('Ørsted Værk')] };
    const { packed: _, ...unpacked } = unpackActors({
      ...NOTHING,
      packed: packActors(lexicon),
    }) as ActorLexicon;
    expect(unpacked.actors).toEqual(lexicon.actors);
  });

  test('of another format are refused with both numbers', () => {
    expect(() => new PackedActors('readout-actors 1 0 0 0\n', NOTHING)).toThrow(
      /format 1, this version reads 2/,
    );
  });
});

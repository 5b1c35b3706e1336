/** What the judge knows beyond a proposal's own words: the topic of its passage, the kinds of things in it, orders to the reader. */
import { beforeAll, describe, expect, it } from 'vitest';
import { supersenseOf } from '../../src/grammar/supersenses.js';
import type { Reader } from '../../src/reader.js';
import { isImperative } from '../../src/what/imperative.js';
import { candidatesOf } from '../../src/what/judge/judge.js';
import { leastAt, Topics, topicFeaturesOf, topicOf } from '../../src/what/judge/topic.js';
import { sharedReader } from '../support/reader.js';

let reader: Reader;
beforeAll(async () => {
  reader = await sharedReader();
});

function topicIn(text: string, publicElsewhere = 0): number | null {
  const { topics } = reader.resources.judge;
  const draft = reader.draft({ text }, 'said');
  return topicOf(topics, new Topics(draft, reader.resources).around(0), publicElsewhere);
}

describe('the topic of a passage', () => {
  it('is lower in kitchens than where troops are', () => {
    const kitchen = topicIn(
      'Stir the butter into the warm sauce and serve it with a slice of lemon and plenty of bread.',
    );
    const war = topicIn(
      'Troops of the junta shelled two villages near the border after rebels had seized an army post.',
    );
    expect(kitchen).toBeLessThan(-1);
    expect(war).toBeGreaterThan(2);
  });

  it('is not told by few words, and speaks against nothing in a document about politics', () => {
    const weights = new Int8Array(1 << 15).fill(-24);
    const many = Array.from({ length: 20 }, (_, bucket) => bucket);
    expect(topicOf(weights, many.slice(0, 3), 0)).toBeNull();
    expect(topicOf(weights, many, 0)).toBe(-20);
    expect(topicOf(weights, many, 3)).toBeGreaterThan(0);
  });

  it('takes two states for politics only where the document speaks of them elsewhere', () => {
    const elsewhere = (text: string) => {
      const [first] = candidatesOf(reader.draft({ text }, 'said'), reader.resources).flat();
      return first!.surroundings.publicElsewhere;
    };
    const line = 'Portugal attacked Chile down the left.';
    const rest = 'Rain fell. It was late. Nobody came. The bus left.';
    expect(elsewhere(line)).toBe(0);
    expect(elsewhere(`${line} ${rest}`)).toBe(0);
    expect(elsewhere(`${line} ${rest} The ministers of Peru and Ghana met in Lima.`)).toBeGreaterThan(1);
  });

  it('asks more of an event the less it sounds of politics', () => {
    expect([3, 0, -2, null].map(topic => leastAt(topic, 30))).toEqual([30, 46, 101, 30]);
    expect(topicFeaturesOf(null)).toEqual(topicFeaturesOf(2));
    expect(topicFeaturesOf(-1.6)).toEqual(['topic -3', 'topic from -4', 'topic from -3']);
  });
});

it.each([
  ['sauce', 'food'],
  ['goalkeeper', 'person'],
  ['team', 'group'],
  ['slug', 'artifact'],
  ['storm', 'phenomenon'],
  ['zzyzx', ''],
])('%s is %s', (lemma, supersense) => {
  expect(supersenseOf(reader.resources.grammar.features.wordNet, lemma)).toBe(supersense);
});

it.each([
  ['Attack the weeds in spring.', 'Attack', true],
  ['Warn the neighbours before the party.', 'Warn', true],
  ['The minister wants to attack the weeds.', 'attack', false],
  ['Rebels attack villages.', 'attack', false],
  ['They will attack the town.', 'attack', false],
])('%s', (text, word, expected) => {
  const draft = reader.draft({ text }, 'said');
  const verb = Array.from(draft.tokens.starts.subarray(0, draft.tokens.length)).indexOf(text.indexOf(word));
  expect(isImperative(draft, verb)).toBe(expected);
});

/** When events happened: the word that tells of one, and the time that its clause gives it. All sentences invented. */
import { describe, expect, it } from 'vitest';
import { timeOfEvent } from '../../src/when/anchor.js';
import { sharedReader } from '../support/reader.js';

/** The time of the event that the first word written so tells of. */
async function timeOf(text: string, trigger: string) {
  const draft = (await sharedReader()).draft({ text, publishedAt: '2023-07-02' }, 'when');
  const token = Array.from({ length: draft.tokens.length }, (_, row) => row).find(
    row => draft.form(row) === trigger,
  )!;
  const time = timeOfEvent(draft, token);
  return time && { value: time.value, from: time.from, to: time.to };
}

const day = (value: string) => ({ value, from: value, to: value });

describe('the time of an event', () => {
  it.each([
    ['its own adverbial', 'Troops shelled the village on Friday.', 'shelled', day('2023-06-30')],
    ['an opening adverbial', 'On Friday, troops shelled the village.', 'shelled', day('2023-06-30')],
    ['a noun before it', 'The January 3, 2020 attack killed nine people.', 'attack', day('2020-01-03')],
    ['an adverbial of the noun', 'The attack on Friday killed nine people.', 'attack', day('2023-06-30')],
    [
      'an adverbial on the object',
      'The two countries signed a security agreement in March.',
      'signed',
      { value: '2023-03', from: '2023-03-01', to: '2023-03-31' },
    ],
    [
      'open after "since"',
      'The army has bombed the valley since March 2022.',
      'bombed',
      { value: '2022-03', from: '2022-03-01', to: null },
    ],
    [
      'from and to',
      'The ministers met from June 3 to June 5.',
      'met',
      { value: '2023-06-03', from: '2023-06-03', to: '2023-06-05' },
    ],
    [
      'carried to a second verb',
      'Troops entered the village on Friday and burned the school.',
      'burned',
      day('2023-06-30'),
    ],
    [
      'after a second verb',
      'Troops burned the school and left the village on Friday.',
      'burned',
      day('2023-06-30'),
    ],
    [
      'in the clause that tells when',
      'Guards beat the man when he tried to enter on Friday.',
      'beat',
      day('2023-06-30'),
    ],
    [
      'before what is reported',
      'On Friday, troops shelled the village, the ministry said.',
      'shelled',
      day('2023-06-30'),
    ],
    [
      'shared by two verbs',
      'On Friday, troops entered the village and burned the school.',
      'burned',
      day('2023-06-30'),
    ],
  ])('%s', async (_title, text, trigger, wanted) => {
    expect(await timeOf(text, trigger)).toEqual(wanted);
  });

  it.each([
    ['no time at all', 'Troops shelled the village.', 'shelled'],
    [
      'a time of another clause',
      'Troops shelled the village where a peace deal was signed in 2019.',
      'shelled',
    ],
    ['the time of saying', 'On Friday the minister said that troops had shelled the village.', 'shelled'],
    ['a set', 'Troops shell the village every day.', 'shell'],
    ['a deadline to come', 'The minister promised a new road by December.', 'promised'],
    ['a hint', 'Troops recently shelled the village.', 'shelled'],
  ])('none: %s', async (_title, text, trigger) => {
    expect(await timeOf(text, trigger)).toBeNull();
  });
});

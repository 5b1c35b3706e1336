/** Where events happened: the word that tells of one, and the place that its clause gives it. All sentences invented. */
import { describe, expect, it } from 'vitest';
import { placeOfEvent } from '../../src/where/anchor.js';
import { sharedReader } from '../support/reader.js';

/** The place of the event that the first word written so tells of. */
async function placeOf(text: string, trigger: string) {
  const draft = (await sharedReader()).draft({ text, publishedAt: '2023-07-02' }, 'where');
  const token = Array.from({ length: draft.tokens.length }, (_, row) => row).find(
    row => draft.form(row) === trigger,
  )!;
  const place = placeOfEvent(draft, token);
  return place < 0 ? null : draft.places[place]!.name;
}

describe('the place of an event', () => {
  it.each([
    ['its own adverbial', 'Troops shelled a school in Mosul.', 'shelled', 'Mosul'],
    ['an opening adverbial', 'In Mosul, troops shelled a school.', 'shelled', 'Mosul'],
    ['the town, not its country', 'Troops shelled a school in Mosul, Iraq.', 'shelled', 'Mosul'],
    ['a noun', 'The attack near Kirkuk killed nine people.', 'attack', 'Kirkuk'],
    [
      'outside a place',
      'He was killed in a drone strike outside Baghdad International Airport.',
      'killed',
      'Baghdad International Airport',
    ],
    [
      'the capital of',
      "He met his counterpart in the country's capital of Baghdad on Sunday.",
      'met',
      'Baghdad',
    ],
    ['a noun of the subject', 'A bomb on a bus in Mosul killed nine people.', 'killed', 'Mosul'],
    ['carried to a second verb', 'Troops shelled a school in Mosul and burned the mill.', 'burned', 'Mosul'],
    ['an unknown village', 'Troops shelled a school near Qarsaba.', 'shelled', 'Qarsaba'],
    ['so far from a place', 'Gunmen killed two guards 30 km north of Kirkuk on Monday.', 'killed', 'Kirkuk'],
    ['a border', 'Troops attacked a convoy near the border with Chad.', 'attacked', 'Chad'],
    ['a border of two', 'Soldiers fought smugglers on the Iran-Iraq border.', 'fought', 'Iran'],
    [
      'mountains',
      'The army bombed positions in the Jabal Marra mountains of Darfur.',
      'bombed',
      'Jabal Marra',
    ],
    ['what is done to a place', 'Troops shelled Mosul on Monday.', 'shelled', 'Mosul'],
    ['where it was, not what suffered', 'Near Kirkuk, troops shelled Mosul.', 'shelled', 'Kirkuk'],
    ['each clause its own', 'Envoys met in Geneva, and ministers signed a deal in Lima.', 'signed', 'Lima'],
    ['the outskirts of', 'Troops shelled a school on the outskirts of Mosul.', 'shelled', 'Mosul'],
  ])('%s', async (_title, text, trigger, wanted) => {
    expect(await placeOf(text, trigger)).toBe(wanted);
  });

  it.each([
    ['a dateline', 'BAGHDAD, July 2 (Example Wire) — Troops shelled a school.', 'shelled'],
    ['an affiliation', 'Iraqi troops shelled a school.', 'shelled'],
    ['where the doers come from', 'Men from Peru shelled a school.', 'shelled'],
    ['a place of another clause', 'Troops shelled a school that was built in Mosul.', 'shelled'],
  ])('none: %s', async (_title, text, trigger) => {
    expect(await placeOf(text, trigger)).toBeNull();
  });
});
